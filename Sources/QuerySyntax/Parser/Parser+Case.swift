extension Parser {
    /// Parses `CASE [subject] WHEN …, … THEN … [ELSE …] END`.
    mutating func caseExpression() throws(QueryError) -> Expression {
        let start = token.start
        advance()
        let subject = at(.when) ? nil : try expression()
        var branches: [(when: [Expression], then: Expression)] = []
        while take(.when) {
            var conditions: [Expression] = []
            repeat {
                conditions.append(
                    subject != nil && beginsTest() ? try caseTest() : try expression())
            } while subject != nil && take(.comma)
            guard take(.then) else {
                let isJoined = subject != nil && (at(.and) || at(.or))
                throw unexpected(
                    "THEN behind the condition of WHEN",
                    hint: isJoined ? "Write CASE WHEN x > 1 AND x < 5 THEN …." : nil)
            }
            branches.append((conditions, try expression()))
        }
        guard !branches.isEmpty else { throw unexpected("WHEN in the CASE expression") }
        let otherwise = take(.elseKeyword) ? try expression() : nil
        try expect(.end, "to close the CASE expression")
        return Expression(
            .caseWhen(subject: subject, branches, otherwise: otherwise), span(from: start))
    }

    /// A test of the subject, which is not written: `> 5`, `IS NULL`, `STARTS WITH 'a'`.
    private mutating func caseTest() throws(QueryError) -> Expression {
        let outer = try descend()
        let start = token.start
        let subject = Expression(.caseSubject, SourceSpan(start, start))
        let test = try operators(behind: subject, atLeast: .comparison, from: start)
        ascend(outer)
        return test
    }

    /// True if an operator is in hand whose left operand is missing.
    private func beginsTest() -> Bool {
        switch token.kind {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .matches,
            .doubleColon:
            return true
        case .word: break
        default: return false
        }
        let after = next
        switch token.keyword {
        case .starts, .ends: return after.keyword == .with
        case .isKeyword:
            switch after.kind {
            case .doubleColon, .leftParenthesis, .exclamation, .percent: return true
            default: return after.isName && after.keyword != .then
            }
        case .inKeyword, .contains: return after.kind == .leftBracket || beginsOperand(after)
        default: return false
        }
    }
}
