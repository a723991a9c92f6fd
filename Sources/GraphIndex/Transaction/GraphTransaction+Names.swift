import Values

extension GraphTransaction {
    /// The number of a label, given out now if the name is new.
    public mutating func intern(label name: String) throws(GraphError) -> LabelID {
        if let id = graph.names.label(name) { return id }
        try check(name, kind: "label", count: graph.names.labels.count)
        let id = LabelID(rawValue: UInt32(graph.names.labels.count))
        record(.defineLabel(id, name))
        return id
    }

    /// The number of a relationship type, given out now if the name is new.
    public mutating func intern(type name: String) throws(GraphError) -> RelationshipTypeID {
        if let id = graph.names.relationshipType(name) { return id }
        try check(name, kind: "relationship type", count: graph.names.relationshipTypes.count)
        let id = RelationshipTypeID(rawValue: UInt32(graph.names.relationshipTypes.count))
        record(.defineRelationshipType(id, name))
        return id
    }

    /// The number of a property key, given out now if the name is new.
    public mutating func intern(key name: String) throws(GraphError) -> PropertyKeyID {
        if let id = graph.names.propertyKey(name) { return id }
        try check(name, kind: "property key", count: graph.names.propertyKeys.count)
        let id = PropertyKeyID(rawValue: UInt32(graph.names.propertyKeys.count))
        record(.definePropertyKey(id, name))
        return id
    }

    /// The same, but nil for a key that nothing bears if it is only named to be removed.
    mutating func intern(key name: String, for value: Value) throws(GraphError) -> PropertyKeyID? {
        value.isNull ? graph.names.propertyKey(name) : try intern(key: name)
    }

    private func check(_ name: String, kind: String, count: Int) throws(GraphError) {
        let bytes = name.utf8.count
        if bytes == 0 { throw .nameEmpty(kind: kind) }
        if bytes > GraphTransaction.nameBytesMax { throw .nameTooLong(kind: kind, bytes: bytes) }
        if count >= GraphTransaction.namesMax { throw .tooManyIDs("\(kind)s") }
    }
}

extension Sequence {
    /// `map` with a typed error.
    func mapTyped<Result, Failure: Error>(
        _ transform: (Element) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try transform(element)) }
        return results
    }
}
