import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// The first row of each distinct combination of the variables; in a subquery, for each row of the
/// outer batch.
final class DistinctOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let variables: [VariableID]
    private let kept: [VariableID]
    private var seen: GroupTable?
    private var holding = Holding()

    init(
        _ variables: [VariableID], input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.variables = variables
        self.input = input
        self.context = context
        self.kept = live.sorted()
    }

    func next() throws(QueryError) -> Batch? {
        while let rows = try input.next() {
            try context.budget.tick()
            let keys = rows.originKey + variables.map { rows.column($0) }
            if seen == nil {
                seen = GroupTable(columnCount: keys.count, nodeIDBound: context.graph.nodeIDBound)
            }
            let most = seen?.estimatedBytes(adding: rows.count) ?? 0
            try holding.set(most, of: context.budget)
            let fresh = seen?.groups(of: keys, count: rows.count).firsts ?? []
            guard !fresh.isEmpty else { continue }
            return fresh.count == rows.count
                ? rows.keeping(kept) : rows.gathered(fresh, keeping: kept)
        }
        forget()
        return nil
    }

    func rewind() {
        input.rewind()
        forget()
    }

    private func forget() {
        seen = nil
        holding.clear(of: context.budget)
    }
}

extension Batch {
    /// The column of a variable; null in every row where nothing binds it.
    func column(_ variable: VariableID) -> Column {
        self[variable] ?? .constant(.null, count: count)
    }

    /// The origins as a column to group or sort by, first of all keys; none outside subqueries.
    var originKey: [Column] {
        origins.map { [.integers($0.map { Int64($0) }, present: nil)] } ?? []
    }
}
