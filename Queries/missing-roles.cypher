// title: Missing roles
// description: Buying roles that nobody fills yet, for each open deal.
MATCH (o:Opportunity {status: 'open'})-[:FOR_ACCOUNT]->(a:Organization)
OPTIONAL MATCH (o)<-[s:STAKEHOLDER_IN]-(:Person)
WITH o, a, collect(DISTINCT s.role) AS present
WITH o, a, [x IN ['economic_buyer', 'decision_maker', 'champion', 'user'] WHERE NOT x IN present] AS missing
WHERE size(missing) > 0
RETURN o.name AS deal, a.name AS account, missing
ORDER BY size(missing) DESC, deal
