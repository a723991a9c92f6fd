extension LogicalOperator {
    /// The variables that this operator, and none below it, adds to its rows.
    public var variablesBound: [VariableID] {
        switch self {
        case .argument, .filter, .distinct, .sort, .skip, .limit, .apply, .eager, .update, .delete:
            []
        case .nodeScan(let scan): [scan.variable]
        case .nodeSeek(let seek): [seek.variable]
        case .expand(let expand):
            (expand.relationshipIsBound ? [] : [expand.relationship])
                + (expand.toIsBound ? [] : [expand.to])
                + (expand.closing.map { [$0.relationship] } ?? [])
        case .repeatedExpand(let expand): expand.variablesIntroduced + expand.variablesOfSteps
        case .project(_, let assignments): assignments.map(\.variable)
        case .aggregate(_, let keys, let aggregates):
            keys.filter { !$0.isIdentity }.map(\.variable) + aggregates.map(\.variable)
        case .unwind(_, _, let variable), .forEach(_, let variable, _, _): [variable]
        case .load(_, let scan): [scan.variable]
        case .union(_, let outputs): outputs
        case .optional(_, _, let introduces): introduces
        case .hashJoin(let join): join.introduces
        case .procedure(_, let invocation): invocation.yields.map(\.variable)
        case .create(_, let creation): creation.variables
        case .merge(_, let merge): merge.creation.variables
        }
    }

    /// The variables that this operator reads other than through `expressions`.
    public var variablesRead: [VariableID] {
        switch self {
        case .argument, .nodeScan, .nodeSeek, .filter, .project, .aggregate, .skip, .limit, .unwind,
            .load, .optional, .apply, .hashJoin, .procedure, .eager, .delete, .forEach:
            []
        case .expand(let expand):
            [expand.from] + (expand.toIsBound ? [expand.to] : [])
                + (expand.relationshipIsBound ? [expand.relationship] : [])
                + (expand.closing.map { [$0.from] } ?? [])
        case .repeatedExpand(let expand): expand.variablesRead
        case .distinct(_, let variables): variables
        case .sort(_, let keys, _): keys.map(\.variable)
        case .union(let branches, _): branches.flatMap(\.columns)
        case .create(_, let creation): creation.ends
        case .merge(_, let merge):
            merge.creation.ends + (merge.onMatch + merge.onCreate).compactMap(\.entity)
        case .update(_, let items): items.compactMap(\.entity)
        }
    }

    /// The variables that the plan reads and does not bind: what must come from around it.
    public var freeVariables: VariableSet {
        var usage = VariableUsage()
        usage.add(self)
        return usage.free
    }

    /// True if an expression of this plan, at any depth, fulfils the predicate.
    func anyExpression(_ predicate: (PlanExpression) -> Bool) -> Bool {
        numbered.contains { $0.expressions.contains(where: predicate) }
    }

    /// The plan with these variables as the row that it begins with.
    func beginning(with variables: [VariableID]) -> LogicalOperator {
        switch self {
        case .argument: .argument(variables)
        case .union: mapChildren { $0.beginning(with: variables) }
        default: input.map { replacingInput(by: $0.beginning(with: variables)) } ?? self
        }
    }

    /// The plan, beginning with exactly those variables of its surroundings that it reads.
    func closed() -> (plan: LogicalOperator, imports: [VariableID]) {
        let imports = freeVariables.sorted()
        return (beginning(with: imports), imports)
    }
}

extension Assignment {
    /// True for a variable that keeps its own value, as a grouping key may.
    var isIdentity: Bool { expression.asVariable == variable }
}

extension Creation {
    /// The variables that a creation binds.
    var variables: [VariableID] { nodes.map(\.variable) + relationships.map(\.variable) }
    /// The variables of the nodes between which relationships are made.
    var ends: [VariableID] { relationships.flatMap { [$0.source, $0.target] } }
}

extension UpdateItem {
    /// The variable that is changed, where it is not given by an expression.
    var entity: VariableID? {
        switch self {
        case .setProperty: nil
        case .replaceProperties(let entity, _), .mergeProperties(let entity, _),
            .addLabels(let entity, _), .removeLabels(let entity, _):
            entity
        }
    }
}
