import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// What every operator and expression of one running query shares.
///
/// A class because the operators of a plan all read, and the writing ones change, one transaction.
/// It never leaves the thread that runs the query.
final class ExecutionContext {
    /// The transaction of a writing query; nil for a reading one.
    var transaction: GraphTransaction?
    /// The graph that a reading query sees.
    let snapshot: Graph
    /// The parameters, by name.
    let parameters: [String: Value]
    /// The variables of the plan.
    let variables: [Variable]
    /// The procedures that `CALL` finds; of two with one name the last.
    let procedures: [Procedure]
    /// Opens the files of `LOAD CSV`; nil where none may be read.
    let openTable: OpenTable?
    /// The time of the statement, the same for the whole query.
    let clock: ZonedDateTime
    /// What the query may use, and what it has used.
    var budget: Budget
    /// What the query has changed.
    var counters = UpdateCounters()
    /// Nodes to delete that still had relationships when the query came to them.
    var nodesToDelete: [NodeID] = []

    /// The graph as the query sees it now, with its own writes.
    var graph: Graph { transaction?.graph ?? snapshot }

    /// Makes the context of one execution.
    init(
        snapshot: Graph, transaction: GraphTransaction?, parameters: [String: Value],
        variables: [Variable], procedures: [Procedure],
        openTable: OpenTable?, clock: ZonedDateTime,
        budget: Budget
    ) {
        self.snapshot = snapshot
        self.transaction = transaction
        self.parameters = parameters
        self.variables = variables
        self.procedures = procedures
        self.openTable = openTable
        self.clock = clock
        self.budget = budget
    }
}
