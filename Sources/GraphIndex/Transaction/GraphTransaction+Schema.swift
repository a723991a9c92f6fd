import Values

extension GraphTransaction {
    /// Adds a constraint; `validate` will say if it does not hold.
    public mutating func createConstraint(
        _ constraint: GraphSchema.Constraint
    ) throws(GraphError) {
        let schema = graph.schema
        try checkFree(name: constraint.name)
        if let same = schema.constraints.first(where: { $0.saysTheSame(as: constraint) }) {
            throw .schemaExists("the constraint '\(same.name)' says the same")
        }
        switch constraint.entity {
        case .node: _ = try intern(label: constraint.label)
        case .relationship: _ = try intern(type: constraint.label)
        }
        for key in constraint.keys { _ = try intern(key: key) }
        record(.createConstraint(constraint))
    }

    /// Removes the constraint of that name.
    public mutating func dropConstraint(_ name: String) throws(GraphError) {
        guard let constraint = graph.schema.constraints.first(where: { $0.name == name }) else {
            throw .schemaNotFound("there is no constraint '\(name)'")
        }
        record(.dropConstraint(constraint))
    }

    /// Adds an index.
    public mutating func createIndex(_ index: GraphSchema.Index) throws(GraphError) {
        try checkFree(name: index.name)
        if let same = graph.schema.indexes.first(where: {
            ($0.label, $0.keys) == (index.label, index.keys)
        }) {
            throw .schemaExists("the index '\(same.name)' says the same")
        }
        _ = try intern(label: index.label)
        for key in index.keys { _ = try intern(key: key) }
        record(.createIndex(index))
    }

    /// Removes the index of that name.
    public mutating func dropIndex(_ name: String) throws(GraphError) {
        guard let index = graph.schema.indexes.first(where: { $0.name == name }) else {
            throw .schemaNotFound("there is no index '\(name)'")
        }
        record(.dropIndex(index))
    }

    private func checkFree(name: String) throws(GraphError) {
        let schema = graph.schema
        if schema.constraints.contains(where: { $0.name == name })
            || schema.indexes.contains(where: { $0.name == name })
        {
            throw .schemaExists("there is already a constraint or an index '\(name)'")
        }
    }
}
