public import QueryPlan
public import QuerySyntax
public import Values

/// The map of options that a procedure takes, read key by key; a key nobody knows is an error.
public struct ProcedureOptions {
    private let procedure: String
    private let options: [String: Value]
    private let spans: [String: SourceSpan]

    /// Takes the last argument of a call; null is an empty map.
    public init(
        of call: Procedure.Call, to procedure: String, known: [ProcedureSignature.Option]
    ) throws(QueryError) {
        self.procedure = procedure
        spans = call.optionSpans
        if case .map(let options)? = call.arguments.last {
            self.options = options
        } else {
            options = [:]
        }
        let known = known.map(\.name)
        if let unknown = options.keys.sorted().first(where: { !known.contains($0) }) {
            throw .unknownOption(unknown, of: procedure, among: known, at: nil)
        }
    }

    /// A string, or nil where the option is not given.
    public func string(_ key: String) throws(QueryError) -> String? {
        switch options[key] ?? .null {
        case .null: return nil
        case .string(let text): return text
        default: throw wrong(key, "a string")
        }
    }

    /// Strings; one that stands alone is a list too.
    public func strings(_ key: String) throws(QueryError) -> [String] {
        switch options[key] ?? .null {
        case .null: return []
        case .string(let text): return [text]
        case .list(let elements):
            var texts: [String] = []
            for element in elements {
                guard case .string(let text) = element else {
                    throw wrong(key, "a list of strings")
                }
                texts.append(text)
            }
            return texts
        default: throw wrong(key, "a list of strings")
        }
    }

    /// An integer within a range.
    public func integer(
        _ key: String, default standard: Int, in range: ClosedRange<Int>
    ) throws(QueryError) -> Int {
        try integer(key, in: range) ?? standard
    }

    /// An integer within a range, or nil where the option is not given.
    public func integer(_ key: String, in range: ClosedRange<Int>) throws(QueryError) -> Int? {
        switch options[key] ?? .null {
        case .null: return nil
        case .integer(let number) where range.contains(Int(number)): return Int(number)
        default:
            throw wrong(key, "an integer from \(range.lowerBound) to \(range.upperBound)")
        }
    }

    /// A number within a range.
    public func number(
        _ key: String, default standard: Double, in range: ClosedRange<Double>
    ) throws(QueryError) -> Double {
        switch options[key] ?? .null {
        case .null: return standard
        case .integer(let number) where range.contains(Double(number)): return Double(number)
        case .float(let number) where range.contains(number): return number
        default: throw wrong(key, "a number from \(range.lowerBound) to \(range.upperBound)")
        }
    }

    /// A date or a moment, or nil where the option is not given.
    public func moment(_ key: String) throws(QueryError) -> Value? {
        let value = options[key] ?? .null
        switch value {
        case .null: return nil
        case .date, .localDateTime, .dateTime: return value
        default: throw wrong(key, "a date")
        }
    }

    /// One of some words, the first where the option is not given.
    public func choice(_ key: String, of words: [String]) throws(QueryError) -> String {
        guard let word = try string(key) else { return words[0] }
        guard words.contains(word) else {
            throw wrong(key, "one of \(words.map { "'\($0)'" }.joined(separator: ", "))")
        }
        return word
    }

    private func wrong(_ key: String, _ wanted: String) -> QueryError {
        QueryError(
            .argumentError, .runtime, "InvalidArgumentValue",
            "The option '\(key)' of \(procedure) is \(wanted).", at: spans[key])
    }
}
