import QuerySyntax
import Values

extension Binder {
    /// Adds the labels, types, properties and predicates that a pattern asks for.
    mutating func bindConditions(
        of pattern: PathPattern, _ route: PatternGraph.Route, in graph: inout PatternGraph
    ) throws(QueryError) {
        for (element, variable) in zip(pattern.elements, route.elements) {
            switch element {
            case .node(let node): try bindConditions(of: node, variable, in: &graph)
            case .relationship(let relationship):
                try bindConditions(of: relationship, variable, in: &graph)
            }
        }
    }

    private mutating func bindConditions(
        of node: NodePattern, _ variable: VariableID, in graph: inout PatternGraph
    ) throws(QueryError) {
        if let labels = node.labels {
            graph.predicates += LabelPredicate(labels).conjuncts.map {
                PlanExpression(.hasLabels(PlanExpression(.variable(variable)), $0), node.span)
            }
        }
        graph.predicates += try bindPropertyMap(node.properties, of: variable)
        if let predicate = node.predicate {
            graph.predicates += try bindPredicate(predicate).conjuncts
        }
    }

    private mutating func bindConditions(
        of pattern: RelationshipPattern, _ variable: VariableID, in graph: inout PatternGraph
    ) throws(QueryError) {
        guard let index = graph.edges.firstIndex(where: { $0.variable == variable }) else { return }
        let subject = graph.edges[index].repetition?.relationship ?? variable
        var conditions = try bindPropertyMap(pattern.properties, of: subject)
        if let predicate = pattern.predicate {
            conditions += try bindPredicate(predicate).conjuncts.map {
                $0.replacing(variable, with: subject)
            }
        }
        if let types = pattern.types.map(LabelPredicate.init) {
            if let names = types.alternatives {
                graph.edges[index].types = names
            } else {
                conditions.append(
                    PlanExpression(
                        .hasLabels(PlanExpression(.variable(subject)), types), pattern.span))
            }
        }
        if graph.edges[index].repetition == nil {
            graph.predicates += conditions
        } else {
            graph.edges[index].repetition?.predicates += conditions
        }
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
