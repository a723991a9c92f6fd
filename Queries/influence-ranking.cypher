// title: Influence ranking
// description: Own rank, plus direct influence, plus half of the influence at second hand.
// parameter: opp STRING = 'opp1' -- Id of the deal
MATCH (p:Person)-[s:STAKEHOLDER_IN]->(o:Opportunity {id: $opp})
OPTIONAL MATCH (p)-[i:INFLUENCES]->(q:Person)-[qs:STAKEHOLDER_IN]->(o)
WITH o, p, s, sum(coalesce(i.strength * qs.influence, 0.0)) AS direct
OPTIONAL MATCH (p)-[i1:INFLUENCES]->(m:Person)-[i2:INFLUENCES]->(z:Person)-[zs:STAKEHOLDER_IN]->(o)
WHERE z <> p
WITH p, s, direct, sum(coalesce(i1.strength * i2.strength * zs.influence, 0.0)) AS indirect
RETURN p.name AS person, s.role AS role, s.attitude AS attitude, round((s.influence + direct + 0.5 * indirect) * 100) / 100 AS score
ORDER BY score DESC, person
