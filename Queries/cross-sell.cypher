// title: Cross-sell
// description: Products that sister units use and this unit does not.
// parameter: unit STRING = 'h1b' -- Id of the organization
MATCH (me:Organization {id: $unit})-[:PART_OF]->(:Organization)<-[:PART_OF]-(sis:Organization)-[:HAS_RELATIONSHIP]->(r:CustomerRelationship {stage: 'active'})-[:FOR_PRODUCT]->(p:Product)
WHERE NOT exists { (me)-[:HAS_RELATIONSHIP]->(:CustomerRelationship {stage: 'active'})-[:FOR_PRODUCT]->(p) }
RETURN p.name AS product, collect(DISTINCT sis.name) AS usedBy, sum(r.annualValue) AS theirAnnualValue
ORDER BY theirAnnualValue DESC
