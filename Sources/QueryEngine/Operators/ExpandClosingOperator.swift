import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// The nodes one relationship away from two nodes at once.
final class ExpandClosingOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let expand: Expand
    private let closing: Expand.Closing
    private let kept: [VariableID]
    private let binds: VariableSet

    private var rows: Batch?
    private var starts: [NodeID] = []
    private var others: [NodeID] = []
    private var row = 0
    private var found = CommonNeighbors()
    private var handedOn = 0

    init(
        _ expand: Expand, _ closing: Expand.Closing, input: any BatchOperator,
        context: ExecutionContext, live: VariableSet
    ) {
        self.expand = expand
        self.closing = closing
        self.input = input
        self.context = context
        let bound: Set = [expand.relationship, expand.to, closing.relationship]
        binds = live.intersection(bound)
        kept = live.subtracting(bound).sorted()
    }

    func next() throws(QueryError) -> Batch? {
        while true {
            if let rows, handedOn < found.rows.count { return handOn(rows) }
            guard let rows, row < rows.count else {
                guard let batch = try input.next() else { return nil }
                rows = batch
                row = 0
                starts = try (batch[expand.from] ?? .constant(.null, count: batch.count)).nodeIDs()
                others = try (batch[closing.from] ?? .constant(.null, count: batch.count)).nodeIDs()
                continue
            }
            try context.budget.tick()
            advance(over: rows)
        }
    }

    func rewind() {
        input.rewind()
        rows = nil
        found.removeAll()
        handedOn = 0
    }

    /// Goes on with the rows of the input until there is a batch of results.
    private func advance(over rows: Batch) {
        found.removeAll()
        handedOn = 0
        let graph = context.graph
        guard let types = graph.relationshipTypes(named: expand.types),
            let closingTypes = graph.relationshipTypes(named: closing.types)
        else {
            row = rows.count
            return
        }
        row = graph.findCommonNeighbors(
            of: starts, Direction(expand.direction), types: types,
            and: others, Direction(closing.direction), types: closingTypes,
            from: row, until: Batch.targetCount, into: &found)
    }

    private func handOn(_ rows: Batch) -> Batch {
        let range = handedOn..<min(found.rows.count, handedOn + 2 * Batch.targetCount)
        handedOn = range.upperBound
        var batch = rows.gathered(Array(found.rows[range]), keeping: kept)
        if binds.contains(expand.relationship) {
            batch[expand.relationship] = .relationships(Array(found.relationships[range]))
        }
        if binds.contains(expand.to) { batch[expand.to] = .nodes(Array(found.nodes[range])) }
        if binds.contains(closing.relationship) {
            batch[closing.relationship] = .relationships(Array(found.others[range]))
        }
        return batch
    }
}
