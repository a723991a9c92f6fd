public import GraphIndex
public import QueryPlan
public import QuerySyntax
public import Values

/// What a query that may write has returned and changed.
public struct QueryOutcome: Sendable {
    /// The names of the columns.
    public var columns: [String]
    /// The rows, with nodes, relationships and paths filled in as they are at the end.
    public var rows: [[Value]]
    /// What was changed.
    public var counters: UpdateCounters
    /// What each operator did, by its number in `LogicalOperator.numbered`; empty unless the
    /// settings ask for it.
    public var profile: [OperatorProfile]

    /// Runs a plan in a transaction, to its end.
    ///
    /// The plan may also be one that only reads. After an error the transaction holds a part of the
    /// changes or nothing at all, and whoever owns it must throw it away.
    public init(
        running plan: LogicalPlan, in transaction: inout GraphTransaction,
        settings: ExecutionSettings
    ) throws(QueryError) {
        self = try UpdateRun(plan).outcome(in: &transaction, settings: settings)
    }

    /// Runs operators that have begun, to their end.
    init(_ plan: LogicalPlan, _ engine: RunningPlan) throws(QueryError) {
        var held: [RunningPlan.Rows] = []
        var holding = Holding()
        while let rows = try engine.next() {
            let bytes = rows.columns.reduce(0) { $0 + $1.estimatedBytes }
            holding.note(bytes, of: engine.context.budget)
            held.append(rows)
        }
        try engine.context.finishDeletes()
        columns = plan.columns.map(\.name)
        rows = []
        var hydration = Hydration(engine.context.graph, engine.context)
        held.reverse()
        while let next = held.popLast() {
            rows.append(contentsOf: try hydration.rows(next))
            holding.release(
                next.columns.reduce(0) { $0 + $1.estimatedBytes }, of: engine.context.budget)
        }
        counters = engine.context.counters
        profile = engine.profile
    }
}
