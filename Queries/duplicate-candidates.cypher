// title: Duplicate candidates
// description: Persons and organizations that share a key and have not been judged different.
MATCH (a:Person), (b:Person)
WHERE a.id < b.id AND toLower(a.email) = toLower(b.email)
  AND NOT (a)-[:POSSIBLE_DUPLICATE_OF {judgement: 'different'}]-(b)
RETURN 'person' AS kind, a.id AS first, b.id AS second, a.email AS sharedKey
UNION
MATCH (a:Organization), (b:Organization)
WHERE a.id < b.id AND a.registrationNo = b.registrationNo
  AND NOT (a)-[:POSSIBLE_DUPLICATE_OF {judgement: 'different'}]-(b)
RETURN 'organization' AS kind, a.id AS first, b.id AS second, a.registrationNo AS sharedKey
