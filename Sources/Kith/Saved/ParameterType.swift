/// The types that a saved query declares for its parameters.
public enum ParameterType: String, CaseIterable, Sendable {
    /// Text.
    case string = "STRING"
    /// An integer.
    case integer = "INTEGER"
    /// A float; an integer is read as one.
    case float = "FLOAT"
    /// `true` or `false`.
    case boolean = "BOOLEAN"
    /// A day: `2026-06-30`
    case date = "DATE"
    /// A time of day: `10:30`
    case localTime = "LOCALTIME"
    /// A time of day with an offset.
    case time = "TIME"
    /// A day and a time.
    case localDateTime = "LOCALDATETIME"
    /// A moment.
    case dateTime = "DATETIME"
    /// A duration: `P3M`
    case duration = "DURATION"
    /// A list, as a literal of the language.
    case list = "LIST"
    /// A map, as a literal of the language.
    case map = "MAP"
    /// A literal of the language if it is one, else text.
    case any = "ANY"

    static let names = allCases.map(\.rawValue).joined(separator: ", ")
}
