import GraphIndex
import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Walks on graphs where the wrong way of walking would not end.
struct WalkTests {
    /// Everybody points at everybody else: so many trails that no machine counts them.
    static func dense(_ count: UInt32) throws -> Graph {
        var transaction = GraphTransaction(.empty)
        let nodes = try (0..<count).map { _ in
            try transaction.createNode(labels: [], properties: [])
        }
        for source in nodes {
            for target in nodes where source != target {
                _ = try transaction.createRelationship(
                    type: "T", source: source, target: target, properties: [])
            }
        }
        return transaction.graph
    }

    /// A chain of nodes, each pointing at the next.
    static func chain(_ count: UInt32) throws -> Graph {
        var transaction = GraphTransaction(.empty)
        let nodes = try (0..<count).map { number in
            try transaction.createNode(
                labels: [], properties: [("i", .integer(Int64(number)))])
        }
        for (source, target) in zip(nodes, nodes.dropFirst()) {
            _ = try transaction.createRelationship(
                type: "T", source: source, target: target, properties: [])
        }
        return transaction.graph
    }

    private func pattern(
        _ strategy: RepeatedExpand.Strategy, min: Int, max: Int?, toIsBound: Bool = false,
        direction: RelationshipPattern.Direction = .outgoing, sketch: inout PlanSketch
    ) -> LogicalOperator {
        var input = LogicalOperator.nodeScan(
            NodeScan(input: .start, variable: sketch["a"], label: nil))
        if toIsBound {
            input = .nodeScan(NodeScan(input: input, variable: sketch["b"], label: nil))
        }
        return .repeatedExpand(
            RepeatedExpand(
                input: input, from: sketch["a"], relationships: sketch["r"], to: sketch["b"],
                toIsBound: toIsBound, direction: direction, types: ["T"], min: min, max: max,
                strategy: strategy))
    }

    @Test func `reachable nodes of a dense graph are each found once`() throws {
        let graph = try Self.dense(60)
        for direction in [RelationshipPattern.Direction.outgoing, .either] {
            var sketch = PlanSketch()
            let plan = pattern(
                .reachable, min: 1, max: nil, direction: direction, sketch: &sketch)
            #expect(
                try sketch.rows(plan, returning: ["a", "b"], on: graph).count == 60 * 60)
        }
    }

    @Test func `a walk over billions of trails is stopped by the clock`() throws {
        let graph = try Self.dense(20)
        var sketch = PlanSketch()
        let trails = pattern(.trails, min: 1, max: nil, sketch: &sketch)
        let count = AggregateAssignment(
            sketch["n"], AggregateCall(function: .countRows, distinct: false, argument: nil))
        let plan = LogicalOperator.aggregate(trails, keys: [], aggregates: [count])
        let error = #expect(throws: QueryError.self) {
            try sketch.rows(plan, returning: ["n"], on: graph, limits: Limits(seconds: 0.05))
        }
        #expect(error?.kind == .limitExceeded)
        #expect(error?.detail == "TimeLimit")
    }

    @Test func `a walk hands on its first rows before it has found all`() throws {
        let graph = try Self.dense(20)
        var sketch = PlanSketch()
        let trails = pattern(.trails, min: 1, max: nil, sketch: &sketch)
        let first = LogicalOperator.limit(trails, .constant(3))
        #expect(try sketch.rows(first, returning: ["r"], on: graph).count == 3)
    }

    @Test func `a long chain is walked from end to end`() throws {
        let count: UInt32 = 3000
        let graph = try Self.chain(count)
        for strategy in [
            RepeatedExpand.Strategy.trails, .reachable, .anyShortest, .allShortest,
        ] {
            var sketch = PlanSketch()
            let scan = LogicalOperator.filter(
                .nodeScan(NodeScan(input: .start, variable: sketch["a"], label: nil)),
                sketch.read("a").property("i").equals(.constant(0)))
            let plan = LogicalOperator.repeatedExpand(
                RepeatedExpand(
                    input: scan, from: sketch["a"], relationships: sketch["r"], to: sketch["b"],
                    toIsBound: false, direction: .either, types: ["T"], min: 1, max: nil,
                    strategy: strategy))
            let rows = try sketch.rows(plan, returning: ["b"], on: graph)
            #expect(rows.count == Int(count) - 1, "\(strategy)")
        }
    }

    @Test func `all shortest ways through a ladder are found between two ends`() throws {
        // Eight stages of two parallel relationships: 2 to the 8th shortest ways.
        var transaction = GraphTransaction(.empty)
        let nodes = try (0..<9).map { _ in
            try transaction.createNode(labels: [], properties: [])
        }
        for (source, target) in zip(nodes, nodes.dropFirst()) {
            for _ in 0..<2 {
                _ = try transaction.createRelationship(
                    type: "T", source: source, target: target, properties: [])
            }
        }
        var sketch = PlanSketch()
        let plan = pattern(
            .allShortest, min: 1, max: nil, toIsBound: true, sketch: &sketch)
        let rows = try sketch.rows(plan, returning: ["a", "b", "r"], on: transaction.graph)
        let ends: [Value] = [.node(Node(id: nodes[0])), .node(Node(id: nodes[8]))]
        let between = rows.filter { Array($0.prefix(2)) == ends }
        #expect(between.count == 256)
        #expect(Set(between.map { $0[2] }).count == 256)
    }
}
