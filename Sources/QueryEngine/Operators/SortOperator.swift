import QueryPlan
import QuerySyntax
import Values

/// The rows in the order of the keys; only the first ones if there is a limit.
///
/// With a limit no more than a few times as many rows are kept: whenever there are, those that are
/// not among the first are dropped. In a subquery the rows of each outer row are apart.
final class SortOperator: BatchOperator {
    private let keys: [SortKey]
    private let limit: PlanExpression?
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let kept: [VariableID]

    private var result: Batch?
    private var order: [UInt32] = []
    private var handedOn = 0
    /// The bytes behind the rows that were handed on last.
    private var contentHandedOn = 0
    private var holding = Holding()

    init(
        _ keys: [SortKey], limit: PlanExpression?, input: any BatchOperator,
        context: ExecutionContext, live: VariableSet
    ) {
        self.keys = keys
        self.limit = limit
        self.input = input
        self.context = context
        self.kept = live.sorted()
    }

    func next() throws(QueryError) -> Batch? {
        if result == nil { try sort() }
        holding.release(contentHandedOn, of: context.budget)
        contentHandedOn = 0
        guard handedOn < order.count else {
            // Without rows, but not nil: what is done does not begin again.
            result = Batch(count: 0, variableCount: 0)
            forget()
            return nil
        }
        let range = handedOn..<min(order.count, handedOn + Batch.targetCount)
        handedOn = range.upperBound
        let batch = result?.taken(Array(order[range]))
        contentHandedOn = batch?.rowContentBytes ?? 0
        return batch
    }

    func rewind() {
        input.rewind()
        result = nil
        forget()
    }

    private func forget() {
        (order, handedOn, contentHandedOn) = ([], 0, 0)
        holding.clear(of: context.budget)
    }

    private func sort() throws(QueryError) {
        let count = try limit.map { limit throws(QueryError) in
            try context.rowCount(limit, clause: "LIMIT")
        }
        var held = HeldRows()
        while let rows = try input.next() {
            try context.budget.tick()
            try held.append(rows, by: &holding, of: context.budget)
            // Outside subqueries only: there is one limit for all rows.
            guard let count, rows.origins == nil, let all = held.rows,
                count < all.count / 4, all.count > 8192
            else { continue }
            let first = all.gathered(
                try rowsInOrder(of: all, limit: count), keeping: all.boundVariables)
            try held.replace(first, by: &holding, of: context.budget)
        }
        let all = held.rows ?? Batch(count: 0, variableCount: context.variables.count)
        order = try rowsInOrder(of: all, limit: count)
        held = HeldRows()
        let result = all.keeping(kept)
        try holding.set(result.estimatedBytes + order.blockBytes, of: context.budget)
        self.result = result
        handedOn = 0
    }

    private func rowsInOrder(of rows: Batch, limit: Int?) throws(QueryError) -> [UInt32] {
        var columns = keys.map { (column: rows.column($0.variable), descending: $0.descending) }
        if let origin = rows.originKey.first { columns.insert((origin, false), at: 0) }
        try context.budget.requireRoom(
            forBytes: SortOrder.estimatedBytes(columns.map(\.column), count: rows.count))
        let order = SortOrder(columns, count: rows.count)
        let checkpoint = { [context] () throws(QueryError) in try context.budget.tick() }
        guard let limit else { return try order.sortedRows(checkpoint: checkpoint) }
        guard let origins = rows.origins else {
            return try order.firstRows(limit, checkpoint: checkpoint)
        }
        var quota = RowQuota(limit)
        return try order.sortedRows(checkpoint: checkpoint).filter {
            quota.takeOne(from: Int(origins[Int($0)]))
        }
    }
}
