import Foundation

/// Reads a cell of a TCK table: a reader of its own, so that the language's parser is not its
/// judge.
struct ExpectedReader {
    struct Malformed: Error {
        var text: String
    }

    private let text: String
    private var rest: Substring

    init(_ text: String) {
        self.text = text
        self.rest = text[...]
    }

    static func read(_ text: String) throws -> Expected {
        var reader = ExpectedReader(text)
        let value = try reader.value()
        guard reader.rest.isEmpty else { throw Malformed(text: text) }
        return value
    }

    private mutating func value() throws -> Expected {
        skipSpace()
        switch rest.first {
        case "'": return .string(try string())
        case "[": return try listOrRelationship()
        case "{": return .map(try map())
        case "(": return try node()
        case "<": return try path()
        default: return try word()
        }
    }

    private mutating func word() throws -> Expected {
        let word = rest.prefix { !" ,]})>|".contains($0) }
        rest.removeFirst(word.count)
        switch word {
        case "null": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "NaN": return .float(.nan)
        case "Inf": return .float(.infinity)
        case "-Inf": return .float(-.infinity)
        default:
            if let integer = Int64(word) { return .integer(integer) }
            if let float = Double(word) { return .float(float) }
            throw Malformed(text: text)
        }
    }

    private mutating func string() throws -> String {
        var result = ""
        rest.removeFirst()
        while let character = rest.popFirst() {
            if character == "'" { return result }
            if character == "\\", let escaped = rest.popFirst() {
                switch escaped {
                case "n": result.append("\n")
                case "t": result.append("\t")
                case "r": result.append("\r")
                default: result.append(escaped)
                }
            } else {
                result.append(character)
            }
        }
        throw Malformed(text: text)
    }

    private mutating func listOrRelationship() throws -> Expected {
        try expect("[")
        skipSpace()
        if rest.first == ":" {
            rest.removeFirst()
            let type = name()
            skipSpace()
            let properties = rest.first == "{" ? try map() : [:]
            try expect("]")
            return .relationship(type: type, properties: properties)
        }
        var elements: [Expected] = []
        while rest.first != "]" {
            elements.append(try value())
            skipSpace()
            if rest.first == "," { rest.removeFirst() }
            skipSpace()
        }
        try expect("]")
        return .list(elements)
    }

    private mutating func map() throws -> [String: Expected] {
        var entries: [String: Expected] = [:]
        try expect("{")
        skipSpace()
        while rest.first != "}" {
            let key = name()
            try expect(":")
            entries[key] = try value()
            skipSpace()
            if rest.first == "," { rest.removeFirst() }
            skipSpace()
            if rest.isEmpty { throw Malformed(text: text) }
        }
        try expect("}")
        return entries
    }

    private mutating func node() throws -> Expected {
        var labels: Set<String> = []
        var properties: [String: Expected] = [:]
        try expect("(")
        skipSpace()
        while rest.first == ":" {
            rest.removeFirst()
            labels.insert(name())
            skipSpace()
        }
        if rest.first == "{" { properties = try map() }
        try expect(")")
        return .node(labels: labels, properties: properties)
    }

    private mutating func path() throws -> Expected {
        try expect("<")
        var nodes = [try node()]
        var steps: [(Expected, forward: Bool)] = []
        while rest.first != ">" {
            let backward = rest.hasPrefix("<-")
            try expect(backward ? "<-" : "-")
            let relationship = try listOrRelationship()
            try expect(backward ? "-" : "->")
            steps.append((relationship, forward: !backward))
            nodes.append(try node())
        }
        try expect(">")
        return .path(nodes: nodes, relationships: steps)
    }

    private mutating func name() -> String {
        skipSpace()
        if rest.first == "`" {
            rest.removeFirst()
            let name = rest.prefix { $0 != "`" }
            rest.removeFirst(min(rest.count, name.count + 1))
            return String(name)
        }
        let name = rest.prefix { !" :,{}[]()".contains($0) }
        rest.removeFirst(name.count)
        return String(name)
    }

    private mutating func expect(_ token: String) throws {
        skipSpace()
        guard rest.hasPrefix(token) else { throw Malformed(text: text) }
        rest.removeFirst(token.count)
    }

    private mutating func skipSpace() {
        rest = rest.drop { $0.isWhitespace }
    }
}
