// title: Companies below a company
// description: Everything that a company owns, at any distance, in the order of the tree. The effective
// description: percentage is the product of those along a path, summed over the paths to a company.
// parameter: root STRING = 'BP P L C' -- The company at the top
MATCH path = (:Organization {id: $root})-[:OWNS*1..]->(company:Organization)
WITH company, length(path) AS distance, [unit IN nodes(path) | unit.name] AS place,
     reduce(share = 100.0, stake IN relationships(path) | share * stake.percent / 100) AS share
WITH company, min(distance) AS level, min(place) AS place, sum(share) AS percent
RETURN level, company.name AS company, company.jurisdiction AS jurisdiction,
       round(percent * 10000) / 10000 AS effectivePercent
ORDER BY place
