import QueryPlan

/// Which variables a part of a plan reads. What nobody above an operator reads, it need not hand
/// on.
extension PlanExpression {
    /// The variables that the expression reads from its row.
    var variablesRead: VariableSet {
        var variables: VariableSet = []
        collectVariables(into: &variables)
        return variables
    }
}

extension Creation {
    /// The variables that it binds.
    var variables: [VariableID] { nodes.map(\.variable) + relationships.map(\.variable) }

    /// The variables that it reads, its own among them.
    var variablesRead: VariableSet {
        var variables: VariableSet = []
        for node in nodes {
            variables.formUnion(node.labels.variablesRead)
            variables.formUnion(node.properties?.variablesRead ?? [])
        }
        for relationship in relationships {
            variables.insert(relationship.source)
            variables.insert(relationship.target)
            variables.formUnion(relationship.computedType?.variablesRead ?? [])
            variables.formUnion(relationship.properties?.variablesRead ?? [])
        }
        return variables
    }
}

extension LabelNames {
    /// The variables that expressions read which name labels.
    var variablesRead: VariableSet { VariableSet(computed.flatMap(\.variablesRead)) }
}

extension UpdateItem {
    /// The variables that the change reads.
    var variablesRead: VariableSet {
        switch self {
        case .setProperty(let entity, let key, let value):
            entity.variablesRead.union(key.variablesRead).union(value.variablesRead)
        case .replaceProperties(let variable, let properties),
            .mergeProperties(let variable, let properties):
            properties.variablesRead.union([variable])
        case .addLabels(let variable, let labels), .removeLabels(let variable, let labels):
            labels.variablesRead.union([variable])
        }
    }
}

extension AggregateCall {
    /// The variables that the aggregate reads.
    var variablesRead: VariableSet {
        (argument?.variablesRead ?? []).union(parameter?.variablesRead ?? [])
    }
}
