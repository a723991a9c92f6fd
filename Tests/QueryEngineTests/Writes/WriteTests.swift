import GraphIndex
import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Operators that change the graph.
struct WriteTests {
    /// For each element of a list a node `:N {id: element}`, found or made.
    private func merge(
        _ list: Value, _ sketch: inout PlanSketch, onMatch: [UpdateItem] = [],
        onCreate: [UpdateItem] = []
    ) -> LogicalOperator {
        let rows = LogicalOperator.unwind(.start, list: .constant(list), variable: sketch["x"])
        let match = LogicalOperator.filter(
            .nodeScan(
                NodeScan(input: .argument([sketch["x"]]), variable: sketch["n"], label: "N")),
            sketch.read("n").property("id").equals(sketch.read("x")))
        let creation = Creation(
            nodes: [
                Creation.NewNode(
                    variable: sketch["n"], labels: ["N"],
                    properties: PlanExpression(.map([("id", sketch.read("x"))])))
            ], relationships: [])
        return .merge(
            rows,
            Merge(
                match: match, imports: [sketch["x"]], creation: creation, onMatch: onMatch,
                onCreate: onCreate))
    }

    @Test func `each row of a merge finds what earlier rows have made`() throws {
        var sketch = PlanSketch()
        var transaction = GraphTransaction(.empty)
        let seen = UpdateItem.setProperty(
            sketch.read("n"), key: .constant("seen"), value: .constant(true))
        let plan = merge([1, 2, 1, 1], &sketch, onMatch: [seen])
        let outcome = try sketch.outcome(plan, returning: ["x", "n"], in: &transaction)
        #expect(outcome.counters.nodesCreated == 2)
        #expect(outcome.rows.map { $0[0] } == [1, 2, 1, 1])
        #expect(outcome.rows[0][1] == outcome.rows[2][1])
        guard case .node(let node) = outcome.rows[0][1] else { throw NotANode() }
        #expect(node.labels == ["N"])
        #expect(node.properties == ["id": 1, "seen": true])
        #expect(transaction.graph.nodeCount == 2)
    }

    private struct NotANode: Error {}

