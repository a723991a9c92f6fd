/// Values that lie between bounds, or texts that begin alike, by what the language's operators say.
///
/// Values of another type than a bound's are in no range; neither is null, NaN, or anything beside
/// a bound that is one of them.
public enum ValueRange: Hashable, Sendable {
    /// An end of a range.
    public struct Bound: Hashable, Sendable {
        /// The value.
        public var value: Value
        /// True if the value itself is in the range.
        public var isIncluded: Bool

        /// Makes an end.
        public init(_ value: Value, isIncluded: Bool) {
            self.value = value
            self.isIncluded = isIncluded
        }
    }

    /// Those above the one and below the other; where one is nil there is no such end.
    case between(lower: Bound?, upper: Bound?)
    /// Those that begin with the text; none if it is no text.
    case startsWith(Value)

    /// True if the value passes.
    public func contains(_ value: Value) -> Bool {
        switch self {
        case .between(let lower, let upper):
            lower.map { $0.isBelow(value) } ?? true && upper.map { $0.isAbove(value) } ?? true
        case .startsWith(let prefix):
            if case .string(let text) = value, case .string(let prefix) = prefix {
                text.utf8.starts(with: prefix.utf8)
            } else {
                false
            }
        }
    }
}

extension ValueRange.Bound {
    fileprivate func isBelow(_ other: Value) -> Bool {
        (isIncluded ? value.lessThanOrEqual(other) : value.lessThan(other)) == true
    }

    fileprivate func isAbove(_ other: Value) -> Bool {
        (isIncluded ? other.lessThanOrEqual(value) : other.lessThan(value)) == true
    }
}

extension ValueRange {
    /// Where in values that ORDER BY has put in order those of the range are: all of them, and
    /// others too only where `isExact` is false.
    ///
    /// O(log n) values are looked at.
    public func places(
        among count: Int, value: (Int) -> Value
    ) -> (places: Range<Int>, isExact: Bool) {
        func first(in places: Range<Int>, where isReached: (Value) -> Bool) -> Int {
            var (low, high) = (places.lowerBound, places.upperBound)
            while low < high {
                let middle = low + (high - low) / 2
                if isReached(value(middle)) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        let all = 0..<count
        switch self {
        case .between(.some(let bound), _) where !bound.value.isOrderedByOperators,
            .between(nil, .some(let bound)) where !bound.value.isOrderedByOperators:
            let bound = bound.value
            let start = first(in: all) {
                $0.kind == bound.kind || $0.ordering(bound) == .after
            }
            let end = first(in: start..<count) { $0.kind != bound.kind }
            return (start..<end, false)
        case .between(let lower?, _):
            let start = first(in: all) { lower.isReached(by: $0) }
            return (start..<first(in: start..<count) { !contains($0) }, true)
        case .between(nil, let upper?):
            let end = first(in: all) { upper.isPassed(by: $0) }
            return (first(in: 0..<end) { contains($0) }..<end, true)
        case .between(nil, nil): return (all, true)
        case .startsWith(let prefix):
            let start = first(in: all) { $0.ordering(prefix) != .before }
            return (start..<first(in: start..<count) { !contains($0) }, true)
        }
    }
}

extension ValueRange.Bound {
    /// True for the values from where the range begins on, in the order of ORDER BY.
    fileprivate func isReached(by other: Value) -> Bool {
        switch other.ordering(value) {
        case .before: false
        case .same: isIncluded
        case .after: true
        }
    }

    /// True for the values behind the end of the range, in the order of ORDER BY.
    fileprivate func isPassed(by other: Value) -> Bool {
        switch other.ordering(value) {
        case .before: false
        case .same: !isIncluded
        case .after: true
        }
    }
}

extension Value {
    /// True if `<` orders all values of this kind as ORDER BY does.
    ///
    /// Durations do not compare, and lists not where their elements do not.
    fileprivate var isOrderedByOperators: Bool {
        switch kind {
        case .duration, .list, .map: false
        case .node, .relationship, .path, .dateTime, .localDateTime, .date, .time, .localTime,
            .string, .boolean, .number, .null:
            true
        }
    }
}
