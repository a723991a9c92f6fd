import HashTreeCollections
public import Values

extension Graph {
    /// The value of a property of a node; null when absent.
    public func property(_ key: PropertyKeyID, of node: NodeID) -> Value {
        if let record = record(of: node) { return record.properties[key] }
        return base.property(key, of: node)
    }

    /// The value of a property of a relationship; null when absent.
    public func property(_ key: PropertyKeyID, of relationship: RelationshipID) -> Value {
        if let record = record(of: relationship) { return record.properties[key] }
        return base.property(key, of: relationship)
    }

    /// All properties of a node, ascending by key.
    public func properties(of node: NodeID) -> [(key: PropertyKeyID, value: Value)] {
        record(of: node)?.properties.elements ?? base.properties(of: node)
    }

    /// All properties of a relationship, ascending by key.
    public func properties(of relationship: RelationshipID) -> [(key: PropertyKeyID, value: Value)]
    {
        record(of: relationship)?.properties.elements
            ?? base.properties(of: relationship)
    }

    /// One property of many nodes at once; null for `none` and for nodes that do not exist.
    public func propertyColumn(_ key: PropertyKeyID, of nodes: [NodeID]) -> PropertyValues {
        guard delta.nodes.isEmpty || !nodes.contains(where: { delta.nodes[$0] != nil }) else {
            return PropertyValues(nodes.map { property(key, of: $0) })
        }
        return base.column(key, in: base.nodeColumns)?.gather(nodes)
            ?? .allNull(count: nodes.count)
    }

    /// Whether each of many nodes has a property.
    public func hasProperty(_ key: PropertyKeyID, _ nodes: [NodeID]) -> [Bool] {
        let column = base.column(key, in: base.nodeColumns)
        let delta = delta.nodes
        return nodes.map { node in
            if !delta.isEmpty, let record = delta[node] { return !record.properties[key].isNull }
            return column?.slot(node.rawValue) != nil
        }
    }

    /// The same as codes, if the values are few different texts; nil if they are not, or if one of
    /// the nodes is not in the flat arrays as it is now.
    public func propertyCodes(_ key: PropertyKeyID, of nodes: [NodeID]) -> PropertyCodes? {
        guard delta.nodes.isEmpty || !nodes.contains(where: { delta.nodes[$0] != nil }) else {
            return nil
        }
        return base.column(key, in: base.nodeColumns)?.gatherCodes(nodes)
    }

    /// One property of many relationships at once; null for `none` and for those that do not exist.
    public func propertyColumn(
        _ key: PropertyKeyID, of relationships: [RelationshipID]
    ) -> PropertyValues {
        guard
            delta.relationships.isEmpty
                || !relationships.contains(where: { delta.relationships[$0] != nil })
        else {
            return PropertyValues(relationships.map { property(key, of: $0) })
        }
        return base.column(key, in: base.relationshipColumns)?.gather(relationships)
            ?? .allNull(count: relationships.count)
    }

    /// A node as a value that can leave the engine: with labels and properties by name.
    public func node(_ id: NodeID) -> Node {
        let labels = labels(of: id).map { names.name(of: $0) }.sorted()
        return Node(
            id: id, content: .init(labels: labels, properties: named(properties(of: id))))
    }

    /// A node as messages tell it: by labels and properties, since nobody knows its number.
    public func summary(of node: NodeID) -> String { Self.shortened("\(self.node(node))") }

    /// A relationship as messages tell it: by type and properties.
    func summary(of relationship: RelationshipID) -> String {
        Self.shortened("\(self.relationship(relationship))")
    }

    private static func shortened(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }

    /// A relationship as a value that can leave the engine: with type, ends and properties.
    public func relationship(_ id: RelationshipID) -> Relationship {
        let (source, target) = endpoints(of: id)
        return Relationship(
            id: id,
            content: .init(
                type: names.name(of: type(of: id)), source: source, target: target,
                properties: named(properties(of: id))))
    }

    private func named(_ properties: [Property]) -> [String: Value] {
        Dictionary(
            properties.map { (names.name(of: $0.key), $0.value) }, uniquingKeysWith: { $1 })
    }
}
