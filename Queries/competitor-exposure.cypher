// title: Competitor exposure
// description: Where a competitor touches an account group: supplies, distributors, people, deals.
// parameter: root STRING = 'h0' -- Id of the organization at the top
// parameter: competitor STRING = 'vulcan' -- Id of the competitor
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH (u:Organization)-[:PART_OF*0..]->(:Organization {id: $root}), (u)<-[s:SUPPLIES]-(c:Competitor {id: $competitor})
WHERE s.validFrom <= $asOf AND (s.validTo IS NULL OR s.validTo > $asOf)
RETURN 'supplies unit' AS kind, u.name AS unit, s.productLine AS detail
UNION
MATCH (u:Organization)-[:PART_OF*0..]->(:Organization {id: $root}), (u)<-[:DISTRIBUTES_TO]-(d:Organization)<-[:DISTRIBUTES_TO]-(c:Competitor {id: $competitor})
RETURN 'shared distributor' AS kind, u.name AS unit, d.name AS detail
UNION
MATCH (u:Organization)-[:PART_OF*0..]->(:Organization {id: $root}), (u)<-[w:WORKS_AT]-(p:Person)-[:WORKS_AT]->(c:Competitor {id: $competitor})
WHERE w.validTo IS NULL OR w.validTo > $asOf
RETURN 'former employee' AS kind, u.name AS unit, p.name AS detail
UNION
MATCH (u:Organization)-[:PART_OF*0..]->(:Organization {id: $root}), (u)<-[:FOR_ACCOUNT]-(o:Opportunity {status: 'open'})<-[t:COMPETES_FOR]-(c:Competitor {id: $competitor})
RETURN 'bids for deal' AS kind, u.name AS unit, o.name AS detail
