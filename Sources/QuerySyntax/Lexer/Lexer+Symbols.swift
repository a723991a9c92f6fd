extension Lexer {
    func symbol(from start: Int) -> Token {
        let next = byte(at: start + 1)
        let single: Token.Kind
        switch bytes[start] {
        case UInt8(ascii: "("): single = .leftParenthesis
        case UInt8(ascii: ")"): single = .rightParenthesis
        case UInt8(ascii: "["): single = .leftBracket
        case UInt8(ascii: "]"): single = .rightBracket
        case UInt8(ascii: "{"): single = .leftBrace
        case UInt8(ascii: "}"): single = .rightBrace
        case UInt8(ascii: ","): single = .comma
        case UInt8(ascii: ";"): single = .semicolon
        case UInt8(ascii: "&"): single = .ampersand
        case UInt8(ascii: "!"): single = .exclamation
        case UInt8(ascii: "-"): single = .minus
        case UInt8(ascii: "*"): single = .star
        case UInt8(ascii: "%"): single = .percent
        case UInt8(ascii: "^"): single = .caret
        case UInt8(ascii: "?"): single = .question
        case UInt8(ascii: "."):
            if next == UInt8(ascii: ".") { return Token(.dotDot, start, start + 2) }
            if Lexer.isDigit(next) { return Token(.number, start, endOfNumber(from: start + 1)) }
            single = .dot
        case UInt8(ascii: ":"):
            if next == UInt8(ascii: ":") { return Token(.doubleColon, start, start + 2) }
            single = .colon
        case UInt8(ascii: "|"):
            if next == UInt8(ascii: "|") { return Token(.doubleBar, start, start + 2) }
            single = .bar
        case UInt8(ascii: "+"):
            if next == UInt8(ascii: "=") { return Token(.plusEqual, start, start + 2) }
            single = .plus
        case UInt8(ascii: "="):
            if next == UInt8(ascii: "~") { return Token(.matches, start, start + 2) }
            single = .equal
        case UInt8(ascii: "<"):
            if next == UInt8(ascii: ">") { return Token(.notEqual, start, start + 2) }
            if next == UInt8(ascii: "=") { return Token(.lessOrEqual, start, start + 2) }
            single = .less
        case UInt8(ascii: ">"):
            if next == UInt8(ascii: "=") { return Token(.greaterOrEqual, start, start + 2) }
            single = .greater
        case UInt8(ascii: "/"):
            // A comment that ends would have been passed over.
            if next == UInt8(ascii: "*") { return Token(.unclosedComment, start, bytes.count) }
            single = .slash
        default: single = .strayCharacter
        }
        return Token(single, start, start + 1)
    }
}
