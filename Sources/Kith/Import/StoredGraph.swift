import GraphIndex
import Interchange
import Values

/// What was in the database before an import, as the import looks for it: nodes by a key, and
/// relationships by what they say.
struct StoredGraph {
    private struct Index {
        /// Nil if no node can have the labels and the property.
        var labels: [LabelID]?
        var property: PropertyKeyID?
        var name: String
        /// The nodes by the value of the property, `none` for several; made when first asked for.
        var nodes: [Value: NodeID]?
    }

    private let graph: Graph
    private var indexes: [Index] = []
    /// The relationships that a row was found to mean, so that no second row means them.
    private var taken: [Bool]

    init(_ graph: Graph) {
        self.graph = graph
        taken = [Bool](repeating: false, count: Int(graph.relationshipIDBound))
    }

    func hasLabel(_ name: String) -> Bool { graph.names.label(name) != nil }

    /// Announces the next key that nodes are looked for by.
    mutating func define(_ key: NodeKey) {
        let labels = key.labels.compactMap { graph.names.label($0) }
        indexes.append(
            Index(
                labels: labels.count == key.labels.count ? labels : nil,
                property: graph.names.propertyKey(key.property), name: key.property))
    }

    /// The node with that value of a key.
    mutating func node(key: Int, value: Value) throws(ImportSinkError) -> NodeID? {
        guard graph.nodeCount > 0 else { return nil }
        if indexes[key].nodes == nil {
            let index = indexes[key]
            indexes[key].nodes =
                if let labels = index.labels, let property = index.property {
                    graph.nodes(labels: labels, by: property)
                } else { [:] }
        }
        guard let node = indexes[key].nodes?[value] else { return nil }
        guard node != .none else {
            throw .row("several nodes of the database have the \(indexes[key].name) \(value)")
        }
        return node
    }

    /// The first relationship of a type from one node to another.
    func relationship(
        _ type: RelationshipTypeID, from: NodeID, to: NodeID
    ) -> RelationshipID? {
        first(type, from, to) { _ in true }
    }

    /// A relationship that says the same, and was not taken before.
    mutating func takeRelationship(
        _ type: RelationshipTypeID, from: NodeID, to: NodeID, equalTo properties: [Property]
    ) -> RelationshipID? {
        let found = first(type, from, to) { relationship in
            !taken[Int(relationship.rawValue)]
                && graph.properties(of: relationship).count == properties.count { !$0.value.isNull }
                && properties.allSatisfy {
                    graph.property($0.key, of: relationship).isIdentical(to: $0.value)
                }
        }
        if let found { taken[Int(found.rawValue)] = true }
        return found
    }

    private func first(
        _ type: RelationshipTypeID, _ from: NodeID, _ to: NodeID,
        where isMeant: (RelationshipID) -> Bool
    ) -> RelationshipID? {
        let bound = graph.nodeIDBound
        guard graph.relationshipCount > 0, from.rawValue < bound, to.rawValue < bound else {
            return nil
        }
        var found: RelationshipID?
        graph.forEachRelationship(between: from, .outgoing, to, types: [type]) { relationship in
            if isMeant(relationship) { found = relationship }
            return found == nil
        }
        return found
    }
}

extension Graph {
    /// The nodes that have all labels, by the value of a key; `none` where several have it.
    fileprivate func nodes(labels: [LabelID], by key: PropertyKeyID) -> [Value: NodeID] {
        var found: [Value: NodeID] = [:]
        var cursor = NodeID(rawValue: 0)
        var batch: [NodeID] = []
        var isMore = true
        while isMore {
            batch.removeAll(keepingCapacity: true)
            isMore = scanNodes(label: labels.first, from: &cursor, limit: 4_096, into: &batch)
            for node in batch where labels.dropFirst().allSatisfy({ hasLabel(node, $0) }) {
                let value = property(key, of: node)
                if !value.isNull { found[value] = found[value] == nil ? node : NodeID.none }
            }
        }
        return found
    }
}
