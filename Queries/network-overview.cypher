// title: Network overview
// description: Organizations and people around them, with every tie between them on a day.
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
DIAGRAM networkOverview
MATCH (a:Party)-[r]->(b:Party)
WHERE coalesce(r.validFrom, $asOf) <= $asOf AND (r.validTo IS NULL OR r.validTo > $asOf)
RETURN a, r, b
