import Kith

/// Kith, asked in its language through the face of its library.
struct KithSide: Side {
    let name = "Kith"
    let database: Database
    let network: Network
    let subjects: Subjects

    /// What is run once after the import.
    static let schema = [
        "CREATE CONSTRAINT personKey FOR (p:Person) REQUIRE p.key IS UNIQUE",
        "CREATE CONSTRAINT personID FOR (p:Person) REQUIRE p.id IS UNIQUE",
        "CREATE CONSTRAINT organizationID FOR (o:Organization) REQUIRE o.id IS UNIQUE",
    ]

    static func text(_ question: Question) -> String {
        switch question {
        case .lookup:
            "MATCH (p:Person {key: $key}) RETURN p.id, p.name, p.industry, p.country"
        case .neighbors: "MATCH (p:Person {id: $id})--(n) RETURN n.id"
        case .twoSteps:
            "MATCH (p:Person {id: $id})-[:INFLUENCES*1..2]->(q:Person) RETURN count(DISTINCT q)"
        case .threeSteps:
            "MATCH (p:Person {id: $id})-[:INFLUENCES*1..3]->(q:Person) RETURN count(DISTINCT q)"
        case .threeStepsEitherWay:
            "MATCH (p:Person {id: $id})-[:INFLUENCES*1..3]-(q:Person) WHERE q <> p "
                + "RETURN count(DISTINCT q)"
        case .revenue:
            "MATCH (o:Organization {id: $id})<-[:PART_OF*0..]-(part:Organization) "
                + "RETURN sum(part.revenue)"
        case .distance:
            "MATCH p = shortestPath((a:Person {id: $id})-[*]-(b:Person {id: $other})) "
                + "RETURN length(p)"
        case .cheapest:
            "MATCH (a:Person {id: $id}), (b:Person {id: $other}) "
                + "CALL path.cheapest(a, b, {types: ['INFLUENCES'], weight: 'weight'}) "
                + "YIELD cost RETURN cost"
        case .influencersOfRivals:
            "MATCH (:Organization {id: $id})-[:COMPETES_WITH]-(:Organization)<-[:WORKS_AT]-"
                + "(:Person)<-[:INFLUENCES*1..2]-(q:Person) RETURN count(DISTINCT q)"
        case .pathsByIndustry:
            "MATCH (:Person)-[:INFLUENCES]->(:Person)-[:INFLUENCES]->(c:Person) "
                + "RETURN c.industry AS industry, count(*) AS paths "
                + "ORDER BY paths DESC, industry LIMIT 10"
        case .triangles:
            "MATCH (a:Person)-[:INFLUENCES]->(b:Person)-[:INFLUENCES]->(c:Person), "
                + "(a)-[:INFLUENCES]->(c) "
                + "RETURN count(*)"
        case .pageRank:
            "CALL influence.pageRank({label: 'Person', types: ['INFLUENCES'], iterations: 20}) "
                + "YIELD score RETURN max(score)"
        case .components:
            "CALL graph.components() YIELD component RETURN count(DISTINCT component)"
        case .superiors:
            "MATCH (p:Person {id: $id})-[:REPORTS_TO*]->(top) RETURN count(DISTINCT top)"
        case .reachable: "MATCH (p:Person {id: $id})-[*]->(n) RETURN count(DISTINCT n)"
        case .thirtySteps: "MATCH (p:Person {id: $id})-[*1..30]->(n) RETURN count(DISTINCT n)"
        }
    }

    func answer(_ question: Question) throws -> Double? {
        let text = KithSide.text(question)
        func sum(_ parameters: [[String: Value]]) throws -> Double {
            try parameters.reduce(0) { sum, parameters in
                sum + KithSide.number(try database.query(text, parameters: parameters), question)
            }
        }
        return try sum(
            subjects.nodes(of: question).map { nodes in
                guard question != .lookup else {
                    return ["key": .string(network.keys[Int(nodes[0])])]
                }
                return Dictionary(
                    uniqueKeysWithValues: zip(["id", "other"], nodes.map { .string(String($0)) }))
            })
    }

    /// What a result says as one number.
    private static func number(_ result: QueryResult, _ question: Question) -> Double {
        switch question {
        case .neighbors: return Double(result.rows.count)
        case .pathsByIndustry: return result.rows.reduce(0) { $0 + number($1[1]) }
        default: return result.rows.first.map { number($0[0]) } ?? -1
        }
    }

    private static func number(_ value: Value) -> Double {
        switch value {
        case .integer(let number): Double(number)
        case .float(let number): number
        case .string(let text): Double(text) ?? 0
        default: 0
        }
    }
}
