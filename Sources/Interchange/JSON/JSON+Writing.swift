public import Values

extension JSON {
    /// Appends a value as plain JSON.
    ///
    /// Temporal values become text as the language writes them, and the floats that JSON does not
    /// have become `"NaN"`, `"Infinity"` and `"-Infinity"`. A node is an object with `id`, `labels`
    /// and `properties`, a relationship one with `id`, `type`, `start`, `end` and `properties`, a
    /// path one with `nodes` and `relationships`. Names are sorted.
    public static func write(_ value: Value, into output: inout String) {
        switch value {
        case .null: output += "null"
        case .boolean(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .float(let value): write(value, into: &output)
        case .string(let text): write(text, into: &output)
        case .list(let elements): writeList(elements, into: &output)
        case .map(let members): writeObject(members, into: &output)
        case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
            write(value.temporalText, into: &output)
        case .node(let node): write(node, into: &output)
        case .relationship(let relationship): write(relationship, into: &output)
        case .path(let path): write(path, into: &output)
        }
    }

    /// Appends text as a JSON string.
    public static func write(_ text: String, into output: inout String) {
        output += "\""
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
            output += text
        } else {
            for scalar in text.unicodeScalars { write(escaped: scalar, into: &output) }
        }
        output += "\""
    }

    /// Appends the members as an object, sorted by name.
    static func writeObject(_ members: [String: Value], into output: inout String) {
        var separator = "{"
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            output += separator
            write(name, into: &output)
            output += ":"
            write(value, into: &output)
            separator = ","
        }
        output += members.isEmpty ? "{}" : "}"
    }

    private static func writeList(_ elements: [Value], into output: inout String) {
        output += "["
        for (index, element) in elements.enumerated() {
            if index > 0 { output += "," }
            write(element, into: &output)
        }
        output += "]"
    }

    private static func write(_ number: Double, into output: inout String) {
        if number.isFinite {
            output += number.literal
        } else {
            write(number.literal, into: &output)
        }
    }

    private static func write(escaped scalar: Unicode.Scalar, into output: inout String) {
        switch scalar {
        case "\"": output += "\\\""
        case "\\": output += "\\\\"
        case "\n": output += "\\n"
        case "\r": output += "\\r"
        case "\t": output += "\\t"
        default:
            if scalar.properties.generalCategory == .control {
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
    }

    private static func write(_ node: Node, into output: inout String) {
        output += "{\"id\":\(node.id.rawValue),\"labels\":"
        writeList(node.labels.map(Value.string), into: &output)
        output += ",\"properties\":"
        writeObject(node.properties, into: &output)
        output += "}"
    }

    private static func write(_ relationship: Relationship, into output: inout String) {
        output += "{\"id\":\(relationship.id.rawValue),\"type\":"
        write(relationship.type, into: &output)
        if let content = relationship.content {
            output += ",\"start\":\(content.source.rawValue),\"end\":\(content.target.rawValue)"
        }
        output += ",\"properties\":"
        writeObject(relationship.properties, into: &output)
        output += "}"
    }

    private static func write(_ path: Path, into output: inout String) {
        output += "{\"nodes\":"
        writeList(path.nodes.map(Value.node), into: &output)
        output += ",\"relationships\":"
        writeList(path.relationships.map(Value.relationship), into: &output)
        output += "}"
    }
}
