// title: Revenue tree
// description: Own and rolled-up revenue at every unit of a group.
// parameter: root STRING = 'h0' -- Id of the organization at the top
// parameter: from DATE = date('2025-01-01') -- First day of the period
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH up = (n:Organization)-[:PART_OF*0..]->(root:Organization {id: $root})
WHERE all(x IN relationships(up) WHERE x.validFrom <= $asOf AND (x.validTo IS NULL OR x.validTo > $asOf))
MATCH down = (d:Organization)-[:PART_OF*0..]->(n)
WHERE all(y IN relationships(down) WHERE y.validFrom <= $asOf AND (y.validTo IS NULL OR y.validTo > $asOf))
OPTIONAL MATCH (d)-[:PLACED]->(o:Purchase)
WHERE o.purchasedOn >= $from AND o.purchasedOn <= $asOf
RETURN length(up) AS depth, n.name AS unit, sum(CASE WHEN d = n THEN coalesce(o.amount, 0.0) ELSE 0.0 END) AS own, sum(coalesce(o.amount, 0.0)) AS rolledUp
ORDER BY depth, rolledUp DESC, unit
