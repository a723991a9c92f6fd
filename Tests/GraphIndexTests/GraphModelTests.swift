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
