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
