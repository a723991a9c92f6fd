import QuerySyntax

extension Binder {
    /// Declares a part in parentheses that repeats.
    ///
    /// Inside, a name stands for one thing of one repetition; what is returned with the part says
    /// which. Outside, it stands for the list of these.
    mutating func declareGroup(
        _ group: PathGroup, _ repetition: Repetition, from start: VariableID,
        in graph: inout PatternGraph, newNames: Bool
    ) throws(QueryError) -> (part: PatternGraph.Part, scope: [String: VariableID]) {
        let layout = PathLayout(group.elements)
        let relationships = try Self.relationships(of: layout, in: group)
        var step = StepNames()
        for position in layout.nodes.indices {
            if position > 0 {
                let relationship = relationships[position - 1]
                step.elements.append(declareHidden("step", at: relationship.span, .relationship))
                if let name = relationship.variable {
                    try step.add(name, .relationship(position - 1), isNode: false)
                }
            }
            step.elements.append(
                declareHidden(
                    position == 0 ? "stepStart" : "stepNode",
                    at: layout.nodes[position].first?.span ?? group.span, .node))
            for name in layout.nodes[position].compactMap(\.variable) {
                try step.add(name, .node(position), isNode: true)
            }
        }
        for (name, _) in step.names + [group.variable].compactMap({ $0 }).map({ ($0, .path) }) {
            guard surroundings.names[name.text] == nil else { throw .alreadyBound(name) }
            guard newNames else { throw .undefined(name, among: surroundings.names.keys) }
        }
        var part = PatternGraph.Part(
            variable: declareList(of: relationships, repetition), min: repetition.min ?? 1,
            max: repetition.max, elements: step.elements, predicates: step.equalities)
        graph.introduced.insert(part.variable)
        if relationships.count == 1 {
            part.direction = relationships[0].direction
        } else {
            part.pattern = pattern(of: part, relationships)
            part.predicates = []
        }
        if let name = group.variable {
            guard step.scope[name.text] == nil else { throw .alreadyBound(name) }
            step.names.append((name, .path))
        }
        for (name, content) in step.names where surroundings.names[name.text] == nil {
            let gathering = Gathering(
                content, from: start, along: part.variable, length: relationships.count,
                isOptional: repetition.isOptional)
            gather(name, gathering, in: &graph)
        }
        return (part, step.scope)
    }

    /// What the names inside a repetition stand for.
    private struct StepNames {
        /// The nodes and relationships of a step, alternating.
        var elements: [VariableID] = []
        var scope: [String: VariableID] = [:]
        /// The names in the order written, with what is gathered under them.
        var names: [(Name, Gathering.Content)] = []
        /// That a node is written twice.
        var equalities: [PlanExpression] = []

        /// Gives the last element a name.
        mutating func add(
            _ name: Name, _ content: Gathering.Content, isNode: Bool
        ) throws(QueryError) {
            let element = elements[elements.count - 1]
            guard let known = scope[name.text] else {
                scope[name.text] = element
                names.append((name, content))
                return
            }
            let isKnownNode = elements.firstIndex(of: known).map { $0 % 2 == 0 } ?? false
            guard isNode, isKnownNode else { throw .alreadyBound(name) }
            equalities.append(.same(element, known, at: name.span))
        }
    }

    /// The relationships between the nodes of a part that repeats: at least one, and none of them
    /// repeats itself.
    private static func relationships(
        of layout: PathLayout, in group: PathGroup
    ) throws(QueryError) -> [RelationshipPattern] {
        guard !layout.links.isEmpty else {
            throw .unexpected(
                "A part of a path that repeats has at least one relationship", at: group.span)
        }
        var relationships: [RelationshipPattern] = []
        for link in layout.links {
            guard case .relationship(let relationship) = link, relationship.length == nil else {
                throw .unexpected(
                    "A repetition cannot stand inside another one",
                    at: link.repetition?.span ?? group.span,
                    hint: "repeat the parts one behind the other, or match them in two clauses")
            }
            relationships.append(relationship)
        }
        return relationships
    }

    /// The variable of the list of all relationships, with the name of the only one if it has one.
    private mutating func declareList(
        of relationships: [RelationshipPattern], _ repetition: Repetition
    ) -> VariableID {
        let type = StaticType.list(of: .relationship)
        if relationships.count == 1, !repetition.isOptional, let name = relationships[0].variable {
            return declare(name.text, type, kind: .relationships)
        }
        return declareHidden(
            "relationships", at: relationships[0].span, type, kind: .relationships)
    }

    /// The pattern of a step over several relationships.
    private func pattern(
        of part: PatternGraph.Part, _ relationships: [RelationshipPattern]
    ) -> PatternGraph {
        var graph = PatternGraph()
        graph.introduced = VariableSet(part.elements)
        graph.routes = [PatternGraph.Route(path: nil, elements: part.elements)]
        graph.predicates = part.predicates
        for position in stride(from: 0, to: part.elements.count, by: 2) {
            graph.addNode(part.elements[position])
        }
        for (number, relationship) in relationships.enumerated() {
            let position = 2 * number
            graph.edges.append(
                PatternGraph.Edge(
                    variable: part.elements[position + 1], left: part.elements[position],
                    right: part.elements[position + 2], direction: relationship.direction,
                    isBound: false, repetition: nil, route: 0, mode: .walk,
                    span: relationship.span))
        }
        return graph
    }
}
