import QueryPlan
import QuerySyntax
import Values

/// For each row of the input the rows of a subplan, or one row of nulls where there are none.
///
/// The subplan hands over its rows in the order of the input, so the rows without a match are those
/// that are passed over.
final class OptionalOperator: BatchOperator {
    private let input: any BatchOperator
    private let inner: Subplan
    private let kept: [VariableID]
    private let introduced: [VariableID]
    private var outer: Batch?
    /// The first row of the input that is not yet known to have a match.
    private var open = 0

    init(
        input: any BatchOperator, inner: Subplan, introduced: VariableSet,
        live: VariableSet
    ) {
        self.input = input
        self.inner = inner
        self.introduced = live.intersection(introduced).sorted()
        self.kept = live.subtracting(introduced).sorted()
    }

    func next() throws(QueryError) -> Batch? {
        while true {
            guard let outer else {
                guard let batch = try input.next() else { return nil }
                outer = batch
                open = 0
                inner.start(over: batch)
                continue
            }
            if let rows = try inner.next() { return merged(rows, outer) }
            self.outer = nil
            guard open < outer.count else { continue }
            return unmatched((open..<outer.count).map { UInt32($0) }, outer)
        }
    }

    func rewind() {
        input.rewind()
        outer = nil
    }

    /// The rows of the subplan, with a row of nulls for each row of the input between them.
    private func merged(_ rows: Batch, _ outer: Batch) -> Batch {
        let origins = rows.origins ?? []
        var outerRows: [UInt32] = []
        /// For each row of the result the row of the subplan; the one past the last is all null.
        var innerRows: [UInt32] = []
        outerRows.reserveCapacity(origins.count)
        innerRows.reserveCapacity(origins.count)
        for (row, origin) in origins.enumerated() {
            while open < Int(origin) {
                outerRows.append(UInt32(open))
                innerRows.append(UInt32(origins.count))
                open += 1
            }
            open = max(open, Int(origin) + 1)
            outerRows.append(origin)
            innerRows.append(UInt32(row))
        }
        if outerRows.count == origins.count {
            return outer.joined(with: rows, introduced: introduced, keeping: kept)
        }
        var batch = outer.gathered(outerRows, keeping: kept)
        for variable in introduced {
            let column = rows[variable] ?? .constant(.null, count: rows.count)
            batch[variable] = Column.concatenated([column, .constant(.null, count: 1)])
                .gathered(innerRows)
        }
        return batch
    }

    private func unmatched(_ rows: [UInt32], _ outer: Batch) -> Batch {
        var batch = outer.gathered(rows, keeping: kept)
        for variable in introduced { batch[variable] = .constant(.null, count: rows.count) }
        return batch
    }
}
