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
    private var bytesKept = 0

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
        guard let result, handedOn < order.count else {
            forget()
            return nil
        }
        let range = handedOn..<min(order.count, handedOn + Batch.targetCount)
        handedOn = range.upperBound
        return result.gathered(Array(order[range]), keeping: kept)
    }

    func rewind() {
        input.rewind()
        result = nil
        forget()
    }

    private func forget() {
        order = []
        context.budget.release(bytes: bytesKept)
        bytesKept = 0
    }

    private func sort() throws(QueryError) {
        let count = try limit.map { limit throws(QueryError) in
            try context.rowCount(limit, clause: "LIMIT")
        }
        var held: [Batch] = []
        var heldCount = 0
        while let rows = try input.next() {
            try context.budget.tick()
            let bytes = rows.estimatedBytes
            bytesKept += bytes
            try context.budget.keep(bytes: bytes)
            held.append(rows)
            heldCount += rows.count
            // Outside subqueries only: there is one limit for all rows.
            guard let count, rows.origins == nil, count < heldCount / 4, heldCount > 8192,
                let all = Batch.concatenated(held)
            else { continue }
            let first = all.gathered(
                rowsInOrder(of: all, limit: count), keeping: all.boundVariables)
            context.budget.release(bytes: bytesKept)
            bytesKept = first.estimatedBytes
            try context.budget.keep(bytes: bytesKept)
            held = [first]
            heldCount = first.count
        }
        let all =
            Batch.concatenated(held) ?? Batch(count: 0, variableCount: context.variables.count)
        order = rowsInOrder(of: all, limit: count)
        result = all
        handedOn = 0
    }

    private func rowsInOrder(of rows: Batch, limit: Int?) -> [UInt32] {
        var columns = keys.map { (column: rows.column($0.variable), descending: $0.descending) }
        if let origin = rows.originKey.first { columns.insert((origin, false), at: 0) }
        let order = SortOrder(columns, count: rows.count)
        guard let limit else { return order.sortedRows() }
        guard let origins = rows.origins else { return order.firstRows(limit) }
        var quota = RowQuota(limit)
        return order.sortedRows().filter { quota.takeOne(from: Int(origins[Int($0)])) }
    }
}
