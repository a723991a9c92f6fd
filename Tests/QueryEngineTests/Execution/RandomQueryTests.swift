import GraphIndex
import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Questions on random networks, asked in ways that must give the same answer.
struct RandomQueryTests {
    /// Patterns between `a` and `b`, and what they may be filtered by.
    static let patterns = [
        "(a)-[r:T]->(b)", "(a:A)-[r]-(b)", "(a)<-[r:T|U]-(b:B)", "(a)-[r]->(b)-[s]->(a)",
        "(a)-[:T*1..2]->(b)", "(a:A)-[:U*0..]->(b)", "(a)-[:T*]-(b:B)", "(a:A), (b:B)",
        "(a)-[*2..3]-(b)", "(a)-[:T]->()-[:U]->(b)",
    ]
    static let predicates = [
        "a.x < b.x", "a.x = 1", "b:A", "EXISTS { (b)-[:U]->() }", "a <> b",
        "COUNT { (a)--() } > 2", "a.y IS NULL", "b.x IN [0, 2] OR a.x = 0",
    ]

    /// A network of some nodes and relationships, the same for the same seed.
    private func network(seed: UInt64) throws -> TextQuery {
        var random = seed
        func next(_ bound: UInt64) -> Int64 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64((random >> 33) % bound)
        }
        var query = try TextQuery()
        for number in 0..<7 {
            let labels = ["", ":A", ":B", ":A:B"][Int(next(4))]
            let y = next(2) == 0 ? "" : ", y: \(next(3))"
            _ = try query.change("CREATE (\(labels) {i: \(number), x: \(next(3))\(y)})")
        }
        for _ in 0..<9 {
            let type = next(3) == 0 ? "U" : "T"
            _ = try query.change(
                "MATCH (a {i: \(next(7))}), (b {i: \(next(7))}) CREATE (a)-[:\(type)]->(b)")
        }
        return query
    }

    @Test(arguments: 0..<4) func `equal questions have equal answers`(_ seed: UInt64) throws {
        let query = try network(seed: seed)
        var plain = query
        plain.options = PlannerOptions(rewrites: [])
        func count(_ text: String) throws -> Int64 {
            let rows = try query.rows(text)
            #expect(try plain.rows(text) == rows, "seed \(seed), without rewrites: \(text)")
            guard case .integer(let count) = rows[0][0] else { return -1 }
            return count
        }
        for pattern in Self.patterns {
            let all = try count("MATCH \(pattern) RETURN count(*)")
            let pairs = try count("MATCH \(pattern) RETURN count(DISTINCT [a, b])")
            let rows = try count("MATCH \(pattern) WITH DISTINCT a, b RETURN count(*)")
            #expect(pairs == rows, "seed \(seed): \(pattern)")
            let perNode = try query.rows(
                "MATCH (a) RETURN sum(COUNT { MATCH \(pattern) RETURN a AS start, b AS end })")
            #expect(perNode == [[.integer(all)]], "seed \(seed): \(pattern)")
            let optional = try count(
                "MATCH (a) OPTIONAL MATCH \(pattern) WITH b WHERE b IS NOT NULL RETURN count(*)")
            #expect(optional == all, "seed \(seed): \(pattern)")
            for predicate in Self.predicates {
                let yes = try count("MATCH \(pattern) WHERE \(predicate) RETURN count(*)")
                let no = try count("MATCH \(pattern) WHERE NOT (\(predicate)) RETURN count(*)")
                let unknown = try count(
                    "MATCH \(pattern) WHERE (\(predicate)) IS NULL RETURN count(*)")
                #expect(yes + no + unknown == all, "seed \(seed): \(pattern) \(predicate)")
                let later = try count(
                    "MATCH \(pattern) WITH a, b WHERE \(predicate) RETURN count(*)")
                #expect(yes == later, "seed \(seed): \(pattern) \(predicate)")
            }
        }
    }
}
