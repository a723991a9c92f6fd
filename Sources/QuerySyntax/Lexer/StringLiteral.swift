/// The text of a string token in, the characters it stands for out.
struct StringLiteral {
    /// The whole query.
    let bytes: [UInt8]
    /// The token, quotes included.
    let span: SourceSpan

    /// The characters, or what is wrong with an escape.
    func value() throws(QueryError) -> String {
        let body = bytes[span.lowerBound + 1..<span.upperBound - 1]
        let quote = bytes[span.lowerBound]
        guard body.contains(where: { $0 == UInt8(ascii: "\\") || $0 == quote }) else {
            return String(decoding: body, as: UTF8.self)
        }
        var plain: [UInt8] = []
        plain.reserveCapacity(body.count)
        var position = body.startIndex
        while position < body.endIndex {
            let byte = bytes[position]
            if byte == quote {
                plain.append(quote)
                position += 2
            } else if byte == UInt8(ascii: "\\") {
                position = try escape(at: position, into: &plain)
            } else {
                plain.append(byte)
                position += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Decodes the escape at a backslash and returns the place behind it.
    private func escape(at start: Int, into plain: inout [UInt8]) throws(QueryError) -> Int {
        let letter = bytes[start + 1]
        switch letter {
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
            plain.append(letter)
        case UInt8(ascii: "n"), UInt8(ascii: "N"): plain.append(0x0A)
        case UInt8(ascii: "t"), UInt8(ascii: "T"): plain.append(0x09)
        case UInt8(ascii: "r"), UInt8(ascii: "R"): plain.append(0x0D)
        case UInt8(ascii: "b"), UInt8(ascii: "B"): plain.append(0x08)
        case UInt8(ascii: "f"), UInt8(ascii: "F"): plain.append(0x0C)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let (scalar, end) = try unicodeEscape(at: start)
            guard scalar != "\0" else {
                throw invalidEscape(at: start, "A zero byte does not belong into text.")
            }
            plain.append(contentsOf: Array(String(scalar).utf8))
            return end
        default:
            throw unknownEscape(at: start)
        }
        return start + 2
    }

    /// `\uXXXX`, two of them for a surrogate pair, or `\UXXXXXXXX`.
    private func unicodeEscape(
        at start: Int
    ) throws(QueryError) -> (scalar: Unicode.Scalar, end: Int) {
        let isLong = bytes[start + 1] == UInt8(ascii: "U")
        guard !isLong else { return try longEscape(at: start) }
        guard let first = hexadecimal(start + 2, count: 4) else {
            throw invalidEscape(at: start, "'\\u' must be followed by four hexadecimal digits.")
        }
        if let scalar = Unicode.Scalar(first) { return (scalar, start + 6) }
        let next = start + 6
        if first < 0xDC00, next + 1 < span.upperBound, bytes[next] == UInt8(ascii: "\\"),
            bytes[next + 1] == UInt8(ascii: "u"), let second = hexadecimal(next + 2, count: 4),
            second >= 0xDC00, second <= 0xDFFF,
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        {
            return (scalar, start + 12)
        }
        throw invalidEscape(at: start, "One half of a surrogate pair is not a character.")
    }

    /// Eight digits, the first two of them zeros; else six, as the standard's grammar has it.
    private func longEscape(
        at start: Int
    ) throws(QueryError) -> (scalar: Unicode.Scalar, end: Int) {
        let long = hexadecimal(start + 2, count: 8).flatMap { $0 >> 24 == 0 ? $0 : nil }
        if let code = long ?? hexadecimal(start + 2, count: 6), let scalar = Unicode.Scalar(code) {
            return (scalar, start + (long == nil ? 8 : 10))
        }
        throw invalidEscape(
            at: start, "'\\U' must be followed by the eight hexadecimal digits of a character.")
    }

    private func hexadecimal(_ start: Int, count: Int) -> UInt32? {
        guard start + count < span.upperBound else { return nil }
        var code: UInt32 = 0
        for byte in bytes[start..<start + count] {
            guard let digit = NumberLiteral.digit(byte) else { return nil }
            code = code << 4 | UInt32(digit)
        }
        return code
    }

    private func invalidEscape(at start: Int, _ message: String) -> QueryError {
        QueryError(
            .syntaxError, .compileTime, "InvalidUnicodeLiteral", message,
            at: SourceSpan(start, start + 2))
    }

    private func unknownEscape(at start: Int) -> QueryError {
        let end = min(start + 5, span.upperBound - 1)
        let letter = String(decoding: bytes[start + 1..<end], as: UTF8.self).prefix(1)
        return QueryError(
            .syntaxError, .compileTime, "UnexpectedSyntax",
            "A string knows no escape '\\\(letter)'.",
            at: SourceSpan(start, start + 1 + letter.utf8.count),
            hint: "Write '\\\\' for a backslash.")
    }
}
