import QuerySyntax

extension Binder {
    /// Declares what stands between the last two nodes of a path.
    mutating func declareLink(
        _ number: Int, of path: inout DeclaredPath, _ pattern: PathPattern,
        in graph: inout PatternGraph, newNames: Bool
    ) throws(QueryError) {
        let (left, right) = (path.nodes[number], path.nodes[number + 1])
        var part: PatternGraph.Part
        var scope: [String: VariableID] = [:]
        var isBound = false
        switch path.layout.links[number] {
        case .relationship(let relationship):
            let known = try boundRelationship(relationship, of: pattern, in: &graph, newNames)
            let repeats = relationship.length != nil || pattern.function != nil
            isBound = known != nil && !path.isChosen
            part = try declarePart(
                relationship, repeats: repeats, known: isBound ? known : nil, from: left,
                isNamed: known == nil, in: &graph)
            if let known, path.isChosen {
                path.equalities.append(.same(part.variable, known, at: relationship.span))
            }
            if let name = relationship.variable, repeats || path.isChosen {
                scope[name.text] = part.relationship
            }
            if !repeats && !path.isChosen {
                graph.edges.append(
                    PatternGraph.Edge(
                        variable: part.variable, left: left, right: right,
                        direction: relationship.direction, isBound: isBound, repetition: nil,
                        route: graph.routes.count, mode: path.strategy.mode,
                        span: relationship.span))
            }
        case .group(let group, let repetition):
            (part, scope) = try declareGroup(
                group, repetition, from: left, in: &graph, newNames: newNames)
        }
        path.links.append(part.variable)
        path.scopes.append(scope)
        if part.isSingle && !path.isChosen {
            path.edges.append(graph.edges.count - 1)
        } else {
            add(part, to: &path, at: pattern.span, isBound: isBound, in: &graph)
        }
    }

    /// Makes an edge of a part, or, where a selector chooses, adds it to that of the path.
    private func add(
        _ part: PatternGraph.Part, to path: inout DeclaredPath, at span: SourceSpan, isBound: Bool,
        in graph: inout PatternGraph
    ) {
        let left = path.nodes[path.nodes.count - 2]
        let right = path.nodes[path.nodes.count - 1]
        if path.isChosen, let edge = path.edges.first {
            let last = path.edges.count - 1
            graph.edges[edge].repetition?.parts[last].junction = left
            graph.edges[edge].repetition?.parts.append(part)
            graph.edges[edge].right = right
            path.edges.append(edge)
            return
        }
        path.edges.append(graph.edges.count)
        graph.edges.append(
            PatternGraph.Edge(
                variable: part.variable, left: left, right: right, direction: part.direction,
                isBound: isBound,
                repetition: PatternGraph.Repetition(
                    parts: [part], strategy: path.strategy, choosesFirst: path.isChosen),
                route: graph.routes.count, mode: path.strategy.mode, span: span))
    }

    /// The variable that the name of a relationship stands for already.
    private func boundRelationship(
        _ relationship: RelationshipPattern, of pattern: PathPattern,
        in graph: inout PatternGraph, _ newNames: Bool
    ) throws(QueryError) -> VariableID? {
        guard let name = relationship.variable else { return nil }
        let isFirst = graph.relationshipNames.insert(name.text).inserted
        guard let known = surroundings.names[name.text] else {
            guard newNames else { throw .undefined(name, among: surroundings.names.keys) }
            return nil
        }
        let repeats = relationship.length != nil || pattern.function != nil
        let wanted: StaticType = repeats ? .list(of: .relationship) : .relationship
        guard type(of: known).allows(wanted.kinds) else {
            throw .conflict(name, wanted: repeats ? "relationships" : "a relationship")
        }
        guard isFirst else {
            throw .syntax(
                "RelationshipUniquenessViolation",
                "The relationship `\(name.text)` cannot occur twice in one pattern",
                at: name.span, hint: "use another variable for the second one")
        }
        let isPlain = pattern.selector ?? .all == .all && pattern.mode ?? .trail == .trail
        guard !repeats || (isPlain && relationship.length?.isOptional != true) else {
            throw .alreadyBound(name)
        }
        return known
    }

    /// The part that a relationship is, with the variables of its steps.
    private mutating func declarePart(
        _ pattern: RelationshipPattern, repeats: Bool, known: VariableID?, from start: VariableID,
        isNamed: Bool, in graph: inout PatternGraph
    ) throws(QueryError) -> PatternGraph.Part {
        let isOptional = pattern.length?.isOptional == true
        let type: StaticType = repeats ? .list(of: .relationship) : .relationship
        let kind: Variable.Kind = repeats ? .relationships : .relationship
        let name = isNamed && !isOptional ? pattern.variable : nil
        let variable =
            known ?? name.map { declare($0.text, type, kind: kind) }
            ?? declareHidden("relationship", at: pattern.span, type, kind: kind)
        if known == nil { graph.introduced.insert(variable) }
        if isOptional, let name = pattern.variable {
            gather(
                name,
                Gathering(
                    .relationship(0), from: start, along: variable, length: 1, isOptional: true),
                in: &graph)
        }
        return PatternGraph.Part(
            variable: variable, isSingle: !repeats, direction: pattern.direction,
            min: pattern.length?.min ?? 1, max: pattern.length.map(\.max) ?? 1,
            elements: [
                declareHidden("stepStart", at: pattern.span, .node),
                declareHidden("step", at: pattern.span, .relationship),
                declareHidden("stepNode", at: pattern.span, .node),
            ])
    }

    /// Declares the name of what is gathered along a repetition.
    mutating func gather(_ name: Name, _ gathering: Gathering, in graph: inout PatternGraph) {
        let element: StaticType =
            switch gathering.content {
            case .node: .node
            case .relationship: .relationship
            case .path: .path
            }
        let variable = declare(
            name.text, gathering.isOptional ? element : .list(of: element))
        graph.introduced.insert(variable)
        graph.derived.append(
            Assignment(variable, PlanExpression(.gathered(gathering), name.span)))
    }
}
