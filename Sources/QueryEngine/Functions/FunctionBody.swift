import GraphIndex
import QuerySyntax
import Values

/// How a function of the catalogue is computed.
///
/// But for `lenient` and `context`, an argument that is null makes the result null, and the body
/// never sees it.
enum FunctionBody: Sendable {
    /// From one value.
    case unary(@Sendable (Value) throws(QueryError) -> Value)
    /// From two values.
    case binary(@Sendable (Value, Value) throws(QueryError) -> Value)
    /// From any number of values.
    case variadic(@Sendable ([Value]) throws(QueryError) -> Value)
    /// From any number of values, among them nulls.
    case lenient(@Sendable ([Value]) throws(QueryError) -> Value)
    /// From a number, as a float.
    case real(@Sendable (Double) -> Double)
    /// From one value and what the graph says about it.
    case graph(@Sendable (Evaluator, Graph, Value) throws(QueryError) -> Value)
    /// From any number of values and the state of the query: its clock and its budget.
    case context(@Sendable (Evaluator, [Value]) throws(QueryError) -> Value)
    /// From nothing at all, anew for each row.
    case random(@Sendable () -> Value)
    /// In the evaluator itself, as it does not compute all arguments for all rows.
    case special
}

/// Every function that is not an aggregate, by its canonical name.
enum FunctionTable {
    /// The functions; the same names as in the catalogue.
    static let all: [String: FunctionBody] = Dictionary(
        uniqueKeysWithValues: [
            numeric, trigonometric, text, normalForms, lists, conversions, entities, temporal,
            general,
        ].flatMap { $0.map { ($0.key, $0.value) } })

    private static let general: [String: FunctionBody] = [
        "coalesce": .special,
        "exists": .lenient { arguments throws(QueryError) in .boolean(!arguments[0].isNull) },
        "nullif": .lenient { arguments throws(QueryError) in
            arguments[0].equals(arguments[1]) == true ? .null : arguments[0]
        },
        "valuetype": .lenient { arguments throws(QueryError) in
            .string(arguments[0].typeDescription)
        },
        "rand": .random { .float(Double.random(in: 0..<1)) },
        "randomuuid": .random { .string(randomUUID()) },
        "timestamp": .context { evaluator, _ throws(QueryError) in
            let clock = evaluator.context.clock
            return .integer(clock.epochSecond * 1000 + Int64(clock.nanosecond / 1_000_000))
        },
    ]

    /// A random UUID of version 4, as RFC 9562 lays it out.
    private static func randomUUID() -> String {
        let high = UInt64.random(in: 0 ... .max) & ~0xF000 | 0x4000
        let low = UInt64.random(in: 0 ... .max) & ~(0b11 << 62) | (0b10 << 62)
        let digits = [high, low].map { half in
            let text = String(half, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
        let bounds = [0, 8, 12, 16, 20, 32]
        return zip(bounds, bounds.dropFirst())
            .map { digits.dropFirst($0).prefix($1 - $0) }.joined(separator: "-")
    }
}
