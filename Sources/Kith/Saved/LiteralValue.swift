import QuerySyntax
import Values

/// The value of an expression that is made of literals and the functions for temporal values.
enum LiteralValue {
    /// Reads text as such an expression; nil where it is none.
    static func read(_ text: String, clock: TemporalClock) -> Value? {
        // Text that is no literal is not a mistake here: it is text.
        guard let expression = try? QueryParser.parseLiteral(text) else { return nil }
        return value(of: expression, clock: clock)
    }

    private static func value(of expression: Expression, clock: TemporalClock) -> Value? {
        switch expression.kind {
        case .literal(let value):
            return value
        case .list(let elements):
            let values = elements.compactMap { value(of: $0, clock: clock) }
            return values.count == elements.count ? .list(values) : nil
        case .map(let entries):
            var members: [String: Value] = [:]
            for entry in entries {
                guard let value = value(of: entry.value, clock: clock) else { return nil }
                members[entry.key.text] = value
            }
            return .map(members)
        case .unary(.plus, let operand):
            return value(of: operand, clock: clock)
        case .unary(.minus, let operand):
            switch value(of: operand, clock: clock) {
            case .integer(let number)?: return number == .min ? nil : .integer(-number)
            case .float(let number)?: return .float(-number)
            default: return nil
            }
        case .function(let name, distinct: false, let arguments):
            guard let function = TemporalFunction(name: name.text) else { return nil }
            let values = arguments.compactMap { value(of: $0, clock: clock) }
            guard values.count == arguments.count else { return nil }
            return try? function.evaluate(values, clock: clock)
        default:
            return nil
        }
    }
}
