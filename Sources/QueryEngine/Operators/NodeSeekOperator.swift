import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// The nodes with a label whose properties equal given values, found through an index.
///
/// Where the index is gone since the query was planned, it falls back on reading every node of the
/// label.
final class NodeSeekOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let seek: NodeSeek
    private let kept: [VariableID]
    private let bindsNode: Bool
    private let evaluator: Evaluator

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
            var numbers: [UInt32] = []
            var nodes: [NodeID] = []
            for row in 0..<rows.count {
                let found = find(wanted.map { $0[row] })
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

    private func find(_ values: [Value]) -> [NodeID] {
        let graph = context.graph
        guard let label = graph.names.label(seek.label) else { return [] }
        var keys: [PropertyKeyID] = []
        for (name, _) in seek.values {
            guard let key = graph.names.propertyKey(name) else { return [] }
            keys.append(key)
        }
        return graph.seek(label: label, keys: keys, values: values)
            ?? search(graph, label, keys, values)
    }

    private func search(
        _ graph: Graph, _ label: LabelID, _ keys: [PropertyKeyID], _ values: [Value]
    ) -> [NodeID] {
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
