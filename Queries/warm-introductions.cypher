// title: Warm introductions
// description: Ways from my team to a person, the strongest chain of acquaintances first.
// parameter: target STRING = 'quentin' -- Id of the person to reach
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH p = (u:User)-[:KNOWS*1..3]-(t:Person {id: $target})
WHERE single(n IN nodes(p) WHERE n:User)
  AND all(r IN relationships(p) WHERE r.strength >= 0.3 AND r.validFrom <= $asOf AND (r.validTo IS NULL OR r.validTo > $asOf))
UNWIND relationships(p) AS r
WITH p, u, sum(log(r.strength)) AS logStrength, min(r.lastContactOn) AS stalest
RETURN u.name AS introducer, [n IN nodes(p) | n.name] AS path, length(p) AS hops, round(exp(logStrength) * 100) / 100 AS strength, stalest
ORDER BY strength DESC, hops ASC
LIMIT 5
