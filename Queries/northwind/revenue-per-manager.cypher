// title: Revenue per account manager
// description: What each account manager sold in a period, and what everyone below sold together.
// parameter: from DATE = date('1996-01-01') -- First day of the period
// parameter: to DATE = date('1998-12-31') -- Last day of the period
MATCH up = (manager:User)-[:REPORTS_TO*0..]->(top:User)
WHERE NOT (top)-[:REPORTS_TO]->()
MATCH (member:User)-[:REPORTS_TO*0..]->(manager)
OPTIONAL MATCH (member)<-[:SOLD_BY]-(order:Purchase)
WHERE $from <= order.purchasedOn <= $to
WITH manager, length(up) AS level,
     sum(CASE WHEN member = manager THEN order.amount END) AS own,
     sum(order.amount) AS rolledUp
OPTIONAL MATCH (manager)-[:MANAGES]->(customer:Organization)
RETURN level, manager.id AS id, manager.name AS manager, manager.title AS title,
       count(customer) AS customers,
       round(own * 100) / 100 AS own, round(rolledUp * 100) / 100 AS rolledUp
ORDER BY level, rolledUp DESC, manager
