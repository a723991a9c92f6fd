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
}

extension Value {
    /// True for a value that has other values in it.
    var isContainer: Bool {
        switch self {
        case .list, .map: true
        default: false
        }
    }
}
