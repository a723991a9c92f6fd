// title: Warm paths to a person
// description: Chains of acquaintances from my team to a person, drawn by strength.
// parameter: target STRING = 'quentin' -- Id of the person to reach
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
DIAGRAM warmPaths
MATCH p = (u:User)-[:KNOWS*1..3]-(t:Person {id: $target})
WHERE single(n IN nodes(p) WHERE n:User)
  AND all(r IN relationships(p) WHERE r.strength >= 0.3 AND r.validFrom <= $asOf AND (r.validTo IS NULL OR r.validTo > $asOf))
RETURN p
