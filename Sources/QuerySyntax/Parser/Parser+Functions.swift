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

    /// Passes over `[NFC | NFD | NFKC | NFKD] NORMALIZED`, and returns the form, which is empty
    /// where none is named; nil if something else is in hand.
    mutating func normalizedForm() -> String? {
        let forms = ["NFC", "NFD", "NFKC", "NFKD"]
        func word(_ token: Token) -> String {
            token.kind == .word ? lexer.text(token.start, token.end).uppercased() : ""
        }
        let first = word(token)
        if first == "NORMALIZED" {
            advance()
            return ""
        }
        guard forms.contains(first), word(next) == "NORMALIZED" else { return nil }
        for _ in 0..<2 { advance() }
        return first
    }

    /// Parses `accumulator = initial, variable IN list | step, predicate` of `allReduce`.
    private mutating func allReduce() throws(QueryError) -> Expression.Kind {
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
        return .reduce(
            accumulator: accumulator, initial: initial, variable: variable, list: list, body: step,
            predicate: try expression())
    }
}
