import GraphIndex
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Every strategy of the repeated expansion against trails found by plain recursion, on all small
/// multigraphs.
struct WalkModelTests {
    /// What the steps of a walk must fulfil.
    enum StepRule: CaseIterable {
        case none, arc, node
    }

    struct Case: CustomTestStringConvertible {
        var nodeCount: Int
        var arcCount: Int
        /// Of the many larger graphs only every so many-th is taken.
        var stride = 1
        var testDescription: String { "\(nodeCount) nodes, \(arcCount) arcs" }
    }

    static let cases = [
        Case(nodeCount: 1, arcCount: 3), Case(nodeCount: 2, arcCount: 2),
        Case(nodeCount: 2, arcCount: 4), Case(nodeCount: 3, arcCount: 3),
        Case(nodeCount: 3, arcCount: 4, stride: 5),
        Case(nodeCount: 4, arcCount: 4, stride: 23), Case(nodeCount: 4, arcCount: 5, stride: 197),
    ]
    static let bounds: [(min: Int, max: Int?)] = [
        (0, nil), (1, nil), (0, 2), (1, 2), (1, 3), (2, nil), (2, 3), (2, 1),
        (3, nil), (3, 4),
    ]
    static let directions: [(RelationshipPattern.Direction, Direction)] = [
        (.outgoing, .outgoing), (.incoming, .incoming), (.either, .either),
    ]

    @Test(arguments: cases)
    func `walks are the trails that recursion finds`(_ size: Case) throws {
        let graphs = SmallGraph.all(nodeCount: size.nodeCount, arcCount: size.arcCount)
        for number in stride(from: 0, to: graphs.count, by: size.stride) {
            let small = graphs[number]
            let graph = try small.graph()
            // Each graph takes one of the rules in turn; all three meet every shape of graph.
            let rule = StepRule.allCases[number / size.stride % 3]
            for (written, direction) in Self.directions {
                let trails = small.trails(direction, max: small.arcs.count) { arc, node in
                    switch rule {
                    case .none: true
                    case .arc: arc % 2 == 0
                    case .node: node != 1
                    }
                }
                for (min, max) in Self.bounds {
                    let inBounds = trails.filter {
                        $0.arcs.count >= min && $0.arcs.count <= max ?? .max
                    }
                    for bound in [false, true] {
                        let check = Check(
                            small: small, graph: graph, direction: written, min: min, max: max,
                            rule: rule, toIsBound: bound, expected: inBounds)
                        try check.all()
                    }
                }
            }
        }
    }
}

/// One pattern on one graph, for every strategy.
private struct Check {
    var small: SmallGraph
    var graph: Graph
    var direction: RelationshipPattern.Direction
    var min: Int
    var max: Int?
    var rule: WalkModelTests.StepRule
    var toIsBound: Bool
    var expected: [Trail]

    var comment: Comment {
        "\(small), \(direction), \(min)...\(max ?? -1), \(rule), bound \(toIsBound)"
    }

    func all() throws {
        #expect(try found(.trails) == expected.sorted(), comment)

        let ends = Set(expected.map { [$0.start, $0.end] })
        let reached = try found(.reachable, reading: false).map { [$0.start, $0.end] }
        #expect(Set(reached) == ends, comment)
        #expect(reached.count == ends.count, comment)

        if !toIsBound {
            let each = try column("b", .forEachEnd)
            #expect(each == Set(expected.map(\.end)).sorted(), comment)
            let reaching = try column("a", .forEachInput)
            #expect(reaching == Set(expected.map(\.start)).sorted(), comment)
        }

        let shortest = expected.filter { trail in
            !expected.contains {
                $0.start == trail.start && $0.end == trail.end && $0.arcs.count < trail.arcs.count
            }
        }
        #expect(try found(.allShortest) == shortest.sorted(), comment)

        let any = try found(.anyShortest)
        #expect(Set(any).isSubset(of: shortest), comment)
        #expect(Set(any.map { [$0.start, $0.end] }) == ends, comment)
        #expect(any.count == ends.count, comment)
    }

    /// The starts or the ends, where it is enough to have each of them once.
    private func column(_ name: String, _ rows: RepeatedExpand.Rows) throws -> [Int] {
        var sketch = PlanSketch()
        var expand = self.expand(.reachable, &sketch)
        expand.rows = rows
        return try sketch.rows(.repeatedExpand(expand), returning: [name], on: graph)
            .map { $0[0].identity }.sorted()
    }

    private func found(
        _ strategy: RepeatedExpand.Strategy, reading: Bool = true
    ) throws -> [Trail] {
        var sketch = PlanSketch()
        let expand = self.expand(strategy, &sketch)
        let columns = reading ? ["a", "b", "r"] : ["a", "b"]
        let rows = try sketch.rows(.repeatedExpand(expand), returning: columns, on: graph)
        return rows.map { row in
            let arcs = reading ? row[2].identities : []
            return Trail(
                start: row[0].identity, end: row[1].identity,
                arcs: reversed ? arcs.reversed() : arcs)
        }.sorted()
    }

    /// True if lists read from the end to the start.
    private var reversed: Bool { min == 2 }

    private func expand(
        _ strategy: RepeatedExpand.Strategy, _ sketch: inout PlanSketch
    ) -> RepeatedExpand {
        var input = LogicalOperator.nodeScan(
            NodeScan(input: .start, variable: sketch["a"], label: nil))
        if toIsBound {
            input = .nodeScan(NodeScan(input: input, variable: sketch["b"], label: nil))
        }
        return RepeatedExpand(
            input: input, from: sketch["a"], relationships: sketch["r"], reversed: reversed,
            to: sketch["b"], toIsBound: toIsBound, direction: direction, types: [], min: min,
            max: max, step: step(&sketch), strategy: strategy)
    }

    private func step(_ sketch: inout PlanSketch) -> RepeatedExpand.StepPredicate? {
        let predicate: PlanExpression
        switch rule {
        case .none: return nil
        case .arc:
            predicate = PlanExpression(
                .binary(.modulo, sketch.read("step").property("i"), .constant(2))
            ).equals(.constant(0))
        case .node:
            predicate = PlanExpression(
                .comparison(.notEqual, sketch.read("next").property("i"), .constant(1)))
        }
        return RepeatedExpand.StepPredicate(
            relationship: sketch["step"], node: sketch["next"], predicate: predicate)
    }
}

extension Value {
    /// The number of a node or relationship.
    fileprivate var identity: Int {
        switch self {
        case .node(let node): Int(node.id.rawValue)
        case .relationship(let relationship): Int(relationship.id.rawValue)
        default: -1
        }
    }

    /// The numbers of a list of relationships.
    fileprivate var identities: [Int] {
        if case .list(let elements) = self { elements.map(\.identity) } else { [] }
    }
}
