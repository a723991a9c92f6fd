import QuerySyntax

extension Binder {
    /// `[OPTIONAL] MATCH`.
    mutating func bindMatch(
        _ patterns: [PathPattern], where predicate: Expression?, optional: Bool,
        over plan: LogicalOperator
    ) throws(QueryError) -> LogicalOperator {
        let before = surroundings.names
        let graph = try bindPatterns(patterns, where: predicate, newNames: true)
        let planner = planner(for: graph)
        guard optional else { return planner.plan(over: plan) }
        let introduced = surroundings.names.filter { before[$0.key] == nil }.values.sorted()
        let inner = planner.plan(over: .argument([])).closed().plan
        return .optional(plan, inner: inner, introduces: introduced)
    }

    /// What orders the parts of a pattern.
    func planner(for graph: PatternGraph) -> PatternPlanner {
        PatternPlanner(
            graph, statistics: statistics, seeks: options.rewrites.contains(.indexSeeks),
            joins: options.rewrites.contains(.hashJoins))
    }

    /// The patterns and the predicate as a graph.
    ///
    /// New names are declared in the surroundings, or refused where `newNames` is false.
    mutating func bindPatterns(
        _ patterns: [PathPattern], where predicate: Expression?, newNames: Bool
    ) throws(QueryError) -> PatternGraph {
        var graph = PatternGraph()
        var paths: [DeclaredPath] = []
        for pattern in patterns {
            try count(steps: pattern.size, at: pattern.span)
            paths.append(try declarePath(pattern, in: &graph, newNames: newNames))
        }
        surroundings.aggregates = .forbidden(in: "a pattern")
        for path in paths { try bindConditions(of: path, in: &graph) }
        surroundings.aggregates = .forbidden(in: "WHERE")
        if let predicate {
            graph.predicates += try bindPredicate(predicate).conjuncts
        }
        graph.pushQuantifiers(pushingAll: options.rewrites.contains(.stepPredicates))
        graph.pushPathConditions()
        graph.settleLabels()
        return graph
    }

    /// A condition of WHERE: it must be able to be true or false.
    mutating func bindPredicate(_ predicate: Expression) throws(QueryError) -> PlanExpression {
        let bound = try bind(predicate, asPredicate: true)
        guard bound.type.allows(.boolean) else {
            throw .argumentType("A condition must be true or false", at: predicate.span)
        }
        return bound.expression
    }
}
