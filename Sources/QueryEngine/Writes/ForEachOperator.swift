import QueryPlan
import QuerySyntax
import Values

/// For each row and each element of a list a plan of updates, run for its effects.
final class ForEachOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let variable: VariableID
    private let list: PlanExpression
    private let body: Subplan
    private let kept: [VariableID]
    private let evaluator: Evaluator

    init(
        variable: VariableID, list: PlanExpression, body: Subplan, input: any BatchOperator,
        context: ExecutionContext, live: VariableSet
    ) {
        self.variable = variable
        self.list = list
        self.body = body
        self.input = input
        self.context = context
        self.kept = live.sorted()
        self.evaluator = Evaluator(context: context)
    }

    func next() throws(QueryError) -> Batch? {
        guard let rows = try input.next() else { return nil }
        let bound = rows.boundVariables
        for row in 0..<rows.count {
            try context.budget.tick()
            // An earlier row may have changed what this one's list is made from.
            switch try evaluator.value(list, over: rows, row: row) {
            case .null: break
            case .list(let elements):
                guard !elements.isEmpty else { break }
                var batch = rows.repeating(row: row, count: elements.count, keeping: bound)
                batch[variable] = Column(elements)
                body.start(over: batch)
                try body.drain()
            case let value:
                throw QueryError.type("FOREACH takes a list, and not \(value.typeName)")
                    .located(at: list.span)
            }
        }
        return rows.keeping(kept)
    }

    func rewind() { input.rewind() }
}
