import GRDB
public import GraphIndex
public import Values

extension BulkLoader {
    /// Gives a node labels and properties, whether it was there before or came with this load.
    ///
    /// Reads the row again where it came with the load, which costs a few microseconds.
    public mutating func updateNode(
        _ node: NodeID, adding labels: [LabelID],
        setting properties: [(key: PropertyKeyID, value: Value)]
    ) throws(StoreError) {
        guard node.rawValue >= first.node else {
            for label in labels { try addLabel(label, to: node) }
            for (key, value) in properties { try setProperty(key, of: node, to: value) }
            return
        }
        try StoreError.translating {
            for (key, value) in properties {
                try GraphTransaction.check(value, key: graph.names.name(of: key))
            }
            try nodes.flush()
            let before = try row(of: node)
            search.change(
                node, from: before.properties, setting: properties.map(\.key),
                transaction.graph.names)
            var values = Dictionary(before.properties, uniquingKeysWith: { $1 })
            for (key, value) in properties { values[key] = value }
            let sorted = values.sorted { $0.key < $1.key }
            var changed = RowWriter(database)
            try changed.write(
                node: node, labels: Set(before.labels).union(labels).sorted(), properties: sorted)
        }
    }

    /// What the table holds of a node that came with this load.
    private func row(of node: NodeID) throws -> (labels: [LabelID], properties: [Property]) {
        let statement = try SQLStatement(
            database, "SELECT labels, properties FROM node WHERE id = ?")
        statement.bind(node.rawValue, at: 1)
        defer { statement.reset() }
        guard try statement.step() else {
            throw StoreError(.refused, GraphError.nodeNotFound(node).message)
        }
        var cache = LabelCache()
        let labels = statement.withText(0) { cache.labels($0) } ?? []
        let properties = try statement.withText(1) { try StoredText.properties($0) }
        return (labels, properties)
    }
}
