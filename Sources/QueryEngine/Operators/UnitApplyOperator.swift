import QueryPlan
import QuerySyntax

/// The rows of the input as they are, after a subplan has been run for each for its effects.
final class UnitApplyOperator: BatchOperator {
    private let input: any BatchOperator
    private let inner: Subplan
    private let kept: [VariableID]

    init(input: any BatchOperator, inner: Subplan, live: VariableSet) {
        self.input = input
        self.inner = inner
        self.kept = live.sorted()
    }

    func next() throws(QueryError) -> Batch? {
        guard let rows = try input.next() else { return nil }
        inner.start(over: rows)
        try inner.drain()
        return rows.keeping(kept)
    }

    func rewind() { input.rewind() }
}
