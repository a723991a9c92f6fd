// title: Changes since the last review
// description: Who joined, left, was reassessed, and which competitor appeared around an account.
// parameter: root STRING = 'h0' -- Id of the organization at the top
// parameter: since DATE = date('2026-03-31') -- Day of the last review
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH (u:Organization)-[:PART_OF*0..]->(:Organization {id: $root}), (u)<-[w:WORKS_AT]-(p:Person)
WHERE w.validFrom > $since AND w.validFrom <= $asOf
RETURN w.validFrom AS day, 'joined' AS change, p.name AS who, u.name AS what
UNION
MATCH (u:Organization)-[:PART_OF*0..]->(:Organization {id: $root}), (u)<-[w:WORKS_AT]-(p:Person)
WHERE w.validTo > $since AND w.validTo <= $asOf
RETURN w.validTo AS day, 'left' AS change, p.name AS who, u.name AS what
UNION
MATCH (u:Organization)-[:PART_OF*0..]->(:Organization {id: $root}), (u)<-[:FOR_ACCOUNT]-(o:Opportunity)<-[s:STAKEHOLDER_IN]-(p:Person)
WHERE s.assessedOn > $since AND s.assessedOn <= $asOf
RETURN s.assessedOn AS day, 'reassessed' AS change, p.name AS who, o.name AS what
UNION
MATCH (u:Organization)-[:PART_OF*0..]->(:Organization {id: $root}), (u)<-[:FOR_ACCOUNT]-(o:Opportunity)<-[t:COMPETES_FOR]-(c:Competitor)
WHERE t.recordedOn > $since
RETURN t.recordedOn AS day, 'competitor seen' AS change, c.name AS who, o.name AS what
UNION
MATCH (u:Organization)-[:PART_OF*0..]->(:Organization {id: $root}), (u)-[l:LOCATED_AT]->(a:Address)
WHERE l.validTo > $since AND l.validTo <= $asOf
RETURN l.validTo AS day, 'address ended' AS change, u.name AS who, a.name AS what
