/// How tightly an operator binds, from the loosest to the tightest.
enum Precedence: Int, Comparable {
    case or, xor, and, not, comparison, predicate, additive, multiplicative, power, sign

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
}

extension Parser {
    /// An expression whose operators bind at least as tightly as `floor`.
    mutating func expression(_ floor: Precedence = .or) throws(QueryError) -> Expression {
        let outer = try descend()
        let start = token.start
        let expression = try operators(behind: try prefixed(), atLeast: floor, from: start)
        ascend(outer)
        return expression
    }

    /// An expression that begins with an operand and the operators in hand.
    mutating func operators(
        behind operand: Expression, atLeast floor: Precedence, from start: Int
    ) throws(QueryError) -> Expression {
        var left = operand
        while let precedence = infixPrecedence, precedence >= floor {
            left = try infix(left, precedence, from: start)
            try grow()
        }
        return left
    }

    /// An expression between brackets of some kind, where a `|` joins labels again.
    mutating func enclosedExpression() throws(QueryError) -> Expression {
        try expression(endsLabelsAtBar: false)
    }

    /// An expression that a `|` ends.
    mutating func expressionBeforeBar() throws(QueryError) -> Expression {
        try expression(endsLabelsAtBar: true)
    }

    private mutating func expression(endsLabelsAtBar: Bool) throws(QueryError) -> Expression {
        let outer = barEndsLabels
        barEndsLabels = endsLabelsAtBar
        let expression = try expression()
        barEndsLabels = outer
        return expression
    }

    /// How tightly the operator in hand binds, or nil if there is none.
    private var infixPrecedence: Precedence? {
        switch token.kind {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
        case .matches, .doubleColon: .predicate
        case .plus, .minus, .doubleBar: .additive
        case .star, .slash, .percent: .multiplicative
        case .caret: .power
        case .word:
            switch token.keyword {
            case .or: .or
            case .xor: .xor
            case .and: .and
            case .isKeyword, .inKeyword, .starts, .ends, .contains: .predicate
            default: nil
            }
        default: nil
        }
    }

    /// The operator in hand and what stands on its right.
    private mutating func infix(
        _ left: Expression, _ precedence: Precedence, from start: Int
    ) throws(QueryError) -> Expression {
        let kind: Expression.Kind
        switch precedence {
        case .or: kind = .or(try operands(left, joinedBy: .or, .xor))
        case .and: kind = .and(try operands(left, joinedBy: .and, .not))
        case .xor: kind = try binary(left, .xor, .and)
        case .comparison: kind = try comparison(left)
        case .predicate: kind = try predicate(left)
        case .additive:
            let isSum = at(.plus)
            kind = try binary(
                left, isSum ? .add : at(.minus) ? .subtract : .concatenate, .multiplicative)
        case .multiplicative:
            let isProduct = at(.star)
            kind = try binary(left, isProduct ? .multiply : at(.slash) ? .divide : .modulo, .power)
        case .power: kind = try binary(left, .power, .sign)
        case .not, .sign: throw unexpected("an operator")
        }
        return Expression(kind, span(from: start))
    }

    private mutating func binary(
        _ left: Expression, _ operation: BinaryOperator, _ floor: Precedence
    ) throws(QueryError) -> Expression.Kind {
        advance()
        return .binary(operation, left, try expression(floor))
    }

    private mutating func operands(
        _ left: Expression, joinedBy keyword: Keyword, _ floor: Precedence
    ) throws(QueryError) -> [Expression] {
        var operands = [left]
        while take(keyword) { operands.append(try expression(floor)) }
        return operands
    }

    private mutating func comparison(_ left: Expression) throws(QueryError) -> Expression.Kind {
        var rest: [(operator: ComparisonOperator, operand: Expression)] = []
        while let comparison = comparisonOperator {
            advance()
            rest.append((comparison, try expression(.predicate)))
        }
        return .comparison(left, rest)
    }

    private var comparisonOperator: ComparisonOperator? {
        switch token.kind {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        default: nil
        }
    }

