import QueryPlan
import QuerySyntax

/// New variables from expressions over the input's rows.
final class ProjectOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let assignments: [Assignment]
    private let kept: [VariableID]
    private let evaluator: Evaluator
    private var holding = Holding()

    init(
        _ assignments: [Assignment], input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.assignments = assignments
        self.input = input
        self.context = context
        self.kept = live.subtracting(assignments.map(\.variable)).sorted()
        self.evaluator = Evaluator(context: context)
    }

    func next() throws(QueryError) -> Batch? {
        holding.clear(of: context.budget)
        guard let rows = try input.next() else { return nil }
        try context.budget.tick()
        var batch = rows.keeping(kept)
        for assignment in assignments {
            batch[assignment.variable] = try evaluator.column(
                assignment.expression, over: rows, keptBy: &holding)
        }
        return batch
    }

    func rewind() {
        input.rewind()
        holding.clear(of: context.budget)
    }
}
