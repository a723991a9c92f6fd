import QueryPlan
import QuerySyntax
import Values

/// CASE and coalesce: expressions that compute an operand only for the rows that need it.
extension Evaluator {
    func caseWhen(
        _ subject: PlanExpression?, _ branches: [(when: PlanExpression, then: PlanExpression)],
        _ otherwise: PlanExpression?, _ batch: Batch
    ) throws(QueryError) -> Column {
        let subjects = try subject.map { subject throws(QueryError) in
            try column(subject, over: batch)
        }
        var open = Array(0..<UInt32(batch.count))
        var pieces = Pieces()
        for branch in branches where !open.isEmpty {
            let rest = batch.narrowed(to: open, for: [branch.when])
            let taken: [UInt32]
            if let subjects {
                let candidates = try column(branch.when, over: rest)
                let here = open.count == batch.count ? subjects : subjects.gathered(open)
                taken = try compared(.equal, here, candidates).truthRows()
            } else {
                taken = try rowsWhereTrue(branch.when, over: rest)
            }
            if taken.isEmpty { continue }
            let rows = open.gathered(taken)
            let chosen = batch.narrowed(to: rows, for: [branch.then])
            pieces.add(try column(branch.then, over: chosen), at: rows)
            open = open.removing(taken)
        }
        if !open.isEmpty {
            if let otherwise {
                let chosen = batch.narrowed(to: open, for: [otherwise])
                pieces.add(try column(otherwise, over: chosen), at: open)
            } else {
                pieces.add(.constant(.null, count: open.count), at: open)
            }
        }
        return pieces.column(count: batch.count)
    }

    /// The first argument that is not null.
    func coalesce(
        _ arguments: [PlanExpression], _ batch: Batch
    ) throws(QueryError) -> Column {
        var open = Array(0..<UInt32(batch.count))
        var pieces = Pieces()
        for argument in arguments where !open.isEmpty {
            let values = try column(argument, over: batch.narrowed(to: open, for: [argument]))
            let found = (0..<UInt32(open.count)).filter { !values.isNull(at: Int($0)) }
            if found.count == open.count {
                pieces.add(values, at: open)
                open = []
            } else if !found.isEmpty {
                pieces.add(values.gathered(found), at: open.gathered(found))
                open = open.removing(found)
            }
        }
        if !open.isEmpty { pieces.add(.constant(.null, count: open.count), at: open) }
        return pieces.column(count: batch.count)
    }
}

/// A column in pieces: each has the values of some rows, and together they have all rows.
private struct Pieces {
    private var columns: [Column] = []
    private var rows: [UInt32] = []

    mutating func add(_ column: Column, at rows: [UInt32]) {
        columns.append(column)
        self.rows.append(contentsOf: rows)
    }

    /// The pieces put together in the order of the rows.
    func column(count: Int) -> Column {
        // Rows come in ascending order within a piece, so one piece is already in order.
        if columns.count == 1 { return columns[0] }
        var positions = [UInt32](repeating: 0, count: count)
        for (position, row) in rows.enumerated() { positions[Int(row)] = UInt32(position) }
        return Column.concatenated(columns).gathered(positions)
    }
}

extension [UInt32] {
    /// The elements but those at these positions, which ascend.
    fileprivate func removing(_ positions: [UInt32]) -> [UInt32] {
        var rest: [UInt32] = []
        rest.reserveCapacity(count - positions.count)
        var next = 0
        for (position, element) in enumerated() {
            if next < positions.count, positions[next] == position {
                next += 1
            } else {
                rest.append(element)
            }
        }
        return rest
    }
}

extension Batch {
    /// These rows, which ascend, with what the expressions read; the batch itself if they are all.
    func narrowed(to rows: [UInt32], for expressions: [PlanExpression]) -> Batch {
        rows.count == count ? self : restricted(to: rows, for: expressions)
    }
}
