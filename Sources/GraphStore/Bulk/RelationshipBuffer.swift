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

    private var entries: [Entry] = []
    private var texts: [UInt8] = []

    /// Beyond so many bytes of memory, what has gathered is written before more is taken.
    private static let bytesMax = 1 << 30

    var isFull: Bool {
        texts.count + entries.count * MemoryLayout<Entry>.stride > RelationshipBuffer.bytesMax
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

    /// Hands out all entries in order, and is empty then.
    mutating func drain(
        _ body: (RelationshipID, RelationshipTypeID, NodeID, NodeID, Span<UInt8>) throws -> Void
    ) rethrows {
        entries.sort(by: Entry.isBefore)
        for entry in entries {
            let text = texts.span.extracting(entry.text)
            try body(entry.id, entry.type, entry.source, entry.target, text)
        }
        entries = []
        texts = []
    }
}
