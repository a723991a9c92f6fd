public import Values

extension GraphTransaction {
    /// Throws the first constraint that what the transaction touched does not keep.
    public func validate() throws(GraphError) {
        guard !graph.schema.constraints.isEmpty else { return }
        var touched: Set<NodeID> = []
        var new: [GraphSchema.Constraint] = []
        for change in changes {
            switch change {
            case .createNode(let node), .addLabel(let node, _),
                .setNodeProperty(let node, _, _, _):
                touched.insert(node)
            case .createConstraint(let constraint): new.append(constraint)
            case .defineLabel, .defineRelationshipType, .definePropertyKey, .deleteNode,
                .removeLabel, .createRelationship, .deleteRelationship, .setRelationshipProperty,
                .dropConstraint, .createIndex, .dropIndex:
                break
            }
        }
        for constraint in graph.schema.constraints {
            try graph.check(constraint, only: new.contains(constraint) ? nil : touched)
        }
    }
}

extension Graph {
    /// Throws if one of the nodes breaks the constraint; nil asks all nodes of its label.
    public func check(
        _ constraint: GraphSchema.Constraint, only touched: Set<NodeID>? = nil
    ) throws(GraphError) {
        guard let label = names.label(constraint.label) else { return }
        let keys = constraint.keys.compactMap { names.propertyKey($0) }
        guard keys.count == constraint.keys.count else { return }
        if let touched {
            for node in touched where hasLabel(node, label) {
                try check(constraint, label, keys, node)
            }
            return
        }
        var cursor = NodeID(rawValue: 0)
        var nodes: [NodeID] = []
        while scanNodes(label: label, from: &cursor, limit: 1024, into: &nodes) {
            for node in nodes { try check(constraint, label, keys, node) }
            nodes.removeAll(keepingCapacity: true)
        }
    }

    private func check(
        _ constraint: GraphSchema.Constraint, _ label: LabelID, _ keys: [PropertyKeyID],
        _ node: NodeID
    ) throws(GraphError) {
        let values = keys.map { property($0, of: node) }
        switch constraint.rule {
        case .exists:
            if let missing = values.firstIndex(where: \.isNull) {
                throw .constraintViolation(
                    "node \(node.rawValue) has the label \(constraint.label) and lacks "
                        + "\(constraint.keys[missing]), against the constraint "
                        + "'\(constraint.name)'")
            }
        case .unique:
            if values.contains(where: \.isNull) { return }
            let same = seek(label: label, keys: keys, values: values) ?? []
            if let other = same.first(where: { $0 != node }) {
                let list = zip(constraint.keys, values).map { key, value in
                    "\(key) \(String("\(value)".prefix(Self.shownMax)))"
                }.joined(separator: ", ")
                throw .constraintViolation(
                    "nodes \(min(node, other).rawValue) and \(max(node, other).rawValue) with "
                        + "the label \(constraint.label) have the same \(list), against the "
                        + "constraint '\(constraint.name)'")
            }
        }
    }

    /// How much of a value a message shows.
    private static let shownMax = 40
}
