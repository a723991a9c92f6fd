import Interchange
import QuerySyntax
public import Values

extension SavedQuery {
    /// The value of a parameter given as text: of the type that the query declares, else a literal
    /// of the language if the text is one, else the text itself.
    public func value(of name: String, text: String) throws(KithError) -> Value {
        let declared = parameters.first { $0.name == name }
        return try value(of: name, text: text, as: declared?.type ?? .any)
    }

    /// The value of a parameter given as text, of a type.
    public func value(
        of name: String, text: String, as type: ParameterType
    ) throws(KithError) -> Value {
        guard let value = type.value(of: text, clock: .now) else {
            throw KithError(
                .data(
                    .init(
                        .value,
                        "parameter \(name): \(QueryError.quoted(text)) is no \(type.rawValue)",
                        help: "write it like \(type.example)")))
        }
        return value
    }

    /// The values of parameters given as a JSON object, typed or plain; texts are read as the types
    /// that the query declares.
    public func values(json: String) throws(KithError) -> [String: Value] {
        var values: [String: Value]
        do {
            values = try TypedJSON.parameters(json, name: "--params")
        } catch {
            throw KithError(.data(error))
        }
        for parameter in parameters {
            guard let given = values[parameter.name] else { continue }
            if case .string(let text) = given, parameter.type != .any {
                values[parameter.name] = try value(of: parameter.name, text: text)
            } else if let converted = parameter.type.converted(given) {
                values[parameter.name] = converted
            } else {
                throw KithError(
                    .data(
                        .init(
                            .value, "parameter \(parameter.name) is no \(parameter.type.rawValue)")
                    ))
            }
        }
        return values
    }

    /// The given values, and the defaults of the declared parameters that are missing.
    public func completed(_ given: [String: Value]) throws(KithError) -> [String: Value] {
        var values = given
        for parameter in parameters where values[parameter.name] == nil {
            guard let text = parameter.defaultText else {
                let use = parameter.explanation.map { " (\($0))" } ?? ""
                throw KithError(
                    .usage(
                        "the query needs the parameter \(parameter.name)\(use)",
                        hint: "--param \(parameter.name)=\(parameter.type.example)"))
            }
            // That it has the type was found when the query was read.
            values[parameter.name] =
                LiteralValue.read(text, clock: .now).flatMap(parameter.type.converted) ?? .null
        }
        return values
    }
}

extension ParameterType {
    /// Reads text as a value of the type; nil where it is none.
    func value(of text: String, clock: TemporalClock) -> Value? {
        if text.lowercased() == "null" { return .null }
        switch self {
        case .string: return .string(text)
        case .any: return LiteralValue.read(text, clock: clock) ?? .string(text)
        case .integer: return Int64(text).map(Value.integer)
        case .float: return Double(text).map(Value.float)
        case .boolean: return Bool(text.lowercased()).map(Value.boolean)
        case .list, .map: return literal(text, clock)
        case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
            // Either the bare text of the value or the call that makes it.
            if let value = literal(text, clock) { return value }
            let bare = Value.string(text)
            let function = TemporalFunction(name: rawValue)
            return try? function?.evaluate([bare], clock: clock)
        }
    }

    private func literal(_ text: String, _ clock: TemporalClock) -> Value? {
        LiteralValue.read(text, clock: clock).flatMap(converted)
    }

    /// The value as one of the type; nil if it has another.
    ///
    /// Null is of every type.
    func converted(_ value: Value) -> Value? {
        switch (self, value) {
        case (.any, _), (_, .null), (.string, .string), (.integer, .integer), (.float, .float),
            (.boolean, .boolean), (.list, .list), (.map, .map), (.date, .date),
            (.localTime, .localTime), (.time, .time), (.localDateTime, .localDateTime),
            (.dateTime, .dateTime), (.duration, .duration):
            value
        case (.float, .integer(let number)):
            .float(Double(number))
        default:
            nil
        }
    }

    /// A value of the type as one would write it on the command line.
    var example: String {
        switch self {
        case .string, .any: "text"
        case .integer: "3"
        case .float: "0.5"
        case .boolean: "true"
        case .date: "2026-06-30"
        case .localTime: "10:30"
        case .time: "10:30+02:00"
        case .localDateTime: "2026-06-30T10:30"
        case .dateTime: "2026-06-30T10:30+02:00"
        case .duration: "P3M"
        case .list: "['a', 'b']"
        case .map: "{a: 1}"
        }
    }
}
