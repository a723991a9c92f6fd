extension Value {
    /// The operator `=`: true, false, or nil where a null leaves it unknown.
    ///
    /// Values of different types are not equal, except that numbers compare by what they count.
    /// NaN equals nothing. Lists and maps are first compared by shape, then element by element.
    public func equals(_ other: Value) -> Bool? {
        switch (self, other) {
        case (.null, _), (_, .null):
            return nil
        case (.float(let a), .float(let b)):
            return a == b
        case (.list(let a), .list(let b)):
            guard a.count == b.count else { return false }
            return Value.allEqual(zip(a, b).lazy)
        case (.map(let a), .map(let b)):
            guard a.count == b.count, a.keys.allSatisfy({ b[$0] != nil }) else { return false }
            return Value.allEqual(a.lazy.map { ($0.value, b[$0.key] ?? .null) })
        default:
            return self == other
        }
    }

    /// The conjunction of the equalities of all pairs.
    private static func allEqual(_ pairs: some Sequence<(Value, Value)>) -> Bool? {
        var known = true
        for (left, right) in pairs {
            switch left.equals(right) {
            case .some(false): return false
            case .some(true): continue
            case .none: known = false
            }
        }
        return known ? true : nil
    }
}
