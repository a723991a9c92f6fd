import Values

extension Column {
    /// The rows named, in that order; a row may be named more than once.
    func gathered(_ rows: [UInt32]) -> Column {
        switch self {
        case .nodes(let nodes): .nodes(nodes.gathered(rows))
        case .relationships(let relationships): .relationships(relationships.gathered(rows))
        case .integers(let numbers, let present):
            .integers(numbers.gathered(rows), present: present?.gathered(rows))
        case .floats(let numbers, let present):
            .floats(numbers.gathered(rows), present: present?.gathered(rows))
        case .booleans(let truths, let present):
            .booleans(truths.gathered(rows), present: present?.gathered(rows))
        case .strings(let texts, let present):
            .strings(texts.gathered(rows), present: present?.gathered(rows))
        case .values(let values): .values(values.gathered(rows))
        case .constant(let value, _): .constant(value, count: rows.count)
        }
    }

    /// The rows of all columns, one column after the other; typed where all have one type.
    static func concatenated(_ columns: [Column]) -> Column {
        let filled = columns.filter { $0.count > 0 }
        guard let first = filled.first else { return columns.first ?? .values([]) }
        if filled.count == 1 { return first }
        let count = filled.reduce(0) { $0 + $1.count }
        return concatenatedEntities(filled, count) ?? concatenatedPayloads(filled, count)
            ?? concatenatedConstants(filled, count) ?? Column(concatenatedValues(filled, count))
    }

    private static func concatenatedEntities(_ columns: [Column], _ count: Int) -> Column? {
        switch columns[0] {
        case .nodes:
            var all: [NodeID] = []
            all.reserveCapacity(count)
            for column in columns {
                guard case .nodes(let nodes) = column else { return nil }
                all.append(contentsOf: nodes)
            }
            return .nodes(all)
        case .relationships:
            var all: [RelationshipID] = []
            all.reserveCapacity(count)
            for column in columns {
                guard case .relationships(let relationships) = column else { return nil }
                all.append(contentsOf: relationships)
            }
            return .relationships(all)
        case .integers, .floats, .booleans, .strings, .values, .constant: return nil
        }
    }

    private static func concatenatedPayloads(_ columns: [Column], _ count: Int) -> Column? {
        switch columns[0] {
        case .integers:
            return payloads(columns, count) { column -> ([Int64], [Bool]?)? in
                guard case .integers(let numbers, let present) = column else { return nil }
                return (numbers, present)
            }.map { .integers($0.payloads, present: $0.present) }
        case .floats:
            return payloads(columns, count) { column -> ([Double], [Bool]?)? in
                guard case .floats(let numbers, let present) = column else { return nil }
                return (numbers, present)
            }.map { .floats($0.payloads, present: $0.present) }
        case .booleans:
            return payloads(columns, count) { column -> ([Bool], [Bool]?)? in
                guard case .booleans(let truths, let present) = column else { return nil }
                return (truths, present)
            }.map { .booleans($0.payloads, present: $0.present) }
        case .strings:
            return payloads(columns, count) { column -> ([String], [Bool]?)? in
                guard case .strings(let texts, let present) = column else { return nil }
                return (texts, present)
            }.map { .strings($0.payloads, present: $0.present) }
        case .nodes, .relationships, .values, .constant: return nil
        }
    }

    /// The payloads of columns of one type, one after the other; nil if one has another type.
    private static func payloads<Payload>(
        _ columns: [Column], _ count: Int, _ payloads: (Column) -> ([Payload], [Bool]?)?
    ) -> (payloads: [Payload], present: [Bool]?)? {
        var all: [Payload] = []
        all.reserveCapacity(count)
        var present: [Bool]?
        for column in columns {
            guard let (found, mask) = payloads(column) else { return nil }
            if let mask {
                if present == nil { present = Array(repeating: true, count: all.count) }
                present?.append(contentsOf: mask)
            } else {
                present?.append(contentsOf: repeatElement(true, count: found.count))
            }
            all.append(contentsOf: found)
        }
        return (all, present)
    }

    /// One constant where all columns hold the same scalar.
    private static func concatenatedConstants(_ columns: [Column], _ count: Int) -> Column? {
        guard case .constant(let first, _) = columns[0] else { return nil }
        for column in columns {
            guard case .constant(let value, _) = column, value.isSameScalar(as: first) else {
                return nil
            }
        }
        return .constant(first, count: count)
    }

    private static func concatenatedValues(_ columns: [Column], _ count: Int) -> [Value] {
        var all: [Value] = []
        all.reserveCapacity(count)
        for column in columns { all.append(contentsOf: column.allValues) }
        return all
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

extension Array {
    /// The elements at these positions, in their order.
    func gathered(_ rows: [UInt32]) -> [Element] {
        var elements: [Element] = []
        elements.reserveCapacity(rows.count)
        for row in rows { elements.append(self[Int(row)]) }
        return elements
    }
}
