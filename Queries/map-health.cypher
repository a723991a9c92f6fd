// title: Map health
// description: Red, amber or green for each open deal: is somebody who matters on our side?
MATCH (o:Opportunity {status: 'open'})
OPTIONAL MATCH (p:Person)-[s:STAKEHOLDER_IN]->(o)
WITH o, count(p) AS people,
     sum(CASE WHEN s.influence >= 2 AND s.attitude > 0 THEN 1 ELSE 0 END) AS supportiveKey,
     sum(CASE WHEN s.influence >= 2 AND s.attitude > 0 AND s.role IN ['decision_maker', 'economic_buyer', 'approver'] THEN 1 ELSE 0 END) AS supportiveDecider
RETURN o.name AS deal, people, supportiveKey, supportiveDecider,
       CASE WHEN supportiveDecider > 0 THEN 'green' WHEN supportiveKey > 0 THEN 'amber' ELSE 'red' END AS health
ORDER BY health DESC, deal
