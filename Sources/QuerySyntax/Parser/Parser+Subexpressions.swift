/// Expressions that bring variables or queries of their own.
extension Parser {
    /// A test of a list's elements or a `reduce(…)`, or nil where the word is an ordinary name.
    mutating func foldOverList() throws(QueryError) -> Expression? {
        let opening = next
        guard opening.kind == .leftParenthesis else { return nil }
        let variable = lexer.token(from: opening.end)
        let link = lexer.token(from: variable.end)
        guard variable.isName else { return nil }
        if at(.reduce) {
            guard link.kind != .comma, link.keyword != .inKeyword else {
                throw syntaxError(
                    "'reduce' needs a value to begin with.", at: variable.span,
                    hint: "Write reduce(sum = 0, x IN list | sum + x).")
            }
            return link.kind == .equal ? try reduce() : nil
        }
        guard link.keyword == .inKeyword, let quantifier else { return nil }
        return try quantified(quantifier)
    }

    private var quantifier: Quantifier? {
        switch token.keyword {
        case .all: .all
        case .any: .any
        case .noneKeyword: Quantifier.none
        case .single: .single
        default: nil
        }
    }

    /// Parses `all | any | none | single (variable IN list WHERE predicate)`.
    private mutating func quantified(_ quantifier: Quantifier) throws(QueryError) -> Expression {
        let start = token.start
        advance()
        advance()
        let variable = try name("a variable")
        advance()
        let list = try enclosedExpression()
        let predicate = take(.whereKeyword) ? try enclosedExpression() : nil
        try expect(.rightParenthesis, to: "close '\(quantifier.rawValue)'")
        return Expression(
            .quantifier(quantifier, variable: variable, list: list, predicate: predicate),
            span(from: start))
    }

    /// Parses `reduce(accumulator = initial, variable IN list | body)`.
    private mutating func reduce() throws(QueryError) -> Expression {
        let start = token.start
        advance()
        advance()
        let accumulator = try name("a variable")
        advance()
        let initial = try enclosedExpression()
        try expect(.comma, to: "separate the start value from the list")
        let variable = try name("a variable")
        try expect(.inKeyword, "and a list behind the variable")
        let list = try expressionBeforeBar()
        try expect(.bar, to: "begin the body of 'reduce'")
        let body = try enclosedExpression()
        try expect(.rightParenthesis, to: "close 'reduce'")
        return Expression(
            .reduce(
                accumulator: accumulator, initial: initial, variable: variable, list: list,
                body: body),
            span(from: start))
    }

    /// `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`, or nil where a map projection begins.
    mutating func subqueryExpression() throws(QueryError) -> Expression? {
        let start = token.start
        let kind: SubqueryKind
        switch token.keyword {
        case .exists: kind = .exists
        case .count: kind = .count
        case .collect: kind = .collect
        default: return nil
        }
        guard lexer.token(from: next.end).kind != .dot else { return nil }
        advance()
        advance()
        let body = try subqueryBody()
        try expect(.rightBrace, to: "close the \(kind.rawValue) subquery")
        return Expression(.subquery(kind, body), span(from: start))
    }

    private mutating func subqueryBody() throws(QueryError) -> SubqueryBody {
        let namesPath = token.isName && next.kind == .equal
        let isShortest = shortestFunction != nil && next.kind == .leftParenthesis
        guard !at(.leftParenthesis), !namesPath, !isShortest, !beginsPathPrefix else {
            let outer = try descend()
            let endsLabels = barEndsLabels
            barEndsLabels = false
            let patterns = try pathPatterns()
            let predicate = try predicate()
            barEndsLabels = endsLabels
            ascend(outer)
            return .patterns(patterns, predicate: predicate)
        }
        let query = try subquery()
        // A lone MATCH says the same as its pattern.
        if query.unions.isEmpty, query.first.clauses.count == 1,
            case .match(optional: false, let patterns, let predicate) = query.first.clauses[0].kind
        {
            return .patterns(patterns, predicate: predicate)
        }
        return .query(query)
    }
}
