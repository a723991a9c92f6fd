// title: Group revenue
// description: Revenue of a group in a period, over the hierarchy as it was on a day.
// parameter: root STRING = 'h0' -- Id of the organization at the top
// parameter: from DATE = date('2025-01-01') -- First day of the period
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH h = (unit:Organization)-[:PART_OF*0..]->(root:Organization {id: $root})
WHERE all(x IN relationships(h) WHERE x.validFrom <= $asOf AND (x.validTo IS NULL OR x.validTo > $asOf))
OPTIONAL MATCH (unit)-[:PLACED]->(o:Purchase)
WHERE o.purchasedOn >= $from AND o.purchasedOn <= $asOf
RETURN root.name AS grp, count(DISTINCT unit) AS units, count(o) AS orders, sum(coalesce(o.amount, 0.0)) AS revenue
