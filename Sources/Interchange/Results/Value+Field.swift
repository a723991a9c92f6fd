internal import Values

extension Value {
    /// The value as the field of a CSV record; nil for null.
    var fieldText: String? {
        switch self {
        case .null: nil
        case .string(let text): text
        case .boolean, .integer: JSON.text(self)
        case .float(let number): number.literal
        case .date, .localTime, .time, .localDateTime, .dateTime, .duration: temporalText
        case .list, .map, .node, .relationship, .path: JSON.text(self)
        }
    }
}
