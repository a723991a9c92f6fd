import Values

extension Parser {
    /// The error that the token in hand is not what must stand here.
    func unexpected(_ expected: String, hint: String? = nil) -> QueryError {
        if let fault = lexicalFault() { return fault }
        return syntaxError(
            "Expected \(expected), but found \(described(token)).",
            at: token.span, hint: hint ?? usualHint(isOperand: expected == "an expression"))
    }

    /// A syntax error without a more special name.
    func syntaxError(
        _ message: String, _ detail: String = "UnexpectedSyntax", at span: SourceSpan,
        hint: String? = nil
    ) -> QueryError {
        QueryError(.syntaxError, .compileTime, detail, message, at: span, hint: hint)
    }

    /// The error that the token in hand is no token at all.
    private func lexicalFault() -> QueryError? {
        let opening = SourceSpan(token.start, token.start + 1)
        switch token.kind {
        case .unclosedString:
            let quote = lexer.text(token.start, token.start + 1)
            return syntaxError(
                "The string that begins here is never closed.", at: opening,
                hint: "End it with \(quote); inside the string write \\\(quote) for the quote.")
        case .unclosedName:
            return syntaxError(
                "The name that begins here is never closed.", at: opening, hint: "End it with `.")
        case .unclosedComment:
            return syntaxError(
                "The comment that begins here is never closed.",
                at: SourceSpan(token.start, token.start + 2), hint: "End it with */.")
        case .bareDollar:
            return syntaxError(
                "A '$' must be followed by the name of a parameter.", at: token.span)
        case .foreignCharacter:
            return foreignCharacter()
        default:
            return nil
        }
    }

    private func foreignCharacter() -> QueryError {
        let (scalar, _) = lexer.scalar(at: token.start)
        return syntaxError(
            "The character \(QueryError.quoted(String(scalar))) (\(codePoint(scalar))) "
                + "has no meaning here.",
            "InvalidUnicodeCharacter", at: token.span,
            hint: Parser.asciiLookalike(of: scalar).map { "Did you mean '\($0)'?" })
    }

    private func codePoint(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// What was likely meant by a character that word processors put in.
    private static func asciiLookalike(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}", "\u{AD}": "-"
        case "\u{2018}"..."\u{201B}", "\u{00B4}": "'"
        case "\u{201C}"..."\u{201F}", "«", "»": "\""
        case "≠": "<>"
        case "≤": "<="
        case "≥": ">="
        case "→": "->"
        case "←": "<-"
        case "×": "*"
        case "÷": "/"
        case "（": "("
        case "）": ")"
        case "，": ","
        case "：": ":"
        case "；": ";"
        default: nil
        }
    }

    private var followsEqual: Bool {
        previousEnd > 0 && lexer.byte(at: previousEnd - 1) == UInt8(ascii: "=")
    }

    /// How a token is named in a message.
    private func described(_ token: Token) -> String {
        switch token.kind {
        case .endOfText: "the end of the query"
        case .string: "a string"
        default: QueryError.quoted(lexer.text(token.start, token.end))
        }
    }

    /// Advice that follows from the token in hand alone: habits from other languages, and slips.
    private func usualHint(isOperand: Bool) -> String? {
        let after = next
        let touches = after.start == token.end
        switch token.kind {
        case .equal where previousEnd == token.start && followsEqual:
            return "Equality is written with one '='."
        case .exclamation:
            return touches && after.kind == .equal
                ? "'Not equal' is written '<>'." : "Negation is written NOT."
        case .ampersand where touches && after.kind == .ampersand:
            return "'And' is written AND."
        case .word where habitHint() != nil:
            // Where an operand is missing, a word that goes on with the query is none of a habit.
            return isOperand && token.keyword?.continuesQuery == true ? nil : habitHint()
        case .word where token.keyword == nil:
            let word = lexer.text(token.start, token.end)
            return Suggestion.closest(to: word, among: Keyword.allCases.lazy.map(\.rawValue))
                .map { "Did you mean \($0)?" }
        default:
            return nil
        }
    }
}
