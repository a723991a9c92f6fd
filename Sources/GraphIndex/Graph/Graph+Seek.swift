import HashTreeCollections
public import Values

extension Graph {
    /// The nodes of the label whose properties equal the values, through an index of the schema.
    ///
    /// Ascending; nil if the schema has no index or unique constraint on these keys. A null or
    /// a NaN equals nothing.
    public func seek(label: LabelID, keys: [PropertyKeyID], values: [Value]) -> [NodeID]? {
        guard keys.count == values.count, isIndexed(label: label, keys: keys) else { return nil }
        guard !values.contains(where: { $0.equals($0) != true }) else { return [] }
        var found = base.seek(label: label, keys: keys, values: values)
        if !delta.nodes.isEmpty { found.removeAll { delta.nodes[$0] != nil } }
        let candidates = delta.indexed[SeekKey(label: label, keys: keys, values: values)] ?? []
        guard !candidates.isEmpty else { return found }
        found += candidates.filter { node in
            hasLabel(node, label)
                && zip(keys, values).allSatisfy { property($0, of: node).equals($1) == true }
        }
        return found.sorted()
    }

    /// True if the schema has an index or unique constraint on exactly these keys in this order.
    public func isIndexed(label: LabelID, keys: [PropertyKeyID]) -> Bool {
        seekers.contains { $0.label == label && $0.keys == keys }
    }

    /// Remembers in the delta where its record of a node can be found by the indexes.
    mutating func indexDelta(_ node: NodeID, key: PropertyKeyID? = nil, label: LabelID? = nil) {
        for seeker in seekers {
            if let label, seeker.label != label { continue }
            if let key, !seeker.keys.contains(key) { continue }
            guard let record = delta.nodes[node], record.labels.contains(seeker.label) else {
                continue
            }
            let values = seeker.keys.map { record.properties[$0] }
            if values.contains(where: \.isNull) { continue }
            let seekKey = SeekKey(label: seeker.label, keys: seeker.keys, values: values)
            if !(delta.indexed[seekKey]?.contains(node) ?? false) {
                delta.indexed[seekKey, default: []].append(node)
            }
        }
    }

    /// Works out anew what the schema's constraints and indexes find nodes by.
    mutating func resolveSeekers() {
        let pairs =
            schema.constraints.filter { $0.rule == .unique }.map { ($0.label, $0.keys) }
            + schema.indexes.map { ($0.label, $0.keys) }
        seekers = pairs.compactMap { label, keys in
            guard let label = names.label(label) else { return nil }
            let ids = keys.compactMap { names.propertyKey($0) }
            return ids.count == keys.count ? Seeker(label: label, keys: ids) : nil
        }
        delta.indexed = [:]
        for node in delta.nodes.keys { indexDelta(node) }
    }
}
