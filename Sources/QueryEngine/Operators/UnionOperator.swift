import QueryPlan
import QuerySyntax
import Values

/// The rows of every arm in turn.
final class UnionOperator: BatchOperator {
    /// An arm's operators, and the variables that become the outputs.
    typealias Arm = (root: any BatchOperator, columns: [VariableID])

    private let arms: [Arm]
    private let outputs: [VariableID]
    private var current = 0

    init(arms: [Arm], outputs: [VariableID]) {
        self.arms = arms
        self.outputs = outputs
    }

    func next() throws(QueryError) -> Batch? {
        while current < arms.count {
            let arm = arms[current]
            if let rows = try arm.root.next() { return renamed(rows, arm.columns) }
            current += 1
        }
        return nil
    }

    func rewind() {
        for arm in arms { arm.root.rewind() }
        current = 0
    }

    private func renamed(_ rows: Batch, _ columns: [VariableID]) -> Batch {
        var batch = Batch(
            count: rows.count, variableCount: rows.places.count, origins: rows.origins)
        for (output, column) in zip(outputs, columns) {
            batch[output] = rows[column] ?? .constant(.null, count: rows.count)
        }
        return batch
    }
}
