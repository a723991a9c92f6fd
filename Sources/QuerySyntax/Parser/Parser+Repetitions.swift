/// How often parts of a pattern repeat.
extension Parser {
    /// A relationship and the quantifier behind it.
    mutating func quantifiedRelationship() throws(QueryError) -> RelationshipPattern {
        let start = token.start
        var pattern = try relationshipPattern()
        guard let repetition = try patternQuantifier() else { return pattern }
        guard pattern.length == nil else {
            throw syntaxError(
                "A relationship repeats either by a '*' in its brackets or by a quantifier behind "
                    + "them.", "InvalidRelationshipPattern", at: repetition.span)
        }
        pattern.length = repetition
        pattern.span = span(from: start)
        return pattern
    }

    /// Parses `*`, `+`, `?`, `{m}`, `{m,n}`, `{m,}`, `{,n}`; nil where none of them stands.
    mutating func patternQuantifier() throws(QueryError) -> Repetition? {
        var repetition = Repetition(min: 0, max: nil, isQuantifier: true, span: token.span)
        switch token.kind {
        case .star: break
        case .plus: repetition.min = 1
        case .question:
            repetition.max = 1
            repetition.isOptional = true
        case .leftBrace: return try bracedQuantifier()
        default: return nil
        }
        advance()
        return repetition
    }

    private mutating func bracedQuantifier() throws(QueryError) -> Repetition {
        let start = token.start
        let hint = "A quantifier is '{2}', '{1,3}', '{1,}', '{,3}', '*', '+' or '?'."
        advance()
        var repetition = Repetition(min: 0, max: nil, isQuantifier: true, span: token.span)
        let isFixed = at(.number)
        if isFixed { repetition.min = try repetitions() }
        if take(.comma) {
            if at(.number) { repetition.max = try repetitions() }
        } else {
            guard isFixed else { throw unexpected("a number of repetitions", hint: hint) }
            repetition.max = repetition.min
        }
        guard take(.rightBrace) else {
            throw unexpected("a '}' to close the quantifier", hint: hint)
        }
        repetition.span = span(from: start)
        if let least = repetition.min, let most = repetition.max, least > most {
            throw syntaxError(
                "A repetition cannot happen at least \(least) and at most \(most) times.",
                "InvalidRelationshipPattern", at: repetition.span)
        }
        return repetition
    }

    /// Parses `*`, `*2`, `*1..3`, `*1..`, `*..3`.
    mutating func patternLength() throws(QueryError) -> Repetition? {
        let start = token.start
        guard take(.star) else {
            guard at(.dotDot) || at(.number) else { return nil }
            throw invalidLength("A number of repetitions begins with '*', as in '*1..3'.")
        }
        var length = Repetition(min: nil, max: nil, span: token.span)
        if at(.number) { length.min = try repetitions() }
        if take(.dotDot) {
            if at(.number) { length.max = try repetitions() }
        } else {
            length.max = length.min
        }
        length.span = span(from: start)
        switch token.kind {
        case .number, .minus, .plus, .dot, .dotDot, .star:
            throw invalidLength("Behind '*' stands a number or a range, as in '*2' or '*1..3'.")
        default: return length
        }
    }

    mutating func repetitions() throws(QueryError) -> Int {
        let text = lexer.bytes[token.start..<token.end]
        guard text.allSatisfy({ Lexer.isDigit($0) || $0 == UInt8(ascii: "_") }) else {
            throw invalidLength("A number of repetitions is a whole number.")
        }
        let literal = NumberLiteral(bytes: text, span: token.span, negative: false)
        do {
            let count = Int(try literal.integer())
            advance()
            return count
        } catch  where error.detail == "IntegerOverflow" {
            throw syntaxError(
                "The number of repetitions does not fit into 64 bits.", error.detail,
                at: token.span,
                hint: "Leave the greatest number out where there is none: {1,} or *1..")
        }
    }

    private func invalidLength(_ message: String) -> QueryError {
        syntaxError(message, "InvalidRelationshipPattern", at: token.span)
    }
}
