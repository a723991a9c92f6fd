import Values

extension Column {
    /// The number of rows.
    var count: Int {
        switch self {
        case .nodes(let nodes): nodes.count
        case .relationships(let relationships): relationships.count
        case .integers(let numbers, _): numbers.count
        case .floats(let numbers, _): numbers.count
        case .booleans(let truths, _): truths.count
        case .strings(let texts, _): texts.count
        case .values(let values): values.count
        case .constant(_, let count): count
        }
    }

    /// The value of one row; nodes and relationships come without content.
    subscript(row: Int) -> Value {
        switch self {
        case .nodes(let nodes):
            nodes[row] == .none ? .null : .node(Node(id: nodes[row]))
        case .relationships(let relationships):
            relationships[row] == .none
                ? .null : .relationship(Relationship(id: relationships[row]))
        case .integers(let numbers, let present):
            present?[row] == false ? .null : .integer(numbers[row])
        case .floats(let numbers, let present):
            present?[row] == false ? .null : .float(numbers[row])
        case .booleans(let truths, let present):
            present?[row] == false ? .null : .boolean(truths[row])
        case .strings(let texts, let present):
            present?[row] == false ? .null : .string(texts[row])
        case .values(let values): values[row]
        case .constant(let value, _): value
        }
    }

    /// True if a row holds null.
    func isNull(at row: Int) -> Bool {
        switch self {
        case .nodes(let nodes): nodes[row] == .none
        case .relationships(let relationships): relationships[row] == .none
        case .integers(_, let present), .floats(_, let present), .booleans(_, let present),
            .strings(_, let present):
            present?[row] == false
        case .values(let values): values[row].isNull
        case .constant(let value, _): value.isNull
        }
    }

    /// Every value in turn, as an array.
    var allValues: [Value] {
        if case .values(let values) = self { return values }
        if case .constant(let value, let count) = self {
            return Array(repeating: value, count: count)
        }
        return (0..<count).map { self[$0] }
    }

    /// The value that every row holds, if the column knows of one.
    var constantValue: Value? {
        if case .constant(let value, count: _) = self { value } else { nil }
    }

    /// About how many bytes the column keeps alive.
    var estimatedBytes: Int {
        switch self {
        case .nodes(let nodes): nodes.count * 4
        case .relationships(let relationships): relationships.count * 4
        case .integers(let numbers, let present): numbers.count * (present == nil ? 8 : 9)
        case .floats(let numbers, let present): numbers.count * (present == nil ? 8 : 9)
        case .booleans(let truths, let present): truths.count * (present == nil ? 1 : 2)
        case .strings(let texts, _): texts.reduce(0) { $0 + $1.estimatedBytes }
        case .values(let values): values.reduce(0) { $0 + $1.estimatedBytes }
        case .constant(let value, _): value.estimatedBytes
        }
    }
}

extension String {
    /// About how many bytes the text takes; up to 15 need no memory of their own.
    var estimatedBytes: Int { utf8.count < 16 ? 16 : 48 + utf8.count }
}

extension Value {
    /// About how many bytes the value takes, with everything in it.
    ///
    /// Linear in the size of the value; of a long list a sample stands for the whole.
    var estimatedBytes: Int {
        switch self {
        case .null, .boolean, .integer, .float, .date, .localTime, .time: 24
        case .node, .relationship: 24
        case .localDateTime, .dateTime, .duration: 88
        case .string(let text): 8 + text.estimatedBytes
        case .list(let elements): 56 + Value.estimatedBytes(of: elements)
        case .map(let entries):
            entries.reduce(88) { $0 + 16 + $1.key.estimatedBytes + $1.value.estimatedBytes }
        case .path(let path): 120 + path.relationships.count * 32
        }
    }

    private static func estimatedBytes(of elements: [Value]) -> Int {
        let sampleCount = 64
        if elements.count <= sampleCount {
            return elements.reduce(0) { $0 + $1.estimatedBytes }
        }
        let sample = elements.prefix(sampleCount).reduce(0) { $0 + $1.estimatedBytes }
        return sample / sampleCount * elements.count
    }
}