    @Test func `a null among the properties of a merge is an error`() throws {
        var sketch = PlanSketch()
        var transaction = GraphTransaction(.empty)
        let plan = merge([1, nil], &sketch)
        let error = #expect(throws: QueryError.self) {
            try sketch.outcome(plan, in: &transaction)
        }
        #expect(error?.detail == "MergeReadOwnWrites")
    }

    @Test func `every row of an update sees what earlier rows have set`() throws {
        var transaction = GraphTransaction(.empty)
        _ = try transaction.createNode(labels: ["N"], properties: [("count", 0)])
        var sketch = PlanSketch()
        let rows = LogicalOperator.nodeScan(
            NodeScan(
                input: .unwind(
                    .start, list: .constant([1, 10, 100]), variable: sketch["x"]),
                variable: sketch["n"], label: "N"))
        let sum = PlanExpression(
            .binary(.add, sketch.read("n").property("count"), sketch.read("x")))
        let plan = LogicalOperator.update(
            rows, [.setProperty(sketch.read("n"), key: .constant("count"), value: sum)])
        let outcome = try sketch.outcome(plan, returning: ["n"], in: &transaction)
        guard case .node(let node) = outcome.rows[0][0] else { throw NotANode() }
        #expect(node.properties == ["count": 111])
        #expect(outcome.counters.propertiesSet == 3)
    }

    @Test func `a map replaces all properties or adds to them`() throws {
        let cases: [(Bool, [String: Value])] = [
            (true, ["b": 3]), (false, ["a": 1, "b": 3]),
        ]
        for (replacing, expected) in cases {
            var transaction = GraphTransaction(.empty)
            _ = try transaction.createNode(labels: [], properties: [("a", 1), ("b", 2), ("c", 4)])
            var sketch = PlanSketch()
            let scan = LogicalOperator.nodeScan(
                NodeScan(input: .start, variable: sketch["n"], label: nil))
            let map = PlanExpression.constant(["b": 3, "c": nil])
            let item: UpdateItem =
                replacing
                ? .replaceProperties(sketch["n"], map) : .mergeProperties(sketch["n"], map)
            let outcome = try sketch.outcome(
                .update(scan, [item]), returning: ["n"], in: &transaction)
            guard case .node(let node) = outcome.rows[0][0] else { throw NotANode() }
            #expect(node.properties == expected)
        }
    }

    @Test(arguments: [
        "MATCH ()-[r:KNOWS]->() DELETE r RETURN r, type(r)",
        "MATCH p = ()-[r:KNOWS]->() DELETE r RETURN r, [x IN relationships(p) | type(x)][0]",
        "MATCH (a:Person), (b:Company) CREATE (a)-[r:KNOWS]->(b) DELETE r RETURN r, type(r)",
    ]) func `what has been deleted keeps its type and ends to the end of the query`(
        text: String
    ) throws {
        let made = try TextQuery(TextQueryTests.network).graph
        for graph in [made, made.rebuilt()] {
            var query = try TextQuery()
            query.graph = graph
            let rows = try query.change(text).rows
            #expect(rows.count > 3)
            for row in rows {
                guard case .relationship(let relationship) = row[0] else { throw NotANode() }
                #expect(relationship.type == "KNOWS" && row[1] == "KNOWS")
                let ends = try #require(relationship.content)
                #expect(graph.contains(ends.source) && graph.contains(ends.target))
            }
        }
    }

    /// `(0)-[0]->(1)`, deleted in one of several ways.
    private func delete(
        _ targets: [String], detach: Bool = false
    ) throws -> (GraphTransaction, UpdateCounters) {
        var transaction = GraphTransaction(
            try SmallGraph(nodeCount: 2, arcs: [SmallGraph.Arc(source: 0, target: 1)]).graph())
        var sketch = PlanSketch()
        let rows = LogicalOperator.eager(
            .expand(
                Expand(
                    input: .nodeScan(NodeScan(input: .start, variable: sketch["a"], label: nil)),
                    from: sketch["a"], relationship: sketch["r"], to: sketch["b"],
                    toIsBound: false, direction: .outgoing, types: [])))
        let plan = LogicalOperator.delete(
            rows, targets.map { sketch.read($0) }, detach: detach)
        let outcome = try sketch.outcome(plan, in: &transaction)
        return (transaction, outcome.counters)
    }

    @Test func `a node goes with its relationships, or after them, or not at all`() throws {
        let (detached, first) = try delete(["a"], detach: true)
        #expect(detached.graph.nodeCount == 1)
        #expect(first.nodesDeleted == 1)
        #expect(first.relationshipsDeleted == 1)

        let (all, second) = try delete(["a", "b", "a", "r"])
        #expect(all.graph.nodeCount == 0)
        #expect(second.nodesDeleted == 2)

        let error = #expect(throws: QueryError.self) { try delete(["a"]) }
        #expect(error?.kind == .constraintValidationFailed)
        #expect(error?.detail == "DeleteConnectedNode")
    }

    @Test func `a limit does not keep rows from being written`() throws {
        var transaction = GraphTransaction(.empty)
        var sketch = PlanSketch()
        let rows = LogicalOperator.unwind(
            .start, list: PlanExpression(.function("range", [.constant(1), .constant(5000)])),
            variable: sketch["x"])
        let creation = Creation(
            nodes: [Creation.NewNode(variable: sketch["n"], labels: [], properties: nil)],
            relationships: [])
        let plan = LogicalOperator.limit(.create(rows, creation), .constant(2))
        let outcome = try sketch.outcome(plan, returning: ["x"], in: &transaction)
        #expect(outcome.rows == [[1], [2]])
        #expect(outcome.counters.nodesCreated == 5000)
    }

    @Test func `for each element of a list a plan is run, one after the other`() throws {
        var transaction = GraphTransaction(.empty)
        var sketch = PlanSketch()
        let rows = LogicalOperator.unwind(
            .start, list: .constant([[1, 2, 1], nil, [2]]), variable: sketch["list"])
        let match = LogicalOperator.filter(
            .nodeScan(
                NodeScan(input: .argument([sketch["e"]]), variable: sketch["n"], label: "N")),
            sketch.read("n").property("id").equals(sketch.read("e")))
        let creation = Creation(
            nodes: [
                Creation.NewNode(
                    variable: sketch["n"], labels: ["N"],
                    properties: PlanExpression(.map([("id", sketch.read("e"))])))
            ], relationships: [])
        let body = LogicalOperator.merge(
            .argument([sketch["e"]]),
            Merge(
                match: match, imports: [sketch["e"]], creation: creation, onMatch: [],
                onCreate: []))
        let plan = LogicalOperator.forEach(
            rows, variable: sketch["e"], list: sketch.read("list"), body: body)
        let outcome = try sketch.outcome(plan, in: &transaction)
        #expect(outcome.counters.nodesCreated == 2)
        #expect(outcome.rows.isEmpty)
    }

    @Test func `a relationship needs both of its nodes`() throws {
        var transaction = GraphTransaction(.empty)
        var sketch = PlanSketch()
        let rows = LogicalOperator.project(
            .start, [Assignment(sketch["a"], .constant(nil))])
        let creation = Creation(
            nodes: [Creation.NewNode(variable: sketch["b"], labels: [], properties: nil)],
            relationships: [
                Creation.NewRelationship(
                    variable: sketch["r"], type: "T", source: sketch["a"], target: sketch["b"],
                    properties: nil)
            ])
        let error = #expect(throws: QueryError.self) {
            try sketch.outcome(.create(rows, creation), in: &transaction)
        }
        #expect(error?.kind == .entityNotFound)
    }
}
