import QueryPlan
import QuerySyntax
import Values

extension ExecutionContext {
    /// Runs a plan for all rows of a batch and hands over every batch of results; their origins are
    /// rows of `batch`.
    ///
    /// The plan begins with an `argument` of the `imports`. Of the results only the variables
    /// `wanted` are read; all that there are if nil. With `oneRowEach` no more than one result for
    /// each row of the batch is of use. `body` returns false to stop.
    func run(
        _ plan: LogicalOperator, imports: [VariableID], wanted: [VariableID]? = nil,
        oneRowEach: Bool = false, over batch: Batch,
        _ body: (Batch) throws(QueryError) -> Bool
    ) throws(QueryError) {
        let live = wanted.map { VariableSet($0) } ?? plan.variablesIntroduced
        let one = PlanExpression(.literal(.integer(1)))
        let subplan = try PhysicalPlanner(context: self)
            .subplan(oneRowEach ? .limit(plan, one) : plan, live: live)
        subplan.start(over: batch.keeping(imports))
        while let rows = try subplan.next() {
            guard try body(rows) else { return }
        }
    }
}
