import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// The nodes with a label, or of all, whose properties equal given values, found through an index,
/// or, where there is none, through a lookup that is made for the purpose: a hash join with the
/// input.
final class NodeSeekOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let seek: NodeSeek
    private let kept: [VariableID]
    private let bindsNode: Bool
    private let evaluator: Evaluator
    /// What a reading query sees, with a lookup.
    private var snapshot: Graph?

    init(
        _ seek: NodeSeek, input: any BatchOperator, context: ExecutionContext,
        live: Set<VariableID>
    ) {
        self.seek = seek
        self.input = input
        self.context = context
        self.bindsNode = live.contains(seek.variable)
        self.kept = live.subtracting([seek.variable]).sorted()
        self.evaluator = Evaluator(context: context)
    }

    func next() throws(QueryError) -> Batch? {
        while let rows = try input.next() {
            try context.budget.tick()
            var wanted: [Column] = []
            for (_, value) in seek.values {
                wanted.append(try evaluator.column(value, over: rows))
            }
            guard let place = try place() else { continue }
            var numbers: [UInt32] = []
            var nodes: [NodeID] = []
            for row in 0..<rows.count {
                let found = place.find(wanted.map { $0[row] })
                nodes.append(contentsOf: found)
                numbers.append(contentsOf: repeatElement(UInt32(row), count: found.count))
            }
            guard !nodes.isEmpty else { continue }
            var batch = rows.gathered(numbers, keeping: kept)
            if bindsNode { batch[seek.variable] = .nodes(nodes) }
            return batch
        }
        return nil
    }

    func rewind() { input.rewind() }

    /// Where to look; nil if nobody knows the label or a key, so that there is nothing to find.
    private func place() throws(QueryError) -> Place? {
        let graph = snapshot ?? context.graph
        let label = seek.label.flatMap(graph.names.label)
        guard seek.label == nil || label != nil else { return nil }
        var keys: [PropertyKeyID] = []
        for (name, _) in seek.values {
            guard let key = graph.names.propertyKey(name) else { return nil }
            keys.append(key)
        }
        if graph.isIndexed(label: label, keys: keys) {
            return Place(graph: graph, label: label, keys: keys)
        }
        let count = label.map(graph.labelCount) ?? graph.nodeCount
        try context.budget.requireRoom(forBytes: count * Self.bytesPerNode)
        if context.transaction != nil {
            context.transaction?.addLookup(label: label, keys: keys)
        } else {
            var snapshot = graph
            snapshot.addLookup(label: label, keys: keys)
            self.snapshot = snapshot
        }
        return Place(graph: snapshot ?? context.graph, label: label, keys: keys)
    }

    /// What a lookup takes for a node.
    private static let bytesPerNode = 16
}

/// A graph, and what is asked of its nodes.
private struct Place {
    var graph: Graph
    var label: LabelID?
    var keys: [PropertyKeyID]

    func find(_ values: [Value]) -> [NodeID] {
        graph.seek(label: label, keys: keys, values: values) ?? search(values)
    }

    /// Without an index or a lookup every node that it could be is read.
    private func search(_ values: [Value]) -> [NodeID] {
        var nodes: [NodeID] = []
        var cursor = NodeID(rawValue: 0)
        while graph.scanNodes(label: label, from: &cursor, limit: 4096, into: &nodes) {}
        return nodes.filter { node in
            zip(keys, values).allSatisfy { key, value in
                graph.property(key, of: node).equals(value) == true
            }
        }
    }
}
