import QueryPlan
import QuerySyntax

/// All rows but the first ones; in a subquery, for each row of the outer batch.
final class SkipOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let count: PlanExpression
    private let kept: [VariableID]
    private var quota: RowQuota?

    init(
        _ count: PlanExpression, input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.count = count
        self.input = input
        self.context = context
        self.kept = live.sorted()
    }

    func next() throws(QueryError) -> Batch? {
        if quota == nil { quota = RowQuota(try context.rowCount(count, clause: "SKIP")) }
        while let rows = try input.next() {
            let skipped = quota?.take(rows) ?? []
            if skipped.isEmpty { return rows.keeping(kept) }
            if skipped.count == rows.count { continue }
            var isSkipped = Array(repeating: false, count: rows.count)
            for row in skipped { isSkipped[Int(row)] = true }
            let rest = (0..<UInt32(rows.count)).filter { !isSkipped[Int($0)] }
            return rows.gathered(rest, keeping: kept)
        }
        return nil
    }

    func rewind() {
        input.rewind()
        quota = nil
    }
}
