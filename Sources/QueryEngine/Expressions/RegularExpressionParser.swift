import QuerySyntax

/// A pattern as a tree.
indirect enum RegularExpressionNode {
    /// One code point of a class.
    case take(ScalarClass)
    /// A place between code points.
    case check(RegularExpression.Place)
    /// One after the other.
    case sequence([RegularExpressionNode])
    /// One of them.
    case choice([RegularExpressionNode])
    /// At least and at most so many times.
    case repetition(RegularExpressionNode, Int, Int?)
}

/// Reads the text of a pattern.
struct RegularExpressionParser {
    private struct Options {
        var ignoresCase = false
        var dotTakesNewline = false
        var anchorsMatchLines = false
    }

    private static let depthMax = 200
    private static let repetitionsMax = 1000

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var depth = 0
    private var options = Options()

    init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    /// The tree of the whole pattern.
    mutating func parse() throws(QueryError) -> RegularExpressionNode {
        let node = try choice()
        if position < scalars.count { throw error("there is a ) too many") }
        return node
    }

    private var current: Unicode.Scalar? {
        position < scalars.count ? scalars[position] : nil
    }

    private mutating func take() -> Unicode.Scalar? {
        defer { position += 1 }
        return current
    }

    private mutating func skip(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard scalars[position...].starts(with: wanted) else { return false }
        position += wanted.count
        return true
    }

    private func error(_ message: String) -> QueryError {
        .argument("in the regular expression, \(message)", detail: "InvalidRegularExpression")
    }

    private mutating func choice() throws(QueryError) -> RegularExpressionNode {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.depthMax { throw error("groups nest too deep") }
        let before = options
        var ways = [try sequence()]
        while skip("|") { ways.append(try sequence()) }
        options = before
        return ways.count == 1 ? ways[0] : .choice(ways)
    }

    private mutating func sequence() throws(QueryError) -> RegularExpressionNode {
        var parts: [RegularExpressionNode] = []
        while let scalar = current, scalar != "|", scalar != ")" {
            if skip("\\Q") {
                while position < scalars.count, !skip("\\E") {
                    parts.append(literal(scalars[position])); position += 1
                }
                continue
            }
            parts.append(try repeated(try atom()))
        }
        return .sequence(parts)
    }

    private mutating func repeated(
        _ atom: RegularExpressionNode
    ) throws(QueryError) -> RegularExpressionNode {
        var node = atom
        while let (least, most) = try bounds() {
            if skip("+") { throw error("possessive repetition is not supported") }
            // A lazy repetition matches the same texts as long as the whole text has to match.
            _ = skip("?")
            node = .repetition(node, least, most)
        }
        return node
    }

    private mutating func bounds() throws(QueryError) -> (least: Int, most: Int?)? {
        if skip("*") { return (0, nil) }
        if skip("+") { return (1, nil) }
        if skip("?") { return (0, 1) }
        guard skip("{") else { return nil }
        guard let least = try number() else { throw error("{ needs a number") }
        var most: Int? = least
        if skip(",") { most = try number() }
        guard skip("}") else { throw error("a } is missing") }
        if let most, most < least { throw error("a repetition ends before it begins") }
        return (least, most)
    }

    private mutating func number() throws(QueryError) -> Int? {
        var number: Int?
        while let digit = current?.properties.numericType == .decimal
            ? current.flatMap({ Int(String($0)) }) : nil
        {
            position += 1
            number = (number ?? 0) * 10 + digit
            if let number, number > Self.repetitionsMax {
                throw error("something repeats more than \(Self.repetitionsMax) times")
            }
        }
        return number
    }

    private mutating func atom() throws(QueryError) -> RegularExpressionNode {
        guard let scalar = take() else { return .sequence([]) }
        switch scalar {
        case "(": return try group()
        case "[": return .take(try bracket())
        case ".": return .take(options.dotTakesNewline ? .anything : .anythingButNewline)
        case "^": return .check(options.anchorsMatchLines ? .lineStart : .start)
        case "$": return .check(options.anchorsMatchLines ? .lineEnd : .end)
        case "\\": return try escape()
        case "*", "+", "?": throw error("\(scalar) has nothing to repeat")
        default: return literal(scalar)
        }
    }

    private func literal(_ scalar: Unicode.Scalar) -> RegularExpressionNode {
        var scalars = ScalarClass(ignoresCase: options.ignoresCase)
        scalars.insert(scalar...scalar)
        return .take(scalars)
    }