    /// Parses `IS …`, `:: type`, `IN`, `STARTS WITH`, `ENDS WITH`, `CONTAINS`, `=~`.
    private mutating func predicate(_ left: Expression) throws(QueryError) -> Expression.Kind {
        if take(.doubleColon) { return .isTyped(left, try valueType(), isNegated: false) }
        switch token.keyword {
        case .isKeyword: return try test(left)
        case .inKeyword: return try binary(left, .isIn, .additive)
        case .contains: return try binary(left, .contains, .additive)
        case .starts, .ends:
            let isPrefix = at(.starts)
            advance()
            guard at(.with) else {
                throw unexpected("WITH behind \(isPrefix ? "STARTS" : "ENDS")")
            }
            return try binary(left, isPrefix ? .startsWith : .endsWith, .additive)
        default: return try binary(left, .matches, .additive)
        }
    }

    /// Parses `IS [NOT] NULL`, `IS [NOT] TYPED type`, `IS [NOT] :: type`, `IS [NOT] NORMALIZED`,
    /// `IS [NOT] LABELED Label`, `IS Label`.
    private mutating func test(_ left: Expression) throws(QueryError) -> Expression.Kind {
        advance()
        let isNegated = take(.not)
        if take(.null) { return .unary(isNegated ? .isNotNull : .isNull, left) }
        let after = next
        if at(.doubleColon) || at(.typed) && after.isName {
            advance()
            return .isTyped(left, try valueType(), isNegated: isNegated)
        }
        if let form = normalizedForm() {
            return .isNormalized(left, form: form.isEmpty ? nil : form, isNegated: isNegated)
        }
        if lexer.text(token.start, token.end).uppercased() == "LABELED", beginsLabel(after) {
            advance()
        } else if isNegated {
            throw unexpected(
                "NULL, TYPED, NORMALIZED or LABELED behind IS NOT",
                hint: "n IS NOT LABELED Label, or NOT n:Label, asks whether a label is missing.")
        }
        let labels = try labelExpression(.unknown)
        return .hasLabels(left, isNegated ? .not(labels) : labels)
    }

    /// `NOT a`, `-a`, `+a`, or an operand.
    private mutating func prefixed() throws(QueryError) -> Expression {
        let start = token.start
        if take(.not) {
            let operand = try expression(.not)
            return Expression(.unary(.not, operand), span(from: start))
        }
        guard at(.minus) || at(.plus) else { return try operand(allowsLabels: true) }
        let isMinus = at(.minus)
        advance()
        if isMinus, at(.number), next.kind != .dot, next.kind != .leftBracket {
            return try number(negativeFrom: start)
        }
        let operand = try expression(.sign)
        return Expression(.unary(isMinus ? .minus : .plus, operand), span(from: start))
    }

    /// An operand and what follows it: `.key`, `[index]`, `[from..to]` and, at the end, `:Label`.
    mutating func operand(allowsLabels: Bool) throws(QueryError) -> Expression {
        let start = token.start
        var base = try primary()
        while true {
            switch token.kind {
            case .dot:
                advance()
                guard !at(.star) else {
                    throw unexpected(
                        "the name of a property behind the '.'",
                        hint: "All properties are n {.*} or properties(n).")
                }
                let key = try name("the name of a property behind the '.'")
                base = Expression(.property(base, key: key), span(from: start))
            case .leftBracket:
                base = Expression(try subscripted(base), span(from: start))
            case .colon where allowsLabels:
                advance()
                let labels = try labelExpression(.unknown)
                return Expression(.hasLabels(base, labels), span(from: start))
            default:
                return base
            }
            try grow()
        }
    }

    private mutating func subscripted(_ base: Expression) throws(QueryError) -> Expression.Kind {
        advance()
        let from = at(.dotDot) ? nil : try enclosedExpression()
        guard take(.dotDot) else {
            try expect(.rightBracket, to: "close the subscript")
            guard let from else { throw unexpected("an index") }
            return .subscripted(base, from)
        }
        let to = at(.rightBracket) ? nil : try enclosedExpression()
        try expect(.rightBracket, to: "close the slice")
        return .slice(base, from: from, to: to)
    }
}
