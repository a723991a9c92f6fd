import QuerySyntax

/// What the operators of the algebra have in common, for an operator of many parts.
extension RepeatedExpand {
    /// The steps over several relationships.
    var stepPatterns: [StepPattern] {
        parts.compactMap { part in
            if case .pattern(let pattern) = part.step { pattern } else { nil }
        }
    }

    /// The plans that find them.
    var stepPlans: [LogicalOperator] { stepPatterns.map(\.plan) }

    /// The same operator with the plan of each step replaced.
    func mapStepPlans<Failure>(
        _ transform: (LogicalOperator) throws(Failure) -> LogicalOperator
    ) throws(Failure) -> RepeatedExpand {
        var copy = self
        for index in parts.indices {
            guard case .pattern(var pattern) = parts[index].step else { continue }
            pattern.plan = try transform(pattern.plan)
            copy.parts[index].step = .pattern(pattern)
        }
        return copy
    }

    /// The same operator with each of its own expressions replaced.
    func mapExpressions(_ transform: (PlanExpression) -> PlanExpression) -> RepeatedExpand {
        var copy = self
        for index in parts.indices {
            if case .relationship(let direction, let types, var predicate?) = parts[index].step {
                predicate.predicate = transform(predicate.predicate)
                copy.parts[index].step = .relationship(direction, types: types, predicate)
            }
            copy.parts[index].junctionPredicate = parts[index].junctionPredicate.map(transform)
        }
        if let condition {
            copy.condition = Condition(
                assignments: condition.assignments.map { $0.mapExpression(transform) },
                predicate: transform(condition.predicate))
        }
        return copy
    }

    /// The variables that a row gets.
    public var variablesIntroduced: [VariableID] {
        parts.flatMap { part in
            (part.isBound ? [] : [part.relationships]) + [part.junction].compactMap(\.self)
        } + (toIsBound ? [] : [to])
    }

    /// The variables that stand for things within a walk, and that no row gets.
    public var variablesOfSteps: [VariableID] {
        parts.flatMap(\.step.variables) + (condition?.assignments.map(\.variable) ?? [])
    }

    /// The variables that the walk is given.
    var variablesRead: [VariableID] {
        [from] + (toIsBound ? [to] : []) + parts.filter(\.isBound).map(\.relationships) + avoided
    }

    /// True if a walk as long as the parts ask for at least passes more relationships or nodes
    /// than there are, and may pass none twice.
    public func isTooLong(forNodes nodes: Int, relationships: Int) -> Bool {
        let most =
            switch strategy.mode {
            case .walk: Int.max
            case .trail: relationships
            case .acyclic: min(relationships, nodes - 1)
            // It may go out and back over one relationship.
            case .simple: nodes
            }
        var left = most
        return !parts.allSatisfy { part in
            let (length, overflows) = part.min.multipliedReportingOverflow(by: part.step.length)
            guard !overflows, length <= left else { return false }
            left -= length
            return true
        }
    }

    /// True if one relationship repeats, none may be passed twice, and nothing is asked of a walk
    /// as a whole.
    public var isPlainTrail: Bool {
        guard parts.count == 1, !parts[0].isSingle, !parts[0].isBound, condition == nil,
            strategy.mode == .trail, case .relationship = parts[0].step
        else { return false }
        return true
    }

    /// True if one walk is wanted for each end, whichever.
    public var takesOnePerEnd: Bool {
        strategy.selector == .any(.number(1)) || strategy.selector == .shortest(.number(1))
    }

    /// True if a search that visits each node once finds what is wanted.
    ///
    /// That is so for a shortest walk, or any, where one relationship repeats and none may be
    /// passed twice; not with a lower bound of two or more, for a walk that long need not be a
    /// shortest way between its ends.
    public var visitsNodesOnce: Bool {
        guard parts.count == 1, !parts[0].isSingle, parts[0].step.length == 1, parts[0].min <= 1,
            condition == nil, strategy.mode == .trail
        else { return false }
        switch strategy.selector {
        case .any(.number(1)), .shortest(.number(1)), .shortestGroups(.number(1)): return true
        case .all, .any, .shortest, .shortestGroups: return false
        }
    }
}

extension RepeatedExpand.Step {
    /// The number of relationships of a step.
    public var length: Int {
        switch self {
        case .relationship: 1
        case .pattern(let pattern): pattern.relationships.count
        }
    }

    /// The types of relationships that steps over one of them go by; empty for all.
    public var types: [String] {
        if case .relationship(_, let types, _) = self { types } else { [] }
    }

    fileprivate var variables: [VariableID] {
        switch self {
        case .relationship(_, _, let step?):
            [step.relationship, step.node] + [step.source].compactMap(\.self)
        case .relationship: []
        case .pattern(let pattern): [pattern.source]
        }
    }
}
