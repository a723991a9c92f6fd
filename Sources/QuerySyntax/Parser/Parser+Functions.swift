import Values

/// Calls of functions, and those with words between their arguments.
extension Parser {
    /// `name(arguments)`, `count(*)`, or a form with words of its own.
    mutating func functionCall() throws(QueryError) -> Expression {
        let start = token.start
        let isCount = at(.count)
        let function = try qualifiedName("the name of a function")
        advance()
        if isCount, at(.star), next.kind == .rightParenthesis {
            advance()
            advance()
            return Expression(.countStar, span(from: start))
        }
        let endsLabels = barEndsLabels
        barEndsLabels = false
        let call: Expression.Kind
        switch function.text.lowercased() {
        case "trim": call = try trim(function)
        case "normalize": call = try normalize(function)
        case "allreduce" where token.isName && next.kind == .equal: call = try allReduce()
        default:
            let distinct = try setQuantifier()
            let arguments = at(.rightParenthesis) ? [] : try expressions()
            call = .function(function, distinct: distinct, arguments)
        }
        barEndsLabels = endsLabels
        try expect(.rightParenthesis, to: "close the arguments of the function")
        return Expression(call, span(from: start))
    }

    /// Parses `trim([LEADING | TRAILING | BOTH] [characters] FROM text)`, or plain arguments.
    private mutating func trim(_ function: Name) throws(QueryError) -> Expression.Kind {
        var name = function
        let side = token.kind == .word ? lexer.text(token.start, token.end).uppercased() : ""
        if let cut = ["LEADING": "ltrim", "TRAILING": "rtrim", "BOTH": "btrim"][side],
            beginsOperand(next)
        {
            advance()
            name.text = cut
            let characters = at(.from) ? [] : [try expression()]
            try expect(.from, "and a text")
            return .function(name, distinct: false, [try expression()] + characters)
        }
        var arguments = at(.rightParenthesis) ? [] : try expressions()
        if arguments.count == 1, take(.from) {
            name.text = "btrim"
            arguments.insert(try expression(), at: 0)
        }
        return .function(name, distinct: false, arguments)
    }

    /// Parses `normalize(text [, NFC | NFD | NFKC | NFKD])`.
    private mutating func normalize(_ function: Name) throws(QueryError) -> Expression.Kind {
        guard !at(.rightParenthesis) else { return .function(function, distinct: false, []) }
        var arguments = [try expression()]
        if take(.comma) {
            if let form = normalForm() {
                arguments.append(form)
            } else {
                arguments.append(try expression())
            }
        }
        return .function(function, distinct: false, arguments)
    }

    /// The name of a Unicode normal form as a text; nil if none is in hand.
    private mutating func normalForm() -> Expression? {
        let name = token.kind == .word ? lexer.text(token.start, token.end).uppercased() : ""
        guard ["NFC", "NFD", "NFKC", "NFKD"].contains(name) else { return nil }
        defer { advance() }
        return Expression(.literal(.string(name)), token.span)
    }

    /// Parses `[NFC | NFD | NFKC | NFKD] NORMALIZED` behind `IS`; nil if it is something else.
    mutating func normalizationTest(_ left: Expression) -> Expression.Kind? {
        let isNormalized = { (lexer: Lexer, token: Token) in
            token.kind == .word && lexer.text(token.start, token.end).uppercased() == "NORMALIZED"
        }
        var arguments = [left]
        if isNormalized(lexer, next), let form = normalForm() { arguments.append(form) }
        guard isNormalized(lexer, token) else { return nil }
        let name = Name("isNormalized", token.span)
        advance()
        return .function(name, distinct: false, arguments)
    }

    /// Parses `accumulator = initial, variable IN list | step, predicate` of `allReduce`.
    ///
    /// It is a reduction of pairs of the accumulator and whether the predicate was true so far:
    /// `reduce(state = [initial, true], variable IN list | next)[1]`, where `next` is
    /// `[a IN [state[0]] | [a IN [step] | [a, state[1] AND predicate]][0]][0]`.
    private mutating func allReduce() throws(QueryError) -> Expression.Kind {
        let start = token.start
        let accumulator = try name("a variable")
        advance()
        let initial = try expression()
        try expect(.comma, to: "separate the start value from the list")
        let variable = try name("a variable")
        try expect(.inKeyword, "and a list behind the variable")
        let list = try expressionBeforeBar()
        try expect(.bar, to: "begin the step of 'allReduce'")
        let step = try expression()
        try expect(.comma, to: "separate the step from the predicate")
        let predicate = try expression()
        let span = span(from: start)
        func made(_ kind: Expression.Kind) -> Expression { Expression(kind, span) }
        func element(_ base: Expression, _ index: Int64) -> Expression {
            made(.subscripted(base, made(.literal(.integer(index)))))
        }
        func binding(_ value: Expression, in body: Expression) -> Expression {
            let list = made(.list([value]))
            return element(
                made(
                    .listComprehension(
                        variable: accumulator, list: list, predicate: nil, projection: body)), 0)
        }
        let state = made(.variable("allReduce state"))
        let tested = made(
            .list([
                Expression(.variable(accumulator.text), accumulator.span),
                made(.and([element(state, 1), predicate])),
            ]))
        let reduction = Expression.Kind.reduce(
            accumulator: Name("allReduce state", accumulator.span),
            initial: made(.list([initial, made(.literal(.boolean(true)))])),
            variable: variable, list: list,
            body: binding(element(state, 0), in: binding(step, in: tested)))
        return element(made(reduction), 1).kind
    }
}
