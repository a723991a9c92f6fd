import QuerySyntax
import Values

extension Binder {
    /// `CASE`: a value for the first condition that is fulfilled.
    mutating func bindCase(
        _ subject: Expression?, _ arms: [(when: [Expression], then: Expression)],
        _ otherwise: Expression?
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        guard let subject else { return try bindArms(arms, of: nil, isTested: false, otherwise) }
        let bound = try bind(subject)
        guard arms.contains(where: { $0.when.count > 1 || $0.when.contains(where: \.isCaseTest) })
        else { return try bindArms(arms, of: bound, isTested: false, otherwise) }
        switch bound.expression.kind {
        case .variable, .parameter, .literal:
            return try bindArms(arms, of: bound, isTested: true, otherwise)
        default: return try bindArmsOnce(arms, of: bound, otherwise)
        }
    }

    /// The same with a subject that is computed once, however many conditions read it.
    private mutating func bindArmsOnce(
        _ arms: [(when: [Expression], then: Expression)], of subject: Typed,
        _ otherwise: Expression?
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        let span = subject.expression.span
        let known = declareHidden("subject", at: span, subject.type)
        let reading = Typed(
            expression: PlanExpression(.variable(known), span), type: subject.type)
        let (kind, type) = try bindArms(arms, of: reading, isTested: true, otherwise)
        let once = PlanExpression(.literal(.list([.null])))
        let reduced = PlanExpression.Kind.reduce(
            accumulator: known, initial: subject.expression,
            variable: declareHidden("once", at: span, .null), list: once,
            body: PlanExpression(kind, span))
        return (reduced, type)
    }

    /// The arms; where they are tested each condition compares the subject itself.
    private mutating func bindArms(
        _ arms: [(when: [Expression], then: Expression)], of subject: Typed?, isTested: Bool,
        _ otherwise: Expression?
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        var type = StaticType.null
        var bound: [(when: PlanExpression, then: PlanExpression)] = []
        for arm in arms {
            var conditions: [PlanExpression] = []
            for condition in arm.when {
                conditions.append(try bindCondition(condition, of: subject, isTested: isTested))
            }
            let then = try bind(arm.then)
            type = type.union(then.type)
            let condition =
                conditions.count == 1
                ? conditions[0] : PlanExpression(.or(conditions), conditions[0].span)
            bound.append((condition, then.expression))
        }
        let otherwise = try bindOptional(otherwise)
        if let otherwise { type = type.union(otherwise.type) }
        let kind = PlanExpression.Kind.caseWhen(
            subject: isTested ? nil : subject?.expression, bound, otherwise: otherwise?.expression)
        return (kind, type)
    }

    private mutating func bindCondition(
        _ condition: Expression, of subject: Typed?, isTested: Bool
    ) throws(QueryError) -> PlanExpression {
        guard isTested, let subject else {
            return try bind(condition, asPredicate: subject == nil).expression
        }
        guard !condition.isCaseTest else {
            let before = surroundings.caseSubject
            surroundings.caseSubject = subject
            let test = try bindPredicate(condition)
            surroundings.caseSubject = before
            return test
        }
        let value = try bind(condition).expression
        return PlanExpression(
            .comparison(.equal, subject.expression, value), condition.span)
    }
}

extension Expression {
    /// True for a test that leaves out the subject of its CASE.
    fileprivate var isCaseTest: Bool {
        switch kind {
        case .caseSubject: true
        case .comparison(let first, _), .binary(_, let first, _), .unary(_, let first),
            .isTyped(let first, _, _), .isNormalized(let first, _, _),
            .hasLabels(let first, _):
            first.isCaseTest
        default: false
        }
    }
}
