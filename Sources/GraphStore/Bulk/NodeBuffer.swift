import GRDB
import GraphIndex
import Values

/// Nodes that wait to be written together.
struct NodeBuffer {
    private struct Entry {
        var id: NodeID
        /// Where among the texts those of the labels and of the properties are.
        var labels: Range<Int>
        var properties: Range<Int>
    }

    private let rows: RowLoader
    private var entries: [Entry] = []
    private var texts: [UInt8] = []

    init(_ database: Database) throws {
        rows = try RowLoader(database, into: "node", columnCount: 3)
    }

    mutating func append(
        _ id: NodeID, labels: [LabelID], _ properties: [Property]
    ) throws {
        let start = texts.count
        StoredText.append(labels: labels, to: &texts)
        let middle = texts.count
        StoredText.append(properties: properties, to: &texts)
        entries.append(
            Entry(id: id, labels: start..<middle, properties: middle..<texts.count))
        if entries.count == RowLoader.rowsMax { try flush() }
    }

    /// Writes all, so that the table has them.
    mutating func flush() throws {
        guard !entries.isEmpty else { return }
        try rows.add(entries[...], texts.span) { entry, texts, statement, index in
            statement.bind(entry.id.rawValue, at: index)
            statement.bind(entry.labels, of: texts, at: index + 1)
            statement.bind(entry.properties, of: texts, at: index + 2)
        }
        entries.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
    }
}
