// title: Who may see a unit
// description: Everyone who may see a unit: its managers, those of the units above, and their superiors.
// parameter: unit STRING = 'h1a' -- Id of the organization
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH down = (unit:Organization {id: $unit})-[:PART_OF*0..]->(a:Organization)<-[m:MANAGES]-(u:User)
WHERE all(x IN relationships(down) WHERE x.validTo IS NULL OR x.validTo > $asOf)
OPTIONAL MATCH chain = (u)-[:REPORTS_TO*1..5]->(boss:User)
WITH u, a, m, [x IN collect({name: boss.name, level: length(chain)}) WHERE x.name IS NOT NULL] AS bosses
UNWIND [{name: u.name, level: 0}] + bosses AS who
RETURN who.name AS viewer, CASE WHEN who.level <= 1 THEN 'write' ELSE 'read' END AS access, a.name AS grantedAt, u.name AS through, m.role AS role
ORDER BY viewer, grantedAt
