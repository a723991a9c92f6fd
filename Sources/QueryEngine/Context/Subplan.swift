import QueryPlan
import QuerySyntax

/// A plan inside a plan, ready to run over the rows of one batch after another.
///
/// The rows are run all at once where nothing in the plan tells that apart from one by one: the
/// batch's `origins` carry the number of the row along. A plan that writes goes row by row, because
/// each row has to see what the rows before it have done.
final class Subplan {
    private let root: any BatchOperator
    private let source: RowSource
    private let goesByRow: Bool
    private let read: [VariableID]
    private var outer: Batch
    private var row = 0

    init(root: any BatchOperator, source: RowSource, goesByRow: Bool) {
        self.root = root
        self.source = source
        self.goesByRow = goesByRow
        self.read = source.read.sorted()
        self.outer = source.batch
        self.row = outer.count
    }

    /// Takes up other rows.
    func start(over batch: Batch) {
        outer = batch
        row = 0
        if goesByRow { return startRow() }
        source.batch = batch.keeping(read)
        source.batch.origins = (0..<UInt32(batch.count)).map { $0 }
        root.rewind()
    }

    /// The next rows; their origins are rows of the batch that was given.
    func next() throws(QueryError) -> Batch? {
        guard goesByRow else { return try root.next() }
        while row < outer.count {
            if var batch = try root.next() {
                batch.origins = Array(repeating: UInt32(row), count: batch.count)
                return batch
            }
            row += 1
            startRow()
        }
        return nil
    }

    /// Runs to the end for the effects alone.
    func drain() throws(QueryError) {
        while try next() != nil {}
    }

    private func startRow() {
        guard row < outer.count else { return }
        source.batch = outer.gathered([UInt32(row)], keeping: read)
        source.batch.origins = [0]
        root.rewind()
    }
}
