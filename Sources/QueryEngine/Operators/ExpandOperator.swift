import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// One relationship away from a node.
///
/// Takes as many rows of the input at a time as will, going by what came before, fill a batch; what
/// a node of many relationships yields beyond that is handed on in pieces.
final class ExpandOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let demand: Demand?
    private let expand: Expand
    private let direction: Direction
    private let kept: [VariableID]
    private let bindsRelationship: Bool
    private let bindsNode: Bool

    private var rows: Batch?
    private var starts: [NodeID] = []
    private var row = 0
    /// How many rows of the input are taken next.
    private var stride = 64
    private var found = Expansion()
    private var handedOn = 0

    init(
        _ expand: Expand, input: any BatchOperator, context: ExecutionContext, demand: Demand?,
        live: VariableSet
    ) {
        self.expand = expand
        self.input = input
        self.context = context
        self.demand = demand
        self.direction = Direction(expand.direction)
        self.bindsRelationship = live.contains(expand.relationship)
        self.bindsNode = live.contains(expand.to)
        self.kept = live.subtracting([expand.relationship, expand.to]).sorted()
    }

    func next() throws(QueryError) -> Batch? {
        while true {
            if handedOn < found.rows.count { return handOn() }
            guard let rows, row < rows.count else {
                guard let batch = try input.next() else { return nil }
                rows = batch
                row = 0
                starts = try (batch[expand.from] ?? .constant(.null, count: batch.count)).nodeIDs()
                continue
            }
            try context.budget.tick()
            try advance(over: rows)
        }
    }

    func rewind() {
        input.rewind()
        rows = nil
        found.removeAll()
        handedOn = 0
    }

    /// Expands the next rows of the input.
    private func advance(over rows: Batch) throws(QueryError) {
        found.removeAll()
        handedOn = 0
        let graph = context.graph
        guard let types = graph.relationshipTypes(named: expand.types) else {
            row = rows.count
            return
        }
        for number in row..<min(rows.count, row + stride)
        where demand?.isSatisfied(rows, row: number) == true {
            starts[number] = .none
        }
        let slice = starts[row..<min(rows.count, row + stride)]
        graph.expand(
            slice, direction, types: types,
            columns: bindsRelationship ? [.rows, .relationships] : .rows, into: &found)
        row += slice.count
        let perRow = max(1, found.rows.count / max(1, slice.count))
        stride = max(1, min(Batch.targetCount, Batch.targetCount / perRow))
    }

    private func handOn() -> Batch? {
        guard let rows else { return nil }
        let range = handedOn..<min(found.rows.count, handedOn + 2 * Batch.targetCount)
        let isAll = range.count == found.rows.count
        handedOn = range.upperBound
        var batch = rows.gathered(isAll ? found.rows : Array(found.rows[range]), keeping: kept)
        if bindsRelationship {
            batch[expand.relationship] = .relationships(
                isAll ? found.relationships : Array(found.relationships[range]))
        }
        if bindsNode { batch[expand.to] = .nodes(isAll ? found.nodes : Array(found.nodes[range])) }
        return batch
    }
}
