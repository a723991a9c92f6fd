internal import Values

extension Value {
    /// A temporal value as the language writes it; empty for every other value.
    var temporalText: String {
        switch self {
        case .date(let value): "\(value)"
        case .localTime(let value): "\(value)"
        case .time(let value): "\(value)"
        case .localDateTime(let value): "\(value)"
        case .dateTime(let value): "\(value)"
        case .duration(let value): "\(value)"
        case .null, .boolean, .integer, .float, .string, .list, .map, .node, .relationship, .path:
            ""
        }
    }
}

extension Double {
    /// The number as text, with the names of the language for what is no finite number.
    var languageText: String {
        if isNaN { return "NaN" }
        if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
        return description
    }
}
