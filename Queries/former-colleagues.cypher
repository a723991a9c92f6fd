// title: Former colleagues
// description: People of my team who worked at the same organization as the target at the same time.
// parameter: target STRING = 'olaf' -- Id of the person to reach
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH (u:User)-[a:WORKS_AT]->(o:Organization)<-[b:WORKS_AT]-(t:Person {id: $target})
WHERE a.validFrom < coalesce(b.validTo, $asOf) AND b.validFrom < coalesce(a.validTo, $asOf)
RETURN u.name AS colleague, o.name AS sharedEmployer, a.title AS colleagueTitle, b.title AS targetTitle
ORDER BY colleague
