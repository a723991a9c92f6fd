import QuerySyntax

extension Binder {
    /// An item of `WITH` or `RETURN` with the name of its column.
    struct ProjectedItem {
        var name: String
        var expression: Expression
        var span: SourceSpan
    }

    /// `WITH` or `RETURN`: afterwards only its columns can be named.
    mutating func bindProjection(
        _ projection: Projection, predicate: Expression?, isReturn: Bool,
        over input: LogicalOperator
    ) throws(QueryError) -> (plan: LogicalOperator, columns: [LogicalPlan.Column]) {
        let items = try projectedItems(of: projection, isReturn: isReturn)
        let isGrouped = items.contains { $0.expression.containsAggregate }
        var plan = input
        var columns: [LogicalPlan.Column] = []
        var sortKeys: [SortKey] = []
        if isGrouped || projection.distinct {
            (plan, columns, sortKeys) = try bindGrouped(
                items, projection, isGrouped: isGrouped, over: plan)
        } else {
            (plan, columns) = try bindPlain(items, over: plan)
            for column in columns { surroundings.names[column.name] = column.variable }
            surroundings.aggregates = .forbidden(in: "an ORDER BY whose columns have none")
            (plan, sortKeys) = try bindSortKeys(projection.orderBy, over: plan)
        }
        if !sortKeys.isEmpty { plan = .sort(plan, sortKeys, limit: nil) }
        if let skip = projection.skip { plan = .skip(plan, try bindCount(skip, "SKIP")) }
        if let limit = projection.limit { plan = .limit(plan, try bindCount(limit, "LIMIT")) }
        if let predicate {
            surroundings.aggregates = .forbidden(in: "WHERE")
            surroundings.grouped?.isAggregating = false
            plan = .filter(plan, try bindPredicate(predicate))
        }
        if surroundings.isScoped, !isReturn { try refuseShadowing(by: columns, items) }
        surroundings = Surroundings(
            names: surroundings.outer.merging(
                columns.map { ($0.name, $0.variable) }, uniquingKeysWith: { $1 }),
            outer: surroundings.outer, isScoped: surroundings.isScoped)
        return (plan, columns)
    }

    /// Throws if a column takes the name of what the query has imported.
    private func refuseShadowing(
        by columns: [LogicalPlan.Column], _ items: [ProjectedItem]
    ) throws(QueryError) {
        for (column, item) in zip(columns, items) {
            guard let outer = surroundings.outer[column.name] else { continue }
            guard outer == column.variable else {
                throw .alreadyBound(Name(column.name, item.span))
            }
        }
    }

    /// The items with `*` written out, each with a name that no other has.
    private func projectedItems(
        of projection: Projection, isReturn: Bool
    ) throws(QueryError) -> [ProjectedItem] {
        var items: [ProjectedItem] = []
        if let star = projection.star {
            let names = surroundings.names.keys
                .filter { surroundings.outer[$0] != surroundings.names[$0] }.sorted()
            if names.isEmpty, isReturn, projection.items.isEmpty {
                throw .syntax(
                    "NoVariablesInScope", "There is nothing that `*` could stand for", at: star,
                    hint: "name what is to be returned")
            }
            items = names.map {
                ProjectedItem(name: $0, expression: Expression(.variable($0), star), span: star)
            }
        }
        for item in projection.items {
            let span = item.alias?.span ?? item.expression.span
            if !isReturn, item.alias == nil, item.expression.asVariable == nil {
                throw .syntax(
                    "NoExpressionAlias", "What WITH, or RETURN before NEXT, hands on needs a name",
                    at: item.expression.span, hint: "add AS and a name")
            }
            let name = item.alias?.text ?? item.expression.asVariable ?? item.text
            items.append(ProjectedItem(name: name, expression: item.expression, span: span))
        }
        var names: Set<String> = []
        for item in items where !names.insert(item.name).inserted {
            throw .syntax(
                "ColumnNameConflict", "Two columns have the name `\(item.name)`", at: item.span,
                hint: "rename one of them with AS")
        }
        return items
    }

    /// Columns without grouping: what is only a variable keeps its identity.
    private mutating func bindPlain(
        _ items: [ProjectedItem], over input: LogicalOperator
    ) throws(QueryError) -> (LogicalOperator, [LogicalPlan.Column]) {
        surroundings.aggregates = .forbidden(in: "this place")
        var assignments: [Assignment] = []
        var columns: [LogicalPlan.Column] = []
        for item in items {
            let bound = try bind(item.expression)
            let variable: VariableID
            if let same = bound.expression.asVariable {
                variable = same
            } else {
                variable = makeColumn(item.name, bound.type)
                assignments.append(Assignment(variable, bound.expression))
            }
            columns.append(LogicalPlan.Column(name: item.name, variable: variable))
        }
        return (assignments.isEmpty ? input : .project(input, assignments), columns)
    }

    /// The keys of ORDER BY, as variables that the plan binds.
    mutating func bindSortKeys(
        _ orderBy: [Projection.SortItem], over input: LogicalOperator
    ) throws(QueryError) -> (LogicalOperator, [SortKey]) {
        var keys: [SortKey] = []
        var assignments: [Assignment] = []
        for item in orderBy {
            if let items = surroundings.grouped?.items {
                surroundings.grouped?.isAggregating =
                    item.expression.containsAggregate && items[item.expression.fingerprint] == nil
            }
            let bound = try bind(item.expression)
            if let first = item.nullsFirst, first != item.descending {
                let isNull = declareHidden("isNull", at: item.expression.span, .boolean)
                assignments.append(
                    Assignment(isNull, PlanExpression(.unary(.isNull, bound.expression))))
                keys.append(SortKey(isNull, descending: first))
            }
            if let variable = bound.expression.asVariable {
                keys.append(SortKey(variable, descending: item.descending))
            } else {
                let key = declareHidden("order", at: item.expression.span, bound.type)
                assignments.append(Assignment(key, bound.expression))
                keys.append(SortKey(key, descending: item.descending))
            }
        }
        return (assignments.isEmpty ? input : .project(input, assignments), keys)
    }

    /// The number behind SKIP or LIMIT: it reads no row.
    private mutating func bindCount(
        _ expression: Expression, _ keyword: String
    ) throws(QueryError) -> PlanExpression {
        let before = surroundings
        surroundings = Surroundings()
        surroundings.aggregates = .forbidden(in: keyword)
        defer { surroundings = before }
        guard expression.variableNames.isEmpty else {
            throw .syntax(
                "NonConstantExpression", "\(keyword) cannot depend on a row", at: expression.span)
        }
        let bound = try bind(expression)
        guard bound.type.allows(.integer) else {
            throw .argumentType("\(keyword) needs an integer", at: expression.span)
        }
        if bound.expression.contains(\.isSubquery) {
            throw .syntax(
                "NonConstantExpression", "\(keyword) cannot depend on the graph",
                at: expression.span)
        }
        if let count = bound.expression.constantInteger, count < 0 {
            throw .syntax(
                "NegativeIntegerArgument", "\(keyword) cannot be negative", at: expression.span)
        }
        return bound.expression
    }
}
