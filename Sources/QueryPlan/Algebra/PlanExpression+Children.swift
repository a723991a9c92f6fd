extension PlanExpression {
    /// The expressions directly inside this one, in the order written; none of a subquery.
    public var children: [PlanExpression] {
        switch kind {
        case .literal, .parameter, .variable, .path, .relationshipsDiffer, .pathHasMode, .gathered,
            .degree, .subquery:
            []
        case .list(let items), .and(let items), .or(let items), .function(_, let items): items
        case .map(let entries): entries.map(\.value)
        case .mapProjection(let base, _, let entries): [base] + entries.map(\.value)
        case .property(let base, _), .hasLabels(let base, _), .isTyped(let base, _),
            .unary(_, let base):
            [base]
        case .subscripted(let left, let right), .hasNames(let left, let right, _),
            .binary(_, let left, let right), .comparison(_, let left, let right):
            [left, right]
        case .slice(let base, let from, let to): [base] + [from, to].compactMap(\.self)
        case .caseWhen(let subject, let arms, let otherwise):
            [subject].compactMap(\.self) + arms.flatMap { [$0.when, $0.then] }
                + [otherwise].compactMap(\.self)
        case .listComprehension(_, let list, let predicate, let projection):
            [list] + [predicate, projection].compactMap(\.self)
        case .quantifier(_, _, let list, let predicate): [list, predicate]
        case .reduce(_, let initial, _, let list, let body, let predicate):
            [initial, list, body] + [predicate].compactMap(\.self)
        }
    }

    /// The same expression with each child replaced by what `transform` makes of it.
    public func mapChildren(_ transform: (PlanExpression) -> PlanExpression) -> PlanExpression {
        var copy = self
        copy.kind = kind.mapChildren(transform)
        return copy
    }

    /// This expression rebuilt from the leaves up; subqueries are left as they are.
    public func rewritten(_ transform: (PlanExpression) -> PlanExpression) -> PlanExpression {
        transform(mapChildren { $0.rewritten(transform) })
    }
}

extension PlanExpression.Kind {
    func mapChildren(_ transform: (PlanExpression) -> PlanExpression) -> Self {
        switch self {
        case .literal, .parameter, .variable, .path, .relationshipsDiffer, .pathHasMode, .gathered,
            .degree, .subquery:
            self
        case .list(let items): .list(items.map(transform))
        case .and(let items): .and(items.map(transform))
        case .or(let items): .or(items.map(transform))
        case .function(let name, let arguments): .function(name, arguments.map(transform))
        case .map(let entries): .map(entries.map { ($0.key, transform($0.value)) })
        case .mapProjection(let base, let all, let entries):
            .mapProjection(
                base: transform(base), all: all, entries.map { ($0.key, transform($0.value)) })
        case .property(let base, let key): .property(transform(base), key: key)
        case .hasLabels(let base, let labels): .hasLabels(transform(base), labels)
        case .hasNames(let base, let names, let all):
            .hasNames(transform(base), transform(names), all: all)
        case .isTyped(let operand, let type): .isTyped(transform(operand), type)
        case .unary(let sign, let operand): .unary(sign, transform(operand))
        case .subscripted(let base, let index): .subscripted(transform(base), transform(index))
        case .binary(let sign, let left, let right):
            .binary(sign, transform(left), transform(right))
        case .comparison(let sign, let left, let right):
            .comparison(sign, transform(left), transform(right))
        case .slice(let base, let from, let to):
            .slice(transform(base), from: from.map(transform), to: to.map(transform))
        case .caseWhen, .listComprehension, .quantifier, .reduce: mapScopedChildren(transform)
        }
    }

    private func mapScopedChildren(_ transform: (PlanExpression) -> PlanExpression) -> Self {
        switch self {
        case .caseWhen(let subject, let arms, let otherwise):
            .caseWhen(
                subject: subject.map(transform),
                arms.map { (transform($0.when), transform($0.then)) },
                otherwise: otherwise.map(transform))
        case .listComprehension(let variable, let list, let predicate, let projection):
            .listComprehension(
                variable: variable, list: transform(list), predicate: predicate.map(transform),
                projection: projection.map(transform))
        case .quantifier(let quantifier, let variable, let list, let predicate):
            .quantifier(
                quantifier, variable: variable, list: transform(list),
                predicate: transform(predicate))
        case .reduce(
            let accumulator, let initial, let variable, let list, let body, let predicate):
            .reduce(
                accumulator: accumulator, initial: transform(initial), variable: variable,
                list: transform(list), body: transform(body),
                predicate: predicate.map(transform))
        default: self
        }
    }
}
