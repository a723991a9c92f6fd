// title: Northwind's reporting tree
// description: Who reports to whom, with the revenue that each brought in and that of everyone below.
DIAGRAM orgChart
MATCH (user:User)
OPTIONAL MATCH (user)-[line:REPORTS_TO]->(:User)
MATCH (member:User)-[:REPORTS_TO*0..]->(user)
OPTIONAL MATCH (member)<-[:SOLD_BY]-(order:Purchase)
RETURN user, line,
       round(sum(CASE WHEN member = user THEN order.amount END)) AS own,
       round(sum(order.amount)) AS total
