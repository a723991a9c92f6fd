// title: Bridging people
// description: People who work in two account groups at once.
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH (r1:Organization)<-[:PART_OF*0..]-(a:Organization)<-[w1:WORKS_AT]-(p:Person)-[w2:WORKS_AT]->(b:Organization)-[:PART_OF*0..]->(r2:Organization)
WHERE r1.id < r2.id AND NOT (r1)-[:PART_OF]->() AND NOT (r2)-[:PART_OF]->()
  AND (w1.validTo IS NULL OR w1.validTo > $asOf) AND (w2.validTo IS NULL OR w2.validTo > $asOf)
RETURN p.name AS person, a.name AS unitOne, r1.name AS groupOne, b.name AS unitTwo, r2.name AS groupTwo
ORDER BY person
