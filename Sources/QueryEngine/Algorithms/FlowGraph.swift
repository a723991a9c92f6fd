import GraphIndex
import QuerySyntax
import Values

/// A part of a graph as flat arrays: for every node the nodes that something flows in from.
struct FlowGraph {
    /// The nodes; their positions number them.
    let nodes: [NodeID]
    /// Where the sources of each node begin in `sources`; one element more than nodes.
    private(set) var offsets: [Int]
    /// The numbers of the nodes that flow into each node.
    private(set) var sources: [UInt32]
    /// The weight of each source, if relationships have any.
    private(set) var weights: [Double]?
    /// What flows out of each node: the number of relationships, or the sum of their weights.
    private(set) var outflows: [Double]

    /// Takes the nodes with a label, or all, and the relationships of some types, or all, between
    /// them.
    ///
    /// A relationship without the weight, or with a negative one, counts as nothing.
    init(
        _ graph: Graph, label: String?, types: [String], direction: Direction, weight: String?,
        checkpoint: () throws(QueryError) -> Void
    ) throws(QueryError) {
        nodes = graph.allNodes(labeled: label)
        outflows = Array(repeating: 0, count: nodes.count)
        offsets = [0]
        offsets.reserveCapacity(nodes.count + 1)
        sources = []
        guard let types = graph.relationshipTypes(named: types) else {
            offsets = Array(repeating: 0, count: nodes.count + 1)
            return
        }
        var numbers = Array(repeating: UInt32.max, count: Int(graph.nodeIDBound))
        for (number, node) in nodes.enumerated() { numbers[Int(node.rawValue)] = UInt32(number) }

        if weight != nil { weights = [] }
        for round in Cores.rounds(of: nodes.count) {
            let arcs = Cores.map(Array(round)) { [nodes, numbers] part in
                Arcs(graph, into: nodes[part], direction, types: types, weight: weight, numbers)
            }
            arcs.forEach { append($0) }
            try checkpoint()
        }
    }

    private mutating func append(_ arcs: Arcs) {
        for end in arcs.ends { offsets.append(sources.count + end) }
        sources += arcs.sources
        weights? += arcs.weights ?? []
        for (index, source) in arcs.sources.enumerated() {
            outflows[Int(source)] += arcs.weights?[index] ?? 1
        }
    }
}

/// The arcs into some nodes.
private struct Arcs {
    /// Where those into each node end.
    var ends: [Int] = []
    var sources: [UInt32] = []
    var weights: [Double]?

    /// Takes the arcs from nodes that have a number.
    init(
        _ graph: Graph, into nodes: ArraySlice<NodeID>, _ direction: Direction,
        types: [RelationshipTypeID], weight: String?, _ numbers: [UInt32]
    ) {
        if weight != nil { weights = [] }
        // Against the direction, sources come in the order in which they are kept.
        var steps = Expansion()
        var next = nodes.startIndex
        while next < nodes.endIndex {
            let end = Swift.min(nodes.endIndex, next + 1_024)
            steps.removeAll()
            graph.expand(
                nodes[next..<end], direction.reversed, types: types,
                columns: weight == nil ? [.rows] : [.rows, .relationships], into: &steps)
            let stepWeights = graph.weights(of: steps.relationships, key: weight)
            for index in steps.nodes.indices {
                let source = numbers[Int(steps.nodes[index].rawValue)]
                let arcWeight = stepWeights?[index] ?? 1
                guard source != .max, arcWeight > 0 else { continue }
                let row = Int(steps.rows[index]) - nodes.startIndex
                while ends.count < row { ends.append(sources.count) }
                sources.append(source)
                weights?.append(arcWeight)
            }
            next = end
        }
        while ends.count < nodes.count { ends.append(sources.count) }
    }
}

extension Graph {
    /// Every node, or every node with a label, ascending.
    func allNodes(labeled name: String? = nil) -> [NodeID] {
        var label: LabelID?
        if let name {
            guard let known = names.label(name) else { return [] }
            label = known
        } else if nodeCount == Int(nodeIDBound) {
            return (0..<nodeIDBound).map { NodeID(rawValue: $0) }
        }
        var nodes: [NodeID] = []
        nodes.reserveCapacity(label.map { labelCount($0) } ?? nodeCount)
        var cursor = NodeID(rawValue: 0)
        while scanNodes(label: label, from: &cursor, limit: 4096, into: &nodes) {}
        return nodes
    }

    /// The weights of relationships: a number, or nothing; nil if no key is given.
    fileprivate func weights(of relationships: [RelationshipID], key name: String?) -> [Double]? {
        guard let name else { return nil }
        guard let key = names.propertyKey(name) else { return relationships.map { _ in 0 } }
        let values = propertyColumn(key, of: relationships)
        return relationships.indices.map { index in
            switch values[index] {
            case .integer(let number): Double(number)
            case .float(let number) where number.isFinite: number
            default: 0
            }
        }
    }
}
