extension Value {
    /// What a value is, in the order in which ORDER BY puts kinds of value.
    ///
    /// Integers and floats are one kind.
    enum Kind: Int, Comparable, Hashable {
        case map, node, relationship, list, path
        case dateTime, localDateTime, date, time, localTime, duration
        case string, boolean, number, null

        static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// The kind, by which values of different types are ordered.
    var kind: Kind {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .integer, .float: .number
        case .string: .string
        case .list: .list
        case .map: .map
        case .date: .date
        case .localTime: .localTime
        case .time: .time
        case .localDateTime: .localDateTime
        case .dateTime: .dateTime
        case .duration: .duration
        case .node: .node
        case .relationship: .relationship
        case .path: .path
        }
    }

    /// The order of ORDER BY, min and max: total, and `same` exactly for equivalent values.
    ///
    /// Maps, nodes, relationships, lists, paths, temporal values, strings, booleans, numbers with
    /// NaN as the largest, null last.
    public func ordering(_ other: Value) -> Ordering {
        switch (self, other) {
        case (.integer(let a), .integer(let b)): Ordering(a, b)
        case (.string(let a), .string(let b)): Ordering(text: a, b)
        case (.float(let a), .float(let b)):
            Ordering(float: a, b) ?? Ordering(a.isNaN ? 1 : 0, b.isNaN ? 1 : 0)
        case (.integer(let a), .float(let b)): Ordering(integer: a, float: b) ?? .before
        case (.float(let a), .integer(let b)): Ordering(integer: b, float: a)?.reversed ?? .after
        case (.boolean(let a), .boolean(let b)): Ordering(a ? 1 : 0, b ? 1 : 0)
        case (.date(let a), .date(let b)): Ordering(a, b)
        case (.localTime(let a), .localTime(let b)): Ordering(a, b)
        case (.time(let a), .time(let b)): Ordering(a, b)
        case (.localDateTime(let a), .localDateTime(let b)): Ordering(a, b)
        case (.dateTime(let a), .dateTime(let b)): Ordering(a, b)
        case (.duration(let a), .duration(let b)): a.ordering(b)
        case (.node(let a), .node(let b)): Ordering(a.id, b.id)
        case (.relationship(let a), .relationship(let b)): Ordering(a.id, b.id)
        case (.path(let a), .path(let b)): a.ordering(b)
        case (.list(let a), .list(let b)): Value.ordering(a, b)
        case (.map(let a), .map(let b)): Value.ordering(a.sortedByName, b.sortedByName)
        default: Ordering(kind, other.kind)
        }
    }

    private static func ordering(_ left: [Value], _ right: [Value]) -> Ordering {
        for (a, b) in zip(left, right) {
            let order = a.ordering(b)
            if order != .same { return order }
        }
        return Ordering(left.count, right.count)
    }

    private static func ordering(
        _ left: [(name: String, value: Value)],
        _ right: [(name: String, value: Value)]
    ) -> Ordering {
        ordering(left.map { .string($0.name) }, right.map { .string($0.name) })
            .then(ordering(left.map(\.value), right.map(\.value)))
    }
}

extension Path {
    /// Dictionary order of the alternating nodes and relationships, from the start.
    func ordering(_ other: Path) -> Ordering {
        let steps = min(relationships.count, other.relationships.count)
        for step in 0...steps {
            let node = Ordering(nodes[step].id, other.nodes[step].id)
            if node != .same { return node }
            guard step < steps else { break }
            let edge = Ordering(relationships[step].id, other.relationships[step].id)
            if edge != .same { return edge }
        }
        return Ordering(relationships.count, other.relationships.count)
    }
}
