import GraphIndex
import Testing
import Values

@Suite struct `A graph, compared with a slow model` {
    @Test(arguments: 1...6)
    func `base, delta and both together agree after random transactions`(seed: UInt64) throws {
        var writer = RandomWriter(generator: SeededGenerator(seed: seed))
        var model = GraphModel()
        var setUp = GraphTransaction(.empty)
        try setUp.createIndex(.init(name: "by name", label: "Person", keys: ["name"]))
        try setUp.createIndex(.init(name: "by age", label: "User", keys: ["age"]))
        try setUp.createIndex(.init(name: "mixed", label: "Person", keys: ["mixed"]))
        var graph = setUp.graph
        for round in 0..<8 {
            var transaction = GraphTransaction(graph)
            for _ in 0..<25 { try writer.change(&transaction, &model) }
            graph = transaction.graph
            GraphComparison(graph: graph, model: model).compare()
            GraphComparison(graph: graph.rebuilt(), model: model).compare()
            if round % 3 == 1 { graph = graph.rebuilt() }
        }
    }

    @Test(arguments: 1...4)
    func `a lookup finds what has been written before it was made and after`(
        seed: UInt64
    ) throws {
        var writer = RandomWriter(generator: SeededGenerator(seed: seed))
        var model = GraphModel()
        var graph = Graph.empty
        for round in 0..<6 {
            var transaction = GraphTransaction(graph)
            for _ in 0..<25 { try writer.change(&transaction, &model) }
            graph = transaction.graph
            if round == 2 { graph = graph.rebuilt() }
            for name in graph.names.labels + [""] {
                for key in graph.names.propertyKeys {
                    let label = graph.names.label(name)
                    let keyID = try #require(graph.names.propertyKey(key))
                    if round > 0 { graph.addLookup(label: label, keys: [keyID]) }
                    compareLookup(graph, label, keyID)
                }
            }
        }
    }

    private func compareLookup(_ graph: Graph, _ label: LabelID?, _ key: PropertyKeyID) {
        var nodes: [NodeID] = []
        var cursor = NodeID(rawValue: 0)
        while graph.scanNodes(label: label, from: &cursor, limit: 10, into: &nodes) {}
        for value in Set(nodes.map { graph.property(key, of: $0) }) {
            guard let found = graph.seek(label: label, keys: [key], values: [value]) else { return }
            let expected = nodes.filter { graph.property(key, of: $0).equals(value) == true }
            #expect(found == expected, "\(graph.names.name(of: key)) = \(value)")
            for range in ranges(around: value) {
                let found = graph.seek(label: label, key: key, in: range)
                let expected = nodes.filter { range.contains(graph.property(key, of: $0)) }
                #expect(found == expected, "\(graph.names.name(of: key)) in \(range)")
            }
        }
    }

    private func ranges(around value: Value) -> [ValueRange] {
        let (open, closed) = (
            ValueRange.Bound(value, isIncluded: false), ValueRange.Bound(value, isIncluded: true)
        )
        return [
            .between(lower: open, upper: nil), .between(lower: closed, upper: nil),
            .between(lower: nil, upper: open), .between(lower: nil, upper: closed),
            .between(lower: closed, upper: closed), .between(lower: open, upper: closed),
            .startsWith(value), .startsWith("name 1"),
        ]
    }

    @Test(arguments: [
        (1...900, 900.0), (1...5_000, 5_000.0), (1...20, 20.0),
    ]) func `the number of values of a property is estimated from a sample`(
        values: ClosedRange<Int64>, expected: Double
    ) throws {
        var transaction = GraphTransaction(.empty)
        for number in 0..<10_000 as Range<Int64> {
            let value = Value.integer(number % Int64(values.count))
            _ = try transaction.createNode(labels: ["N"], properties: [("v", value), ("w", 1)])
        }
        for graph in [transaction.graph, transaction.graph.rebuilt()] {
            let key = try #require(graph.names.propertyKey("v"))
            for label in [nil, graph.names.label("N")] {
                let share = try #require(graph.shareOfOneValue(of: key, among: label))
                #expect(1 / share > expected * 0.5 && 1 / share < expected * 2.1, "\(share)")
            }
        }
    }

    @Test func `changes replayed on an earlier graph lead to the same graph`() throws {
        var writer = RandomWriter(generator: SeededGenerator(seed: 77))
        var model = GraphModel()
        var first = GraphTransaction(.empty)
        for _ in 0..<60 { try writer.change(&first, &model) }
        var second = GraphTransaction(first.graph)
        for _ in 0..<60 { try writer.change(&second, &model) }
        var replayed = first.graph.rebuilt()
        for change in second.changes { replayed.apply(change) }
        GraphComparison(graph: replayed, model: model).compare()
    }

    @Test func `an earlier graph does not see later changes`() throws {
        var transaction = GraphTransaction(.empty)
        let node = try transaction.createNode(labels: ["A"], properties: [("x", 1)])
        let before = transaction.graph
        try transaction.setProperty("x", of: node, to: 2)
        try transaction.addLabel("B", to: node)
        let key = try #require(before.names.propertyKey("x"))
        #expect(before.property(key, of: node) == 1)
        #expect(before.labels(of: node).count == 1)
        try transaction.delete(node)
        #expect(before.contains(node))
        #expect(!transaction.graph.contains(node))
    }
}
