import QueryPlan
import QuerySyntax

extension PhysicalPlanner {
    func patternOperator(
        _ plan: LogicalOperator, _ live: VariableSet
    ) throws(QueryError) -> any BatchOperator {
        switch plan {
        case .nodeScan(let scan):
            let below = live.subtracting([scan.variable])
            return NodeScanOperator(
                scan, input: try operators(for: scan.input, live: below), context: context,
                demand: demand, morsel: scan.input.isArgument ? morsel : nil, live: live)
        case .nodeSeek(let seek):
            var below = live.subtracting([seek.variable])
            for expression in plan.expressions { below.formUnion(expression.variablesRead) }
            return NodeSeekOperator(
                seek, input: try operators(for: seek.input, live: below), context: context,
                demand: demand, live: live)
        case .expand(let expand):
            let below = live.subtracting(plan.variablesBound).union(plan.variablesRead)
            let input = try operators(for: expand.input, live: below)
            if expand.relationshipIsBound {
                return ExpandBoundOperator(expand, input: input, context: context, live: live)
            }
            if expand.toIsBound {
                return ExpandIntoOperator(expand, input: input, context: context, live: live)
            }
            if let closing = expand.closing {
                return ExpandClosingOperator(
                    expand, closing, input: input, context: context, live: live)
            }
            return ExpandOperator(
                expand, input: input, context: context, demand: demand, live: live)
        case .repeatedExpand(let expand):
            return try repeatedExpandOperator(expand, live)
        default: return try operators(for: plan, live: live)
        }
    }

    private func repeatedExpandOperator(
        _ expand: RepeatedExpand, _ live: VariableSet
    ) throws(QueryError) -> any BatchOperator {
        let plan = LogicalOperator.repeatedExpand(expand)
        var below = live
        for expression in plan.expressions { below.formUnion(expression.variablesRead) }
        for inner in plan.children.dropFirst() { below.formUnion(inner.freeVariables) }
        below.subtract(plan.variablesBound)
        let input = try operators(
            for: expand.input, live: below.union(plan.variablesRead))
        if expand.parts[0].isBound {
            return FollowOperator(expand, input: input, context: context, live: live)
        }
        switch expand.rows {
        case .forEachEnd:
            return ReachedEndsOperator(expand, input: input, context: context, live: live)
        // While a query writes, what was found for a row need not hold for the next.
        case .forEachInput where context.transaction == nil:
            return ReachingRowsOperator(expand, input: input, context: context, live: live)
        case .forEachWalk, .forEachInput: break
        }
        var patterns: [StepPatternRun?] = []
        for part in expand.parts {
            guard case .pattern(let pattern) = part.step else {
                patterns.append(nil)
                continue
            }
            let live = VariableSet(pattern.relationships + pattern.nodes)
            patterns.append(
                StepPatternRun(pattern, subplan: try subplan(pattern.plan, live: live)))
        }
        return try RepeatedExpandOperator(
            expand, patterns: patterns, input: input, context: context, demand: demand, live: live)
    }

    func rowOperator(
        _ plan: LogicalOperator, _ live: VariableSet
    ) throws(QueryError) -> any BatchOperator {
        switch plan {
        case .filter(let input, let predicate):
            return FilterOperator(
                predicate,
                input: try operators(for: input, live: live.union(predicate.variablesRead)),
                context: context, live: live)
        case .project(let input, let assignments):
            var below = live.subtracting(assignments.map(\.variable))
            for assignment in assignments { below.formUnion(assignment.expression.variablesRead) }
            return ProjectOperator(
                assignments, input: try operators(for: input, live: below), context: context,
                live: live)
        case .unwind(let input, let list, let variable):
            let below = live.subtracting([variable]).union(list.variablesRead)
            return UnwindOperator(
                list: list, variable: variable, input: try operators(for: input, live: below),
                context: context, live: live)
        case .load(let input, let scan):
            let below = live.subtracting([scan.variable]).union(scan.file.variablesRead)
            return LoadOperator(
                scan, input: try operators(for: input, live: below), context: context, live: live)
        case .procedure(let input, let invocation):
            var below = live.subtracting(invocation.yields.map(\.variable))
            for argument in invocation.arguments { below.formUnion(argument.variablesRead) }
            return try ProcedureOperator(
                invocation, input: try operators(for: input, live: below), context: context,
                live: live)
        case .skip(let input, let count):
            return SkipOperator(
                count, input: try operators(for: input, live: live), context: context, live: live)
        case .limit(let input, let count):
            let below = Demand(above: demand)
            return LimitOperator(
                count, drainsInput: input.containsWrites,
                input: try operators(for: input, live: live, feeding: below), context: context,
                source: source, demand: below, live: live)
        case .eager(let input):
            return EagerOperator(
                input: try operators(for: input, live: live), context: context, live: live)
        default: return try operators(for: plan, live: live)
        }
    }

