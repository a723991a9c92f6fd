import QueryPlan
import QuerySyntax

/// New nodes and relationships for each row.
///
/// Takes several `CREATE` clauses in a row at once, so that a script of thousands of them is not a
/// tower of thousands of operators.
final class CreateOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let creators: [EntityCreator]
    private let kept: [VariableID]

    init(
        _ creations: [Creation], input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.input = input
        self.context = context
        self.creators = creations.map { EntityCreator($0, context: context) }
        self.kept = live.sorted()
    }

    func next() throws(QueryError) -> Batch? {
        guard var batch = try input.next() else { return nil }
        try context.budget.tick()
        for creator in creators { try creator.create(for: &batch) }
        return batch.keeping(kept)
    }

    func rewind() { input.rewind() }
}
