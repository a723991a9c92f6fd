import QueryPlan
import QuerySyntax
import Values

/// For each row of the input the rows of a subplan.
final class ApplyOperator: BatchOperator {
    private let input: any BatchOperator
    private let inner: Subplan
    private let kept: [VariableID]
    private let introduced: [VariableID]
    private var outer: Batch?

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
            if let outer, let rows = try inner.next() {
                return outer.joined(with: rows, introduced: introduced, keeping: kept)
            }
            guard let batch = try input.next() else { return nil }
            outer = batch
            inner.start(over: batch)
        }
    }

    func rewind() {
        input.rewind()
        outer = nil
    }
}

extension Batch {
    /// The rows of a subplan, each beside the row of this batch that it comes from.
    func joined(
        with rows: Batch, introduced: [VariableID], keeping kept: [VariableID]
    ) -> Batch {
        var batch = gathered(rows.origins ?? [], keeping: kept)
        for variable in introduced {
            batch[variable] = rows[variable] ?? .constant(.null, count: rows.count)
        }
        return batch
    }
}
