import QueryPlan
import QuerySyntax

/// The first rows; in a subquery, for each row of the outer batch.
///
/// Stops asking its input once it has them, unless the input writes: what it does must be done for
/// every row.
final class LimitOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let source: RowSource
    private let demand: Demand
    private let count: PlanExpression
    private let drainsInput: Bool
    private let kept: [VariableID]
    private var quota: RowQuota?

    init(
        _ count: PlanExpression, drainsInput: Bool, input: any BatchOperator,
        context: ExecutionContext, source: RowSource, demand: Demand, live: VariableSet
    ) {
        self.count = count
        self.drainsInput = drainsInput
        self.input = input
        self.context = context
        self.source = source
        self.demand = demand
        self.kept = live.sorted()
    }

    func next() throws(QueryError) -> Batch? {
        if quota == nil { quota = RowQuota(try context.rowCount(count, clause: "LIMIT")) }
        while drainsInput || quota?.isSpent(over: source.batch.count) != true {
            guard let rows = try input.next() else { return nil }
            let taken = quota?.take(rows) ?? []
            if let origins = rows.origins {
                for row in taken where quota?.isSpent(for: origins[Int(row)]) == true {
                    demand.satisfy(origins[Int(row)])
                }
            }
            if taken.count == rows.count { return rows.keeping(kept) }
            if !taken.isEmpty { return rows.gathered(taken, keeping: kept) }
        }
        return nil
    }

    func rewind() {
        input.rewind()
        demand.reset()
        quota = nil
    }
}
