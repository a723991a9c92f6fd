/// Where one character may begin two things, these look a few tokens ahead to tell which.
extension Parser {
    /// True for a token that can only begin an operand, so that a word before it is no name.
    func beginsOperand(_ token: Token) -> Bool {
        switch token.kind {
        case .number, .string, .parameter, .quotedWord, .leftParenthesis: true
        case .word: !(token.keyword?.continuesQuery ?? false)
        default: false
        }
    }

    /// True for a token that begins a label, so that the word before it is none.
    func beginsLabel(_ token: Token) -> Bool {
        switch token.kind {
        case .word: token.keyword?.continuesQuery != true
        case .quotedWord, .leftParenthesis, .exclamation, .percent, .bareDollar: true
        default: false
        }
    }

    /// True if the name in hand, with its namespaces, is followed by a `(`.
    func beginsCall() -> Bool {
        var token = next
        while token.kind == .dot {
            let part = lexer.token(from: token.end)
            guard part.isName else { return false }
            token = lexer.token(from: part.end)
        }
        return token.kind == .leftParenthesis
    }

    /// What a `(` begins.
    enum Parenthesis {
        /// Only an expression.
        case expression
        /// A node pattern, if its relationship follows; else an expression: `(n)`, `({k: 1})`.
        case either
        /// Only a node pattern.
        case node
    }

    /// What the `(` in hand begins; the labels of a node are the most that is looked at.
    func parenthesis() -> Parenthesis {
        let first = next
        switch first.kind {
        case .rightParenthesis, .colon: return .node
        case .leftBrace, .parameter: return .either
        case .word where first.keyword == .whereKeyword:
            return beginsOperand(lexer.token(from: first.end)) ? .node : .either
        case .word, .quotedWord: break
        default: return .expression
        }
        let second = lexer.token(from: first.end)
        switch second.kind {
        case .rightParenthesis, .leftBrace: return .either
        case .parameter:
            return first.keyword == .not || first.keyword == .caseKeyword ? .expression : .node
        case .word where second.keyword == .whereKeyword: return .node
        case .colon: return afterLabels(from: second)
        case .word where second.keyword == .isKeyword:
            let third = lexer.token(from: second.end)
            if third.keyword == .null || third.keyword == .not { return .expression }
            return afterLabels(from: second)
        default: return .expression
        }
    }

    /// What a parenthesis is whose labels begin behind this token.
    private func afterLabels(from start: Token) -> Parenthesis {
        var token = lexer.token(from: start.end)
        var depth = 0
        var mayEnd = false
        while true {
            switch token.kind {
            case .word, .quotedWord:
                guard !mayEnd else { return token.keyword == .whereKeyword ? .node : .expression }
                mayEnd = true
            case .percent:
                guard !mayEnd else { return .expression }
                mayEnd = true
            case .colon, .ampersand, .bar, .exclamation: mayEnd = false
            case .leftParenthesis: depth += 1
            case .rightParenthesis:
                guard depth > 0 else {
                    return beginsRelationship(behind: token) ? .node : .expression
                }
                depth -= 1
            case .leftBrace, .parameter, .bareDollar: return .node
            default: return .expression
            }
            token = lexer.token(from: token.end)
        }
    }

    /// True if a relationship pattern begins with the token in hand, and not an operator.
    func beginsRelationship() -> Bool { beginsRelationship(token) }

    /// True if a relationship pattern begins behind a token.
    func beginsRelationship(behind token: Token) -> Bool {
        beginsRelationship(lexer.token(from: token.end))
    }

    private func beginsRelationship(_ first: Token) -> Bool {
        var line = first
        if first.kind == .less {
            line = lexer.token(from: first.end)
            guard line.start == first.end else { return false }
        }
        guard line.kind == .minus else { return false }
        let second = lexer.token(from: line.end)
        switch second.kind {
        case .minus:
            guard second.start == line.end else { return false }
            let third = lexer.token(from: second.end)
            return third.kind == .leftParenthesis || third.kind == .greater
        case .leftBracket:
            return beginsRelationshipDetail(lexer.token(from: second.end))
        default:
            return false
        }
    }

    /// True if a token behind `-[` stands in a relationship pattern and not in a list.
    private func beginsRelationshipDetail(_ first: Token) -> Bool {
        let second = lexer.token(from: first.end)
        switch first.kind {
        case .colon, .star, .leftBrace: return true
        case .rightBracket: return second.kind == .minus
        case .parameter:
            return second.kind == .rightBracket && lexer.token(from: second.end).kind == .minus
        case .word, .quotedWord: break
        default: return false
        }
        if first.keyword == .whereKeyword || first.keyword == .isKeyword, beginsOperand(second) {
            return true
        }
        switch second.kind {
        case .colon, .leftBrace, .parameter: return true
        case .rightBracket: return lexer.token(from: second.end).kind == .minus
        case .star: return endsWithLine(from: second)
        case .word where second.keyword == .isKeyword:
            let third = lexer.token(from: second.end)
            return third.keyword != .null && third.keyword != .not
        default: return second.keyword == .whereKeyword
        }
    }

    /// True if behind the `*` of a length the relationship goes on: `*1..2]-`, `*2 {`.
    private func endsWithLine(from star: Token) -> Bool {
        var token = lexer.token(from: star.end)
        while token.kind == .number || token.kind == .dotDot {
            token = lexer.token(from: token.end)
        }
        switch token.kind {
        case .leftBrace, .parameter: return true
        case .rightBracket: return lexer.token(from: token.end).kind == .minus
        default: return token.keyword == .whereKeyword
        }
    }
}
