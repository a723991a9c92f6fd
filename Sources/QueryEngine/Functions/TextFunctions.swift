import QuerySyntax
import Values

/// Functions of texts. A text is a sequence of code points; positions and lengths count those.
extension FunctionTable {
    static let text: [String: FunctionBody] = [
        "tolower": lower, "lower": lower, "toupper": upper, "upper": upper,
        "trim": trim("trim", start: true, end: true),
        "btrim": trim("btrim", start: true, end: true),
        "ltrim": trim("ltrim", start: true, end: false),
        "rtrim": trim("rtrim", start: false, end: true),
        "char_length": characterLength, "character_length": characterLength,
        "left": .binary { text, length throws(QueryError) in
            let text = try text.text(for: "left")
            return .string(String(text.unicodeScalars.prefix(try length.length(for: "left"))))
        },
        "right": .binary { text, length throws(QueryError) in
            let text = try text.text(for: "right")
            return .string(String(text.unicodeScalars.suffix(try length.length(for: "right"))))
        },
        "substring": .variadic { arguments throws(QueryError) in
            let text = try arguments[0].text(for: "substring")
            let rest = text.unicodeScalars.dropFirst(try arguments[1].length(for: "substring"))
            guard arguments.count > 2 else { return .string(String(rest)) }
            return .string(String(rest.prefix(try arguments[2].length(for: "substring"))))
        },
        "replace": .context { evaluator, arguments throws(QueryError) in
            if arguments.contains(where: \.isNull) { return .null }
            return try evaluator.replaced(
                try arguments[0].text(for: "replace"), try arguments[1].text(for: "replace"),
                by: try arguments[2].text(for: "replace"))
        },
        "split": .context { evaluator, arguments throws(QueryError) in
            if arguments.contains(where: \.isNull) { return .null }
            return try evaluator.split(
                try arguments[0].text(for: "split"), at: try arguments[1].text(for: "split"))
        },
    ]

    private static let lower = FunctionBody.unary { text throws(QueryError) in
        .string(try text.text(for: "toLower").lowercased())
    }

    private static let upper = FunctionBody.unary { text throws(QueryError) in
        .string(try text.text(for: "toUpper").uppercased())
    }

    private static let characterLength = FunctionBody.unary { text throws(QueryError) in
        .integer(Int64(try text.text(for: "char_length").unicodeScalars.count))
    }

    /// Cuts white space off, or the code points of a second argument.
    private static func trim(_ name: String, start: Bool, end: Bool) -> FunctionBody {
        .variadic { arguments throws(QueryError) in
            let text = try arguments[0].text(for: name)
            let cut = arguments.count > 1 ? try arguments[1].text(for: name).unicodeScalars : nil
            let isCut = { (scalar: Unicode.Scalar) in
                cut?.contains(scalar) ?? scalar.properties.isWhitespace
            }
            var rest = Substring(text).unicodeScalars
            if start { rest = rest.drop(while: isCut) }
            if end { while let last = rest.last, isCut(last) { rest.removeLast() } }
            return .string(String(rest))
        }
    }
}

extension Value {
    /// The value as a number of code points; a negative one is an error.
    fileprivate func length(for function: String) throws(QueryError) -> Int {
        let length = try integer(for: function)
        if length < 0 {
            throw .argument(
                "\(function)() takes no negative number, as \(length) is",
                detail: "NegativeIntegerArgument")
        }
        return Int(length)
    }
}

extension String {
    /// How often a part occurs, where no two occurrences overlap.
    fileprivate func count(of part: String) -> Int {
        var count = 0
        var start = 0
        while let offset = offset(of: part, from: start) {
            count += 1
            start = offset + part.utf8.count
        }
        return count
    }

    /// The parts between the separators; the code points one by one for an empty separator.
    fileprivate func parts(separatedBy separator: String) -> [Value] {
        if separator.isEmpty { return unicodeScalars.map { .string(String($0)) } }
        var parts: [Value] = []
        var start = 0
        while let offset = offset(of: separator, from: start) {
            parts.append(.string(bytes(start..<offset)))
            start = offset + separator.utf8.count
        }
        parts.append(.string(bytes(start..<utf8.count)))
        return parts
    }

    /// The text of some of the bytes, whose ends lie between code points.
    fileprivate func bytes(_ range: Range<Int>) -> String {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(self[start..<utf8.index(start, offsetBy: range.count)])
    }
}

extension Evaluator {
    /// The text with every occurrence of a part replaced; an empty part occurs nowhere.
    fileprivate func replaced(
        _ text: String, _ part: String, by replacement: String
    ) throws(QueryError) -> Value {
        let count = part.isEmpty ? 0 : text.count(of: part)
        if count == 0 { return .string(text) }
        let (growth, overflow) = count.multipliedReportingOverflow(
            by: replacement.utf8.count - part.utf8.count)
        let size = overflow ? Int.max : text.utf8.count + growth
        try context.budget.requireRoom(forBytes: size)
        var result = ""
        result.reserveCapacity(size)
        var start = 0
        var replacements = 0
        while let offset = text.offset(of: part, from: start) {
            replacements += 1
            if replacements & 0xFFF == 0 { try context.budget.tick() }
            result += text.bytes(start..<offset)
            result += replacement
            start = offset + part.utf8.count
        }
        result += text.bytes(start..<text.utf8.count)
        return try reserved(.string(result))
    }

    /// The parts of a text between separators; its code points for an empty separator.
    fileprivate func split(_ text: String, at separator: String) throws(QueryError) -> Value {
        let count = separator.isEmpty ? text.unicodeScalars.count : text.count(of: separator) + 1
        try context.budget.requireRoom(
            forBytes: count * MemoryLayout<Value>.stride + text.utf8.count)
        return try reserved(.list(text.parts(separatedBy: separator)))
    }
}
