import QueryPlan

/// Which variables a part of a plan reads. What nobody above an operator reads, it need not hand on.
extension PlanExpression {
    /// The variables that the expression reads, its own local ones among them.
    var variablesRead: Set<VariableID> {
        var variables: Set<VariableID> = []
        forEachRead { variables.insert($0) }
        return variables
    }

    private func forEachRead(_ body: (VariableID) -> Void) {
        switch kind {
        case .literal, .parameter: break
        case .variable(let variable): body(variable)
        case .path(let variables), .relationshipsDiffer(let variables): variables.forEach(body)
        case .subquery(let subquery): subquery.imports.forEach(body)
        case .reduce(let accumulator, _, let variable, _, _):
            body(accumulator)
            body(variable)
        case .listComprehension(let variable, _, _, _), .quantifier(_, let variable, _, _):
            body(variable)
        case .list, .map, .mapProjection, .property, .subscripted, .slice, .hasLabels, .unary,
            .binary, .comparison, .and, .or, .function, .caseWhen:
            break
        }
        for operand in operands { operand.forEachRead(body) }
    }

    /// The expressions that this one is made of.
    var operands: [PlanExpression] {
        switch kind {
        case .literal, .parameter, .variable, .path, .relationshipsDiffer, .subquery: []
        case .list(let elements), .and(let elements), .or(let elements),
            .function(_, let elements):
            elements
        case .map(let entries): entries.map(\.value)
        case .mapProjection(let base, _, let entries): [base] + entries.map(\.value)
        case .property(let operand, _), .hasLabels(let operand, _), .unary(_, let operand):
            [operand]
        case .subscripted(let left, let right), .binary(_, let left, let right),
            .comparison(_, let left, let right):
            [left, right]
        case .slice(let base, let from, let to): [base] + [from, to].compactMap(\.self)
        case .caseWhen(let subject, let branches, let otherwise):
            [subject, otherwise].compactMap(\.self) + branches.flatMap { [$0.when, $0.then] }
        case .listComprehension(_, let list, let predicate, let projection):
            [list] + [predicate, projection].compactMap(\.self)
        case .quantifier(_, _, let list, let predicate): [list, predicate]
        case .reduce(_, let initial, _, let list, let body): [initial, list, body]
        }
    }
}

extension Creation {
    /// The variables that it binds.
    var variables: [VariableID] { nodes.map(\.variable) + relationships.map(\.variable) }

    /// The variables that it reads, its own among them.
    var variablesRead: Set<VariableID> {
        var variables: Set<VariableID> = []
        for node in nodes { variables.formUnion(node.properties?.variablesRead ?? []) }
        for relationship in relationships {
            variables.insert(relationship.source)
            variables.insert(relationship.target)
            variables.formUnion(relationship.properties?.variablesRead ?? [])
        }
        return variables
    }
}

extension UpdateItem {
    /// The variables that the change reads.
    var variablesRead: Set<VariableID> {
        switch self {
        case .setProperty(let entity, let key, let value):
            entity.variablesRead.union(key.variablesRead).union(value.variablesRead)
        case .replaceProperties(let variable, let properties),
            .mergeProperties(let variable, let properties):
            properties.variablesRead.union([variable])
        case .addLabels(let variable, _), .removeLabels(let variable, _): [variable]
        }
    }
}

extension AggregateCall {
    /// The variables that the aggregate reads.
    var variablesRead: Set<VariableID> {
        (argument?.variablesRead ?? []).union(parameter?.variablesRead ?? [])
    }
}
