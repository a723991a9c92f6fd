import QuerySyntax

extension LogicalPlan {
    /// The plan in which a repetition makes no more rows than are wanted.
    ///
    /// If nobody reads the walks and it does not matter how often a row occurs, one walk to each
    /// end is enough. If nobody reads where walks begin, each end is wanted only once, and if
    /// nobody reads where they end, it is enough to know of each row whether there is an end.
    func reachingEnds() -> LogicalPlan {
        var plan = self
        plan.root = root.rewritten(under: demand) { operation, demand in
            guard !demand.countsRows, var walks = UnreadWalks(operation, demand, plan.variables)
            else { return operation }
            walks.avoidOthers()
            return walks.reachingEnds(writes: plan.writes) ?? operation
        }
        return plan
    }
}

/// A repetition below filters, of which rows are wanted no matter how often.
private struct UnreadWalks {
    private var expand: RepeatedExpand
    /// The filters above it, the first one first, each as what it asks.
    private var filters: [[PlanExpression]] = []
    private let demand: Demand
    private let variables: [Variable]

    /// Nil if the operator is not a repetition that has not been looked at yet, below filters or
    /// none, or if a filter may let another of several equal rows pass.
    init?(_ operation: LogicalOperator, _ demand: Demand, _ variables: [Variable]) {
        var bottom = operation
        while case .filter(let input, let predicate) = bottom {
            guard !predicate.isVolatile else { return nil }
            filters.insert(predicate.conjuncts, at: 0)
            bottom = input
        }
        guard case .repeatedExpand(let expand) = bottom, expand.rows == .forEachWalk,
            expand.parts.allSatisfy({ !$0.isBound })
        else { return nil }
        self.expand = expand
        self.demand = demand
        self.variables = variables
    }

    /// What is read above the repetition.
    private var read: VariableSet {
        filters.joined().reduce(into: demand.needed) { $0.formUnion($1.freeVariables) }
    }

    /// Has the walk avoid the relationships with which a filter compares it.
    ///
    /// The trails that avoid some relationships are the trails of the graph without these.
    mutating func avoidOthers() {
        guard expand.isPlainTrail, expand.strategy.selector == .all else { return }
        let walk = expand.parts[0].relationships
        var avoided: Set<VariableID> = []
        let kept = filters.map { filter in
            filter.compactMap { conjunct -> PlanExpression? in
                guard let differing = conjunct.differing, differing.contains(walk) else {
                    return conjunct
                }
                let others = differing.filter { $0 != walk }
                avoided.formUnion(others)
                return others.count > 1
                    ? PlanExpression(.relationshipsDiffer(others), conjunct.span) : nil
            }
        }
        let isRead = kept.joined().contains { $0.freeVariables.contains(walk) }
        guard !isRead, !demand.needed.contains(walk) else { return }
        filters = kept
        expand.avoided += avoided.sorted()
    }

    /// The repetition below what is left of the filters; nil if its walks are looked at.
    mutating func reachingEnds(writes: Bool) -> LogicalOperator? {
        let read = read
        guard
            expand.parts.allSatisfy({ part in
                !read.contains(part.relationships)
                    && (part.junction.map { $0 != expand.to && read.contains($0) } != true)
            })
        else { return nil }
        switch expand.strategy.selector {
        case .all: break
        case .any(.number), .shortest(.number), .shortestGroups(.number):
            // Where any walk is chosen, one is chosen for each end that there is.
            guard expand.isPlainTrail else { return nil }
        case .any(.parameter), .shortest(.parameter), .shortestGroups(.parameter): return nil
        }
        expand.strategy.selector = .any(.number(1))
        endElsewhere()
        if !writes { expand.rows = rowsWanted() }
        return filters.reduce(.repeatedExpand(expand)) { plan, filter in
            PlanExpression.conjunction(filter).map { .filter(plan, $0) } ?? plan
        }
    }

    /// Has the walk do what filters ask: that it ends at another node than where it began.
    private mutating func endElsewhere() {
        guard expand.isPlainTrail, expand.visitsNodesOnce, !expand.toIsBound else { return }
        let (start, end) = (expand.from, expand.to)
        expand.endsElsewhere = filters.joined().contains { $0.tellsApart(start, end) }
        filters = filters.map { $0.filter { !$0.tellsApart(start, end) } }
    }

    /// How many rows are enough; a filter on the ends alone goes into the walk where it is not to
    /// tell them apart.
    private mutating func rowsWanted() -> RepeatedExpand.Rows {
        // What ends elsewhere from one node may end where another began.
        guard expand.isPlainTrail, !expand.toIsBound, !expand.endsElsewhere, asksTheSameOfAllRows
        else {
            return .forEachWalk
        }
        let end: VariableSet = [expand.to]
        if !demand.needed.contains(expand.to), expand.avoided.isEmpty {
            let asked = filters.joined().filter { $0.freeVariables.contains(expand.to) }
            if asked.allSatisfy({ $0.freeVariables == end && $0.canBeAsked(variables) }) {
                filters = filters.map { $0.filter { !$0.freeVariables.contains(expand.to) } }
                let last = expand.parts.count - 1
                let all = (expand.parts[last].junctionPredicate?.conjuncts ?? []) + asked
                expand.parts[last].junctionPredicate = .conjunction(all)
                if !all.isEmpty { expand.parts[last].junction = expand.to }
                return .forEachInput
            }
        }
        let input = expand.input.freeVariables.union(
            expand.input.numbered.flatMap(\.variablesBound))
        // In a plan that is run for many rows at once, each of these wants its own ends. A longer
        // way around what must be avoided is looked for from each row alone.
        return !demand.isInner && read.isDisjoint(with: input)
            && (expand.avoided.isEmpty || expand.parts[0].min <= 1) ? .forEachEnd : .forEachWalk
    }

    /// True if what is asked of steps and ends does not depend on the row of the input, and can be
    /// asked of others as well.
    private var asksTheSameOfAllRows: Bool {
        let own = VariableSet(expand.variablesOfSteps + [expand.to])
        return LogicalOperator.repeatedExpand(expand).expressions.allSatisfy {
            $0.freeVariables.isSubset(of: own) && $0.canBeAsked(variables)
        }
    }
}

extension PlanExpression {
    /// True if it asks that two nodes differ, and nothing else.
    fileprivate func tellsApart(_ one: VariableID, _ other: VariableID) -> Bool {
        guard case .comparison(.notEqual, let left, let right) = kind else { return false }
        let compared = [left.asVariable, right.asVariable]
        return compared == [one, other] || compared == [other, one]
    }

    /// True if it makes no difference how often the expression is computed.
    fileprivate func canBeAsked(_ variables: [Variable]) -> Bool {
        cannotFail(variables) && !isVolatile && !contains(\.isSubquery)
    }
}
