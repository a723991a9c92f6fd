internal import Values

/// Reads one JSON document from bytes, strictly by RFC 8259; of two equal names the last wins.
struct JSONParser {
    private let bytes: [UInt8]
    private let name: String?
    private let firstLine: Int
    private var position = 0
    private var depth = 0

    init(bytes: [UInt8], name: String?, firstLine: Int) {
        self.bytes = bytes
        self.name = name
        self.firstLine = firstLine
    }

    /// The value that is all there is, but for white space.
    mutating func document() throws(InterchangeError) -> Value {
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw failure("the bytes here are not UTF-8", at: error.byteOffsets.lowerBound)
        }
        skipSpace()
        let value = try value()
        skipSpace()
        guard position == bytes.count else { throw failure("text follows the end of the value") }
        return value
    }

    private mutating func value() throws(InterchangeError) -> Value {
        guard let byte = peek else { throw failure("a value is missing") }
        switch byte {
        case UInt8(ascii: "{"):
            return try nested { parser throws(InterchangeError) in try parser.object() }
        case UInt8(ascii: "["):
            return try nested { parser throws(InterchangeError) in try parser.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(
        _ body: (inout JSONParser) throws(InterchangeError) -> Value
    ) throws(InterchangeError) -> Value {
        guard depth < JSON.depthMax else {
            throw InterchangeError(
                .limit, "the JSON is nested deeper than \(JSON.depthMax) levels",
                at: place(position))
        }
        depth += 1
        defer { depth -= 1 }
        position += 1
        skipSpace()
        return try body(&self)
    }

    private mutating func object() throws(InterchangeError) -> Value {
        var members: [String: Value] = [:]
        if take(UInt8(ascii: "}")) { return .map(members) }
        while true {
            guard peek == UInt8(ascii: "\"") else { throw failure("a name in quotes is missing") }
            let key = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw failure("a colon is missing") }
            skipSpace()
            members[key] = try value()
            skipSpace()
            if take(UInt8(ascii: "}")) { return .map(members) }
            guard take(UInt8(ascii: ",")) else { throw failure("a comma or } is missing") }
            skipSpace()
        }
    }

    private mutating func array() throws(InterchangeError) -> Value {
        var elements: [Value] = []
        if take(UInt8(ascii: "]")) { return .list(elements) }
        while true {
            elements.append(try value())
            skipSpace()
            if take(UInt8(ascii: "]")) { return .list(elements) }
            guard take(UInt8(ascii: ",")) else { throw failure("a comma or ] is missing") }
            skipSpace()
        }
    }

    private mutating func word(_ word: String, _ value: Value) throws(InterchangeError) -> Value {
        guard bytes[position...].starts(with: word.utf8) else {
            throw failure("this is no JSON value")
        }
        position += word.utf8.count
        return value
    }

    private mutating func string() throws(InterchangeError) -> String {
        let opening = position
        position += 1
        var start = position
        var result = ""
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                result += bytes.span.extracting(start..<position).text
                position += 1
                return result
            case UInt8(ascii: "\\"):
                result += bytes.span.extracting(start..<position).text
                position += 1
                result.unicodeScalars.append(try escape())
                start = position
            case 0..<0x20:
                throw failure("a control character in a string must be escaped")
            default:
                position += 1
            }
        }
        throw failure("the string that begins here does not end", at: opening)
    }

    private mutating func escape() throws(InterchangeError) -> Unicode.Scalar {
        guard let byte = peek else { throw failure("the escape is not complete") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw failure("there is no such escape", at: position - 2)
        }
    }

    private mutating func unicodeEscape() throws(InterchangeError) -> Unicode.Scalar {
        let start = position - 2
        let unit = try hexadecimal()
        guard unit != 0 else { throw failure("a zero byte does not belong into text", at: start) }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xDC00, bytes[position...].starts(with: [0x5C, 0x75]) else {
            throw failure("half of a surrogate pair is no character", at: start)
        }
        position += 2
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
        else { throw failure("half of a surrogate pair is no character", at: start) }
        return scalar
    }

    private mutating func hexadecimal() throws(InterchangeError) -> UInt32 {
        var result: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw failure("four hexadecimal digits are missing")
            }
            result = result << 4 + UInt32(digit)
            position += 1
        }
        return result
    }

    private mutating func number() throws(InterchangeError) -> Value {
        let start = position
        _ = take(UInt8(ascii: "-"))
        let leading = peek
        let whole = skipDigits()
        guard whole > 0 else { throw failure("this is no JSON value", at: start) }
        guard whole == 1 || leading != UInt8(ascii: "0") else {
            throw failure("a number does not begin with a zero", at: start)
        }
        var isFloat = false
        if take(UInt8(ascii: ".")) {
            isFloat = true
            guard skipDigits() > 0 else { throw failure("a digit is missing") }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isFloat = true
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard skipDigits() > 0 else { throw failure("a digit is missing") }
        }
        let text = bytes.span.extracting(start..<position)
        if isFloat {
            if let double = text.double, double.isFinite { return .float(double) }
        } else if let integer = text.integer {
            return .integer(integer)
        }
        throw failure("\(text.text) is out of range", at: start)
    }

    private mutating func skipDigits() -> Int {
        let start = position
        while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
        return position - start
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
    }

    private func place(_ offset: Int) -> Place {
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let line = firstLine + before.count { $0 == 0x0A }
        let column = bytes.span.extracting(lineStart..<before.endIndex).text.count + 1
        return Place(file: name, line: line, column: column)
    }

    private func failure(_ message: String, at offset: Int? = nil) -> InterchangeError {
        InterchangeError(.format, message, at: place(offset ?? position))
    }
}
