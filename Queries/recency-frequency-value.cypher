// title: Recency, frequency, value
// description: Recency, frequency and value of the purchases of each account group.
// parameter: from DATE = date('2025-07-01') -- First day of the period
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH h = (unit:Organization)-[:PART_OF*0..]->(root:Organization)
WHERE all(x IN relationships(h) WHERE x.validFrom <= $asOf AND (x.validTo IS NULL OR x.validTo > $asOf))
  AND none(y IN [(root)-[z:PART_OF]->(:Organization) | z] WHERE y.validFrom <= $asOf AND (y.validTo IS NULL OR y.validTo > $asOf))
MATCH (unit)-[:PLACED]->(o:Purchase)
WHERE o.purchasedOn >= $from AND o.purchasedOn <= $asOf
WITH root, max(o.purchasedOn) AS lastOrder, count(o) AS frequency, sum(o.amount) AS monetary
RETURN root.name AS grp, duration.inDays(lastOrder, $asOf).days AS recencyDays, frequency, monetary
ORDER BY monetary DESC
