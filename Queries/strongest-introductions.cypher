// title: Strongest introductions
// description: For each of my team the strongest chain of acquaintances to a person, of any length up to four.
// parameter: target STRING = 'quentin' -- Id of the person to reach
// parameter: asOf DATE = date('2026-06-30') -- The day to look at
MATCH (u:User), (t:Person {id: $target})
CALL path.cheapest(u, t, {types: 'KNOWS', direction: 'either', weight: 'strength', combine: 'product', maxHops: 4, asOf: $asOf})
  YIELD path, cost
RETURN u.name AS introducer, [n IN nodes(path) | n.name] AS path, length(path) AS hops, round(cost, 2) AS strength
ORDER BY strength DESC, introducer
