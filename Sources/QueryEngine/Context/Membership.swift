import QuerySyntax
import Values

/// A list that IN asks many times: a hash set where equality allows one.
struct Membership {
    /// The list.
    let list: [Value]
    private let scalars: Set<Value>?
    private let integers: [Int64]?
    private let manyIntegers: Set<Int64>
    private let hasNull: Bool

    /// Prepares the list.
    ///
    /// Lists and maps within it may hold nulls, which a set cannot tell.
    init(_ list: [Value]) {
        self.list = list
        hasNull = list.contains(where: \.isNull)
        let present = list.filter { !$0.isNull }
        scalars = present.allSatisfy(\.hasPlainEquality) ? Set(present) : nil
        let numbers = present.compactMap { value -> Int64? in
            if case .integer(let number) = value { number } else { nil }
        }
        integers = numbers.count == present.count ? numbers : nil
        // Up to so many are found faster one by one.
        manyIntegers = numbers.count > 8 ? Set(numbers) : []
    }

    /// Whether a value equals an element; nil where a null leaves that open.
    func contains(_ value: Value) -> Bool? {
        if list.isEmpty { return false }
        if let scalars, value.hasPlainEquality {
            return scalars.contains(value) ? true : (hasNull ? nil : false)
        }
        return Membership.contains(value, in: list)
    }

    /// True for a list of integers, and nothing else.
    var isOfIntegers: Bool { integers != nil && !hasNull }

    /// Whether an integer equals an element of a list of integers.
    func contains(_ number: Int64) -> Bool {
        manyIntegers.isEmpty ? integers?.contains(number) == true : manyIntegers.contains(number)
    }

    /// Whether a value equals an element of a list that is asked once.
    static func contains(_ value: Value, in list: [Value]) -> Bool? {
        var known = true
        for element in list {
            switch value.equals(element) {
            case .some(true): return true
            case .some(false): continue
            case .none: known = false
            }
        }
        return known ? false : nil
    }
}

extension Value {
    /// The elements, where IN has this list on its right; nil for null.
    func elementsAskedFor(at span: SourceSpan? = nil) throws(QueryError) -> [Value]? {
        switch self {
        case .null: return nil
        case .list(let elements): return elements
        default:
            throw QueryError.type("IN takes a list on its right, not \(typeName)").located(at: span)
        }
    }

    /// True if `=` and equivalence agree on this value: no null in it, and not NaN.
    fileprivate var hasPlainEquality: Bool {
        switch self {
        case .null, .list, .map: false
        case .float(let number): !number.isNaN
        case .boolean, .integer, .string, .date, .localTime, .time, .localDateTime, .dateTime,
            .duration, .node, .relationship, .path:
            true
        }
    }
}

/// Where a value comes from that is the same in every row of an execution.
enum FixedOrigin: Hashable {
    /// A parameter.
    case parameter(String)
    /// A constant in the text.
    case constant(SourceSpan)
}
