import Values

extension Parser {
    /// A literal, parameter, variable, call, list, map, pattern, or expression in parentheses.
    mutating func primary() throws(QueryError) -> Expression {
        switch token.kind {
        case .number: return try number(negativeFrom: nil)
        case .string:
            let text = try StringLiteral(bytes: lexer.bytes, span: token.span).value()
            return literal(.string(text))
        case .parameter: return parameter()
        case .leftParenthesis: return try parenthesized()
        case .leftBracket: return try bracketed()
        case .leftBrace: return try map()
        case .word: return try word()
        case .quotedWord: return try named()
        default: throw unexpected("an expression")
        }
    }

    /// The token in hand as a value.
    private mutating func literal(_ value: Value) -> Expression {
        defer { advance() }
        return Expression(.literal(value), token.span)
    }

    /// The number in hand; `negativeFrom` is the place of the minus before it.
    mutating func number(negativeFrom sign: Int?) throws(QueryError) -> Expression {
        let span = SourceSpan(sign ?? token.start, token.end)
        let value = try NumberLiteral(
            bytes: lexer.bytes[token.start..<token.end], span: span, negative: sign != nil
        ).value()
        advance()
        return Expression(.literal(value), span)
    }

    private mutating func parameter() -> Expression {
        let span = token.span
        return Expression(.parameter(parameterName()), span)
    }

    /// The name of the parameter in hand, which is passed over.
    mutating func parameterName() -> String {
        let start = token.start + 1
        let isQuoted = lexer.byte(at: start) == UInt8(ascii: "`")
        defer { advance() }
        return identifier(quoted: isQuoted, start, token.end)
    }

    /// A bare word: a literal, a construct that the word begins, or a name.
    private mutating func word() throws(QueryError) -> Expression {
        switch token.keyword {
        case nil: return try named()
        case .trueLiteral: return literal(.boolean(true))
        case .falseLiteral: return literal(.boolean(false))
        case .null: return literal(.null)
        case .caseKeyword: return try caseExpression()
        case .exists, .count, .collect:
            if next.kind == .leftBrace, let subquery = try subqueryExpression() { return subquery }
            return try named()
        case .shortestPath, .allShortestPaths:
            guard next.kind == .leftParenthesis, let function = shortestFunction else {
                return try named()
            }
            let pattern = try shortestPath(function)
            return Expression(.pattern(pattern), pattern.span)
        case .all, .any, .noneKeyword, .single, .reduce:
            if let fold = try foldOverList() { return fold }
            return try named()
        case .some(let keyword):
            if keyword.continuesQuery, beginsOperand(next), next.keyword?.beginsClause != true {
                throw unexpected("an expression")
            }
            return try named()
        }
    }

    /// A variable, a call of a function, or a map projection.
    private mutating func named() throws(QueryError) -> Expression {
        if beginsCall() { return try functionCall() }
        let name = try name("a variable")
        guard at(.leftBrace) else { return Expression(.variable(name.text), name.span) }
        return try mapProjection(of: name)
    }
}

// Parentheses

extension Parser {
    /// An expression in parentheses, or a pattern that begins with a node.
    private mutating func parenthesized() throws(QueryError) -> Expression {
        let start = token.start
        let meaning = parenthesis()
        if meaning == .node {
            let node = try nodePattern()
            if !beginsRelationship(), let test = node.asComputedTest {
                return Expression(test, node.span)
            }
            return try pattern(beginningWith: node)
        }
        advance()
        var inner = try enclosedExpression()
        if meaning == .either, at(.whereKeyword) || at(.rightParenthesis),
            var node = NodePattern(readAs: inner)
        {
            if take(.whereKeyword) { node.predicate = try enclosedExpression() }
            if at(.rightParenthesis), node.predicate != nil || beginsRelationship(behind: token) {
                advance()
                node.span = span(from: start)
                return try pattern(beginningWith: node)
            }
        }
        guard !at(.comma) else {
            throw unexpected(
                "a ')' to close the parenthesis", hint: "A list stands in brackets: [1, 2].")
        }
        try expect(.rightParenthesis, to: "close the parenthesis")
        inner.span = span(from: start)
        return inner
    }

    private mutating func pattern(
        beginningWith node: NodePattern
    ) throws(QueryError) -> Expression {
        guard beginsRelationship() else {
            throw unexpected("a relationship behind the node pattern")
        }
        let path = try path(beginningWith: node, inExpression: true)
        return Expression(.pattern(path), path.span)
    }
}

extension NodePattern {
    /// The test of a variable that `(n:$(names))` is where no relationship follows.
    fileprivate var asComputedTest: Expression.Kind? {
        guard let variable, let labels, labels.isComputed, properties == nil, predicate == nil
        else {
            return nil
        }
        return .hasLabels(Expression(.variable(variable.text), variable.span), labels)
    }

    /// What stood between parentheses, read again as a node: `n`, `{k: 1}`, `n {k: 1}`, `$map`.
    fileprivate init?(readAs expression: Expression) {
        self.init(variable: nil, labels: nil, properties: nil, span: expression.span)
        switch expression.kind {
        case .variable(let name):
            variable = Name(name, expression.span)
        case .map, .parameter:
            properties = expression
        case .mapProjection(let name, let items):
            var entries: [(key: Name, value: Expression)] = []
            for item in items {
                guard case .entry(let key, let value) = item else { return nil }
                entries.append((key, value))
            }
            variable = name
            properties = Expression(
                .map(entries), SourceSpan(name.span.upperBound, expression.span.upperBound))
        default:
            return nil
        }
    }
}
