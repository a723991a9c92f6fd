extension Value: CustomStringConvertible {
    /// The value as a literal of the language, as results show it: `'it\'s'`, `[1, 2.0]`,
    /// `{name: 'Ada'}`, `(:Person {name: 'Ada'})`; temporal values as ISO 8601 writes them.
    public var description: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .float(let value): value.literal
        case .string(let value): value.quoted
        case .list(let values): "[\(values.map(\.description).joined(separator: ", "))]"
        case .map(let values): values.literal
        case .date(let value): value.description
        case .localTime(let value): value.description
        case .time(let value): value.description
        case .localDateTime(let value): value.description
        case .dateTime(let value): value.description
        case .duration(let value): value.description
        case .node(let value): value.description
        case .relationship(let value): value.description
        case .path(let value): value.description
        }
    }

    /// The value as a person reads it: a string bare, anything else as a literal.
    public var displayText: String {
        if case .string(let text) = self { text } else { description }
    }
}

extension Node: CustomStringConvertible {
    /// The node as `(:Label {key: value})`.
    public var description: String {
        let labels = labels.map { ":" + $0.name }.joined()
        let parts = [labels, properties.isEmpty ? "" : properties.literal]
        return "(\(parts.filter { !$0.isEmpty }.joined(separator: " ")))"
    }
}

extension Relationship: CustomStringConvertible {
    /// The relationship as `[:TYPE {key: value}]`.
    public var description: String {
        "[:\(type.name)\(properties.isEmpty ? "" : " " + properties.literal)]"
    }
}

extension Path: CustomStringConvertible {
    /// The path as `<(:A)-[:T]->(:B)<-[:U]-(:C)>`.
    public var description: String {
        var text = nodes.first.map(\.description) ?? ""
        for (index, relationship) in relationships.enumerated() {
            let content = relationship.content
            let goesBack =
                content.map { $0.source != nodes[index].id || $0.target != nodes[index + 1].id }
                ?? false
            text += goesBack ? "<-\(relationship)-" : "-\(relationship)->"
            text += nodes[index + 1].description
        }
        return "<\(text)>"
    }
}

extension [String: Value] {
    /// The entries as a literal, in the order of their names.
    fileprivate var literal: String {
        let entries = sortedByName.map { "\($0.name.name): \($0.value)" }
        return "{\(entries.joined(separator: ", "))}"
    }
}

extension Double {
    /// The shortest literal that reads back as the same number, always with a point or exponent.
    public var literal: String {
        if isNaN { return "NaN" }
        if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
        let parts = description.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return description }
        return "\(parts[0])e\(exponent)"
    }
}

extension String {
    /// The text as a literal in single quotes.
    public var quoted: String {
        var text = "'"
        for scalar in unicodeScalars {
            switch scalar {
            case "'": text += "\\'"
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "'"
    }

    /// The text as a name of the language, in backticks unless it is one without.
    var name: String {
        let isPlain =
            unicodeScalars.first.map { $0 == "_" || $0.properties.isXIDStart } == true
            && unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
        if isPlain { return self }
        return
            "`\(split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``"))`"
    }
}
