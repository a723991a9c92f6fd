import Values

extension GraphTransaction {
    /// Throws the first constraint that what the transaction touched does not keep.
    public func validate() throws(GraphError) {
        let constraints = graph.schema.constraints
        guard !constraints.isEmpty else { return }
        let asksRelationships = constraints.contains { $0.entity == .relationship }
        var touched = TouchedEntities()
        var new: [GraphSchema.Constraint] = []
        for change in changes {
            switch change {
            case .createNode(let node), .addLabel(let node, _),
                .setNodeProperty(let node, _, _, _):
                touched.nodes.insert(node)
            case .createRelationship(let id, _, _, _, _), .setRelationshipProperty(let id, _, _, _):
                if asksRelationships { touched.relationships.insert(id) }
            case .createConstraint(let constraint): new.append(constraint)
            case .defineLabel, .defineRelationshipType, .definePropertyKey, .deleteNode,
                .removeLabel, .deleteRelationship, .dropConstraint, .createIndex, .dropIndex:
                break
            }
        }
        for constraint in constraints {
            try graph.check(constraint, only: new.contains(constraint) ? nil : touched)
        }
    }
}
