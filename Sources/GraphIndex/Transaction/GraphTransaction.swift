public import Values

/// A graph being changed by one transaction.
///
/// Its `graph` shows its own writes; `changes` is what the change log will keep. Whoever does not
/// want the changes after all throws the value away.
public struct GraphTransaction: Sendable {
    /// The graph with all changes made so far.
    public private(set) var graph: Graph
    /// The changes made so far, in order.
    public private(set) var changes: [GraphChange] = []

    /// The longest name of a label, type or key.
    public static let nameBytesMax = 16_384
    /// There can be so many labels, types and keys, each.
    public static let namesMax = 65_535

    /// Starts without changes.
    public init(_ graph: Graph) { self.graph = graph }

    /// Has nodes found by these properties, as `Graph.addLookup` says; the graph stays the same.
    public mutating func addLookup(label: LabelID?, keys: [PropertyKeyID]) {
        graph.addLookup(label: label, keys: keys)
    }

    /// Makes a change that is known to fit.
    mutating func record(_ change: GraphChange) {
        graph.apply(change)
        changes.append(change)
    }

    /// Makes a node.
    public mutating func createNode(
        labels: [String], properties: [(String, Value)]
    ) throws(GraphError) -> NodeID {
        for (key, value) in properties { try GraphTransaction.check(value, key: key) }
        guard graph.nodeIDBound < NodeID.none.rawValue else { throw .tooManyIDs("nodes") }
        let labelIDs = try labels.mapTyped { label throws(GraphError) in try intern(label: label) }
        let node = NodeID(rawValue: graph.nodeIDBound)
        record(.createNode(node))
        for label in labelIDs where !graph.hasLabel(node, label) { record(.addLabel(node, label)) }
        for (key, value) in properties { try setProperty(key, of: node, to: value) }
        return node
    }

    /// Makes a relationship between two nodes that exist.
    public mutating func createRelationship(
        type: String, source: NodeID, target: NodeID, properties: [(String, Value)]
    ) throws(GraphError) -> RelationshipID {
        for (key, value) in properties { try GraphTransaction.check(value, key: key) }
        guard graph.contains(source) else { throw .nodeNotFound(source) }
        guard graph.contains(target) else { throw .nodeNotFound(target) }
        guard graph.relationshipIDBound < RelationshipID.none.rawValue else {
            throw .tooManyIDs("relationships")
        }
        let typeID = try intern(type: type)
        var list = PropertyList()
        for (key, value) in properties {
            if let keyID = try intern(key: key, for: value) { list[keyID] = value }
        }
        let id = RelationshipID(rawValue: graph.relationshipIDBound)
        record(.createRelationship(id, typeID, source: source, target: target, list))
        return id
    }

    /// Sets a property of a node; null removes it.
    public mutating func setProperty(
        _ key: String, of node: NodeID, to value: Value
    ) throws(GraphError) {
        try GraphTransaction.check(value, key: key)
        guard graph.contains(node) else { throw .nodeNotFound(node) }
        guard let keyID = try intern(key: key, for: value) else { return }
        let old = graph.property(keyID, of: node)
        if !old.isIdentical(to: value) {
            record(.setNodeProperty(node, keyID, old: old, new: value))
        }
    }

    /// Sets a property of a relationship; null removes it.
    public mutating func setProperty(
        _ key: String, of relationship: RelationshipID, to value: Value
    ) throws(GraphError) {
        try GraphTransaction.check(value, key: key)
        guard graph.contains(relationship) else { throw .relationshipNotFound(relationship) }
        guard let keyID = try intern(key: key, for: value) else { return }
        let old = graph.property(keyID, of: relationship)
        if !old.isIdentical(to: value) {
            record(.setRelationshipProperty(relationship, keyID, old: old, new: value))
        }
    }

    /// Gives a node a label; nothing happens if it has it.
    public mutating func addLabel(_ label: String, to node: NodeID) throws(GraphError) {
        guard graph.contains(node) else { throw .nodeNotFound(node) }
        let id = try intern(label: label)
        if !graph.hasLabel(node, id) { record(.addLabel(node, id)) }
    }

    /// Takes a label from a node; nothing happens if it does not have it.
    public mutating func removeLabel(_ label: String, from node: NodeID) throws(GraphError) {
        guard graph.contains(node) else { throw .nodeNotFound(node) }
        guard let id = graph.names.label(label), graph.hasLabel(node, id) else { return }
        record(.removeLabel(node, id))
    }

    /// Deletes a node, whose relationships must be gone; nothing happens if it is gone.
    public mutating func delete(_ node: NodeID) throws(GraphError) {
        guard graph.contains(node) else { return }
        guard graph.degree(of: node, .either, types: []) == 0 else {
            throw .nodeStillConnected(graph.summary(of: node))
        }
        for (key, value) in graph.properties(of: node) {
            record(.setNodeProperty(node, key, old: value, new: .null))
        }
        for label in graph.labels(of: node) { record(.removeLabel(node, label)) }
        record(.deleteNode(node))
    }

    /// Deletes a relationship; nothing happens if it is gone.
    public mutating func delete(_ relationship: RelationshipID) {
        guard graph.contains(relationship) else { return }
        for (key, value) in graph.properties(of: relationship) {
            record(.setRelationshipProperty(relationship, key, old: value, new: .null))
        }
        let (source, target) = graph.endpoints(of: relationship)
        record(
            .deleteRelationship(
                relationship, graph.type(of: relationship), source: source, target: target))
    }
}
