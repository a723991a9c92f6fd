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
                        .value, "parameter \(name): '\(text)' is not a \(type.rawValue)",
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
        for parameter in parameters where parameter.type != .any {
            guard case .string(let text)? = values[parameter.name] else { continue }
            values[parameter.name] = try value(of: parameter.name, text: text)
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
            guard let value = LiteralValue.read(text, clock: .now) else {
                throw KithError(
                    .data(
                        .init(
                            .header,
                            "the default of parameter \(parameter.name), \(text), is no literal",
                            at: .init(file: path, line: 1, column: 1))))
            }
            values[parameter.name] = value
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
        guard let value = LiteralValue.read(text, clock: clock) else { return nil }
        switch (self, value) {
        case (.list, .list), (.map, .map), (.date, .date), (.localTime, .localTime), (.time, .time),
            (.localDateTime, .localDateTime), (.dateTime, .dateTime), (.duration, .duration),
            (_, .null):
            return value
        default:
            return nil
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
