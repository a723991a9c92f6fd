import QuerySyntax

extension Binder {
    /// Columns with aggregates or DISTINCT, and the keys of ORDER BY over them.
    ///
    /// Items without an aggregate are the grouping keys; the others are computed from the groups'
    /// aggregates and keys.
    mutating func bindGrouped(
        _ items: [ProjectedItem], _ projection: Projection, isGrouped: Bool,
        over input: LogicalOperator
    ) throws(QueryError) -> (LogicalOperator, [LogicalPlan.Column], [SortKey]) {
        var scope = GroupedScope()
        let (keys, keyColumns) = try bindKeys(items, in: &scope)
        surroundings.grouped = scope
        surroundings.aggregates = .allowed
        var computed: [Assignment] = []
        var columns: [LogicalPlan.Column] = []
        for (item, key) in zip(items, keyColumns) {
            let variable: VariableID
            if let key {
                variable = key
            } else {
                variable = try bindAggregating(item, computed: &computed)
            }
            columns.append(LogicalPlan.Column(name: item.name, variable: variable))
        }
        for (item, column) in zip(items, columns) {
            surroundings.grouped?.items[item.expression.fingerprint] = column.variable
            surroundings.grouped?.aliases[item.name] = column.variable
            surroundings.grouped?.visible[item.name] = column.variable
        }
        let callsOfItems = surroundings.grouped?.calls.count ?? 0
        if !isGrouped {
            surroundings.aggregates = .forbidden(in: "an ORDER BY whose columns have none")
        }
        let (ordered, sortKeys) = try bindSortKeys(projection.orderBy, over: .argument([]))
        let calls = surroundings.grouped?.calls ?? []
        if projection.distinct, calls.count > callsOfItems, let first = projection.orderBy.first {
            throw .invalidAggregation(
                first.expression.span, in: "ORDER BY after DISTINCT, unless it is a column")
        }
        var plan =
            isGrouped
            ? LogicalOperator.aggregate(input, keys: keys, aggregates: calls)
            : keys.allSatisfy(\.isIdentity)
                ? input : .project(input, keys.filter { !$0.isIdentity })
        if isGrouped, !surroundings.outer.isEmpty { plan = keepingOuter(plan) }
        if !computed.isEmpty { plan = .project(plan, computed) }
        if projection.distinct {
            plan = .distinct(plan, VariableSet(columns.map(\.variable)).sorted())
        }
        if case .project(_, let assignments) = ordered { plan = .project(plan, assignments) }
        return (plan, columns, sortKeys)
    }

    /// The grouping keys, and for each item the variable of its column if it is one.
    private mutating func bindKeys(
        _ items: [ProjectedItem], in scope: inout GroupedScope
    ) throws(QueryError) -> ([Assignment], [VariableID?]) {
        surroundings.aggregates = .forbidden(in: "a grouping key")
        var keys: [Assignment] = []
        var columns: [VariableID?] = []
        var known: VariableSet = []
        for item in items {
            guard !item.expression.containsAggregate else {
                columns.append(nil)
                continue
            }
            let bound = try bind(item.expression)
            let variable = bound.expression.asVariable ?? makeColumn(item.name, bound.type)
            if known.insert(variable).inserted {
                keys.append(Assignment(variable, bound.expression))
            }
            columns.append(variable)
            scope.addKey(item.expression, variable)
        }
        return (keys, columns)
    }

    /// The column of an item that calls an aggregate; an assignment is added if it does more.
    private mutating func bindAggregating(
        _ item: ProjectedItem, computed: inout [Assignment]
    ) throws(QueryError) -> VariableID {
        surroundings.grouped?.isAggregating = true
        let bound = try bind(item.expression)
        if let variable = bound.expression.asVariable {
            name(variable, item.name)
            return variable
        }
        let column = makeColumn(item.name, bound.type)
        computed.append(Assignment(column, bound.expression))
        return column
    }

    /// A call of an aggregating function: a variable of the group.
    mutating func bindAggregate(_ expression: Expression) throws(QueryError) -> Typed {
        switch surroundings.aggregates {
        case .allowed: break
        case .forbidden(let place): throw .invalidAggregation(expression.span, in: place)
        case .nested:
            throw .syntax(
                "NestedAggregation", "An aggregating function cannot be inside another one",
                at: expression.span, hint: "aggregate in a WITH first")
        }
        let fingerprint = expression.fingerprint
        if let known = surroundings.grouped?.aggregates[fingerprint] {
            return Typed(
                expression: PlanExpression(.variable(known), expression.span),
                type: type(of: known))
        }
        try checkOrderedAggregate(expression)
        let before = surroundings
        surroundings.grouped = nil
        surroundings.aggregates = .nested
        let (call, type) = try bindCall(of: expression)
        surroundings = before
        let variable = declareHidden(call.function.rawValue, at: expression.span, type)
        surroundings.grouped?.aggregates[fingerprint] = variable
        surroundings.grouped?.calls.append(AggregateAssignment(variable, call))
        return Typed(
            expression: PlanExpression(.variable(variable), expression.span), type: type)
    }

    /// In ORDER BY, an aggregate that no column computes may only read grouping keys.
    private func checkOrderedAggregate(_ expression: Expression) throws(QueryError) {
        guard let grouped = surroundings.grouped, !grouped.items.isEmpty else { return }
        for name in expression.variableNames.sorted() where grouped.visible[name] == nil {
            throw .syntax(
                "UndefinedVariable",
                "The variable `\(name)` is not known after the aggregation", at: expression.span,
                hint: "compute the aggregate as a column, and order by that")
        }
        for name in expression.variableNames where grouped.visible[name] != surroundings.names[name]
        {
            throw .invalidAggregation(expression.span, in: "ORDER BY, unless it is a column")
        }
    }

    private mutating func bindCall(
        of expression: Expression
    ) throws(QueryError) -> (AggregateCall, StaticType) {
        guard case .function(let name, let distinct, let arguments) = expression.kind,
            let signature = FunctionCatalogue.lookup(name.text),
            let function = AggregateCall.Function(rawValue: signature.name)
        else {
            let call = AggregateCall(
                function: .countRows, distinct: false, argument: nil, span: expression.span)
            return (call, .integer)
        }
        try check(arguments.count, of: signature, at: expression.span)
        var bound: [Typed] = []
        for argument in arguments {
            let typed = try bind(argument)
            guard !typed.expression.isVolatile else {
                throw .syntax(
                    "NonConstantExpression", "A random value cannot be aggregated",
                    at: argument.span, hint: "compute it in a WITH first")
            }
            bound.append(typed)
        }
        let call = AggregateCall(
            function: function, distinct: distinct, argument: bound.first?.expression,
            parameter: bound.count > 1 ? bound[1].expression : nil, span: expression.span)
        return (call, signature.result.type(of: bound.map(\.type)))
    }

    /// Rows of groups beside the variables that come from around the subquery.
    ///
    /// Grouping drops all but keys and aggregates; what the subquery was given stays visible in
    /// all of it, so the groups are made once more inside.
    func keepingOuter(_ plan: LogicalOperator) -> LogicalOperator {
        .apply(
            .argument(surroundings.outer.values.sorted()), inner: plan.closed().plan,
            isUnit: false)
    }
}
