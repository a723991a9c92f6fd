import QuerySyntax
import Values

extension QueryError {
    /// An operand or argument whose type the operation does not take.
    static func type(
        _ message: String, detail: String = "InvalidArgumentType"
    ) -> QueryError {
        QueryError(.typeError, .runtime, detail, message.sentence)
    }

    /// An argument of a function that has the wrong type, found out only while the query runs.
    static func argument(
        of function: String, mustBe wanted: String, not value: Value
    ) -> QueryError {
        .type(
            "\(function)() takes \(wanted), not \(value.typeName)", detail: "InvalidArgumentValue")
    }

    /// An argument that has the right type and a wrong value.
    static func argument(_ message: String, detail: String) -> QueryError {
        QueryError(.argumentError, .runtime, detail, message.sentence)
    }

    /// A result that no 64-bit integer can hold.
    static func integerOverflow(_ what: String) -> QueryError {
        QueryError(
            .arithmeticError, .runtime, "IntegerOverflow", "\(what) is out of range.".sentence,
            hint: "Integers go from \(Int64.min) to \(Int64.max); toFloat() goes further.")
    }

    /// An integer division or remainder by zero.
    static var divisionByZero: QueryError {
        QueryError(
            .arithmeticError, .runtime, "DivisionByZero", "An integer was divided by zero.",
            hint: "Test the divisor first, or divide floats.")
    }

    /// A node or relationship that this query deleted and then looks into.
    static func deleted(_ what: String) -> QueryError {
        QueryError(
            .entityNotFound, .runtime, "DeletedEntityAccess",
            "\(what) was deleted by this query and cannot be read any more.".sentence,
            hint: "Read what you need before DELETE.")
    }

    /// A value that would be larger than a query may make it.
    static func tooLarge(_ message: String, detail: String, hint: String? = nil) -> QueryError {
        QueryError(.limitExceeded, .runtime, detail, message.sentence, hint: hint)
    }

    /// An error of a computation on values, as an error of the query.
    init(_ error: ValueError) {
        switch error {
        case .overflow:
            self.init(.arithmeticError, .runtime, "NumberOutOfRange", error.message.sentence)
        case .divisionByZero:
            self = .divisionByZero
        case .invalidArgument:
            self.init(.argumentError, .runtime, "InvalidArgumentValue", error.message.sentence)
        case .typeMismatch:
            self = .type(error.message, detail: "InvalidArgumentValue")
        }
    }

    /// The same error with its place, unless a smaller place is known already.
    func located(at span: SourceSpan?) -> QueryError {
        var located = self
        located.span = self.span ?? span
        return located
    }
}

extension Value {
    /// The type in words, with an article, for messages.
    var typeName: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .float: "a float"
        case .string: "a string"
        case .list: "a list"
        case .map: "a map"
        case .date: "a date"
        case .localTime: "a local time"
        case .time: "a time"
        case .localDateTime: "a local date and time"
        case .dateTime: "a date and time"
        case .duration: "a duration"
        case .node: "a node"
        case .relationship: "a relationship"
        case .path: "a path"
        }
    }
}

extension String {
    /// The text with a capital at the start, unless a function's name stands there, and a full stop
    /// at the end.
    fileprivate var sentence: String {
        let isCall = drop { $0.isLetter || $0.isNumber || $0 == "." }.hasPrefix("(")
        let capital = isCall ? self : prefix(1).uppercased() + dropFirst()
        return capital.hasSuffix(".") ? capital : capital + "."
    }
}
