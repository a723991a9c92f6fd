// title: Distribution chains
// description: The tiers between us and an end customer.
// parameter: customer STRING = 's1' -- Id of the customer
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH p = (own:Organization {own: true})-[:DISTRIBUTES_TO*1..6]->(c:Organization {id: $customer})
WHERE all(r IN relationships(p) WHERE r.validFrom <= $asOf AND (r.validTo IS NULL OR r.validTo > $asOf))
RETURN [n IN nodes(p) | n.name] AS chain, length(p) AS tiers, [r IN relationships(p) | r.territory] AS territories, last(relationships(p)).productLine AS productLine
ORDER BY tiers
