import GraphIndex
import Testing
import Values

@Suite struct `A base` {
    @Test func `keeps what a few ids far apart hold, and only that`() throws {
        var builder = GraphBuilder(names: names(label: "A", type: "R", keys: ["k", "s"]))
        let ids: [UInt32] = [0, 7, 50_000, 99_999]
        for id in 0..<100_000 as Range<UInt32> {
            builder.addNode(NodeID(rawValue: id), labels: ids.contains(id) ? [label] : [])
        }
        for id in ids {
            builder.nodeProperties.append(.integer(Int64(id)), key(0), at: id)
            builder.nodeProperties.append(.string("text \(id)"), key(1), at: id)
        }
        try builder.addRelationship(
            RelationshipID(rawValue: 3), type, source: NodeID(rawValue: 99_999),
            target: NodeID(rawValue: 0))
        let graph = builder.build()
        for id in [0, 1, 6, 7, 8, 49_999, 50_000, 99_999, 100_000] as [UInt32] {
            let node = NodeID(rawValue: id)
            let isOne = ids.contains(id)
            #expect(graph.property(key(0), of: node) == (isOne ? .integer(Int64(id)) : .null))
            #expect(graph.property(key(1), of: node) == (isOne ? .string("text \(id)") : .null))
            #expect(graph.degree(of: node, .outgoing, types: []) == (id == 99_999 ? 1 : 0))
            #expect(graph.degree(of: node, .incoming, types: [type]) == (id == 0 ? 1 : 0))
        }
        #expect(graph.relationshipCount == 1)
        #expect(graph.relationshipIDBound == 4)
        #expect(!graph.contains(RelationshipID(rawValue: 2)))
        #expect(graph.labelCount(label) == 4)
    }

    @Test func `lists the neighbours of a node in ascending order`() throws {
        var generator = SeededGenerator(seed: 5)
        var builder = GraphBuilder(names: names(label: "A", type: "R", keys: []))
        for id in 0..<100 as Range<UInt32> { builder.addNode(NodeID(rawValue: id), labels: []) }
        for id in 0..<2_000 as Range<UInt32> {
            try builder.addRelationship(
                RelationshipID(rawValue: id), type,
                source: NodeID(rawValue: .random(in: 0..<100, using: &generator)),
                target: NodeID(rawValue: .random(in: 0..<100, using: &generator)))
        }
        let graph = builder.build()
        for id in 0..<100 as Range<UInt32> {
            for direction in [Direction.outgoing, .incoming] {
                var steps: [Step] = []
                graph.forEachNeighbor(of: NodeID(rawValue: id), direction, types: []) {
                    steps.append(Step(other: $0, relationship: $1))
                    return true
                }
                #expect(steps == steps.sorted())
            }
        }
    }

    @Test func `refuses a relationship whose end is not there`() {
        var builder = GraphBuilder()
        builder.addNode(NodeID(rawValue: 0), labels: [])
        for (source, target) in [(0, 1), (1, 0), (.max, .max)] as [(UInt32, UInt32)] {
            #expect(throws: GraphError.self) {
                try builder.addRelationship(
                    RelationshipID(rawValue: 0), type, source: NodeID(rawValue: source),
                    target: NodeID(rawValue: target))
            }
        }
    }

    @Test func `gives columns the type that all their values have`() {
        var builder = GraphBuilder(names: names(label: "A", type: "R", keys: ["i", "s", "m", "n"]))
        for id in 0..<4 as Range<UInt32> {
            builder.addNode(NodeID(rawValue: id), labels: [])
            builder.nodeProperties.append(.integer(Int64(id)), key(0), at: id)
            builder.nodeProperties.append("s", key(1), at: id)
            builder.nodeProperties.append(id == 2 ? 1.5 : "x", key(2), at: id)
        }
        let graph = builder.build()
        let nodes = (0..<4).map { NodeID(rawValue: $0) } + [.none]
        let first = Array(nodes[..<2])
        #expect("\(graph.propertyColumn(key(0), of: first))" == "integers([0, 1], present: nil)")
        #expect(
            "\(graph.propertyColumn(key(0), of: [NodeID(rawValue: 3), .none]))"
                == "integers([3, 0], present: Optional([true, false]))")
        #expect(
            "\(graph.propertyColumn(key(1), of: first))"
                == #"strings(["s", "s"], present: nil)"#)
        #expect(
            "\(graph.propertyColumn(key(2), of: first))"
                == #"strings(["x", "x"], present: nil)"#)
        let mixed = graph.propertyColumn(key(2), of: nodes)
        #expect((0..<5).map { mixed[$0] } == ["x", "x", 1.5, "x", .null])
        guard case .values = mixed else { return #expect(Bool(false), "mixed values are typed") }
        #expect("\(graph.propertyColumn(key(3), of: nodes))" == "allNull(count: 5)")
    }

    @Test func `finds nodes by the order of many values, in whatever column they are`() throws {
        var generator = SeededGenerator(seed: 9)
        var builder = GraphBuilder(
            names: names(label: "A", type: "R", keys: ["i", "f", "s", "few", "b"]))
        let bound = 3_000 as UInt32
        for id in 0..<bound {
            builder.addNode(NodeID(rawValue: id), labels: id % 3 == 0 ? [] : [label])
            let number = Int64.random(in: -500..<500, using: &generator)
            let text = String(UInt64.random(in: 0..<1 << 30, using: &generator), radix: 2)
            let values: [Value] = [
                .integer(number), .float(Double(number) / 8), .string("common " + text),
                .string("few \(number % 7)"), .boolean(number > 0),
            ]
            for (index, value) in values.enumerated() where id % 10 != UInt32(index) {
                builder.nodeProperties.append(value, key(UInt32(index)), at: id)
            }
        }
        let graph = builder.build()
        for (index, ends) in [
            (0, (-100, 100)), (1, (-10.5, .float(.infinity))), (2, ("common 10", "common 1001")),
            (3, ("few 2", "few 5")), (4, (false, true)),
        ] as [(UInt32, (Value, Value))] {
            for range in [
                .between(
                    lower: .init(ends.0, isIncluded: true), upper: .init(ends.1, isIncluded: false)),
                .between(lower: .init(ends.0, isIncluded: false), upper: nil), .startsWith(ends.0),
            ] as [ValueRange] {
                for label in [nil, label] {
                    let expected = (0..<bound).map { NodeID(rawValue: $0) }.filter { node in
                        range.contains(graph.property(key(index), of: node))
                            && label.map { graph.hasLabel(node, $0) } ?? true
                    }
                    #expect(graph.seek(label: label, key: key(index), in: range) == expected)
                    #expect(graph.isSorted(label: label, key: key(index)))
                }
            }
        }
    }

    private let label = LabelID(rawValue: 0)
    private let type = RelationshipTypeID(rawValue: 0)
    private func key(_ number: UInt32) -> PropertyKeyID { PropertyKeyID(rawValue: number) }

    private func names(label: String, type: String, keys: [String]) -> Names {
        var names = Names()
        names.define(self.label, as: label)
        names.define(self.type, as: type)
        for (number, name) in keys.enumerated() { names.define(key(UInt32(number)), as: name) }
        return names
    }
}
