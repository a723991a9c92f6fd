public import Values

/// Values and names as the query language writes them.
public enum CypherLiteral {
    /// A value as an expression that gives exactly this value; nil for a node, a relationship or a
    /// path, alone or inside, which no expression makes.
    public static func text(_ value: Value) -> String? {
        switch value {
        case .null: return "null"
        case .boolean(let value): return value ? "true" : "false"
        case .integer(let value):
            // The sign is an operator, and the number behind it alone is too large.
            return value == .min ? "(-9223372036854775807 - 1)" : String(value)
        case .float(let number): return text(number)
        case .string(let text): return quoted(text)
        case .list(let elements):
            let texts = elements.compactMap(text)
            guard texts.count == elements.count else { return nil }
            return "[" + texts.joined(separator: ", ") + "]"
        case .map(let members): return text(members)
        case .date: return "date('\(value.temporalText)')"
        case .localTime: return "localtime('\(value.temporalText)')"
        case .time: return "time('\(value.temporalText)')"
        case .localDateTime: return "localdatetime('\(value.temporalText)')"
        case .dateTime: return "datetime('\(value.temporalText)')"
        case .duration: return "duration('\(value.temporalText)')"
        case .node, .relationship, .path: return nil
        }
    }

    /// A map as an expression, its keys sorted; nil where a value cannot be written.
    public static func text(_ members: [String: Value]) -> String? {
        var texts: [String] = []
        for (key, value) in members.sorted(by: { $0.key < $1.key }) {
            guard let text = text(value) else { return nil }
            texts.append(name(key) + ": " + text)
        }
        return "{" + texts.joined(separator: ", ") + "}"
    }

    /// A string in single quotes.
    public static func quoted(_ text: String) -> String {
        var result = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "'": result += "\\'"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.properties.generalCategory == .control {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "'"
    }

    /// A label, type, key or variable, in backticks where it is no plain word.
    public static func name(_ name: String) -> String {
        let isPlain =
            name.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
            && name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0)
                    || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
            }
        if isPlain, !reserved.contains(name.uppercased()) { return name }
        return "`" + name.replacing("`", with: "``") + "`"
    }

    private static func text(_ number: Double) -> String {
        if number.isNaN { return "(0.0 / 0.0)" }
        if number.isInfinite { return number < 0 ? "(-1.0 / 0.0)" : "(1.0 / 0.0)" }
        return number.literal
    }

    private static let reserved: Set<String> = [
        "ALL", "ADD", "AND", "AS", "ASC", "ASCENDING", "BY", "CASE", "CONSTRAINT", "CONTAINS",
        "CREATE", "DELETE", "DESC", "DESCENDING", "DETACH", "DISTINCT", "DO", "DROP", "ELSE",
        "END", "ENDS", "EXISTS", "FALSE", "FOR", "IN", "IS", "LIMIT", "MANDATORY", "MATCH",
        "MERGE", "NOT", "NULL", "OF", "ON", "OPTIONAL", "OR", "ORDER", "REMOVE", "REQUIRE",
        "RETURN", "SCALAR", "SET", "SKIP", "STARTS", "THEN", "TRUE", "UNION", "UNIQUE", "UNWIND",
        "WHEN", "WHERE", "WITH", "XOR",
    ]
}
