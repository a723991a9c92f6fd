extension Parser {
    /// A list, or a comprehension over a list or a pattern.
    mutating func bracketed() throws(QueryError) -> Expression {
        let start = token.start
        advance()
        if token.isName, next.keyword == .inKeyword { return try listComprehension(from: start) }
        guard !at(.rightBracket) else {
            advance()
            return Expression(.list([]), span(from: start))
        }
        var elements = [try expressionBeforeBar()]
        if at(.bar) || at(.whereKeyword), let pattern = PathPattern(readAs: elements[0]) {
            return try patternComprehension(pattern, from: start)
        }
        let endsLabels = barEndsLabels
        barEndsLabels = false
        while take(.comma) { elements.append(try expression()) }
        barEndsLabels = endsLabels
        guard at(.rightBracket) else { throw unexpected("a ',' or a ']' to close the list") }
        advance()
        return Expression(.list(elements), span(from: start))
    }

    /// Parses `[variable IN list WHERE predicate | projection]`.
    private mutating func listComprehension(from start: Int) throws(QueryError) -> Expression {
        let variable = try name("a variable")
        advance()
        let list = try expressionBeforeBar()
        let predicate = take(.whereKeyword) ? try expressionBeforeBar() : nil
        let projection = take(.bar) ? try enclosedExpression() : nil
        try expect(.rightBracket, to: "close the list comprehension")
        return Expression(
            .listComprehension(
                variable: variable, list: list, predicate: predicate, projection: projection),
            span(from: start))
    }

    /// Parses `[path = pattern WHERE predicate | projection]`.
    private mutating func patternComprehension(
        _ pattern: PathPattern, from start: Int
    ) throws(QueryError) -> Expression {
        let predicate = take(.whereKeyword) ? try expressionBeforeBar() : nil
        try expect(.bar, to: "begin the value of the pattern comprehension")
        let projection = try enclosedExpression()
        try expect(.rightBracket, to: "close the pattern comprehension")
        return Expression(
            .patternComprehension(pattern, predicate: predicate, projection: projection),
            span(from: start))
    }

    /// Parses `{key: value, …}`.
    mutating func map() throws(QueryError) -> Expression {
        let start = token.start
        advance()
        var entries: [(key: Name, value: Expression)] = []
        if !at(.rightBrace) {
            repeat {
                guard !at(.string) else {
                    throw unexpected(
                        "the name of a key", hint: "A key has no quotes, or else backticks.")
                }
                let key = try name("the name of a key")
                try expect(.colon, to: "separate the key from its value")
                entries.append((key, try enclosedExpression()))
            } while take(.comma)
        }
        guard at(.rightBrace) else { throw unexpected("a ',' or a '}' to close the map") }
        advance()
        return Expression(.map(entries), span(from: start))
    }

    /// `{.key, .*, key: value, variable}` behind a variable.
    mutating func mapProjection(of variable: Name) throws(QueryError) -> Expression {
        advance()
        var items: [MapProjectionItem] = []
        if !at(.rightBrace) {
            repeat { items.append(try mapProjectionItem()) } while take(.comma)
        }
        guard at(.rightBrace) else {
            throw unexpected("a ',' or a '}' to close the map projection")
        }
        advance()
        return Expression(
            .mapProjection(variable, items), span(from: variable.span.lowerBound))
    }

    private mutating func mapProjectionItem() throws(QueryError) -> MapProjectionItem {
        let start = token.start
        if take(.dot) {
            if take(.star) { return .allProperties(span(from: start)) }
            return .property(try name("the name of a property or '*'"))
        }
        let key = try name("a property such as .name, a key or a variable")
        guard take(.colon) else { return .variable(key) }
        return .entry(key: key, value: try enclosedExpression())
    }
}

extension PathPattern {
    /// The pattern that an expression is, for a comprehension: `pattern` or `variable = pattern`.
    fileprivate init?(readAs expression: Expression) {
        switch expression.kind {
        case .pattern(let pattern):
            self = pattern
        case .comparison(let left, let rest):
            guard case .variable(let name) = left.kind, rest.count == 1,
                rest[0].operator == .equal, case .pattern(let pattern) = rest[0].operand.kind
            else { return nil }
            self = pattern
            variable = Name(name, left.span)
            span = expression.span
        default:
            return nil
        }
    }
}
