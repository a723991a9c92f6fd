import QueryPlan
import QuerySyntax

/// Turns the algebra into operators: logical plan in, physical plan out.
///
/// On the way down it works out which variables are still read above each operator, so that an
/// operator hands on, and a join or a filter copies, no other columns.
struct PhysicalPlanner {
    /// How deep a plan may be.
    ///
    /// Operators call each other, and the stack has an end.
    static let depthMax = 1500

    let context: ExecutionContext
    let recorder: ProfileRecorder?
    let source: RowSource
    /// What the next limit above still needs; nil if there is none.
    private(set) var demand: Demand?
    /// The part of the lowest scan that is read; nil for all of it.
    let morsel: Morsel?
    /// True if large scans may be shared by several cores: not below another plan, whose rows come
    /// from outside.
    let sharesScans: Bool
    private var depth = 0
    /// True in a plan that is run for the rows of one batch after another.
    private(set) var isInner = false

    init(
        context: ExecutionContext, recorder: ProfileRecorder? = nil, morsel: Morsel? = nil,
        sharesScans: Bool = false
    ) {
        self.context = context
        self.morsel = morsel
        self.sharesScans = sharesScans
        self.recorder = recorder
        source = RowSource(variableCount: context.variables.count)
    }

    /// The operators of a plan whose result is read in the variables `live`.
    func operators(
        for plan: LogicalOperator, live: VariableSet
    ) throws(QueryError) -> any BatchOperator {
        guard depth < PhysicalPlanner.depthMax else {
            throw QueryError(
                .limitExceeded, .runtime, "PlanTooDeep",
                "The query has more than \(PhysicalPlanner.depthMax) steps.",
                hint: "Write it as several queries.")
        }
        var inner = self
        inner.depth += 1
        guard let recorder else { return try inner.unmeasured(plan, live) }
        let number = recorder.number()
        return ProfilingOperator(
            try inner.unmeasured(plan, live), recorder: recorder, number: number)
    }

    /// A plan that is run inside another, for the rows of one batch after another.
    func subplan(
        _ plan: LogicalOperator, live: VariableSet, inOrder: Bool = false
    ) throws(QueryError) -> Subplan {
        var planner = PhysicalPlanner(context: context, recorder: recorder)
        planner.depth = depth
        planner.isInner = true
        let root = try planner.operators(for: plan, live: live)
        // The arms of a union run one after the other over the whole batch, which is out of order.
        let goesByRow = plan.numbered.contains { $0.writes || (inOrder && $0.isUnion) }
        return Subplan(root: root, source: planner.source, goesByRow: goesByRow)
    }

    /// The operators of the input of a limit.
    func operators(
        for plan: LogicalOperator, live: VariableSet, feeding demand: Demand
    ) throws(QueryError) -> any BatchOperator {
        var planner = self
        planner.demand = demand
        return try planner.operators(for: plan, live: live)
    }

    private func unmeasured(
        _ plan: LogicalOperator, _ live: VariableSet
    ) throws(QueryError) -> any BatchOperator {
        switch plan {
        case .argument(let variables):
            ArgumentOperator(source: source, kept: live.intersection(variables).sorted())
        case .nodeScan, .nodeSeek, .expand, .repeatedExpand: try patternOperator(plan, live)
        case .filter, .project, .unwind, .load, .procedure, .skip, .limit, .eager:
            try rowOperator(plan, live)
        case .aggregate, .distinct, .sort: try groupingOperator(plan, live)
        case .union, .optional, .apply, .hashJoin: try nestingOperator(plan, live)
        case .create, .merge, .update, .delete, .forEach: try writingOperator(plan, live)
        }
    }
}

extension LogicalOperator {
    /// True if this operator, not one below it, changes the graph.
    var writes: Bool {
        switch self {
        case .create, .merge, .update, .delete, .forEach: true
        default: false
        }
    }

    /// True if this operator or one below it changes the graph.
    var containsWrites: Bool { numbered.contains(where: \.writes) }

    /// True for a sort.
    var isSort: Bool { if case .sort = self { true } else { false } }

    /// True for a union.
    fileprivate var isUnion: Bool { if case .union = self { true } else { false } }

    /// Every variable that this plan binds for whoever runs it.
    var variablesIntroduced: VariableSet { VariableSet(numbered.flatMap(\.variablesBound)) }
}
