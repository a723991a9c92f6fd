import QuerySyntax

extension Binder {
    /// `[OPTIONAL] MATCH`.
    mutating func bindMatch(
        _ patterns: [PathPattern], where predicate: Expression?, optional: Bool,
        over plan: LogicalOperator
    ) throws(QueryError) -> LogicalOperator {
        let before = surroundings.names
        let graph = try bindPatterns(patterns, where: predicate, newNames: true)
        let planner = PatternPlanner(graph, statistics: statistics)
        guard optional else { return planner.plan(over: plan) }
        let introduced = surroundings.names.filter { before[$0.key] == nil }.values.sorted()
        let inner = planner.plan(over: .argument([])).closed().plan
        return .optional(plan, inner: inner, introduces: introduced)
    }

    /// The patterns and the predicate as a graph.
    ///
    /// New names are declared in the surroundings, or refused where `newNames` is false.
    mutating func bindPatterns(
        _ patterns: [PathPattern], where predicate: Expression?, newNames: Bool
    ) throws(QueryError) -> PatternGraph {
        var graph = PatternGraph()
        for pattern in patterns {
            try count(steps: pattern.elements.count, at: pattern.span)
            try declareElements(of: pattern, in: &graph, newNames: newNames)
        }
        surroundings.aggregates = .forbidden(in: "a pattern")
        for (index, pattern) in patterns.enumerated() {
            try bindConditions(of: pattern, graph.routes[index], in: &graph)
        }
        surroundings.aggregates = .forbidden(in: "WHERE")
        if let predicate {
            graph.predicates += try bindPredicate(predicate).conjuncts
        }
        graph.pushQuantifiers(pushingAll: options.rewrites.contains(.stepPredicates))
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

    private mutating func declareElements(
        of pattern: PathPattern, in graph: inout PatternGraph, newNames: Bool
    ) throws(QueryError) {
        guard pattern.selector == .all || pattern.elements.count == 3 else {
            throw .unexpected(
                "A shortest path goes over one relationship pattern between two nodes",
                at: pattern.span)
        }
        var route: [VariableID] = []
        var pending: (pattern: RelationshipPattern, left: VariableID)?
        for element in pattern.elements {
            switch element {
            case .node(let node):
                let variable = try declareNode(node, in: &graph, newNames: newNames)
                if let (relationship, left) = pending {
                    let edge = try declareEdge(
                        relationship, left: left, right: variable, selector: pattern.selector,
                        in: &graph, newNames: newNames)
                    route.append(edge)
                }
                pending = nil
                route.append(variable)
            case .relationship(let relationship):
                if let left = route.last { pending = (relationship, left) }
            }
        }
        var path: VariableID?
        if let name = pattern.variable {
            guard surroundings.names[name.text] == nil else { throw .alreadyBound(name) }
            guard newNames else { throw .undefined(name, among: surroundings.names.keys) }
            let variable = declare(name.text, .path)
            graph.introduced.insert(variable)
            path = variable
        }
        graph.routes.append(PatternGraph.Route(path: path, elements: route))
    }

    private mutating func declareNode(
        _ node: NodePattern, in graph: inout PatternGraph, newNames: Bool
    ) throws(QueryError) -> VariableID {
        if let name = node.variable, let known = surroundings.names[name.text] {
            guard type(of: known).allows(.node) else {
                throw .conflict(name, wanted: "a node")
            }
            graph.addNode(known)
            return known
        }
        let variable: VariableID
        if let name = node.variable {
            guard newNames else { throw .undefined(name, among: surroundings.names.keys) }
            variable = declare(name.text, .node)
        } else {
            variable = declareHidden("node", at: node.span, .node)
        }
        graph.introduced.insert(variable)
        graph.addNode(variable)
        return variable
    }

    private mutating func declareEdge(
        _ pattern: RelationshipPattern, left: VariableID, right: VariableID,
        selector: PathPattern.Selector, in graph: inout PatternGraph, newNames: Bool
    ) throws(QueryError) -> VariableID {
        let repeats = pattern.length != nil || selector != .all
        var known: VariableID?
        if let name = pattern.variable, let variable = surroundings.names[name.text] {
            let wanted: StaticType = repeats ? .list(of: .relationship) : .relationship
            guard type(of: variable).allows(wanted.kinds) else {
                throw .conflict(name, wanted: repeats ? "relationships" : "a relationship")
            }
            guard !graph.edges.contains(where: { $0.variable == variable }) else {
                throw .syntax(
                    "RelationshipUniquenessViolation",
                    "The relationship `\(name.text)` cannot occur twice in one pattern",
                    at: name.span, hint: "use another variable for the second one")
            }
            known = variable
        } else if let name = pattern.variable, !newNames {
            throw .undefined(name, among: surroundings.names.keys)
        }
        let variable = known ?? declareEdgeVariable(pattern, repeats: repeats)
        if known == nil { graph.introduced.insert(variable) }
        graph.edges.append(
            PatternGraph.Edge(
                variable: variable, left: left, right: right, direction: pattern.direction,
                isBound: known != nil,
                repetition: repetition(of: pattern, selector: selector), span: pattern.span))
        return variable
    }

    private mutating func declareEdgeVariable(_ pattern: RelationshipPattern, repeats: Bool)
        -> VariableID
    {
        let type: StaticType = repeats ? .list(of: .relationship) : .relationship
        let kind: Variable.Kind = repeats ? .relationships : .relationship
        guard let name = pattern.variable else {
            return declareHidden("relationship", at: pattern.span, type, kind: kind)
        }
        return declare(name.text, type, kind: kind)
    }

    private mutating func repetition(
        of pattern: RelationshipPattern, selector: PathPattern.Selector
    ) -> PatternGraph.Repetition? {
        guard pattern.length != nil || selector != .all else { return nil }
        let strategy: RepeatedExpand.Strategy =
            switch selector {
            case .all: .trails
            case .anyShortest: .anyShortest
            case .allShortest: .allShortest
            }
        return PatternGraph.Repetition(
            min: pattern.length.map { $0.min ?? 1 } ?? 1,
            max: pattern.length.map { $0.max } ?? 1,
            strategy: strategy,
            relationship: declareHidden("step", at: pattern.span, .relationship),
            node: declareHidden("stepNode", at: pattern.span, .node))
    }
}
