/// The operators on temporal values. Each is nil where neither operand makes it its business, so
/// that whoever evaluates can go on with numbers, strings and lists.
extension Value {
    /// `+` of a moment and a duration, in either order, or of two durations.
    public func temporalSum(_ other: Value) throws(ValueError) -> Value? {
        switch (self, other) {
        case (.duration(let a), .duration(let b)): return .duration(try a.adding(b))
        case (_, .duration(let duration)): return try moment(plus: duration)
        case (.duration(let duration), _): return try other.moment(plus: duration)
        default: return nil
        }
    }

    /// `-` of a moment or a duration and a duration.
    public func temporalDifference(_ other: Value) throws(ValueError) -> Value? {
        switch (self, other) {
        case (.duration(let a), .duration(let b)): return .duration(try a.subtracting(b))
        case (_, .duration(let duration)): return try moment(plus: duration.negated())
        default: return nil
        }
    }

    /// `*` of a duration and a number, in either order.
    public func temporalProduct(_ other: Value) throws(ValueError) -> Value? {
        switch (self, other) {
        case (.duration(let duration), .integer(let factor)),
            (.integer(let factor), .duration(let duration)):
            return .duration(try duration.multiplied(by: factor))
        case (.duration(let duration), .float(let factor)),
            (.float(let factor), .duration(let duration)):
            return .duration(try duration.multiplied(by: factor))
        default:
            return nil
        }
    }

    /// `/` of a duration and a number.
    public func temporalQuotient(_ other: Value) throws(ValueError) -> Value? {
        switch (self, other) {
        case (.duration(let duration), .integer(let divisor)):
            return .duration(try duration.divided(by: divisor))
        case (.duration(let duration), .float(let divisor)):
            return .duration(try duration.divided(by: divisor))
        default:
            return nil
        }
    }

    private func moment(plus duration: Duration) throws(ValueError) -> Value? {
        switch self {
        case .date(let value): .date(try value.adding(duration))
        case .localTime(let value): .localTime(value.adding(duration))
        case .time(let value): .time(try value.adding(duration))
        case .localDateTime(let value): .localDateTime(try value.adding(duration))
        case .dateTime(let value): .dateTime(try value.adding(duration))
        default: nil
        }
    }
}
