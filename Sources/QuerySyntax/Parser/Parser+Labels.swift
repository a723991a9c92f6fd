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
        let first = try labelFactor(owner)
        if owner != .relationship, at(.colon) {
            let labels = try colonLabels(behind: first)
            ascend(outer)
            return labels
        }
        var operands = [try labelConjunction(beginningWith: first, owner)]
        while at(.bar), !barEndsLabels {
            advance()
            if owner == .relationship { _ = take(.colon) }
            operands.append(try labelConjunction(beginningWith: try labelFactor(owner), owner))
        }
        if owner != .relationship, at(.colon) { throw mixedSeparators() }
        ascend(outer)
        return operands.count == 1 ? operands[0] : .or(operands)
    }

    /// `:B:C`, which means all of them, as openCypher 9 has it.
    private mutating func colonLabels(
        behind first: LabelExpression
    ) throws(QueryError) -> LabelExpression {
        var labels: [LabelExpression] = []
        var last = first
        while true {
            switch last {
            case .name, .computed: labels.append(last)
            case .and, .or, .not, .any: throw mixedSeparators()
            }
            guard take(.colon) else { break }
            last = try labelFactor(.node)
        }
        if at(.ampersand) || at(.bar) && !barEndsLabels { throw mixedSeparators() }
        return .and(labels)
    }

    private func mixedSeparators() -> QueryError {
        syntaxError(
            "Labels are joined by ':' or by '&', '|', '!' and '%', and not by both.",
            at: token.span, hint: "A:B is written A&B there, as in A&(B|C).")
    }

    /// Labels to set or to remove: names, written or computed, behind their `:` or `IS`.
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
        beginningWith first: LabelExpression, _ owner: LabelOwner
    ) throws(QueryError) -> LabelExpression {
        var operands = [first]
        while take(.ampersand) {
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
