import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// A physical plan with its context: what reading and writing runs have in common.
final class RunningPlan {
    /// The rows of the result, by column; none for a query that returns nothing.
    typealias Rows = (columns: [Column], count: Int)

    let context: ExecutionContext
    private let root: any BatchOperator
    private let columns: [VariableID]
    private let recorder: ProfileRecorder?
    private var rowCount = 0

    init(
        _ plan: LogicalPlan, graph: Graph, transaction: GraphTransaction?,
        settings: ExecutionSettings
    ) throws(QueryError) {
        if let name = plan.parameters.lazy.filter({ settings.parameters[$0] == nil }).min() {
            throw QueryError(
                .parameterMissing, .compileTime, "MissingParameter",
                "The query reads $\(name), which was not given.")
        }
        context = ExecutionContext(
            snapshot: graph, transaction: transaction, parameters: settings.parameters,
            variables: plan.variables,
            procedures: settings.procedures, openTable: settings.openTable, clock: settings.clock,
            budget: Budget(settings.limits))
        columns = plan.columns.map(\.variable)
        recorder = settings.profiles ? ProfileRecorder() : nil
        // A profile says what each operator did, of which there would be several.
        let sharesScans = transaction == nil && recorder == nil
        root = try PhysicalPlanner(
            context: context, recorder: recorder, sharesScans: sharesScans
        ).operators(for: plan.root, live: VariableSet(columns))
    }

    /// Has a plan that is `isPlain` or `isPlainUpdate` run again, for another query.
    func begin(
        on graph: Graph, _ settings: ExecutionSettings,
        transaction: consuming GraphTransaction? = nil
    ) {
        rowCount = 0
        context.begin(on: graph, settings, transaction: transaction)
    }

    /// Lets go of what the plan ran over.
    func finish() {
        root.rewind()
        context.finish()
    }

    /// The next rows of the result.
    ///
    /// A plan without columns is run to its end, and has no rows.
    func next() throws(QueryError) -> Rows? {
        while let batch = try root.next() {
            if columns.isEmpty { continue }
            rowCount += batch.count
            let rowsMax = context.budget.limits.rowsMax
            if rowCount > rowsMax {
                throw QueryError(
                    .limitExceeded, .runtime, "RowLimit",
                    "The query returns more than \(rowsMax.counting("row")).",
                    hint: "Narrow the query, add a LIMIT, or raise the limit on rows.")
            }
            return (
                columns.map { batch[$0] ?? .constant(.null, count: batch.count) }, batch.count
            )
        }
        return nil
    }

    /// What each operator has done.
    var profile: [OperatorProfile] { recorder?.operators ?? [] }
}
