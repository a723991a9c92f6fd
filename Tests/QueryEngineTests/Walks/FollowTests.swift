import GraphIndex
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Patterns whose relationships are bound before.
struct FollowTests {
    /// `0 -> 1 -> 2`, and a loop at 2.
    static let small = SmallGraph(
        nodeCount: 3,
        arcs: [
            SmallGraph.Arc(source: 0, target: 1), SmallGraph.Arc(source: 1, target: 2),
            SmallGraph.Arc(source: 2, target: 2),
        ])

    struct Case: CustomTestStringConvertible {
        var arcs: [Int]
        var direction: RelationshipPattern.Direction = .outgoing
        var reversed = false
        var min = 1
        var max: Int?
        var types: [String] = []
        /// The start and the end of each walk that there is.
        var ends: [[Int64]]
        var testDescription: String { "\(arcs) \(direction) \(reversed) \(min) \(types)" }
    }

    static let cases = [
        Case(arcs: [0, 1], ends: [[0, 2]]),
        Case(arcs: [1, 0], ends: []),
        Case(arcs: [1, 0], reversed: true, ends: [[0, 2]]),
        Case(arcs: [1, 0], direction: .incoming, ends: [[2, 0]]),
        Case(arcs: [0, 1, 2], ends: [[0, 2]]),
        Case(arcs: [1, 2, 2], ends: []),
        Case(arcs: [0], direction: .either, ends: [[0, 1], [1, 0]]),
        Case(arcs: [], min: 0, ends: [[0, 0], [1, 1], [2, 2]]),
        Case(arcs: [], min: 1, ends: []),
        Case(arcs: [0, 1], max: 1, ends: []),
        Case(arcs: [0, 1], types: ["EVEN"], ends: []),
        Case(arcs: [0], types: ["EVEN", "NONE"], ends: [[0, 1]]),
    ]

    @Test(arguments: cases) func `a bound list of relationships is followed`(_ test: Case) throws {
        let list = test.arcs.map {
            Value.relationship(Relationship(id: .init(rawValue: UInt32($0))))
        }
        for toIsBound in [false, true] {
            var sketch = PlanSketch()
            var input = LogicalOperator.project(
                .nodeScan(NodeScan(input: .start, variable: sketch["a"], label: nil)),
                [Assignment(sketch["r"], .constant(.list(list)))])
            if toIsBound {
                input = .nodeScan(NodeScan(input: input, variable: sketch["b"], label: nil))
            }
            let plan = LogicalOperator.repeatedExpand(
                RepeatedExpand(
                    input: input, from: sketch["a"], relationships: sketch["r"],
                    reversed: test.reversed, relationshipsAreBound: true, to: sketch["b"],
                    toIsBound: toIsBound, direction: test.direction, types: test.types,
                    min: test.min, max: test.max))
            let ends = LogicalOperator.project(
                plan,
                [
                    Assignment(sketch["start"], sketch.read("a").property("i")),
                    Assignment(sketch["end"], sketch.read("b").property("i")),
                ])
            let rows = try sketch.rows(
                ends, returning: ["start", "end"], on: Self.small.graph())
            #expect(rows == test.ends.map { $0.map { .integer($0) } }, "bound \(toIsBound)")
        }
    }

    @Test func `a bound relationship is followed from the side it touches`() throws {
        let graph = try Self.small.graph()
        let expected: [(RelationshipPattern.Direction, [[Int64]])] = [
            (.outgoing, [[0, 1]]), (.incoming, [[1, 0]]), (.either, [[0, 1], [1, 0]]),
        ]
        for (direction, ends) in expected {
            var sketch = PlanSketch()
            let relationship = Value.relationship(Relationship(id: .init(rawValue: 0)))
            let plan = LogicalOperator.expand(
                Expand(
                    input: .project(
                        .nodeScan(NodeScan(input: .start, variable: sketch["a"], label: nil)),
                        [Assignment(sketch["r"], .constant(relationship))]),
                    from: sketch["a"], relationship: sketch["r"], to: sketch["b"],
                    toIsBound: false, relationshipIsBound: true, direction: direction, types: []))
            let rows = try sketch.rows(
                .project(
                    plan,
                    [
                        Assignment(sketch["start"], sketch.read("a").property("i")),
                        Assignment(sketch["end"], sketch.read("b").property("i")),
                    ]), returning: ["start", "end"], on: graph)
            #expect(rows == ends.map { $0.map { .integer($0) } }, "\(direction)")
        }
    }
}
