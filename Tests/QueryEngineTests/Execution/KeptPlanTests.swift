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
}