    func groupingOperator(
        _ plan: LogicalOperator, _ live: VariableSet
    ) throws(QueryError) -> any BatchOperator {
        switch plan {
        case .aggregate(let input, let keys, let aggregates):
            var below: VariableSet = []
            for key in keys { below.formUnion(key.expression.variablesRead) }
            for aggregate in aggregates { below.formUnion(aggregate.aggregate.variablesRead) }
            let input = try operators(for: input, live: below)
            func aggregated(live: VariableSet) -> any BatchOperator {
                AggregateOperator(
                    keys: keys, aggregates: aggregates, input: input, context: context,
                    source: source, live: live)
            }
            guard sharesScans, let parts = SharedAggregate(plan, in: context.graph) else {
                return aggregated(live: live)
            }
            let shared = SharedScanOperator(
                parts, whole: aggregated(live: parts.bound), context: context)
            return AggregateOperator(
                keys: parts.keys, aggregates: parts.aggregates, input: shared, context: context,
                source: source, live: live, didOpen: shared.release(rowCount:))
        case .distinct(let input, let variables):
            return DistinctOperator(
                variables, input: try operators(for: input, live: live.union(variables)),
                context: context, live: live)
        case .sort(let input, let keys, let limit):
            let below = live.union(keys.map(\.variable))
            return SortOperator(
                keys, limit: limit, input: try operators(for: input, live: below),
                context: context, live: live)
        default: return try operators(for: plan, live: live)
        }
    }

    func nestingOperator(
        _ plan: LogicalOperator, _ live: VariableSet
    ) throws(QueryError) -> any BatchOperator {
        switch plan {
        case .union(let branches, let outputs):
            var arms: [UnionOperator.Arm] = []
            for branch in branches {
                let root = try operators(for: branch.plan, live: VariableSet(branch.columns))
                arms.append((root, branch.columns))
            }
            return UnionOperator(arms: arms, outputs: outputs)
        case .optional(let input, let inner, let introduces):
            let introduced = VariableSet(introduces)
            let below = live.subtracting(introduced).union(inner.freeVariables)
            return OptionalOperator(
                input: try operators(for: input, live: below),
                inner: try subplan(inner, live: live.intersection(introduced), inOrder: true),
                introduced: introduced, live: live)
        case .apply(let input, let inner, let isUnit):
            let introduced = isUnit ? [] : inner.variablesIntroduced
            let below = live.subtracting(introduced).union(inner.freeVariables)
            let input = try operators(for: input, live: below)
            let subplan = try subplan(inner, live: live.intersection(introduced))
            return isUnit
                ? UnitApplyOperator(input: input, inner: subplan, live: live)
                : ApplyOperator(
                    input: input, inner: subplan, introduced: introduced, live: live)
        case .hashJoin(let join): return try hashJoinOperator(join, live)
        default: return try operators(for: plan, live: live)
        }
    }

    private func hashJoinOperator(
        _ join: HashJoin, _ live: VariableSet
    ) throws(QueryError) -> any BatchOperator {
        let introduced = VariableSet(join.introduces)
        var below = live.subtracting(introduced)
        var inner = live.intersection(introduced)
        for key in join.keys {
            below.formUnion(key.outer.variablesRead)
            inner.formUnion(key.inner.variablesRead)
        }
        let input = try operators(for: join.input, live: below)
        // In a plan that is run again and again the other side stays what it is, and rows stay in
        // the order of those outside. So do rows that were put in an order.
        let isOrdered = join.input.numbered.contains(where: \.isSort)
        return HashJoinOperator(
            join, input: input, inner: try subplan(join.inner, live: inner),
            holdsInput: join.holdsInput && !isInner && !isOrdered, context: context, live: live)
    }
}
