import Values

/// What a column of keys holds if every key fits into a word.
enum WordKind {
    case nodes
    case relationships
    case integers
    case booleans

    /// True if null is not a word of its own.
    var needsMask: Bool {
        switch self {
        case .nodes, .relationships: false
        case .integers, .booleans: true
        }
    }

    /// The kind of a column; nil if its values do not fit into words.
    ///
    /// A column of nothing but null takes on the kind that it is expected to have.
    init?(_ column: Column, expected: WordKind?) {
        switch column {
        case .nodes: self = .nodes
        case .relationships: self = .relationships
        case .integers: self = .integers
        case .booleans: self = .booleans
        case .floats, .strings, .values: return nil
        case .constant(let value, _):
            switch value {
            case .null: self = expected ?? .nodes
            case .node: self = .nodes
            case .relationship: self = .relationships
            case .integer: self = .integers
            case .boolean: self = .booleans
            default: return nil
            }
        }
    }

    /// The word of one value, 0 for a null that needs a mask.
    func word(_ value: Value) -> UInt64 {
        switch value {
        case .node(let node): UInt64(node.id.rawValue)
        case .relationship(let relationship): UInt64(relationship.id.rawValue)
        case .integer(let number): UInt64(bitPattern: number)
        case .boolean(let truth): truth ? 1 : 0
        default: needsMask ? 0 : UInt64(UInt32.max)
        }
    }
}

/// Keys of one or more columns as words, row after row; behind the words of the columns, if one of
/// them needs it, a word with a bit for each null.
struct WordKeys {
    /// The kinds of the columns.
    let kinds: [WordKind]
    /// How many words a row has.
    let width: Int
    /// The words of all rows.
    private(set) var words: [UInt64]

    /// No rows yet, of these kinds.
    init(kinds: [WordKind]) {
        self.kinds = kinds
        width = kinds.count + (kinds.contains(where: \.needsMask) ? 1 : 0)
        words = []
    }

    /// The rows of columns; nil if they do not fit into words, or not into as many as expected.
    init?(_ columns: [Column], _ count: Int, expected: [WordKind]?) {
        guard columns.count <= 64 else { return nil }
        var kinds: [WordKind] = []
        for (index, column) in columns.enumerated() {
            guard let kind = WordKind(column, expected: expected?[index]) else { return nil }
            if let expected, expected[index] != kind { return nil }
            kinds.append(kind)
        }
        self.init(kinds: kinds)
        words = Array(repeating: 0, count: count * width)
        for (index, column) in columns.enumerated() { fill(index, column, count) }
    }

    private mutating func fill(_ index: Int, _ column: Column, _ count: Int) {
        switch column {
        case .nodes(let nodes):
            for row in 0..<count { words[row * width + index] = UInt64(nodes[row].rawValue) }
        case .relationships(let relationships):
            for row in 0..<count {
                words[row * width + index] = UInt64(relationships[row].rawValue)
            }
        case .integers(let numbers, present: nil):
            for row in 0..<count { words[row * width + index] = UInt64(bitPattern: numbers[row]) }
        case .integers, .booleans, .floats, .strings, .values, .constant:
            for row in 0..<count {
                let value = column[row]
                words[row * width + index] = kinds[index].word(value)
                if kinds[index].needsMask, value.isNull {
                    words[row * width + kinds.count] |= 1 << UInt64(index)
                }
            }
        }
    }

    /// The hash of a row.
    @inline(__always)
    func hash(of row: Int) -> UInt64 {
        var hash = WordHash.seed
        for index in 0..<width { hash = WordHash.mix(hash, words[row &* width &+ index]) }
        return hash
    }

    /// Whether a row equals a row of other keys of the same kinds.
    @inline(__always)
    func isEqual(_ row: Int, _ other: WordKeys, _ otherRow: Int) -> Bool {
        for index in 0..<width
        where words[row &* width &+ index] != other.words[otherRow &* width &+ index] {
            return false
        }
        return true
    }

    /// Adds a row of other keys of the same kinds.
    mutating func append(_ other: WordKeys, _ row: Int) {
        words.append(contentsOf: other.words[row * width..<(row + 1) * width])
    }

    /// The values of a column.
    func column(_ index: Int) -> Column {
        let rows = stride(from: 0, to: words.count, by: width)
        let mask: UInt64 = 1 << UInt64(index)
        func present() -> [Bool]? {
            guard rows.contains(where: { words[$0 + kinds.count] & mask != 0 }) else { return nil }
            return rows.map { words[$0 + kinds.count] & mask == 0 }
        }
        func number(_ row: Int) -> UInt32 { UInt32(truncatingIfNeeded: words[row + index]) }
        switch kinds[index] {
        case .nodes: return .nodes(rows.map { NodeID(rawValue: number($0)) })
        case .relationships:
            return .relationships(rows.map { RelationshipID(rawValue: number($0)) })
        case .integers:
            return .integers(
                rows.map { Int64(bitPattern: words[$0 + index]) }, present: present())
        case .booleans: return .booleans(rows.map { words[$0 + index] != 0 }, present: present())
        }
    }
}
