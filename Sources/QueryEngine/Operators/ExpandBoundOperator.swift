import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// The step along a relationship that the input binds: at most one row for each.
final class ExpandBoundOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let expand: Expand
    private let kept: [VariableID]
    private let bindsNode: Bool

    init(
        _ expand: Expand, input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.expand = expand
        self.input = input
        self.context = context
        self.bindsNode = !expand.toIsBound && live.contains(expand.to)
        self.kept = expand.toIsBound ? live.sorted() : live.subtracting([expand.to]).sorted()
    }

    func next() throws(QueryError) -> Batch? {
        while let rows = try input.next() {
            try context.budget.tick()
            let graph = context.graph
            guard let types = graph.relationshipTypes(named: expand.types),
                let starts = try rows[expand.from]?.nodeIDs(),
                let relationships = try rows[expand.relationship]?.relationshipIDs()
            else { continue }
            let ends = expand.toIsBound ? try rows[expand.to]?.nodeIDs() : nil
            var numbers: [UInt32] = []
            var nodes: [NodeID] = []
            for row in 0..<rows.count {
                guard
                    let end = graph.end(
                        of: relationships[row], from: starts[row], Direction(expand.direction),
                        types: types),
                    ends == nil || ends?[row] == end
                else { continue }
                numbers.append(UInt32(row))
                nodes.append(end)
            }
            guard !numbers.isEmpty else { continue }
            var batch = rows.gathered(numbers, keeping: kept)
            if bindsNode { batch[expand.to] = .nodes(nodes) }
            return batch
        }
        return nil
    }

    func rewind() { input.rewind() }
}

extension Graph {
    /// Where a relationship leads from a node; nil if it does not lead on from there that way, or
    /// has none of the types.
    func end(
        of relationship: RelationshipID, from start: NodeID, _ direction: Direction,
        types: [RelationshipTypeID]
    ) -> NodeID? {
        guard relationship != .none, start != .none, contains(relationship),
            types.isEmpty || types.contains(type(of: relationship))
        else { return nil }
        let (source, target) = endpoints(of: relationship)
        switch direction {
        case .outgoing: return source == start ? target : nil
        case .incoming: return target == start ? source : nil
        case .either: return source == start ? target : (target == start ? source : nil)
        }
    }
}
