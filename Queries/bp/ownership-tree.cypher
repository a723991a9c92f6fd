// title: Ownership tree
// description: Everything below a company with the percentage that it effectively holds.
// parameter: root STRING = 'BP P L C' -- The company at the top
DIAGRAM accountTree
MATCH path = (:Organization {id: $root})-[:OWNS*0..]->(company:Organization)
WITH company, collect(last(relationships(path))) AS stakes,
     sum(reduce(share = 100.0, stake IN relationships(path) | share * stake.percent / 100)) AS share
RETURN company, stakes, round(share * 100) / 100 AS `effective %`
