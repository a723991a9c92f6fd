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
    private var snapshot: Graph
    /// The parameters, by name.
    private(set) var parameters: [String: Value]
    /// Sets made from lists that are the same in every row.
    private var memberships: [FixedOrigin: Membership] = [:]
    /// What operators keep between runs of the plan they stand in, by a variable that they bind.
    private var keptStates: [VariableID: any KeptState] = [:]
    /// Property keys that were looked up already: a number that was found stays.
    private var knownKeys: [(name: String, id: PropertyKeyID)] = []
    /// The variables of the plan.
    let variables: [Variable]
    /// The procedures that `CALL` finds; of two with one name the last.
    let procedures: [Procedure]
    /// Opens the files of `LOAD CSV`; nil where none may be read.
    let openTable: OpenTable?
    /// The time of the statement, the same for the whole query.
    private(set) var clock: ZonedDateTime
    /// How often the plan has been begun anew.
    private(set) var run = 0
    /// What the query may use, and what it has used.
    private(set) var budget: Budget
    /// What the query has changed.
    var counters = UpdateCounters()
    /// Nodes to delete that still had relationships when the query came to them.
    var nodesToDelete: [NodeID] = []

    /// The graph as the query sees it now, with its own writes.
    var graph: Graph { transaction?.graph ?? snapshot }

    /// Makes contexts for so many workers that read the same for the same query on threads of their
    /// own, each of which may use its part of what is left to use.
    func forWorkers(_ count: Int) -> @Sendable () -> ExecutionContext {
        let (graph, parameters, variables) = (graph, parameters, variables)
        let (procedures, openTable, clock) = (procedures, openTable, clock)
        let makeBudget = budget.divided(by: count)
        return {
            ExecutionContext(
                snapshot: graph, transaction: nil, parameters: parameters, variables: variables,
                procedures: procedures, openTable: openTable, clock: clock,
                budget: makeBudget())
        }
    }

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

    /// Has the same plan run for another query.
    func begin(
        on graph: Graph, _ settings: ExecutionSettings, transaction: consuming GraphTransaction?
    ) {
        run += 1
        snapshot = graph
        // A key to which a transaction gave a number gets another if that was not committed.
        if transaction != nil { knownKeys = [] }
        self.transaction = transaction
        counters = UpdateCounters()
        parameters = settings.parameters
        clock = settings.clock
        budget = Budget(settings.limits)
    }

    /// Lets go of the graph and the parameters, and of what was made from them.
    func finish() {
        snapshot = .empty
        parameters = [:]
        memberships = [:]
        for state in keptStates.values { state.holding.clear(of: budget) }
        keptStates = [:]
    }

    /// What the operator that binds a variable keeps for the whole query; made when it is first
    /// asked for.
    func kept<State: KeptState>(for variable: VariableID, _ make: () -> State) -> State {
        if let known = keptStates[variable] as? State { return known }
        let state = make()
        keptStates[variable] = state
        return state
    }

    /// The set for a list that is the same in every row; it is kept if it has an origin.
    func membership(of list: [Value], from origin: FixedOrigin?) -> Membership {
        if let origin, let known = memberships[origin] {
            // A rewrite may have put two lists at one place; a parameter has one value.
            if case .parameter = origin { return known }
            if known.list == list { return known }
        }
        let membership = Membership(list)
        if let origin { memberships[origin] = membership }
        return membership
    }

    /// The number of a property key, or nil if the graph does not know the name.
    ///
    /// To compare a few names takes a fifth of the time that hashing one does.
    func propertyKey(_ name: String) -> PropertyKeyID? {
        for known in knownKeys where known.name == name { return known.id }
        guard let id = graph.names.propertyKey(name) else { return nil }
        if knownKeys.count < Self.knownKeysMax { knownKeys.append((name, id)) }
        return id
    }

    private static let knownKeysMax = 16

    /// Has nodes found by these properties for the rest of the query.
    func addLookup(label: LabelID?, keys: [PropertyKeyID]) {
        if transaction != nil {
            transaction?.addLookup(label: label, keys: keys)
        } else {
            snapshot.addLookup(label: label, keys: keys)
        }
    }
}
