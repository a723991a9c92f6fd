import GraphIndex
import QueryPlan
import Testing
import Values

@testable import QueryEngine

/// Plans that run again and again.
struct KeptPlanTests {
    @Test func `nodes are sorted for the rows of one run and not for those of all`() throws {
        var network = try TextQuery("UNWIND range(1, 100) AS i CREATE (:N {i: i})")
        network.graph = network.graph.rebuilt()
        let graph = network.graph
        let plan = try network.plan("UNWIND $list AS x MATCH (n:N) WHERE n.i > x RETURN count(*)")
        #expect(plan.isPlain)
        let key = try #require(graph.names.propertyKey("i"))
        let label = graph.names.label("N")
        let one = try ExecutionSettings.plain(parameters: ["list": [50]])
        let run = try QueryRun(plan, on: graph, settings: one)
        for _ in 0..<20 {
            #expect(try run.all() == [[50]])
            run.finish()
            run.begin(on: graph, settings: one)
        }
        #expect(!graph.isSorted(label: label, key: key))
        run.finish()
        let many = try ExecutionSettings.plain(parameters: ["list": [50, 60, 70, 80]])
        run.begin(on: graph, settings: many)
        #expect(try run.all() == [[140]])
        #expect(graph.isSorted(label: label, key: key))
    }

    @Test(arguments: [
        "MATCH (a {i: $i})-[:NEXT*1..3]->(b) RETURN count(DISTINCT b)",
        "MATCH (a {i: $i})-[:NEXT*1..3]-(b) WHERE b <> a RETURN collect(DISTINCT b.i)",
        "MATCH (a {i: $i})-[:NEXT*0..3]->(b) RETURN sum(b.i)",
        "MATCH (a {i: $i})-[r:NEXT*1..4 {w: $w}]->(b) RETURN b.i, size(r)",
        "MATCH p = shortestPath((a {i: $i})-[*]-(b {i: 3})) RETURN length(p)",
        "MATCH p = ALL SHORTEST (a {i: $i})-[:NEXT]->+(b) RETURN b.i, length(p)",
    ])
    func `a walk that runs again knows nothing of the graph and values before`(
        _ text: String
    ) throws {
        var small = try TextQuery(
            "UNWIND range(0, 4) AS i CREATE ({i: i})-[:NEXT {w: i % 2}]->({i: i + 1})")
        small.graph = small.graph.rebuilt()
        let large = try TextQuery(
            """
            UNWIND range(0, 300) AS i CREATE (:N {i: i}) WITH count(*) AS all
            MATCH (a:N), (b:N) WHERE b.i = (a.i + 1) % 301 OR b.i = a.i * 2
            CREATE (a)-[:NEXT {w: a.i % 2}]->(b)
            """)
        let plan = try large.plan(text)
        #expect(plan.isPlain)
        let first = try ExecutionSettings.plain(parameters: ["i": 1, "w": 1])
        let kept = try QueryRun(plan, on: large.graph, settings: first)
        let runs: [(TextQuery, Int64, Int64)] = [
            (large, 2, 0), (small, 1, 1), (small, 2, 0), (large, 1, 1), (small, 1, 0),
            (large, 299, 1),
        ]
        for (network, i, w) in runs {
            let settings = try ExecutionSettings.plain(
                parameters: ["i": .integer(i), "w": .integer(w)])
            kept.finish()
            kept.begin(on: network.graph, settings: settings)
            let fresh = try QueryRun(plan, on: network.graph, settings: settings)
            #expect(try kept.all() == fresh.all(), "\(i) \(w)")
        }
    }
}
