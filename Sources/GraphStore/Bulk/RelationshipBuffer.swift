import GRDB
import GraphIndex
import Values

/// Relationships that wait to be written in the order of their table: by source, type, target
/// and id.
struct RelationshipBuffer {
    private struct Entry {
        var source: NodeID
        var type: RelationshipTypeID
        var target: NodeID
        var id: RelationshipID
        /// Where among the texts that of the properties is.
        var text: Range<Int>

        /// By source, type, target and id.
        static func isBefore(_ a: Entry, _ b: Entry) -> Bool {
            if a.source != b.source { return a.source < b.source }
            if a.type != b.type { return a.type < b.type }
            if a.target != b.target { return a.target < b.target }
            return a.id < b.id
        }
    }

    private let rows: RowLoader
    private var entries: [Entry] = []
    private var texts: [UInt8] = []

    /// Beyond so many bytes of memory, what has gathered is written before more is taken.
    private static let bytesMax = 1 << 30

    var isFull: Bool {
        texts.count + entries.count * MemoryLayout<Entry>.stride > RelationshipBuffer.bytesMax
    }

    init(_ database: Database) throws {
        rows = try RowLoader(database, into: "relationship", columnCount: 5)
    }

    mutating func append(
        _ id: RelationshipID, _ type: RelationshipTypeID, source: NodeID, target: NodeID,
        _ properties: [Property]
    ) {
        let start = texts.count
        StoredText.append(properties: properties, to: &texts)
        entries.append(
            Entry(
                source: source, type: type, target: target, id: id, text: start..<texts.count))
    }

    /// Writes all.
    mutating func flush() throws {
        entries.sort(by: Entry.isBefore)
        let late = takeSome()
        try write(entries)
        try write(late)
        entries = []
        texts = []
    }

    /// Of so many entries one is written when the others are.
    private static let lateStride = 14

    /// Takes some entries out, to be written when the others are.
    ///
    /// Of rows that come in their order SQLite fills the pages of a table like this one to seven
    /// eighths. The late ones fill half of the rest, which makes the file smaller, and leaves room
    /// for rows to come: with pages as good as full, commits rewrote a quarter more of them.
    private mutating func takeSome() -> [Entry] {
        let step = RelationshipBuffer.lateStride
        let late = stride(from: step - 1, to: entries.count, by: step).map { entries[$0] }
        var count = 0
        for index in entries.indices where index % step != step - 1 {
            entries[count] = entries[index]
            count += 1
        }
        entries.removeLast(late.count)
        return late
    }

    private func write(_ entries: [Entry]) throws {
        try rows.add(entries, texts.span) { entry, texts, statement, index in
            statement.bind(entry.source.rawValue, at: index)
            statement.bind(entry.type.rawValue, at: index + 1)
            statement.bind(entry.target.rawValue, at: index + 2)
            statement.bind(entry.id.rawValue, at: index + 3)
            statement.bind(entry.text, of: texts, at: index + 4)
        }
    }
}
