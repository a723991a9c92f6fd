import QueryPlan
import QuerySyntax

/// The rows given from outside, once.
final class ArgumentOperator: BatchOperator {
    private let source: RowSource
    private let kept: [VariableID]
    private var done = false

    init(source: RowSource, kept: [VariableID]) {
        self.source = source
        self.kept = kept
        source.read(kept)
    }

    func next() -> Batch? {
        guard !done, source.batch.count > 0 else { return nil }
        done = true
        return source.batch.keeping(kept)
    }

    func rewind() { done = false }
}
