import Values

/// The text of a number token in, its value out.
struct NumberLiteral {
    /// The bytes of the token.
    let bytes: ArraySlice<UInt8>
    /// Where the token stands; with the sign, if there is one.
    let span: SourceSpan
    /// True where a minus stands before the number: the least integer can be written only so.
    let negative: Bool

    /// The value, or what is wrong with the number.
    func value() throws(QueryError) -> Value {
        let prefix = bytes.prefix(2).map { $0 | 0x20 }
        if prefix == Array("0x".utf8) { return .integer(try integer(bytes.dropFirst(2), base: 16)) }
        if prefix == Array("0o".utf8) { return .integer(try integer(bytes.dropFirst(2), base: 8)) }
        let isWhole = bytes.allSatisfy { Lexer.isDigit($0) || $0 == UInt8(ascii: "_") }
        return isWhole ? .integer(try integer()) : .float(try float())
    }

    /// The value of a token in decimal digits.
    func integer() throws(QueryError) -> Int64 {
        try integer(bytes, base: 10)
    }

    private func integer(
        _ digits: ArraySlice<UInt8>, base: UInt64
    ) throws(QueryError) -> Int64 {
        var magnitude: UInt64 = 0
        var isSeparated = base == 10
        var overflows = false
        for byte in digits {
            if byte == UInt8(ascii: "_"), !isSeparated {
                isSeparated = true
                continue
            }
            guard let digit = NumberLiteral.digit(byte), digit < base else { throw invalid() }
            isSeparated = false
            let (product, carried) = magnitude.multipliedReportingOverflow(by: base)
            let (sum, exceeded) = product.addingReportingOverflow(digit)
            overflows = overflows || carried || exceeded
            magnitude = sum
        }
        guard !digits.isEmpty, !isSeparated else { throw invalid() }
        let limit = UInt64(Int64.max) + (negative ? 1 : 0)
        guard !overflows, magnitude <= limit else {
            throw QueryError(
                .syntaxError, .compileTime, "IntegerOverflow",
                "The integer does not fit into 64 bits.", at: span,
                hint: "Write it with a point or an exponent if a float will do.")
        }
        return negative ? Int64(truncatingIfNeeded: 0 &- magnitude) : Int64(magnitude)
    }

    private func float() throws(QueryError) -> Double {
        guard let text = plainFloat(), let magnitude = Double(text) else { throw invalid() }
        guard magnitude.isFinite else {
            throw QueryError(
                .syntaxError, .compileTime, "FloatingPointOverflow",
                "The number is too large for a 64-bit float.", at: span)
        }
        return negative ? -magnitude : magnitude
    }

    /// The number without separators and suffix, or nil if it is not a float.
    private func plainFloat() -> String? {
        var scanner = bytes
        var plain: [UInt8] = []
        func digits(_ scanner: inout ArraySlice<UInt8>) -> Bool {
            var isSeparated = true
            while let byte = scanner.first {
                if byte == UInt8(ascii: "_"), !isSeparated {
                    isSeparated = true
                } else if Lexer.isDigit(byte) {
                    plain.append(byte)
                    isSeparated = false
                } else {
                    break
                }
                scanner.removeFirst()
            }
            return !isSeparated
        }
        var isFloat = false
        if scanner.first == UInt8(ascii: ".") {
            plain.append(UInt8(ascii: "0"))
        } else if !digits(&scanner) {
            return nil
        }
        if scanner.first == UInt8(ascii: ".") {
            isFloat = true
            plain.append(scanner.removeFirst())
            guard digits(&scanner) else { return nil }
        }
        if let byte = scanner.first, byte | 0x20 == UInt8(ascii: "e") {
            isFloat = true
            plain.append(scanner.removeFirst())
            if let sign = scanner.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
                plain.append(scanner.removeFirst())
            }
            guard digits(&scanner) else { return nil }
        }
        if isFloat, let suffix = scanner.first,
            [UInt8(ascii: "f"), UInt8(ascii: "d")].contains(suffix | 0x20)
        {
            scanner.removeFirst()
        }
        return isFloat && scanner.isEmpty ? String(decoding: plain, as: UTF8.self) : nil
    }

    private func invalid() -> QueryError {
        let text = QueryError.quoted(String(decoding: bytes, as: UTF8.self))
        return QueryError(
            .syntaxError, .compileTime, "InvalidNumberLiteral", "\(text) is not a number.",
            at: span,
            hint: bytes.first == UInt8(ascii: "0")
                ? nil : "A name cannot begin with a digit; put it into backticks.")
    }

    /// The value of a decimal or hexadecimal digit.
    static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }
}
