/// The types of values, by the names that the language writes them with.
public enum ValueType: String, CaseIterable, Hashable, Sendable {
    /// The absent value alone.
    case null = "NULL"
    /// True or false.
    case boolean = "BOOLEAN"
    /// A 64-bit signed integer.
    case integer = "INTEGER"
    /// A 64-bit IEEE 754 number.
    case float = "FLOAT"
    /// Unicode text.
    case string = "STRING"
    /// An ordered sequence of values.
    case list = "LIST"
    /// Values by name.
    case map = "MAP"
    /// A calendar day.
    case date = "DATE"
    /// A time of day without an offset.
    case localTime = "LOCAL TIME"
    /// A time of day with an offset from UTC.
    case time = "ZONED TIME"
    /// A day and a time of day without an offset.
    case localDateTime = "LOCAL DATETIME"
    /// A moment.
    case dateTime = "ZONED DATETIME"
    /// Months, days, seconds and nanoseconds.
    case duration = "DURATION"
    /// A node.
    case node = "NODE"
    /// A relationship.
    case relationship = "RELATIONSHIP"
    /// A walk over nodes and relationships.
    case path = "PATH"
}

extension ValueType {
    /// True if a property can hold values of the type.
    public var isStorable: Bool {
        switch self {
        case .boolean, .integer, .float, .string, .list, .date, .localTime, .time, .localDateTime,
            .dateTime, .duration:
            true
        case .null, .map, .node, .relationship, .path: false
        }
    }
}

extension Value {
    /// The type of the value.
    public var type: ValueType {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .integer: .integer
        case .float: .float
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
}
