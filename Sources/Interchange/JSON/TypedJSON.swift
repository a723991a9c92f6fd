public import Values

/// Values as JSON objects that name their type: `{"$type":"Integer","_value":"1"}`.
///
/// Nothing is lost: integers and floats are texts, every temporal type has its name.
public enum TypedJSON {
    /// Appends a value.
    public static func write(_ value: Value, into output: inout String) {
        switch value {
        case .null:
            output += #"{"$type":"Null","_value":null}"#
        case .boolean(let value):
            output += #"{"$type":"Boolean","_value":\#(value)}"#
        case .integer(let value):
            output += #"{"$type":"Integer","_value":"\#(value)"}"#
        case .float(let value):
            output += #"{"$type":"Float","_value":"\#(value.literal)"}"#
        case .string(let text):
            write("String", text, into: &output)
        case .list(let elements):
            output += #"{"$type":"List","_value":"#
            write(elements, into: &output)
            output += "}"
        case .map(let members):
            output += #"{"$type":"Map","_value":"#
            write(members, into: &output)
            output += "}"
        case .date: write("Date", value.temporalText, into: &output)
        case .localTime: write("LocalTime", value.temporalText, into: &output)
        case .time: write("Time", value.temporalText, into: &output)
        case .localDateTime: write("LocalDateTime", value.temporalText, into: &output)
        case .dateTime(let moment): write(moment.typeName, value.temporalText, into: &output)
        case .duration: write("Duration", value.temporalText, into: &output)
        case .node(let node): write(node, into: &output)
        case .relationship(let relationship): write(relationship, into: &output)
        case .path(let path): write(path, into: &output)
        }
    }

    private static func write(_ type: String, _ text: String, into output: inout String) {
        output += #"{"$type":"\#(type)","_value":"#
        JSON.write(text, into: &output)
        output += "}"
    }

    /// Appends the values as a JSON array.
    static func write(_ elements: [Value], into output: inout String) {
        output += "["
        for (index, element) in elements.enumerated() {
            if index > 0 { output += "," }
            write(element, into: &output)
        }
        output += "]"
    }

    private static func write(_ members: [String: Value], into output: inout String) {
        output += "{"
        for (index, (name, value)) in members.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { output += "," }
            JSON.write(name, into: &output)
            output += ":"
            write(value, into: &output)
        }
        output += "}"
    }

    private static func write(_ node: Node, into output: inout String) {
        output += #"{"$type":"Node","_value":{"_element_id":"\#(node.id.rawValue)","_labels":"#
        JSON.write(.list(node.labels.map(Value.string)), into: &output)
        output += #","_properties":"#
        write(node.properties, into: &output)
        output += "}}"
    }

    private static func write(_ relationship: Relationship, into output: inout String) {
        output += #"{"$type":"Relationship","_value":{"_element_id":"\#(relationship.id.rawValue)""#
        if let content = relationship.content {
            output += #","_start_node_element_id":"\#(content.source.rawValue)""#
            output += #","_end_node_element_id":"\#(content.target.rawValue)""#
        }
        output += #","_type":"#
        JSON.write(relationship.type, into: &output)
        output += #","_properties":"#
        write(relationship.properties, into: &output)
        output += "}}"
    }

    private static func write(_ path: Path, into output: inout String) {
        var elements: [Value] = []
        for (node, relationship) in zip(path.nodes, path.relationships) {
            elements += [.node(node), .relationship(relationship)]
        }
        elements += path.nodes.suffix(1).map(Value.node)
        output += #"{"$type":"Path","_value":"#
        write(elements, into: &output)
        output += "}"
    }
}
