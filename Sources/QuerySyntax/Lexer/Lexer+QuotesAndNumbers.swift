extension Lexer {
    func string(from start: Int, quote: UInt8) -> Token {
        guard let end = endOfQuoted(from: start, quote: quote, escapes: true) else {
            return Token(.unclosedString, start, bytes.count)
        }
        return Token(.string, start, end)
    }

    /// One past the closing quote, or nil if there is none; a doubled quote does not close.
    func endOfQuoted(from start: Int, quote: UInt8, escapes: Bool) -> Int? {
        var position = start + 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote {
                guard self.byte(at: position + 1) == quote else { return position + 1 }
                position += 2
            } else {
                position += escapes && byte == UInt8(ascii: "\\") ? 2 : 1
            }
        }
        return nil
    }

    /// Where a number ends; letters that do not belong into it are part of it, and make it invalid.
    func endOfNumber(from start: Int) -> Int {
        var position = endOfWord(from: start)
        if byte(at: start) == UInt8(ascii: "0") {
            let base = byte(at: start + 1) | 0x20
            if base == UInt8(ascii: "x") || base == UInt8(ascii: "o") { return position }
        }
        if byte(at: position) == UInt8(ascii: "."), Lexer.isDigit(byte(at: position + 1)) {
            position = endOfWord(from: position + 1)
        }
        let sign = byte(at: position)
        if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+"),
            byte(at: position - 1) | 0x20 == UInt8(ascii: "e"),
            Lexer.isDigit(byte(at: position + 1))
        {
            position = endOfWord(from: position + 1)
        }
        return position
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
