import QuerySyntax

extension Binder {
    /// Declares the variables of a path pattern, and adds it to the graph.
    mutating func declarePath(
        _ pattern: PathPattern, in graph: inout PatternGraph, newNames: Bool
    ) throws(QueryError) -> DeclaredPath {
        let layout = PathLayout(pattern.elements)
        let strategy = RepeatedExpand.Strategy(of: pattern)
        if let parameter = strategy.selector.parameter { parameters.insert(parameter) }
        try Self.checkBounds(of: layout, strategy, at: pattern.span)
        var path = DeclaredPath(
            layout: layout, strategy: strategy,
            isChosen: pattern.function == nil && strategy.selector != .all && !layout.links.isEmpty)
        let before = graph.introduced
        for position in layout.nodes.indices {
            let isInner = path.isChosen && position > 0 && position < layout.links.count
            let node = try declareNode(
                layout.nodes[position], at: pattern.span, isInner: isInner, of: &path,
                introducedBefore: before, in: &graph, newNames: newNames)
            path.nodes.append(node)
            guard position > 0 else { continue }
            try declareLink(
                position - 1, of: &path, pattern, in: &graph, newNames: newNames)
        }
        try namePaths(of: pattern, path, in: &graph, newNames: newNames)
        if path.isChosen {
            path.inner = graph.introduced.subtracting(before)
                .subtracting([path.nodes[0], path.nodes[path.nodes.count - 1]])
        }
        return path
    }

    /// A walk that may go on for ever has to be bounded by something.
    private static func checkBounds(
        of layout: PathLayout, _ strategy: RepeatedExpand.Strategy, at span: SourceSpan
    ) throws(QueryError) {
        guard strategy == RepeatedExpand.Strategy(.walk, .all) else { return }
        for case let repetition? in layout.links.map(\.repetition) where repetition.max == nil {
            throw unboundedWalk(
                "There may be no end of walks here, for a WALK can pass a relationship again",
                at: repetition.span)
        }
    }

    static func unboundedWalk(_ message: String, at span: SourceSpan) -> QueryError {
        .syntax(
            "UnboundedWalk", message, at: span,
            hint: "bound the repetition as in {1,5}, write TRAIL, ACYCLIC or SIMPLE in place of "
                + "WALK, or put a selector such as ANY SHORTEST before it")
    }

    /// The paths that have names: the whole, and parts in parentheses.
    private mutating func namePaths(
        of pattern: PathPattern, _ path: DeclaredPath, in graph: inout PatternGraph, newNames: Bool
    ) throws(QueryError) {
        var named = path.layout.subpaths.map { ($0.name, path.elements($0.nodes)) }
        if let name = pattern.variable { named.append((name, path.elements)) }
        var whole: VariableID?
        for (name, elements) in named {
            guard surroundings.names[name.text] == nil else { throw .alreadyBound(name) }
            guard newNames else { throw .undefined(name, among: surroundings.names.keys) }
            let variable = declare(name.text, .path)
            graph.introduced.insert(variable)
            graph.derived.append(
                Assignment(variable, PlanExpression(.path(elements), name.span)))
            whole = variable
        }
        graph.routes.append(
            PatternGraph.Route(
                path: pattern.variable == nil ? nil : whole, elements: path.elements))
    }

    /// The node that some patterns stand for; none of them, where nothing is written.
    private mutating func declareNode(
        _ patterns: [NodePattern], at span: SourceSpan, isInner: Bool, of path: inout DeclaredPath,
        introducedBefore before: VariableSet, in graph: inout PatternGraph, newNames: Bool
    ) throws(QueryError) -> VariableID {
        var variable: VariableID?
        for name in patterns.compactMap(\.variable) {
            guard let known = surroundings.names[name.text] else {
                guard newNames else { throw .undefined(name, among: surroundings.names.keys) }
                if let variable {
                    surroundings.names[name.text] = variable
                } else {
                    variable = declare(name.text, .node)
                    introduce(variable, isInner: isInner, in: &graph)
                }
                continue
            }
            guard type(of: known).allows(.node) else { throw .conflict(name, wanted: "a node") }
            let isShared = before.contains(known)
            guard !(isShared && (isInner || graph.inner.contains(known))) else {
                throw Self.sharedInnerNode(name)
            }
            if variable == nil, !isInner, !graph.inner.contains(known) {
                variable = known
                graph.addNode(known)
                continue
            }
            let other =
                variable ?? declareNamelessNode(at: name.span, isInner: isInner, in: &graph)
            variable = other
            if other != known { path.equalities.append(.same(other, known, at: name.span)) }
        }
        return variable
            ?? declareNamelessNode(
                at: patterns.first?.span ?? span, isInner: isInner, in: &graph)
    }

    private mutating func declareNamelessNode(
        at span: SourceSpan, isInner: Bool, in graph: inout PatternGraph
    ) -> VariableID {
        let variable = declareHidden("node", at: span, .node)
        introduce(variable, isInner: isInner, in: &graph)
        return variable
    }

    private func introduce(
        _ node: VariableID?, isInner: Bool, in graph: inout PatternGraph
    ) {
        guard let node else { return }
        graph.introduced.insert(node)
        if isInner { graph.inner.insert(node) } else { graph.addNode(node) }
    }

    private static func sharedInnerNode(_ name: Name) -> QueryError {
        .unexpected(
            "`\(name.text)` stands within a path of which a selector chooses, so no other pattern "
                + "of this MATCH can share it", at: name.span,
            hint: "match the other pattern in a MATCH of its own")
    }
}

extension PathSelector {
    /// The parameter that says how many paths are wanted.
    fileprivate var parameter: String? {
        switch self {
        case .all: return nil
        case .any(let count), .shortest(let count), .shortestGroups(let count):
            if case .parameter(let name) = count { return name }
            return nil
        }
    }
}

extension RepeatedExpand.Strategy {
    /// The strategy that a pattern asks for: trails, if it does not say.
    fileprivate init(of pattern: PathPattern) {
        switch pattern.function {
        case .shortestPath?: self = .anyShortest
        case .allShortestPaths?: self = .allShortest
        case nil: self.init(pattern.mode ?? .trail, pattern.selector ?? .all)
        }
    }
}
