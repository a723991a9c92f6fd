// title: Distribution chain of a product line
// description: How a product line reaches its customers, and which competitors use the same distributors.
// parameter: productLine STRING = 'Meter' -- The product line
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
DIAGRAM distributionChain
MATCH (a:Organization)-[r:DISTRIBUTES_TO {productLine: $productLine}]->(b:Organization)
WHERE r.validFrom <= $asOf AND (r.validTo IS NULL OR r.validTo > $asOf)
RETURN a, r, b
