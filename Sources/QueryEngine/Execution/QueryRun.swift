public import GraphIndex
public import QueryPlan
public import QuerySyntax
public import Values

/// A reading query while it runs: hands over its rows batch by batch.
///
/// A class, since it keeps its place; it must stay on one thread at a time. It holds on to the
/// graph as it was when the query began, until it is finished or let go of.
public final class QueryRun {
    /// The names of the columns, in the order of the values of a row.
    public let columns: [String]

    private let engine: RunningPlan
    private var graph: Graph

    /// Begins to run a plan that only reads; nothing is computed until the first rows are asked
    /// for.
    public init(
        _ plan: LogicalPlan, on graph: Graph, settings: ExecutionSettings
    ) throws(QueryError) {
        guard !plan.writes else {
            throw QueryError(
                .storeError, .runtime, "ReadOnly", "A query that writes needs a transaction.")
        }
        columns = plan.columns.map(\.name)
        self.graph = graph
        engine = try RunningPlan(plan, graph: graph, transaction: nil, settings: settings)
    }

    /// Begins anew, with another graph and other parameters, after `finish`.
    ///
    /// To ask for a node by its key takes a quarter less time where the operators are there
    /// already. Only plans that are `isPlain` may run again.
    public func begin(on graph: Graph, settings: ExecutionSettings) {
        self.graph = graph
        engine.begin(on: graph, settings)
    }

    /// Lets go of the graph, the parameters and all rows.
    public func finish() {
        graph = .empty
        engine.finish()
    }

    /// The next rows, at least one; nil when there are no more.
    ///
    /// Nodes, relationships and paths are filled in.
    public func next() throws(QueryError) -> [[Value]]? {
        guard let rows = try engine.next() else { return nil }
        var hydration = Hydration(graph, engine.context)
        defer { hydration.release() }
        return try hydration.rows(rows)
    }

    /// All rows that are left, as far as the limit on memory allows.
    public func all() throws(QueryError) -> [[Value]] {
        var all: [[Value]] = []
        var hydration = Hydration(graph, engine.context)
        while let rows = try engine.next() {
            all.append(contentsOf: try hydration.rows(rows))
        }
        try engine.context.budget.tick()
        return all
    }

    /// What each operator has done so far, by its number in `LogicalOperator.numbered`; empty
    /// unless the settings ask for it.
    public var profile: [OperatorProfile] { engine.profile }
}
