import QuerySyntax

extension Binder {
    /// A pattern in an expression: whether it exists, or one of its shortest paths.
    mutating func bindPatternExpression(
        _ pattern: PathPattern, asPredicate: Bool
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        if pattern.function != nil { return try bindShortestPath(pattern) }
        guard asPredicate else {
            throw .unexpected(
                "A pattern cannot be a value here", at: pattern.span,
                hint: "use it in WHERE or in `exists(…)`, or write a pattern comprehension")
        }
        let before = enterSubquery()
        defer { surroundings = before }
        let graph = try bindPatterns([pattern], where: nil, newNames: false)
        let plan = planner(for: graph).plan(over: .argument([]))
        return (.subquery(subquery(.exists, plan)), .boolean)
    }

    /// `shortestPath(…)` is a path or null, `allShortestPaths(…)` a list of paths.
    private mutating func bindShortestPath(
        _ pattern: PathPattern
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        let before = enterSubquery()
        defer { surroundings = before }
        var pattern = pattern
        var graph = try bindPatterns([pattern], where: nil, newNames: false)
        pattern.variable = nil
        let path = declareHidden("path", at: pattern.span, .path)
        graph.introduced.insert(path)
        graph.derived = [
            Assignment(path, PlanExpression(.path(graph.routes[0].elements), pattern.span))
        ]
        let plan = planner(for: graph).plan(over: .argument([]))
        let paths = PlanExpression.Kind.subquery(subquery(.collect, plan, column: path))
        guard pattern.function == .shortestPath else { return (paths, .list(of: .path)) }
        return (.function("head", [PlanExpression(paths, pattern.span)]), .path)
    }

    /// `[pattern WHERE … | …]`: its new names are its own.
    mutating func bindPatternComprehension(
        _ pattern: PathPattern, _ predicate: Expression?, _ projection: Expression
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        let before = enterSubquery()
        defer { surroundings = before }
        let graph = try bindPatterns([pattern], where: predicate, newNames: true)
        let plan = planner(for: graph).plan(over: .argument([]))
        surroundings.aggregates = .forbidden(in: "a pattern comprehension")
        let value = try bind(projection)
        let column = declareHidden("item", at: projection.span, value.type)
        let projected = LogicalOperator.project(plan, [Assignment(column, value.expression)])
        return (
            .subquery(subquery(.collect, projected, column: column)), .list(of: value.type)
        )
    }

    /// A query in an expression: whether it has rows, how many, or the list of its column.
    mutating func bindSubquery(
        _ kind: SubqueryKind, _ body: SubqueryBody, span: SourceSpan
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        let before = enterSubquery()
        defer { surroundings = before }
        let bound: BoundQuery
        switch body {
        case .patterns(let patterns, let predicate):
            let graph = try bindPatterns(patterns, where: predicate, newNames: true)
            let plan = planner(for: graph).plan(over: .argument([]))
            bound = BoundQuery(plan: plan, columns: [], returns: false)
        case .query(let query): bound = try bindQuery(query, at: .expression(kind))
        }
        switch kind {
        case .exists: return (.subquery(subquery(.exists, bound.plan)), .boolean)
        case .count: return (.subquery(subquery(.count, bound.plan)), .integer)
        case .collect:
            guard let column = bound.columns.first?.variable, bound.columns.count == 1 else {
                throw .unexpected(
                    "A query inside COLLECT must return exactly one column", at: span)
            }
            return (
                .subquery(subquery(.collect, bound.plan, column: column)),
                .list(of: type(of: column))
            )
        }
    }

    /// Goes inside a subquery, in which all that is visible around it can be named; returns what
    /// to go back to.
    private mutating func enterSubquery() -> Surroundings {
        let before = surroundings
        var names = surroundings.names
        if let grouped = surroundings.grouped {
            let locals = surroundings.locals
            names = names.filter { locals.contains($0.key) }
            names.merge(grouped.visible) { local, _ in local }
        }
        surroundings = Surroundings(names: names, outer: names)
        return before
    }

    private func subquery(
        _ kind: SubqueryKind, _ plan: LogicalOperator, column: VariableID? = nil
    ) -> Subquery {
        var (plan, imports) = plan.closed()
        if let column, !plan.binds(column), !imports.contains(column) {
            imports = (imports + [column]).sorted()
            plan = plan.beginning(with: imports)
        }
        return Subquery(kind: kind, plan: plan, imports: imports, column: column)
    }
}

extension LogicalOperator {
    /// True if this plan or a part of it binds the variable.
    func binds(_ variable: VariableID) -> Bool {
        numbered.contains { $0.variablesBound.contains(variable) }
    }
}
