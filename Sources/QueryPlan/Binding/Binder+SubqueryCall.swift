import QuerySyntax

extension Binder {
    /// `[OPTIONAL] CALL { … }`: the rows of a query beside each row, or its effects alone.
    mutating func bindSubqueryCall(
        _ call: SubqueryCall, _ span: SourceSpan, over plan: LogicalOperator
    ) throws(QueryError) -> LogicalOperator {
        let names = surroundings.names
        var bound = try bindQuery(call.query, at: try place(of: call))
        for column in bound.columns where names[column.name] != nil {
            throw .alreadyBound(Name(column.name, span))
        }
        let isOptional = call.optional && bound.returns
        if isOptional { bound = namingColumns(of: bound) }
        for column in bound.columns { surroundings.names[column.name] = column.variable }
        let inner = bound.plan.closed().plan
        guard isOptional else { return .apply(plan, inner: inner, isUnit: !bound.returns) }
        return .optional(plan, inner: inner, introduces: bound.columns.map(\.variable))
    }

    private func place(of call: SubqueryCall) throws(QueryError) -> QueryPlace {
        let names = surroundings.names
        switch call.imports {
        case .leadingWith: return .call(importable: names)
        case .all: return .scope(names)
        case .names(let wanted):
            var imported: [String: VariableID] = [:]
            for name in wanted {
                guard imported[name.text] == nil else {
                    throw .syntax(
                        "VariableAlreadyBound", "The variable `\(name.text)` is taken in twice",
                        at: name.span, hint: "name it once")
                }
                imported[name.text] = try resolve(name)
            }
            return .scope(imported)
        }
    }

    /// The query with a variable of its own for each column: those that only rename what comes from
    /// outside have to be null where there is no row.
    private mutating func namingColumns(of query: BoundQuery) -> BoundQuery {
        var assignments: [Assignment] = []
        var columns: [LogicalPlan.Column] = []
        for column in query.columns {
            let variable = makeColumn(column.name, type(of: column.variable))
            assignments.append(Assignment(variable, PlanExpression(.variable(column.variable))))
            columns.append(LogicalPlan.Column(name: column.name, variable: variable))
        }
        return BoundQuery(
            plan: .project(query.plan, assignments), columns: columns, returns: query.returns)
    }
}
