import QuerySyntax
import Values

extension Column {
    /// The rows that hold true.
    ///
    /// Anything but a boolean or null is a type error.
    func truthRows() throws(QueryError) -> [UInt32] {
        switch self {
        case .booleans(let truths, present: nil):
            return rows(truths.count) { truths[$0] }
        case .booleans(let truths, let present?):
            return rows(truths.count) { truths[$0] && present[$0] }
        case .constant(let value, let count):
            return try value.truth() == true ? Array(0..<UInt32(count)) : []
        case .nodes, .relationships, .integers, .floats, .strings, .values:
            let truths = try truths()
            return rows(truths.count) { truths[$0] == true }
        }
    }

    /// The truth value of every row, nil being null.
    ///
    /// Anything else is a type error.
    func truths() throws(QueryError) -> [Bool?] {
        switch self {
        case .booleans(let truths, present: nil):
            return truths.map { $0 }
        case .booleans(let truths, let present?):
            return truths.indices.map { present[$0] ? truths[$0] : nil }
        case .constant(let value, let count):
            return Array(repeating: try value.truth(), count: count)
        case .nodes, .relationships, .integers, .floats, .strings, .values:
            var truths: [Bool?] = []
            truths.reserveCapacity(count)
            for row in 0..<count { truths.append(try self[row].truth()) }
            return truths
        }
    }

    @inline(__always)
    private func rows(_ count: Int, where isWanted: (Int) -> Bool) -> [UInt32] {
        var rows: [UInt32] = []
        rows.append(addingCapacity: count) { rows in
            for row in 0..<count where isWanted(row) { rows.append(UInt32(row)) }
        }
        return rows
    }
}

extension Value {
    /// The value as an operand of AND, OR and NOT; nil is null.
    func truth() throws(QueryError) -> Bool? {
        switch self {
        case .boolean(let truth): truth
        case .null: nil
        default: throw .type("a boolean was expected, not \(typeName)")
        }
    }
}
