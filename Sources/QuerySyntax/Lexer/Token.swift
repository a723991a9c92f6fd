/// One lexical unit of a query, by its place in the text.
///
/// A token is a few plain numbers: it owns nothing, so making one allocates nothing.
struct Token {
    /// What the unit is.
    var kind: Kind
    /// The keyword that a bare word spells, in whatever case.
    var keyword: Keyword?
    /// The first byte.
    var start: Int
    /// One past the last byte.
    var end: Int

    init(_ kind: Kind, _ start: Int, _ end: Int, keyword: Keyword? = nil) {
        self.kind = kind
        self.keyword = keyword
        self.start = start
        self.end = end
    }

    /// The place in the text.
    var span: SourceSpan { SourceSpan(start, end) }

    /// True for what can name something: a bare word or one in backticks.
    var isName: Bool { kind == .word || kind == .quotedWord }

    /// The kinds of unit; a fault is a kind too, so that the parser can tell what it interrupts.
    enum Kind: UInt8 {
        case endOfText
        case word, quotedWord, parameter, number, string
        case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
        case comma, dot, dotDot, colon, doubleColon, semicolon, bar, doubleBar, ampersand
        case exclamation
        case plus, minus, star, slash, percent, caret, question
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, matches, plusEqual
        case unclosedString, unclosedName, unclosedComment
        /// A `$` without a name.
        case bareDollar
        /// An ASCII character that begins no token.
        case strayCharacter
        /// A character beyond ASCII that begins no token.
        case foreignCharacter

        /// How the unit is written, for those that are written in one way only.
        var symbol: String {
            switch self {
            case .leftParenthesis: "("
            case .rightParenthesis: ")"
            case .leftBracket: "["
            case .rightBracket: "]"
            case .leftBrace: "{"
            case .rightBrace: "}"
            case .comma: ","
            case .dot: "."
            case .dotDot: ".."
            case .colon: ":"
            case .doubleColon: "::"
            case .semicolon: ";"
            case .bar: "|"
            case .doubleBar: "||"
            case .ampersand: "&"
            case .exclamation: "!"
            case .plus: "+"
            case .minus: "-"
            case .star: "*"
            case .slash: "/"
            case .percent: "%"
            case .caret: "^"
            case .question: "?"
            case .equal: "="
            case .notEqual: "<>"
            case .less: "<"
            case .lessOrEqual: "<="
            case .greater: ">"
            case .greaterOrEqual: ">="
            case .matches: "=~"
            case .plusEqual: "+="
            case .endOfText, .word, .quotedWord, .parameter, .number, .string, .unclosedString,
                .unclosedName, .unclosedComment, .bareDollar, .strayCharacter, .foreignCharacter:
                ""
            }
        }
    }
}
