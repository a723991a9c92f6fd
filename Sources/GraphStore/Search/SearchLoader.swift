import GRDB
import GraphIndex
import Values

/// Knows what the index of words gets from a load: most of it from the values that the loader has
/// in hand, since to read them back from the table would take six times as long.
struct SearchLoader {
    private let index: SearchIndex
    /// By number of key.
    private var isSearched: [Bool] = []
    private var text: [UInt8] = []
    /// Nodes that the index gets at the end, from the table.
    private var late: Set<NodeID> = []
    /// What the index has of late ones until then.
    private var replaced: [NodeID: [UInt8]] = [:]

    init(_ database: Database) throws { index = try SearchIndex(database) }

    /// The words of a new node; nil if it has none, or none that can be added before the end.
    mutating func words(
        of node: NodeID, _ properties: [Property], _ names: Names
    ) -> [UInt8]? {
        guard readText(properties, names) else { return nil }
        // Versions of SQLite differ in what they find behind a zero byte.
        guard !text.contains(0) else {
            late.insert(node)
            return nil
        }
        return text
    }

    /// Is told of a node of this load before some of its properties change.
    mutating func change(
        _ node: NodeID, from properties: [Property], setting keys: [PropertyKeyID], _ names: Names
    ) {
        guard keys.contains(where: { isSearched($0, names) }), !late.contains(node) else { return }
        late.insert(node)
        if readText(properties, names) { replaced[node] = text }
    }

    /// Adds what is left, once the names of keys are in their table.
    mutating func finish() throws {
        for node in late.sorted() {
            if let text = replaced[node] { try index.remove(node, text: text) }
            try index.add(node)
        }
        late = []
        replaced = [:]
    }

    /// Makes the text that the view has of these properties; false if it has none.
    private mutating func readText(_ properties: [Property], _ names: Names) -> Bool {
        text.removeAll(keepingCapacity: true)
        var isThere = false
        for (key, value) in properties where isSearched(key, names) && hasText(value) {
            if isThere { text.append(UInt8(ascii: " ")) }
            isThere = true
            if case .string(var string) = value {
                string.withUTF8 { unsafe text.append(contentsOf: $0) }
            } else {
                // Quotes and other signs part words and are none.
                StoredText.append(value, to: &text)
            }
        }
        return isThere
    }

    private mutating func isSearched(_ key: PropertyKeyID, _ names: Names) -> Bool {
        while isSearched.count <= Int(key.rawValue) {
            let name = names.name(of: PropertyKeyID(rawValue: UInt32(isSearched.count)))
            isSearched.append(Schema.searchedKeys.contains(name))
        }
        return isSearched[Int(key.rawValue)]
    }

    /// True for what is stored as a string or a list.
    private func hasText(_ value: Value) -> Bool {
        switch value {
        case .string, .list, .date, .localTime, .time, .localDateTime, .dateTime, .duration: true
        case .float(let number): !number.isFinite
        case .null, .boolean, .integer, .map, .node, .relationship, .path: false
        }
    }
}
