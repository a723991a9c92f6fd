import GraphIndex
import QuerySyntax
import Values

/// The changes that writing operators make: each goes to the transaction and is counted.
extension ExecutionContext {
    /// Changes the transaction, and turns what it refuses into an error of the query.
    private func write<Result>(
        at span: SourceSpan? = nil,
        _ body: (inout GraphTransaction) throws(GraphError) -> Result
    ) throws(QueryError) -> Result {
        guard transaction != nil else {
            throw QueryError(
                .storeError, .runtime, "ReadOnly", "A query that only reads can not write.")
        }
        do throws(GraphError) {
            // The optional is unwrapped in place: a copy of the transaction would have to be
            // changed as a whole.
            if let result = try transaction?.changed(by: body) { return result }
        } catch {
            throw QueryError(error, at: span)
        }
        throw QueryError(.storeError, .runtime, "ReadOnly", "There is no transaction.")
    }

    func createNode(
        labels: [String], properties: [(String, Value)], at span: SourceSpan? = nil
    ) throws(QueryError) -> NodeID {
        let node = try write(at: span) { transaction throws(GraphError) in
            try transaction.createNode(labels: labels, properties: properties)
        }
        counters.nodesCreated += 1
        counters.labelsAdded += Set(labels).count
        counters.propertiesSet += properties.count
        return node
    }

    func createRelationship(
        type: String, source: NodeID, target: NodeID, properties: [(String, Value)],
        at span: SourceSpan?
    ) throws(QueryError) -> RelationshipID {
        let relationship = try write(at: span) { transaction throws(GraphError) in
            try transaction.createRelationship(
                type: type, source: source, target: target, properties: properties)
        }
        counters.relationshipsCreated += 1
        counters.propertiesSet += properties.count
        return relationship
    }

    func setProperty(
        _ key: String, of entity: Entity, to value: Value, at span: SourceSpan? = nil
    ) throws(QueryError) {
        let changed = try write(at: span) { transaction throws(GraphError) in
            let before = transaction.changes.count
            switch entity {
            case .node(let node): try transaction.setProperty(key, of: node, to: value)
            case .relationship(let relationship):
                try transaction.setProperty(key, of: relationship, to: value)
            }
            return transaction.changes.count > before
        }
        if changed || !value.isNull { counters.propertiesSet += 1 }
    }

    func addLabel(
        _ label: String, to node: NodeID, at span: SourceSpan? = nil
    ) throws(QueryError) {
        let changed = try write(at: span) { transaction throws(GraphError) in
            let before = transaction.changes.count
            try transaction.addLabel(label, to: node)
            return transaction.changes.count > before
        }
        if changed { counters.labelsAdded += 1 }
    }

    func removeLabel(_ label: String, from node: NodeID) throws(QueryError) {
        let changed = try write { transaction throws(GraphError) in
            let before = transaction.changes.count
            try transaction.removeLabel(label, from: node)
            return transaction.changes.count > before
        }
        if changed { counters.labelsRemoved += 1 }
    }

    func delete(_ relationship: RelationshipID) throws(QueryError) {
        guard graph.contains(relationship) else { return }
        try write { transaction throws(GraphError) in transaction.delete(relationship) }
        counters.relationshipsDeleted += 1
    }

    func delete(_ node: NodeID) throws(QueryError) {
        guard graph.contains(node) else { return }
        try write { transaction throws(GraphError) in try transaction.delete(node) }
        counters.nodesDeleted += 1
    }
}

extension GraphTransaction {
    fileprivate mutating func changed<Result>(
        by body: (inout GraphTransaction) throws(GraphError) -> Result
    ) throws(GraphError) -> Result {
        try body(&self)
    }
}

/// A node or a relationship.
enum Entity: Hashable {
    case node(NodeID)
    case relationship(RelationshipID)

    /// The entity that a value is; nil for null.
    ///
    /// Throws if the value is something else.
    init?(_ value: Value, at span: SourceSpan?) throws(QueryError) {
        switch value {
        case .null: return nil
        case .node(let node): self = .node(node.id)
        case .relationship(let relationship): self = .relationship(relationship.id)
        default:
            throw .type(
                "only nodes and relationships have properties, and \(value.typeName) has not"
            )
            .located(at: span)
        }
    }
}
