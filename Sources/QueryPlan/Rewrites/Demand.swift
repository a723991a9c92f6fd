import QuerySyntax

/// What the operators above want of an operator's rows.
struct Demand {
    /// The variables that are read.
    var needed: VariableSet
    /// True if it matters how often a row occurs.
    var countsRows: Bool
    /// True in a plan that is run for the rows of another one, many of them at once.
    var isInner = false
}

extension LogicalPlan {
    /// What the result wants of the plan.
    var demand: Demand { Demand(needed: VariableSet(columns.map(\.variable)), countsRows: true) }
}

extension LogicalOperator {
    /// The plan rebuilt from the root down, each operator knowing what is wanted of its rows; the
    /// plans in subqueries too.
    func rewritten(
        under demand: Demand, _ transform: (LogicalOperator, Demand) -> LogicalOperator
    ) -> LogicalOperator {
        let plan = transform(self, demand).mapExpressions {
            $0.rewritingSubqueriesUnderDemand(transform)
        }
        var demands = plan.demandsOfChildren(under: demand)
        let inputCount = if case .union = plan { demands.count } else { 1 }
        for index in demands.indices {
            demands[index].isInner = demand.isInner || index >= inputCount
        }
        return plan.mapChildren { child in
            child.rewritten(under: demands.removeFirst(), transform)
        }
    }

    /// What this operator wants of each of its children.
    private func demandsOfChildren(under demand: Demand) -> [Demand] {
        var needed = demand.needed.union(variablesRead)
        for expression in expressions { needed.formUnion(expression.freeVariables) }
        let countsRows = demand.countsRows || expressions.contains(where: \.isVolatile)
        switch self {
        case .argument: return []
        case .nodeScan, .nodeSeek, .expand, .filter, .project, .unwind, .load:
            return [Demand(needed: needed, countsRows: countsRows)]
        case .repeatedExpand(let expand):
            for plan in expand.stepPlans { needed.formUnion(plan.freeVariables) }
            return [Demand(needed: needed, countsRows: countsRows)]
                + expand.stepPatterns.map {
                    Demand(needed: VariableSet($0.relationships + $0.nodes), countsRows: true)
                }
        case .sort(_, _, let limit):
            return [Demand(needed: needed, countsRows: countsRows || limit != nil)]
        case .skip, .limit, .eager, .create, .update, .delete, .procedure:
            return [Demand(needed: needed, countsRows: true)]
        case .aggregate(_, let keys, let aggregates):
            let own = keys.map(\.expression) + aggregates.flatMap(\.aggregate.expressions)
            let read = own.reduce(into: VariableSet()) { $0.formUnion($1.freeVariables) }
            return [
                Demand(
                    needed: read,
                    countsRows: !aggregates.allSatisfy(\.aggregate.ignoresRepetition)
                        || own.contains(where: \.isVolatile))
            ]
        case .distinct(_, let variables):
            return [Demand(needed: demand.needed.union(variables), countsRows: false)]
        case .union(let branches, _):
            return branches.map {
                Demand(needed: VariableSet($0.columns), countsRows: demand.countsRows)
            }
        case .optional(_, let inner, _):
            let counts = countsRows || inner.changesGraph
            return [
                Demand(needed: needed.union(inner.freeVariables), countsRows: counts),
                Demand(needed: needed, countsRows: counts),
            ]
        case .apply(_, let inner, let isUnit):
            let counts = countsRows || isUnit || inner.changesGraph
            return [
                Demand(needed: needed.union(inner.freeVariables), countsRows: counts),
                Demand(needed: isUnit ? [] : needed, countsRows: counts),
            ]
        case .hashJoin:
            let both = Demand(needed: needed, countsRows: countsRows)
            return [both, both]
        case .merge(_, let merge):
            return [
                Demand(needed: needed.union(merge.match.freeVariables), countsRows: true),
                Demand(needed: needed.union(merge.creation.variables), countsRows: true),
            ]
        case .forEach(_, _, _, let body):
            return [
                Demand(needed: needed.union(body.freeVariables), countsRows: true),
                Demand(needed: [], countsRows: true),
            ]
        }
    }
}

extension PlanExpression {
    fileprivate func rewritingSubqueriesUnderDemand(
        _ transform: (LogicalOperator, Demand) -> LogicalOperator
    ) -> PlanExpression {
        guard contains(\.isSubquery) else { return self }
        return rewritten { expression in
            guard case .subquery(var subquery) = expression.kind else { return expression }
            let demand = Demand(
                needed: VariableSet([subquery.column].compactMap(\.self)),
                countsRows: subquery.kind != .exists, isInner: true)
            subquery.plan = subquery.plan.rewritten(under: demand, transform)
            return PlanExpression(.subquery(subquery), expression.span)
        }
    }
}

extension AggregateCall {
    /// The expressions that it reads.
    var expressions: [PlanExpression] { [argument, parameter].compactMap(\.self) }

    /// True if the result is the same however often a value occurs.
    var ignoresRepetition: Bool {
        switch function {
        case .min, .max: true
        case .countRows: false
        case .count, .sum, .avg, .collect, .stDev, .stDevP, .percentileCont, .percentileDisc:
            distinct
        }
    }
}

extension LogicalOperator {
    /// True if running the plan changes the graph.
    var changesGraph: Bool {
        numbered.contains { plan in
            switch plan {
            case .create, .merge, .update, .delete, .forEach: true
            default: false
            }
        }
    }
}
