// title: Purchase cadence
// description: Days from the first to the fourth purchase, and how many customers get there.
MATCH (c:Organization)-[:PLACED]->(o:Purchase)
WITH c, o ORDER BY o.purchasedOn
WITH c, collect(o.purchasedOn) AS days
RETURN count(c) AS customers,
       sum(CASE WHEN size(days) >= 4 THEN 1 ELSE 0 END) AS reachedFourth,
       avg(CASE WHEN size(days) >= 4 THEN duration.inDays(days[0], days[3]).days ELSE null END) AS avgDaysToFourth,
       avg(size(days)) AS avgPurchases
