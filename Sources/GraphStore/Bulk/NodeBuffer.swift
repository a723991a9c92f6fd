import GRDB
import GraphIndex
import Values

/// Nodes that wait to be written together, with their words, while the next ones are read.
struct NodeBuffer {
    private let writer: NodeWriter
    private let queue: WriteQueue
    private var batch = NodeBatch()

    init(_ database: Database, _ queue: WriteQueue) throws {
        writer = NodeWriter(
            rows: try RowLoader(database, into: "node", columnCount: 3),
            index: try SearchIndex(database))
        self.queue = queue
    }

    /// Adds a node, whose id is above those before, and the words that a search finds it by.
    mutating func append(
        _ id: NodeID, labels: [LabelID], _ properties: [Property], words: [UInt8]?
    ) throws {
        batch.append(id, labels: labels, properties, words: words)
        guard batch.isFull else { return }
        let full = batch
        batch = NodeBatch()
        try queue.add { [writer] in try writer.write(full) }
    }

    /// Writes all, so that the tables have them.
    mutating func flush() throws {
        try queue.finish()
        try writer.write(batch)
        batch = NodeBatch()
    }
}

/// Nodes and their texts.
private struct NodeBatch {
    struct Entry {
        var id: NodeID
        /// Where among the texts those of the labels, of the properties and of the words are.
        var labels: Range<Int>
        var properties: Range<Int>
        var words: Range<Int>?
    }

    private(set) var entries: [Entry] = []
    private(set) var texts: [UInt8] = []

    /// Large enough that its way to another thread costs nothing beside the writing.
    var isFull: Bool { entries.count == 4_096 || texts.count > 1 << 20 }

    mutating func append(
        _ id: NodeID, labels: [LabelID], _ properties: [Property], words: [UInt8]?
    ) {
        let start = texts.count
        StoredText.append(labels: labels, to: &texts)
        let labelsEnd = texts.count
        StoredText.append(properties: properties, to: &texts)
        let propertiesEnd = texts.count
        if let words { texts.append(contentsOf: words) }
        entries.append(
            Entry(
                id: id, labels: start..<labelsEnd, properties: labelsEnd..<propertiesEnd,
                words: words == nil ? nil : propertiesEnd..<texts.count))
    }
}

private struct NodeWriter {
    let rows: RowLoader
    let index: SearchIndex

    func write(_ batch: NodeBatch) throws {
        try rows.add(batch.entries, batch.texts.span) { entry, texts, statement, index in
            statement.bind(entry.id.rawValue, at: index)
            statement.bind(entry.labels, of: texts, at: index + 1)
            statement.bind(entry.properties, of: texts, at: index + 2)
        }
        for entry in batch.entries {
            guard let words = entry.words else { continue }
            try index.add(entry.id, text: batch.texts.span.extracting(words))
        }
    }
}
