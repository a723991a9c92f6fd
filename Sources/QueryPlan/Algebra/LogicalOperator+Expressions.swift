extension LogicalOperator {
    /// The expressions of this operator, and none below it.
    public var expressions: [PlanExpression] {
        var result: [PlanExpression] = []
        _ = mapExpressions {
            result.append($0)
            return $0
        }
        return result
    }

    /// The same operator with each of its own expressions replaced.
    public func mapExpressions(_ transform: (PlanExpression) -> PlanExpression) -> LogicalOperator {
        switch self {
        case .argument, .nodeScan, .expand, .distinct, .union, .optional, .apply, .eager: self
        case .nodeSeek(let seek): .nodeSeek(seek.mapExpressions(transform))
        case .repeatedExpand(let expand): .repeatedExpand(expand.mapExpressions(transform))
        case .hashJoin(let join): .hashJoin(join.mapExpressions(transform))
        case .filter(let input, let predicate): .filter(input, transform(predicate))
        case .project(let input, let assignments):
            .project(input, assignments.map { $0.mapExpression(transform) })
        case .aggregate(let input, let keys, let aggregates):
            .aggregate(
                input, keys: keys.map { $0.mapExpression(transform) },
                aggregates: aggregates.map { $0.mapExpressions(transform) })
        case .sort(let input, let keys, let limit):
            .sort(input, keys, limit: limit.map(transform))
        case .skip(let input, let count): .skip(input, transform(count))
        case .limit(let input, let count): .limit(input, transform(count))
        case .unwind(let input, let list, let variable):
            .unwind(input, list: transform(list), variable: variable)
        case .load(let input, let scan):
            .load(input, changed(scan) { $0.file = transform($0.file) })
        case .procedure(let input, let invocation):
            .procedure(
                input, changed(invocation) { $0.arguments = $0.arguments.map(transform) })
        case .create(let input, let creation):
            .create(input, creation.mapExpressions(transform))
        case .merge(let input, let merge): .merge(input, merge.mapExpressions(transform))
        case .update(let input, let items):
            .update(input, items.map { $0.mapExpressions(transform) })
        case .delete(let input, let entities, let detach):
            .delete(input, entities.map(transform), detach: detach)
        case .forEach(let input, let variable, let list, let body):
            .forEach(input, variable: variable, list: transform(list), body: body)
        }
    }

    /// The whole plan with each operator rebuilt from the leaves up, in subqueries too.
    public func rewritten(_ transform: (LogicalOperator) -> LogicalOperator) -> LogicalOperator {
        transform(
            mapChildren { $0.rewritten(transform) }
                .mapExpressions { $0.rewritingSubqueries { $0.rewritten(transform) } })
    }
}

extension PlanExpression {
    /// The same expression with the plan of each subquery replaced.
    func rewritingSubqueries(_ transform: (LogicalOperator) -> LogicalOperator) -> PlanExpression {
        guard contains(\.isSubquery) else { return self }
        return rewritten { expression in
            guard case .subquery(var subquery) = expression.kind else { return expression }
            subquery.plan = transform(subquery.plan)
            return PlanExpression(.subquery(subquery), expression.span)
        }
    }

    /// True for a subquery.
    var isSubquery: Bool { if case .subquery = kind { true } else { false } }
}

extension Assignment {
    func mapExpression(_ transform: (PlanExpression) -> PlanExpression) -> Assignment {
        Assignment(variable, transform(expression))
    }
}

extension AggregateAssignment {
    func mapExpressions(_ transform: (PlanExpression) -> PlanExpression) -> AggregateAssignment {
        var copy = self
        copy.aggregate.argument = aggregate.argument.map(transform)
        copy.aggregate.parameter = aggregate.parameter.map(transform)
        return copy
    }
}

extension Creation {
    func mapExpressions(_ transform: (PlanExpression) -> PlanExpression) -> Creation {
        var copy = self
        for index in copy.nodes.indices {
            copy.nodes[index].labels = copy.nodes[index].labels.mapExpressions(transform)
            copy.nodes[index].properties = copy.nodes[index].properties.map(transform)
        }
        for index in copy.relationships.indices {
            copy.relationships[index].computedType =
                copy.relationships[index].computedType.map(transform)
            copy.relationships[index].properties =
                copy.relationships[index].properties.map(transform)
        }
        return copy
    }
}

extension Merge {
    func mapExpressions(_ transform: (PlanExpression) -> PlanExpression) -> Merge {
        var copy = self
        copy.creation = creation.mapExpressions(transform)
        copy.onMatch = onMatch.map { $0.mapExpressions(transform) }
        copy.onCreate = onCreate.map { $0.mapExpressions(transform) }
        return copy
    }
}

extension UpdateItem {
    func mapExpressions(_ transform: (PlanExpression) -> PlanExpression) -> UpdateItem {
        switch self {
        case .setProperty(let entity, let key, let value):
            .setProperty(transform(entity), key: transform(key), value: transform(value))
        case .replaceProperties(let entity, let value):
            .replaceProperties(entity, transform(value))
        case .mergeProperties(let entity, let value): .mergeProperties(entity, transform(value))
        case .addLabels(let node, let labels): .addLabels(node, labels.mapExpressions(transform))
        case .removeLabels(let node, let labels):
            .removeLabels(node, labels.mapExpressions(transform))
        }
    }
}
