import QuerySyntax

extension Binder {
    /// `CREATE`: what it names is made for each row.
    mutating func bindCreate(
        _ patterns: [PathPattern], over plan: LogicalOperator
    ) throws(QueryError) -> LogicalOperator {
        var creation = Creation(nodes: [], relationships: [])
        var paths: [Assignment] = []
        for pattern in patterns {
            let route = try bindCreated(pattern, clause: "CREATE", &creation)
            if let path = try bindPath(pattern, route) { paths.append(path) }
        }
        let created = LogicalOperator.create(plan, creation)
        return paths.isEmpty ? created : .project(created, paths)
    }

    /// The path of a pattern that is made, if it has a name.
    mutating func bindPath(
        _ pattern: PathPattern, _ route: [VariableID]
    ) throws(QueryError) -> Assignment? {
        guard let name = pattern.variable else { return nil }
        guard surroundings.names[name.text] == nil else { throw .alreadyBound(name) }
        return Assignment(declare(name.text, .path), PlanExpression(.path(route), pattern.span))
    }

    /// Adds what a pattern creates, and returns the variables along it.
    ///
    /// Properties can read what the clause was given and what it names before them; as nodes are
    /// made first, those of nodes can read no relationship of the clause.
    mutating func bindCreated(
        _ pattern: PathPattern, clause: String, _ creation: inout Creation
    ) throws(QueryError) -> [VariableID] {
        guard pattern.function == nil, pattern.selector == nil, pattern.mode == nil else {
            throw .unexpected("\(clause) makes one path, not a choice of paths", at: pattern.span)
        }
        surroundings.aggregates = .forbidden(in: clause)
        var route: [VariableID] = []
        var pending: (pattern: RelationshipPattern, left: VariableID)?
        for element in pattern.elements {
            switch element {
            case .node(let node):
                let variable = try bindCreatedNode(
                    node, isAlone: pattern.elements.count == 1, &creation)
                if let (relationship, left) = pending {
                    route.append(
                        try bindCreatedRelationship(
                            relationship, from: left, to: variable, clause: clause, &creation))
                }
                pending = nil
                route.append(variable)
            case .relationship(let relationship):
                if let left = route.last { pending = (relationship, left) }
            case .group(let group):
                throw .unexpected(
                    "\(clause) makes nodes and relationships, not parts in parentheses",
                    at: group.span)
            }
        }
        return route
    }

    private mutating func bindCreatedNode(
        _ node: NodePattern, isAlone: Bool, _ creation: inout Creation
    ) throws(QueryError) -> VariableID {
        try refusePredicate(node.predicate)
        if let name = node.variable, let known = surroundings.names[name.text] {
            guard !isAlone, node.labels == nil, node.properties == nil else {
                guard type(of: known).kinds == .node else { throw .alreadyBound(name) }
                throw .syntax(
                    "VariableAlreadyBound", "The node `\(name.text)` is there already",
                    at: name.span,
                    hint: "SET changes it; a new one needs another name")
            }
            guard type(of: known).allows(.node) else { throw .conflict(name, wanted: "a node") }
            return known
        }
        let labels = try node.labels.map { (labels) throws(QueryError) in
            try bindLabelNames(labels, at: node.span)
        }
        let properties = try bindCreatedProperties(
            node.properties, madeBefore: creation.relationships)
        let variable =
            node.variable.map { declare($0.text, .node) }
            ?? declareHidden("node", at: node.span, .node)
        creation.nodes.append(
            Creation.NewNode(variable: variable, labels: labels ?? [], properties: properties))
        return variable
    }

    private mutating func bindCreatedRelationship(
        _ pattern: RelationshipPattern, from left: VariableID, to right: VariableID,
        clause: String, _ creation: inout Creation
    ) throws(QueryError) -> VariableID {
        try refusePredicate(pattern.predicate)
        if let name = pattern.variable, surroundings.names[name.text] != nil {
            throw .alreadyBound(name)
        }
        if let length = pattern.length {
            throw .syntax(
                "CreatingVarLength", "\(clause) cannot make a relationship that repeats",
                at: length.span)
        }
        if pattern.direction == .either, clause == "CREATE" {
            throw .syntax(
                "RequiresDirectedRelationship", "A relationship to create needs one direction",
                at: pattern.span, hint: "write --> or <--")
        }
        let (type, computedType) = try bindType(of: pattern)
        let properties = try bindCreatedProperties(pattern.properties, madeBefore: [])
        let variable =
            pattern.variable.map { declare($0.text, .relationship) }
            ?? declareHidden("relationship", at: pattern.span, .relationship)
        let isIncoming = pattern.direction == .incoming
        creation.relationships.append(
            Creation.NewRelationship(
                variable: variable, type: type, source: isIncoming ? right : left,
                target: isIncoming ? left : right, computedType: computedType,
                properties: properties, span: pattern.span))
        return variable
    }

    /// The type of a relationship to create, as it is written or as what names it.
    private mutating func bindType(
        of pattern: RelationshipPattern
    ) throws(QueryError) -> (String, computed: PlanExpression?) {
        switch pattern.types {
        case .name(let type)?: return (type.text, nil)
        case .computed(let names, all: true)?: return ("", try bindNames(names))
        default:
            throw .syntax(
                "NoSingleRelationshipType", "A relationship to create needs exactly one type",
                at: pattern.span, hint: "write -[:TYPE]->")
        }
    }

    private mutating func bindCreatedProperties(
        _ properties: Expression?, madeBefore relationships: [Creation.NewRelationship]
    ) throws(QueryError) -> PlanExpression? {
        guard let properties else { return nil }
        let bound = try bind(properties)
        guard bound.type.allows(.map) else {
            throw .argumentType("Properties are a map", at: properties.span)
        }
        for variable in bound.expression.freeVariables
        where relationships.contains(where: { $0.variable == variable }) {
            let name = Name(variables[variable.index].name, properties.span)
            throw .undefined(name, among: [])
        }
        return bound.expression
    }

    private func refusePredicate(_ predicate: Expression?) throws(QueryError) {
        guard let predicate else { return }
        throw .unexpected("WHERE has no place in a pattern to create", at: predicate.span)
    }
}
