import HashTreeCollections
public import Values

extension Graph {
    /// The nodes of the label, or of all, whose properties equal the values, through an index of
    /// the schema or a lookup.
    ///
    /// Ascending; nil if there is none on these keys. A null or a NaN equals nothing.
    public func seek(label: LabelID?, keys: [PropertyKeyID], values: [Value]) -> [NodeID]? {
        guard keys.count == values.count, isIndexed(label: label, keys: keys) else { return nil }
        guard !values.contains(where: { $0.equals($0) != true }) else { return [] }
        var found = base.seek(label: label, keys: keys, values: values)
        if delta.nodes.isEmpty { return found }
        found.removeAll { delta.nodes[$0] != nil }
        let candidates = delta.indexed[SeekKey(label: label, keys: keys, values: values)] ?? []
        guard !candidates.isEmpty else { return found }
        found += candidates.filter { node in
            (label.map { hasLabel(node, $0) } ?? contains(node))
                && zip(keys, values).allSatisfy { property($0, of: node).equals($1) == true }
        }
        return found.sorted()
    }

    /// The nodes of the label, or of all, whose property is in the range.
    ///
    /// Ascending. The first such question about the label and the property sorts the base's nodes
    /// by it, unless an index of the schema has brought them sorted.
    public func seek(label: LabelID?, key: PropertyKeyID, in range: ValueRange) -> [NodeID] {
        var found = base.seek(label: label, key: key, in: range)
        if !delta.nodes.isEmpty {
            found.removeAll { delta.nodes[$0] != nil }
            for (node, record) in delta.nodes.all
            where record.exists && label.map(record.labels.contains) ?? true
                && range.contains(record.properties[key])
            {
                found.append(node)
            }
        }
        return found.ascending(below: nodeIDBound)
    }

    /// True if the nodes of the base are sorted by the property already.
    public func isSorted(label: LabelID?, key: PropertyKeyID) -> Bool {
        base.hasOrderedTable(label: label, key: key)
    }

    /// True if there is an index, a unique constraint or a lookup on exactly these keys in this
    /// order.
    public func isIndexed(label: LabelID?, keys: [PropertyKeyID]) -> Bool {
        seekers.contains { $0.label == label && $0.keys == keys }
    }

    /// Remembers in the delta where its record of a node can be found by the indexes.
    mutating func indexDelta(_ node: NodeID, key: PropertyKeyID? = nil, label: LabelID? = nil) {
        for seeker in seekers {
            if let label, seeker.label != label { continue }
            if let key, !seeker.keys.contains(key) { continue }
            indexDelta(node, seeker)
        }
    }

    private mutating func indexDelta(_ node: NodeID, _ seeker: Seeker) {
        guard let record = delta.nodes[node], record.exists,
            seeker.label.map(record.labels.contains) ?? true
        else { return }
        let values = seeker.keys.map { record.properties[$0] }
        if values.contains(where: \.isNull) { return }
        let key = SeekKey(label: seeker.label, keys: seeker.keys, values: values)
        delta.indexed[key, default: []].insertInOrder(node)
    }

    /// So many lookups are kept at most, since each makes changes a little dearer.
    private static let lookupsMax = 32

    /// Has nodes of a label, or all nodes, found by these properties from now on, as an index of
    /// the schema would.
    ///
    /// O(delta), if there is no such index. What is known of the base is made at the first
    /// question, and shared by all graphs over it. Nothing happens where there are many lookups
    /// already.
    public mutating func addLookup(label: LabelID?, keys: [PropertyKeyID]) {
        guard !isIndexed(label: label, keys: keys), lookups.count < Self.lookupsMax else { return }
        let lookup = Seeker(label: label, keys: keys)
        lookups.append(lookup)
        seekers.append(lookup)
        for node in delta.nodes.all.keys { indexDelta(node, lookup) }
    }

    /// Works out anew what the schema's constraints and indexes find nodes by.
    mutating func resolveSeekers() {
        let pairs =
            schema.constraints.filter(\.findsNodes).map { ($0.label, $0.keys) }
            + schema.indexes.map { ($0.label, $0.keys) }
        let found: [Seeker] = pairs.compactMap { label, keys in
            guard let label = names.label(label) else { return nil }
            let ids = keys.compactMap { names.propertyKey($0) }
            return ids.count == keys.count ? Seeker(label: label, keys: ids) : nil
        }
        lookups.removeAll { found.contains($0) }
        seekers = found + lookups
        delta.indexed = [:]
        for node in delta.nodes.all.keys { indexDelta(node) }
    }
}

extension [NodeID] {
    /// The nodes, none of them twice, in ascending order.
    ///
    /// Many of them are noted as bits, by their place, instead of compared with each other.
    fileprivate func ascending(below bound: UInt32) -> [NodeID] {
        guard count > Int(bound) / 1024 + 64 else { return sorted() }
        var words = [UInt64](repeating: 0, count: Int(bound) / 64 + 1)
        for node in self where node.rawValue < bound {
            words[Int(node.rawValue) / 64] |= 1 << UInt64(node.rawValue % 64)
        }
        var nodes: [NodeID] = []
        nodes.reserveCapacity(count)
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                let bit = rest.trailingZeroBitCount
                nodes.append(NodeID(rawValue: UInt32(index * 64 + bit)))
                rest &= rest - 1
            }
        }
        return nodes
    }
}
