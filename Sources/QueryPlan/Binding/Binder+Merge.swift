import QuerySyntax

extension Binder {
    /// `MERGE`: the pattern is searched over what the clause was given, and made if not there.
    mutating func bindMerge(
        _ pattern: PathPattern, onCreate: [SetItem], onMatch: [SetItem],
        over plan: LogicalOperator
    ) throws(QueryError) -> LogicalOperator {
        for element in pattern.elements { try refuseParameter(element) }
        var creation = Creation(nodes: [], relationships: [])
        let route = try bindCreated(pattern, clause: "MERGE", &creation)
        let graph = searched(pattern, route, creation)
        let search = planner(for: graph).plan(over: .argument([]))
        let path = try bindPath(pattern, route)
        let (match, imports) = search.closed()
        let merge = Merge(
            match: match, imports: imports, creation: creation,
            onMatch: try bindSetItems(onMatch), onCreate: try bindSetItems(onCreate))
        let merged = LogicalOperator.merge(plan, merge)
        return path.map { .project(merged, [$0]) } ?? merged
    }

    private func refuseParameter(_ element: PathPattern.Element) throws(QueryError) {
        let properties: Expression? =
            switch element {
            case .node(let node): node.properties
            case .relationship(let relationship): relationship.properties
            case .group: nil
            }
        if let properties, case .map = properties.kind { return }
        if let properties { throw Self.wrongMap(properties) }
    }

    /// The creation as a pattern to search for.
    private func searched(
        _ pattern: PathPattern, _ route: [VariableID], _ creation: Creation
    ) -> PatternGraph {
        var graph = PatternGraph()
        graph.introduced = VariableSet(creation.variables)
        graph.routes = [PatternGraph.Route(path: nil, elements: route)]
        for position in stride(from: 0, to: route.count, by: 2) { graph.addNode(route[position]) }
        for node in creation.nodes {
            let subject = PlanExpression(.variable(node.variable))
            graph.predicates += node.labels.names.map {
                PlanExpression(.hasLabels(subject, .name($0)))
            }
            graph.predicates += node.labels.computed.map {
                PlanExpression(.hasNames(subject, $0, all: true), $0.span)
            }
            graph.predicates += equalities(of: node.properties, on: subject)
        }
        var relationships = creation.relationships[...]
        for (position, element) in pattern.elements.enumerated() {
            guard case .relationship(let relationship) = element,
                let new = relationships.popFirst()
            else { continue }
            let subject = PlanExpression(.variable(new.variable))
            graph.edges.append(
                PatternGraph.Edge(
                    variable: new.variable, left: route[position - 1], right: route[position + 1],
                    direction: relationship.direction,
                    types: new.computedType == nil ? [new.type] : [], isBound: false,
                    repetition: nil, route: 0, mode: .trail, span: relationship.span))
            if let type = new.computedType {
                graph.predicates.append(
                    PlanExpression(.hasNames(subject, type, all: true), type.span))
            }
            graph.predicates += equalities(of: new.properties, on: subject)
        }
        graph.settleLabels()
        return graph
    }

    private func equalities(
        of properties: PlanExpression?, on subject: PlanExpression
    ) -> [PlanExpression] {
        guard case .map(let entries)? = properties?.kind else { return [] }
        return entries.map { key, value in
            let property = PlanExpression(.property(subject, key: key), value.span)
            return PlanExpression(.comparison(.equal, property, value), value.span)
        }
    }
}
