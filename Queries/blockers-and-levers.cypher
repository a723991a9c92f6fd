// title: Blockers and levers
// description: Everyone against a deal, with the supporters who influence them, the strongest first.
// parameter: opp STRING = 'opp1' -- Id of the deal
MATCH (b:Person)-[s:STAKEHOLDER_IN]->(o:Opportunity {id: $opp})
WHERE s.attitude < 0
OPTIONAL MATCH (lever:Person)-[i:INFLUENCES]->(b), (lever)-[ls:STAKEHOLDER_IN]->(o)
WHERE ls.attitude > 0
WITH b, s, lever, i ORDER BY i.strength DESC
RETURN b.name AS blocker, s.role AS role, s.attitude AS attitude, s.influence AS influence, collect(lever.name) AS levers
ORDER BY s.attitude * s.influence ASC, blocker
