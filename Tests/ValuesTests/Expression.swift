import Values

/// Evaluates the little of the language that a table of cases needs: literals, calls of temporal
/// functions, components, and the four operators from left to right.
struct Expression {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private let clock: TemporalClock

    /// The clock of the tables: a Friday afternoon in winter, in UTC.
    static func clock() throws -> TemporalClock {
        TemporalClock(statement: try ZonedDateTime(parsing: "2026-01-30T13:45:06.789Z"))
    }

    static func evaluate(_ text: String) throws -> Value {
        var expression = Expression(scalars: Array(text.unicodeScalars), clock: try clock())
        let value = try expression.sum()
        guard expression.isAtEnd else { throw Failure.unread(text) }
        return value
    }

    enum Failure: Error { case unread(String), expected(String), unknownFunction(String) }

    private init(scalars: [Unicode.Scalar], clock: TemporalClock) {
        self.scalars = scalars
        self.clock = clock
    }

    private mutating func sum() throws -> Value {
        var left = try postfix()
        while let symbol = ["+", "-", "*", "/"].first(where: { take($0) }) {
            let right = try postfix()
            let result =
                switch symbol {
                case "+": try left.temporalSum(right)
                case "-": try left.temporalDifference(right)
                case "*": try left.temporalProduct(right)
                default: try left.temporalQuotient(right)
                }
            guard let result else { throw Failure.expected("operands for \(symbol)") }
            left = result
        }
        return left
    }

    private mutating func postfix() throws -> Value {
        var value = try primary()
        while take(".") {
            value = try value.component(name()) ?? .null
        }
        return value
    }

    private mutating func primary() throws -> Value {
        if take("(") {
            let value = try sum()
            try expect(")")
            return value
        }
        if take("'") { return .string(text(upTo: "'")) }
        if take("[") {
            var values: [Value] = []
            while !take("]") {
                values.append(try sum())
                _ = take(",")
            }
            return .list(values)
        }
        if take("{") { return .map(try entries()) }
        let word = name(with: "_.+-")
        if let number = Int64(word) { return .integer(number) }
        if let number = Double(word) { return .float(number) }
        switch word {
        case "null": return .null
        case "true": return true
        case "false": return false
        default: break
        }
        guard let function = TemporalFunction(name: word) else {
            throw Failure.unknownFunction(word)
        }
        try expect("(")
        var arguments: [Value] = []
        while !take(")") {
            arguments.append(try sum())
            _ = take(",")
        }
        return try function.evaluate(arguments, clock: clock)
    }

    private mutating func entries() throws -> [String: Value] {
        var entries: [String: Value] = [:]
        while !take("}") {
            let key = name()
            try expect(":")
            entries[key] = try sum()
            _ = take(",")
        }
        return entries
    }

    private var isAtEnd: Bool { position == scalars.count }

    private mutating func take(_ symbol: Unicode.Scalar) -> Bool {
        skipSpaces()
        guard position < scalars.count, scalars[position] == symbol else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ symbol: Unicode.Scalar) throws {
        if !take(symbol) { throw Failure.expected(String(symbol)) }
    }

    private mutating func name(with extra: String = "") -> String {
        skipSpaces()
        let start = position
        while position < scalars.count,
            scalars[position].properties.isAlphabetic
                || scalars[position].properties.numericType != nil
                || extra.unicodeScalars.contains(scalars[position])
        {
            position += 1
        }
        return String(String.UnicodeScalarView(scalars[start..<position]))
    }

    private mutating func text(upTo end: Unicode.Scalar) -> String {
        let start = position
        while position < scalars.count, scalars[position] != end { position += 1 }
        defer { position += 1 }
        return String(String.UnicodeScalarView(scalars[start..<position]))
    }

    private mutating func skipSpaces() {
        while position < scalars.count, scalars[position] == " " { position += 1 }
    }
}

/// A line `expression -> what it prints` of a table.
struct Case: CustomStringConvertible, Sendable {
    let expression: String
    let expected: String
    var description: String { expression }

    /// The cases of a table, one a line; a line that is indented goes on with the one before.
    static func table(_ text: String) -> [Case] {
        text.replacing("\n    ", with: " ").split(separator: "\n").map { line in
            let parts = line.split(separator: " -> ", maxSplits: 1)
            return Case(expression: String(parts[0]), expected: String(parts[1]))
        }
    }

    /// What the expression prints, or the message of its error after an exclamation mark.
    func actual() throws -> String {
        do {
            return try Expression.evaluate(expression).displayText
        } catch let error as ValueError {
            return "! \(error.message)"
        }
    }
}
