extension Value {
    /// The operator `<`: true, false, or nil where the two are incomparable.
    ///
    /// Only values of one type compare (all numbers are of one type here); durations and whatever
    /// holds a null do not. A comparison of numbers with NaN is false.
    public func lessThan(_ other: Value) -> Bool? {
        switch (self, other) {
        case (.integer(let a), .integer(let b)): a < b
        case (.float(let a), .float(let b)): a < b
        case (.integer(let a), .float(let b)): Ordering(integer: a, float: b) == .before
        case (.float(let a), .integer(let b)): Ordering(integer: b, float: a) == .after
        case (.string(let a), .string(let b)): Ordering(text: a, b) == .before
        case (.boolean(let a), .boolean(let b)): !a && b
        case (.date(let a), .date(let b)): a < b
        case (.localTime(let a), .localTime(let b)): a < b
        case (.time(let a), .time(let b)): a < b
        case (.localDateTime(let a), .localDateTime(let b)): a < b
        case (.dateTime(let a), .dateTime(let b)): a < b
        case (.node(let a), .node(let b)): a.id < b.id
        case (.relationship(let a), .relationship(let b)): a.id < b.id
        case (.path(let a), .path(let b)): a.ordering(b) == .before
        case (.list(let a), .list(let b)): Value.lessThan(a, b)
        case (.map(let a), .map(let b)): Value.lessThan(a, b)
        default: nil
        }
    }

    /// The operator `<=`: less or equal, with the three-valued OR between them.
    public func lessThanOrEqual(_ other: Value) -> Bool? {
        let less = lessThan(other)
        if less == true { return true }
        let equal = equals(other)
        return equal == true ? true : (less == nil || equal == nil ? nil : false)
    }

    /// Dictionary order: the first pair that differs decides; a pair that cannot tell makes the
    /// whole unknown.
    private static func lessThan(_ left: [Value], _ right: [Value]) -> Bool? {
        for (a, b) in zip(left, right) where a.equals(b) != true {
            return a.lessThan(b)
        }
        return left.count < right.count
    }

    /// Maps without nulls compare by their sorted names, then by the values in that order.
    private static func lessThan(_ left: [String: Value], _ right: [String: Value]) -> Bool? {
        let (a, b) = (left.sortedByName, right.sortedByName)
        guard !a.contains(where: \.value.isNull), !b.contains(where: \.value.isNull) else {
            return nil
        }
        return lessThan(
            [.list(a.map { .string($0.name) }), .list(a.map(\.value))],
            [.list(b.map { .string($0.name) }), .list(b.map(\.value))])
    }
}

extension [String: Value] {
    /// The entries in the order of the names' code points, in which maps compare and print.
    public var sortedByName: [(name: String, value: Value)] {
        map { (name: $0.key, value: $0.value) }
            .sorted { Ordering(text: $0.name, $1.name) == .before }
    }
}
