import Values

extension Column {
    /// The rows of all columns, one column after the other; typed where all have one type.
    static func concatenated(_ columns: [Column]) -> Column {
        var all = columns.first ?? .values([])
        for column in columns.dropFirst() { all.append(column) }
        return all
    }

    /// Appends the rows of another column; typed where all have one type.
    mutating func append(_ other: Column) {
        if other.count == 0 { return }
        if count == 0 { return self = other }
        if case .constant(let value, let count) = self {
            if case .constant(let next, let more) = other, next.isSameScalar(as: value) {
                return self = .constant(value, count: count + more)
            }
            self = .repeated(value, count, like: other)
        }
        if case .constant(let value, let count) = other {
            appendRows(.repeated(value, count, like: self))
        } else {
            appendRows(other)
        }
    }

    private mutating func appendRows(_ other: Column) {
        switch self {
        // Let go of here, and in every other case, so that it is not copied.
        case .nodes(var nodes):
            guard case .nodes(let more) = other else { break }
            self = .values([])
            nodes.append(contentsOf: more)
            return self = .nodes(nodes)
        case .relationships(var relationships):
            guard case .relationships(let more) = other else { break }
            self = .values([])
            relationships.append(contentsOf: more)
            return self = .relationships(relationships)
        case .integers(var numbers, var present):
            guard case .integers(let more, let there) = other else { break }
            self = .values([])
            present.append(there, more.count, behind: numbers.count)
            numbers.append(contentsOf: more)
            return self = .integers(numbers, present: present)
        case .floats(var numbers, var present):
            guard case .floats(let more, let there) = other else { break }
            self = .values([])
            present.append(there, more.count, behind: numbers.count)
            numbers.append(contentsOf: more)
            return self = .floats(numbers, present: present)
        case .booleans(var truths, var present):
            guard case .booleans(let more, let there) = other else { break }
            self = .values([])
            present.append(there, more.count, behind: truths.count)
            truths.append(contentsOf: more)
            return self = .booleans(truths, present: present)
        case .strings(var texts, var present):
            guard case .strings(let more, let there) = other else { break }
            self = .values([])
            present.append(there, more.count, behind: texts.count)
            texts.append(contentsOf: more)
            return self = .strings(texts, present: present)
        case .values, .constant: break
        }
        var values = allValues
        self = .values([])
        values.append(contentsOf: other.allValues)
        self = .values(values)
    }

    /// A value in so many rows, typed like a column if it can be.
    private static func repeated(_ value: Value, _ count: Int, like other: Column) -> Column {
        func missing() -> [Bool]? { value.isNull ? Array(repeating: false, count: count) : nil }
        switch (value, other) {
        case (.null, .nodes): return .nodes(Array(repeating: .none, count: count))
        case (.null, .relationships): return .relationships(Array(repeating: .none, count: count))
        case (.null, .integers):
            return .integers(Array(repeating: 0, count: count), present: missing())
        case (.null, .floats): return .floats(Array(repeating: 0, count: count), present: missing())
        case (.null, .booleans):
            return .booleans(Array(repeating: false, count: count), present: missing())
        case (.null, .strings):
            return .strings(Array(repeating: "", count: count), present: missing())
        case (.null, .values): return .values(Array(repeating: .null, count: count))
        default: return Column(Array(repeating: value, count: count))
        }
    }

    /// How many bytes the column's own blocks take, once the rows of another have been appended.
    func blockBytes(appending other: Column) -> Int {
        let more = other.count
        if case .constant = other {
        } else if bytesPerRow != other.bytesPerRow {
            return blockBytes + (count + more) * max(bytesPerRow, MemoryLayout<Value>.stride)
        }
        return switch self {
        case .nodes(let nodes): nodes.blockBytes(adding: more)
        case .relationships(let relationships): relationships.blockBytes(adding: more)
        case .integers(let numbers, let present):
            numbers.blockBytes(adding: more) + (present?.blockBytes(adding: more) ?? 0)
        case .floats(let numbers, let present):
            numbers.blockBytes(adding: more) + (present?.blockBytes(adding: more) ?? 0)
        case .booleans(let truths, let present):
            truths.blockBytes(adding: more) + (present?.blockBytes(adding: more) ?? 0)
        case .strings(let texts, let present):
            texts.blockBytes(adding: more) + (present?.blockBytes(adding: more) ?? 0)
        case .values(let values): values.blockBytes(adding: more)
        case .constant: 0
        }
    }
}

extension [Bool]? {
    /// Appends which of the next rows are there; nil while all are.
    fileprivate mutating func append(_ more: [Bool]?, _ count: Int, behind rowCount: Int) {
        if self == nil, more == nil { return }
        var present = self ?? Array(repeating: true, count: rowCount)
        self = nil
        present.append(contentsOf: more ?? Array(repeating: true, count: count))
        self = present
    }
}

extension Value {
    /// True for two nulls, booleans, integers or strings that are one and the same; anything
    /// larger counts as different, for comparing it would cost more than keeping it twice.
    fileprivate func isSameScalar(as other: Value) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.boolean(let a), .boolean(let b)): a == b
        case (.integer(let a), .integer(let b)): a == b
        case (.string(let a), .string(let b)): a.hasSameCodePoints(as: b)
        default: false
        }
    }
}
