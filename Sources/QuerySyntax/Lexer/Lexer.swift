/// Text in, tokens out: the token at any place of the text, as a pure function of the place.
///
/// It keeps no state, so looking ahead is asking for the token behind a token.
struct Lexer {
    /// The text in UTF-8.
    let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The first token at or behind this place; separators and comments are passed over.
    func token(from offset: Int) -> Token {
        let start = endOfSeparators(from: offset)
        guard start < bytes.count else { return Token(.endOfText, bytes.count, bytes.count) }
        let byte = bytes[start]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"):
            return word(from: start)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return Token(.number, start, endOfNumber(from: start))
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            return string(from: start, quote: byte)
        case UInt8(ascii: "`"):
            return quotedWord(from: start)
        case UInt8(ascii: "$"):
            return parameter(from: start)
        case 0x80...:
            return beyondASCII(from: start)
        default:
            return symbol(from: start)
        }
    }

    /// The text between two places.
    func text(_ start: Int, _ end: Int) -> String {
        String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The byte at a place; zero behind the end.
    @inline(__always)
    func byte(at offset: Int) -> UInt8 {
        offset < bytes.count ? bytes[offset] : 0
    }
}
