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

    private typealias Arc = (source: UInt32, target: UInt32, weight: Double)

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
        offsets = Array(repeating: 0, count: nodes.count + 1)
        sources = []
        guard let types = graph.relationshipTypes(named: types) else { return }
        var numbers = Array(repeating: UInt32.max, count: Int(graph.nodeIDBound))
        for (number, node) in nodes.enumerated() { numbers[Int(node.rawValue)] = UInt32(number) }

        var arcs: [Arc] = []
        var steps = Expansion()
        var done = 0
        while done < nodes.count {
            let end = Swift.min(nodes.count, done + 1024)
            steps.removeAll()
            graph.expand(nodes[done..<end], direction, types: types, into: &steps)
            let stepWeights = graph.weights(of: steps.relationships, key: weight)
            for index in steps.nodes.indices {
                let target = numbers[Int(steps.nodes[index].rawValue)]
                let arcWeight = stepWeights?[index] ?? 1
                guard target != .max, arcWeight > 0 else { continue }
                arcs.append((steps.rows[index], target, arcWeight))
            }
            done = end
            try checkpoint()
        }
        fill(arcs, isWeighted: weight != nil)
    }

    /// Sorts the arcs by target, by counting.
    private mutating func fill(_ arcs: [Arc], isWeighted: Bool) {
        for arc in arcs {
            offsets[Int(arc.target) + 1] += 1
            outflows[Int(arc.source)] += arc.weight
        }
        for index in nodes.indices { offsets[index + 1] += offsets[index] }
        sources = Array(repeating: 0, count: arcs.count)
        var sorted = isWeighted ? Array(repeating: 0.0, count: arcs.count) : []
        var next = offsets
        for arc in arcs {
            let position = next[Int(arc.target)]
            next[Int(arc.target)] += 1
            sources[position] = arc.source
            if isWeighted { sorted[position] = arc.weight }
        }
        weights = isWeighted ? sorted : nil
    }
}

extension Graph {
    /// Every node, or every node with a label, ascending.
    func allNodes(labeled name: String? = nil) -> [NodeID] {
        var label: LabelID?
        if let name {
            guard let known = names.label(name) else { return [] }
            label = known
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
