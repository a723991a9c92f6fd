// title: Coverage gap
// description: People of influence in open deals of a group whom nobody of us has been in touch with since a day.
// parameter: root STRING = 'h0' -- Id of the organization at the top
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
// parameter: staleBefore DATE = date('2026-04-01') -- Contact before this day does not count
MATCH h = (unit:Organization)-[:PART_OF*0..]->(root:Organization {id: $root})
WHERE all(x IN relationships(h) WHERE x.validFrom <= $asOf AND (x.validTo IS NULL OR x.validTo > $asOf))
MATCH (unit)<-[w:WORKS_AT]-(p:Person)-[s:STAKEHOLDER_IN]->(o:Opportunity {status: 'open'})
WHERE s.influence >= 2 AND w.validFrom <= $asOf AND (w.validTo IS NULL OR w.validTo > $asOf)
OPTIONAL MATCH (u:User)-[k:KNOWS]-(p)
WHERE k.lastContactOn >= $staleBefore
WITH p, s, unit, count(u) AS liveContacts
WHERE liveContacts = 0
RETURN p.name AS person, unit.name AS unit, s.role AS role, s.influence AS influence, s.coverage AS coverage
ORDER BY influence DESC, person
