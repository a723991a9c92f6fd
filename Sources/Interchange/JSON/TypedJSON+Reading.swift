public import Values

extension TypedJSON {
    /// Reads one value, typed or plain at every level; the name stands for the file in errors.
    public static func value(
        _ text: String, name: String? = nil
    ) throws(InterchangeError) -> Value {
        try value(from: JSON.value(text, name: name))
    }

    /// Reads an object of parameters by name, each typed or plain.
    public static func parameters(
        _ text: String, name: String? = nil
    ) throws(InterchangeError) -> [String: Value] {
        guard case .map(let members) = try JSON.value(text, name: name) else {
            throw InterchangeError(
                .format, "parameters are an object of values by name",
                at: Place(file: name, line: 1, column: 1), help: #"for example {"id": "opp1"}"#)
        }
        return try values(members)
    }

    /// Gives plain JSON its types: an object with a `$type` stands for a value of that type.
    public static func value(from plain: Value) throws(InterchangeError) -> Value {
        switch plain {
        case .list(let elements):
            return .list(try values(elements))
        case .map(let members):
            guard let type = members["$type"] else { return .map(try values(members)) }
            guard case .string(let name) = type, members.count <= 2 else {
                throw InterchangeError(
                    .format, "a typed value is an object of $type and _value",
                    help: "a map with a key $type is written as a typed Map")
            }
            return try value(type: name, from: members["_value"] ?? .null)
        case .null, .boolean, .integer, .float, .string, .date, .localTime, .time, .localDateTime,
            .dateTime, .duration, .node, .relationship, .path:
            return plain
        }
    }

    static func values(_ members: [String: Value]) throws(InterchangeError) -> [String: Value] {
        var result: [String: Value] = [:]
        result.reserveCapacity(members.count)
        for (name, member) in members { result[name] = try value(from: member) }
        return result
    }

    private static func values(_ elements: [Value]) throws(InterchangeError) -> [Value] {
        var result: [Value] = []
        result.reserveCapacity(elements.count)
        for element in elements { result.append(try value(from: element)) }
        return result
    }

    private static func value(
        type: String, from content: Value
    ) throws(InterchangeError) -> Value {
        switch (type, content) {
        case ("Null", .null): return .null
        case ("Boolean", .boolean), ("String", .string): return content
        case ("List", .list(let elements)): return .list(try values(elements))
        case ("Map", .map(let members)): return .map(try values(members))
        case ("Node", _), ("Relationship", _), ("Path", _):
            throw InterchangeError(
                .value, "a \(type.lowercased()) cannot be given as a value",
                help: "give a property that identifies it and MATCH it")
        case (_, .string(let text)):
            guard let scalar = scalars[type] else { break }
            return try scalar.value(text)
        default: break
        }
        throw InterchangeError(.value, "this is no value of the type \(type)")
    }

    private static let scalars: [String: ScalarType] = [
        "Integer": .integer, "Float": .float, "Date": .date, "LocalTime": .localTime,
        "Time": .time, "LocalDateTime": .localDateTime, "OffsetDateTime": .dateTime,
        "ZonedDateTime": .dateTime, "Duration": .duration,
    ]
}

extension TypedJSON {
    /// Appends a value plainly where plain JSON says exactly what it is, and typed elsewhere.
    ///
    /// `value(from:)` reads the same value back.
    static func writeCompact(_ value: Value, into output: inout String) {
        switch value {
        case .null, .boolean, .integer, .string:
            JSON.write(value, into: &output)
        case .float(let number) where number.isFinite:
            JSON.write(value, into: &output)
        case .list(let elements):
            output += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { output += "," }
                writeCompact(element, into: &output)
            }
            output += "]"
        case .map(let members) where members["$type"] == nil:
            writeCompact(members, into: &output)
        case .float, .map, .date, .localTime, .time, .localDateTime, .dateTime, .duration, .node,
            .relationship, .path:
            write(value, into: &output)
        }
    }

    static func writeCompact(_ members: [String: Value], into output: inout String) {
        output += "{"
        for (index, (name, value)) in members.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { output += "," }
            JSON.write(name, into: &output)
            output += ":"
            writeCompact(value, into: &output)
        }
        output += "}"
    }
}

extension ZonedDateTime {
    /// The name of the type on the wire, which tells a named zone from an offset.
    var typeName: String {
        switch zone {
        case .offset: "OffsetDateTime"
        case .named: "ZonedDateTime"
        }
    }
}
