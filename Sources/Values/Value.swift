/// A value of the query language: what a property holds, an expression yields and a result shows.
///
/// `==` and hashing follow *equivalence*, the relation of grouping and DISTINCT: null is equivalent
/// to null, NaN to NaN, and the integer 1 to the float 1.0. The operator `=` of the language, with
/// its third answer "unknown", is `equals(_:)`; the order of ORDER BY is `ordering(_:)`.
public enum Value: Sendable {
    /// The absent or unknown value.
    case null
    /// True or false.
    case boolean(Bool)
    /// A 64-bit signed integer.
    case integer(Int64)
    /// A 64-bit IEEE 754 number.
    case float(Double)
    /// Unicode text.
    case string(String)
    /// An ordered sequence of values.
    case list([Value])
    /// Values by name. Printed and compared in the order of the names.
    case map([String: Value])
    /// A calendar day.
    case date(LocalDate)
    /// A time of day without an offset.
    case localTime(LocalTime)
    /// A time of day with an offset from UTC.
    case time(ZonedTime)
    /// A day and a time of day without an offset.
    indirect case localDateTime(LocalDateTime)
    /// A moment, with its offset from UTC or its named zone.
    indirect case dateTime(ZonedDateTime)
    /// Months, days, seconds and nanoseconds, kept apart.
    indirect case duration(Duration)
    /// A node.
    case node(Node)
    /// A relationship.
    case relationship(Relationship)
    /// A walk over nodes and relationships.
    indirect case path(Path)

    /// True for `null`.
    @inlinable public var isNull: Bool {
        if case .null = self { true } else { false }
    }
}

extension Value: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    /// `nil` is null.
    public init(nilLiteral: ()) { self = .null }
    /// `true` or `false` as a boolean.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// A number without a point as an integer.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// A number with a point as a float.
    public init(floatLiteral value: Double) { self = .float(value) }
    /// Text as a string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An array as a list.
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
    /// A dictionary as a map; of two equal names the last wins.
    public init(dictionaryLiteral elements: (String, Value)...) {
        self = .map(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}
