import HashTreeCollections
import Values

extension Graph {
    /// The same graph without a delta: everything in flat arrays.
    ///
    /// O(graph).
    public func rebuilt() -> Graph {
        var builder = GraphBuilder(
            names: names, schema: schema, nodeIDBound: nodeIDBound,
            relationshipIDBound: relationshipIDBound)
        for id in 0..<nodeIDBound where contains(NodeID(rawValue: id)) {
            builder.addNode(NodeID(rawValue: id), labels: labels(of: NodeID(rawValue: id)))
        }
        for id in (0..<relationshipIDBound).lazy.map(RelationshipID.init) where contains(id) {
            let (source, target) = endpoints(of: id)
            // Both ends exist, since the graph has no relationship without them.
            try? builder.addRelationship(id, type(of: id), source: source, target: target)
        }
        builder.nodeProperties.append(base.nodeColumns) { delta.nodes[NodeID(rawValue: $0)] == nil }
        builder.relationshipProperties.append(base.relationshipColumns) {
            delta.relationships[RelationshipID(rawValue: $0)] == nil
        }
        for (node, record) in delta.nodes.all {
            for property in record.properties.elements {
                builder.nodeProperties.append(property.value, property.key, at: node.rawValue)
            }
        }
        for (relationship, record) in delta.relationships {
            for property in record.properties.elements {
                builder.relationshipProperties.append(
                    property.value, property.key, at: relationship.rawValue)
            }
        }
        return builder.build(nodeIDBound: nodeIDBound, relationshipIDBound: relationshipIDBound)
    }
}

extension ColumnSet {
    /// Takes over the values of those ids that are asked for.
    fileprivate mutating func append(_ columns: [Column?], where isAsked: (UInt32) -> Bool) {
        for (key, column) in columns.enumerated() {
            guard let column else { continue }
            for id in column.ids where isAsked(id) {
                append(column[id], PropertyKeyID(rawValue: UInt32(key)), at: id)
            }
        }
    }
}
