import QuerySyntax

extension Expression {
    /// The expressions directly inside this one; none of a pattern or a subquery.
    var children: [Expression] {
        switch kind {
        case .literal, .parameter, .variable, .countStar, .caseSubject, .pattern, .subquery: []
        case .list(let items), .and(let items), .or(let items), .function(_, _, let items): items
        case .map(let entries): entries.map(\.value)
        case .mapProjection(_, let items):
            items.compactMap { if case .entry(_, let value) = $0 { value } else { nil } }
        case .property(let base, _), .isTyped(let base, _, _), .isNormalized(let base, _, _),
            .unary(_, let base):
            [base]
        case .hasLabels(let base, let labels): [base] + labels.expressions
        case .subscripted(let left, let right), .binary(_, let left, let right): [left, right]
        case .slice(let base, let from, let to): [base] + [from, to].compactMap(\.self)
        case .comparison(let first, let rest): [first] + rest.map(\.1)
        case .caseWhen(let subject, let arms, let otherwise):
            [subject].compactMap(\.self) + arms.flatMap { $0.when + [$0.then] }
                + [otherwise].compactMap(\.self)
        case .listComprehension(_, let list, let predicate, let projection):
            [list] + [predicate, projection].compactMap(\.self)
        case .patternComprehension(_, let predicate, let projection):
            [predicate].compactMap(\.self) + [projection]
        case .quantifier(_, _, let list, let predicate): [list] + [predicate].compactMap(\.self)
        case .reduce(_, let initial, _, let list, let body, let predicate):
            [initial, list, body] + [predicate].compactMap(\.self)
        }
    }

    /// The names that the expression mentions as variables, its own ones included.
    var variableNames: Set<String> {
        var names: Set<String> = []
        var pending = [self]
        while let next = pending.popLast() {
            switch next.kind {
            case .variable(let name): names.insert(name)
            case .mapProjection(let base, let items):
                names.insert(base.text)
                for case .variable(let name) in items { names.insert(name.text) }
            default: break
            }
            pending += next.children
        }
        return names
    }

    /// The variable's name, where the expression is nothing else.
    var asVariable: String? {
        if case .variable(let name) = kind { name } else { nil }
    }

    /// True for a call of an aggregating function.
    var isAggregate: Bool {
        switch kind {
        case .countStar: true
        case .function(let name, _, _): FunctionCatalogue.lookup(name.text)?.isAggregate == true
        default: false
        }
    }

    /// True if an aggregating function is called here, other than inside a subquery.
    var containsAggregate: Bool {
        var pending = [self]
        while let next = pending.popLast() {
            if next.isAggregate { return true }
            pending += next.children
        }
        return false
    }
}
