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

    /// About how many bytes the column keeps alive; a value that many rows share counts for each
    /// of them but in a constant.
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

    /// About how many bytes the values would take, had every row one of its own: what they come to
    /// in a list or on paper.
    var expandedBytes: Int {
        guard case .constant(let value, let count) = self else { return estimatedBytes }
        let (bytes, overflow) = value.estimatedBytes.multipliedReportingOverflow(by: count)
        return overflow ? 1 << 50 : min(bytes, 1 << 50)
    }
}

extension String {
    /// About how many bytes the text takes; up to 15 need no memory of their own.
    var estimatedBytes: Int { utf8.count < 16 ? 16 : 48 + utf8.count }
}

extension Value {
    /// About how many bytes the value takes, with everything in it, as if nothing in it were
    /// shared.
    var estimatedBytes: Int { estimatedBytes(atMost: .max) }

    /// The same, but counted no further than a limit.
    ///
    /// `[x, x]` of `[y, y]` and so on is small in memory and has no end for whoever walks it; the
    /// limit is what keeps a query from making such a thing.
    func estimatedBytes(atMost limit: Int) -> Int {
        var bytes = 0
        count(&bytes, limit)
        return bytes
    }

    /// True for a value that has other values in it.
    var isContainer: Bool {
        switch self {
        case .list, .map: true
        default: false
        }
    }

    private func count(_ bytes: inout Int, _ limit: Int) {
        switch self {
        case .null, .boolean, .integer, .float, .date, .localTime, .time, .node, .relationship:
            bytes += 24
        case .localDateTime, .dateTime, .duration: bytes += 88
        case .string(let text): bytes += 8 + text.estimatedBytes
        case .path(let path): bytes += 120 + path.relationships.count * 32
        case .list(let elements):
            bytes += 56
            for element in elements {
                if bytes > limit { return }
                element.count(&bytes, limit)
            }
        case .map(let entries):
            bytes += 88
            for (key, value) in entries {
                if bytes > limit { return }
                bytes += 16 + key.estimatedBytes
                value.count(&bytes, limit)
            }
        }
    }
}
