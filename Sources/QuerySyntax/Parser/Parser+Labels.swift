extension Parser {
    /// What the labels belong to: each has its own old-style separators.
    enum LabelOwner {
        /// `:A:B` means both.
        case node
        /// `:A|:B` means either.
        case relationship
        /// Not known, in an expression.
        case unknown
    }

    /// `A|B&!C`, behind its `:` or `IS`.
    mutating func labelExpression(_ owner: LabelOwner) throws(QueryError) -> LabelExpression {
        let outer = try descend()
        var operands = [try labelConjunction(owner)]
        while at(.bar), !barEndsLabels {
            advance()
            if owner == .relationship { _ = take(.colon) }
            operands.append(try labelConjunction(owner))
        }
        ascend(outer)
        return operands.count == 1 ? operands[0] : .or(operands)
    }

    /// Labels to set or to remove: names, written or computed, behind their `:`.
    mutating func labelNames() throws(QueryError) -> LabelExpression {
        advance()
        var labels = [try labelFactor(.node)]
        while take(.colon) || take(.ampersand) { labels.append(try labelFactor(.node)) }
        return labels.count == 1 ? labels[0] : .and(labels)
    }

    /// Whether `$(` or `$all(`, which ask for all labels, or `$any(` is in hand; nil if neither.
    private var computesLabels: Bool? {
        guard next.kind == .leftParenthesis, next.start == token.end else { return nil }
        switch lexer.text(token.start, token.end).lowercased() {
        case "$", "$all": return true
        case "$any": return false
        default: return nil
        }
    }

    private mutating func computedLabels(all: Bool) throws(QueryError) -> LabelExpression {
        advance()
        advance()
        let names = try enclosedExpression()
        try expect(.rightParenthesis, to: "close the computed labels")
        return .computed(names, all: all)
    }

    private mutating func labelConjunction(
        _ owner: LabelOwner
    ) throws(QueryError) -> LabelExpression {
        var operands = [try labelFactor(owner)]
        while at(.ampersand) || (at(.colon) && owner != .relationship) {
            advance()
            operands.append(try labelFactor(owner))
        }
        return operands.count == 1 ? operands[0] : .and(operands)
    }

    private mutating func labelFactor(_ owner: LabelOwner) throws(QueryError) -> LabelExpression {
        switch token.kind {
        case .exclamation:
            advance()
            let outer = try descend()
            let operand = try labelFactor(owner)
            ascend(outer)
            return .not(operand)
        case .percent:
            advance()
            return .any
        case .leftParenthesis:
            advance()
            let endsLabels = barEndsLabels
            barEndsLabels = false
            let inner = try labelExpression(owner)
            barEndsLabels = endsLabels
            try expect(.rightParenthesis, to: "close the label expression")
            return inner
        case .bareDollar, .parameter:
            if let all = computesLabels { return try computedLabels(all: all) }
            throw unexpected("a label", hint: "A label that is computed is written $(…).")
        default:
            return .name(try name(owner == .relationship ? "a relationship type" : "a label"))
        }
    }
}
