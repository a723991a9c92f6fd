import QueryPlan
import QuerySyntax

/// The rows for which a predicate is true.
final class FilterOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let predicate: PlanExpression
    private let kept: [VariableID]
    private let evaluator: Evaluator

    init(
        _ predicate: PlanExpression, input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.predicate = predicate
        self.input = input
        self.context = context
        self.kept = live.sorted()
        self.evaluator = Evaluator(context: context)
    }

    func next() throws(QueryError) -> Batch? {
        while let rows = try input.next() {
            try context.budget.tick()
            let passing = try evaluator.rowsWhereTrue(predicate, over: rows)
            if passing.count == rows.count { return rows.keeping(kept) }
            if !passing.isEmpty { return rows.gathered(passing, keeping: kept) }
        }
        return nil
    }

    func rewind() { input.rewind() }
}
