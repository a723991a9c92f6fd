import QuerySyntax
import Values

extension Binder {
    /// Adds the labels, types, properties and predicates that a path pattern asks for.
    mutating func bindConditions(
        of path: DeclaredPath, in graph: inout PatternGraph
    ) throws(QueryError) {
        for (position, patterns) in path.layout.nodes.enumerated() {
            for pattern in patterns {
                let conditions = try conditions(of: pattern, path.nodes[position])
                try place(conditions, of: path, in: &graph)
            }
            guard position < path.layout.links.count else { continue }
            try bindConditions(ofLink: position, of: path, in: &graph)
        }
        for predicate in path.layout.predicates {
            try place(try bindPredicate(predicate).conjuncts, of: path, in: &graph)
        }
        try place(path.equalities, of: path, in: &graph)
        try requireMode(of: path, in: &graph)
    }

    private mutating func conditions(
        of node: NodePattern, _ variable: VariableID
    ) throws(QueryError) -> [PlanExpression] {
        var conditions: [PlanExpression] = []
        if let labels = node.labels {
            conditions += try bindLabels(
                labels, of: PlanExpression(.variable(variable)), at: node.span)
        }
        conditions += try bindPropertyMap(node.properties, of: variable)
        if let predicate = node.predicate {
            conditions += try bindPredicate(predicate).conjuncts
        }
        return conditions
    }

    /// What is asked inside a link, where its names stand for one thing of one repetition.
    private mutating func bindConditions(
        ofLink link: Int, of path: DeclaredPath, in graph: inout PatternGraph
    ) throws(QueryError) {
        let outside = surroundings.names
        surroundings.names.merge(path.scopes[link]) { $1 }
        defer { surroundings.names = outside }
        let edge = path.edges[link]
        let part = graph.edges[edge].repetition?.parts[path.part(of: link)]
        switch path.layout.links[link] {
        case .relationship(let pattern):
            let subject = part?.relationship ?? path.links[link]
            let (conditions, types) = try conditions(of: pattern, subject)
            if part == nil {
                graph.edges[edge].types = types
            } else {
                graph.edges[edge].repetition?.parts[path.part(of: link)].types = types
            }
            try place(conditions, of: path, inside: link, in: &graph)
        case .group(let group, _):
            guard let part else { return }
            try bindConditions(of: group, part, link, of: path, in: &graph)
        }
    }

    private mutating func bindConditions(
        of group: PathGroup, _ part: PatternGraph.Part, _ link: Int, of path: DeclaredPath,
        in graph: inout PatternGraph
    ) throws(QueryError) {
        let layout = PathLayout(group.elements)
        var all: [PlanExpression] = []
        for (position, patterns) in layout.nodes.enumerated() {
            for pattern in patterns {
                all += try conditions(of: pattern, part.elements[2 * position])
            }
            guard position < layout.links.count,
                case .relationship(let relationship) = layout.links[position]
            else { continue }
            let (conditions, types) = try conditions(
                of: relationship, part.elements[2 * position + 1])
            all += conditions
            let (edge, number) = (path.edges[link], path.part(of: link))
            if part.pattern == nil {
                graph.edges[edge].repetition?.parts[number].types = types
            } else {
                graph.edges[edge].repetition?.parts[number].pattern?.edges[position].types = types
            }
        }
        for predicate in layout.predicates + [group.predicate].compactMap(\.self) {
            all += try bindPredicate(predicate).conjuncts
        }
        try place(all, of: path, inside: link, in: &graph)
    }

    /// What is asked of a relationship, and the types that it can have; none if that is no matter
    /// of names.
    private mutating func conditions(
        of pattern: RelationshipPattern, _ subject: VariableID
    ) throws(QueryError) -> (conditions: [PlanExpression], types: [String]) {
        var conditions = try bindPropertyMap(pattern.properties, of: subject)
        if let predicate = pattern.predicate {
            conditions += try bindPredicate(predicate).conjuncts
        }
        guard let types = pattern.types else { return (conditions, []) }
        if let names = LabelPredicate(types)?.alternatives { return (conditions, names) }
        conditions += try bindLabels(
            types, of: PlanExpression(.variable(subject)), at: pattern.span)
        return (conditions, [])
    }

    /// One equality for each entry of the map in a pattern.
    private mutating func bindPropertyMap(
        _ map: Expression?, of variable: VariableID
    ) throws(QueryError) -> [PlanExpression] {
        guard let map else { return [] }
        guard case .map(let entries) = map.kind else {
            throw Self.wrongMap(map)
        }
        var equalities: [PlanExpression] = []
        for (key, value) in entries {
            let wanted = try bind(value).expression
            let property = PlanExpression(
                .property(PlanExpression(.variable(variable)), key: key.text), key.span)
            equalities.append(PlanExpression(.comparison(.equal, property, wanted), key.span))
        }
        return equalities
    }

    /// Why something other than a map written out cannot stand in a pattern that is searched.
    static func wrongMap(_ expression: Expression) -> QueryError {
        guard case .parameter(let name) = expression.kind else {
            return .argumentType("The properties of a pattern are a map", at: expression.span)
        }
        return .syntax(
            "InvalidParameterUse",
            "The parameter `$\(name)` cannot be a whole map of properties here",
            at: expression.span, hint: "name the properties: {key: $\(name).key}")
    }
}
