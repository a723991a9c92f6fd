import QueryPlan
import QuerySyntax

/// Changes of properties and labels for each row.
final class UpdateOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let updater: Updater
    private let kept: [VariableID]

    init(
        _ items: [UpdateItem], input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.input = input
        self.context = context
        self.updater = Updater(items, context: context)
        self.kept = live.sorted()
    }

    func next() throws(QueryError) -> Batch? {
        guard let batch = try input.next() else { return nil }
        try context.budget.tick()
        try updater.update(batch)
        return batch.keeping(kept)
    }

    func rewind() { input.rewind() }
}