    private mutating func group() throws(QueryError) -> RegularExpressionNode {
        if skip("?") {
            if skip("<") {
                if current == "=" || current == "!" {
                    throw error("looking behind is not supported")
                }
                while let scalar = take(), scalar != ">" {}
            } else if current == "=" || current == "!" {
                throw error("looking ahead is not supported")
            } else if current == ">" {
                throw error("atomic groups are not supported")
            } else {
                let before = options
                try flags()
                if skip(")") { return .sequence([]) }
                guard skip(":") else { throw error("a group begins in an unknown way") }
                let node = try choice()
                options = before
                guard skip(")") else { throw error("a ) is missing") }
                return node
            }
        }
        let node = try choice()
        guard skip(")") else { throw error("a ) is missing") }
        return node
    }

    private mutating func flags() throws(QueryError) {
        var isOn = true
        while let scalar = current, scalar != ")", scalar != ":" {
            position += 1
            switch scalar {
            case "-": isOn = false
            case "i": options.ignoresCase = isOn
            case "s": options.dotTakesNewline = isOn
            case "m": options.anchorsMatchLines = isOn
            case "u": break
            default: throw error("the flag \(scalar) is not known")
            }
        }
    }

    private mutating func escape() throws(QueryError) -> RegularExpressionNode {
        switch current {
        case "b":
            position += 1
            return .check(.wordBoundary)
        case "B":
            position += 1
            return .check(.noWordBoundary)
        case "A":
            position += 1
            return .check(.start)
        case "z", "Z":
            position += 1
            return .check(.end)
        default: break
        }
        var scalars = ScalarClass(ignoresCase: options.ignoresCase)
        try insertEscape(into: &scalars)
        return .take(scalars)
    }

    /// Reads what stands behind a backslash, inside or outside of brackets.
    ///
    /// Returns the code point if it is one, so that it can begin a range.
    @discardableResult
    private mutating func insertEscape(
        into scalars: inout ScalarClass
    ) throws(QueryError) -> Unicode.Scalar? {
        guard let scalar = take() else { throw error("a \\ stands at the end") }
        if let kind = ScalarClass.Kind(escape: scalar) {
            scalars.insert(kind)
            return nil
        }
        if scalar == "p" || scalar == "P" {
            let name = try propertyName()
            guard let kind = ScalarClass.Kind(property: name, isNegated: scalar == "P") else {
                throw error("the property \(name) is not known")
            }
            scalars.insert(kind)
            return nil
        }
        let single = try singleEscape(scalar)
        scalars.insert(single...single)
        return single
    }

    private mutating func singleEscape(
        _ scalar: Unicode.Scalar
    ) throws(QueryError) -> Unicode.Scalar {
        switch scalar {
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "f": return "\u{C}"
        case "e": return "\u{1B}"
        case "0": return "\0"
        case "u": return try hexadecimal(4)
        case "x": return try hexadecimal(2)
        default:
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                throw error("\\\(scalar) is not supported")
            }
            return scalar
        }
    }

    private mutating func hexadecimal(_ digitCount: Int) throws(QueryError) -> Unicode.Scalar {
        let digits = String(String.UnicodeScalarView(scalars[position...].prefix(digitCount)))
        guard digits.unicodeScalars.count == digitCount, let number = UInt32(digits, radix: 16),
            let scalar = Unicode.Scalar(number)
        else { throw error("\(digits) is not the number of a code point") }
        position += digitCount
        return scalar
    }

    private mutating func propertyName() throws(QueryError) -> String {
        guard skip("{") else { return take().map { String($0) } ?? "" }
        var name = ""
        while let scalar = take(), scalar != "}" { name.unicodeScalars.append(scalar) }
        return name
    }

    private mutating func bracket() throws(QueryError) -> ScalarClass {
        var scalars = ScalarClass(ignoresCase: options.ignoresCase)
        scalars.isNegated = skip("^")
        var isFirst = true
        while let scalar = take() {
            if scalar == "]" && !isFirst { return scalars }
            isFirst = false
            if scalar == "[" || (scalar == "&" && current == "&") {
                throw error("classes within classes are not supported")
            }
            var lower: Unicode.Scalar? = scalar
            if scalar == "\\" {
                lower = try insertEscape(into: &scalars)
            } else {
                scalars.insert(scalar...scalar)
            }
            if let lower, current == "-", position + 1 < self.scalars.count,
                self.scalars[position + 1] != "]"
            {
                position += 1
                let upper = try rangeEnd()
                guard lower <= upper else { throw error("a range ends before it begins") }
                scalars.insert(lower...upper)
            }
        }
        throw error("a ] is missing")
    }

    private mutating func rangeEnd() throws(QueryError) -> Unicode.Scalar {
        guard let scalar = take() else { throw error("a range has no end") }
        guard scalar == "\\" else { return scalar }
        guard let escaped = take() else { throw error("a \\ stands at the end") }
        return try singleEscape(escaped)
    }
}
