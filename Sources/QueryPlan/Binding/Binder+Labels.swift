import QuerySyntax

extension Binder {
    /// What a label expression asks of a node or a relationship, as conditions that must all hold.
    mutating func bindLabels(
        _ labels: LabelExpression, of subject: PlanExpression, at span: SourceSpan
    ) throws(QueryError) -> [PlanExpression] {
        if let predicate = LabelPredicate(labels) {
            return predicate.conjuncts.map { PlanExpression(.hasLabels(subject, $0), span) }
        }
        guard case .and(let operands) = labels else {
            return [try bindLabelTest(labels, of: subject, at: span)]
        }
        return try bindLabelTests(operands, of: subject, at: span)
    }

    private mutating func bindLabelTest(
        _ labels: LabelExpression, of subject: PlanExpression, at span: SourceSpan
    ) throws(QueryError) -> PlanExpression {
        if let predicate = LabelPredicate(labels) {
            return PlanExpression(.hasLabels(subject, predicate), span)
        }
        let kind: PlanExpression.Kind
        switch labels {
        case .name(let name): kind = .hasLabels(subject, .name(name.text))
        case .any: kind = .hasLabels(subject, .any)
        case .not(let operand):
            kind = .unary(.not, try bindLabelTest(operand, of: subject, at: span))
        case .and(let operands):
            kind = .and(try bindLabelTests(operands, of: subject, at: span))
        case .or(let operands):
            kind = .or(try bindLabelTests(operands, of: subject, at: span))
        case .computed(let names, let all):
            kind = .hasNames(subject, try bindNames(names), all: all)
        }
        return PlanExpression(kind, span)
    }

    private mutating func bindLabelTests(
        _ operands: [LabelExpression], of subject: PlanExpression, at span: SourceSpan
    ) throws(QueryError) -> [PlanExpression] {
        var tests: [PlanExpression] = []
        for operand in operands {
            tests.append(try bindLabelTest(operand, of: subject, at: span))
        }
        return tests
    }

    /// Labels to give or to take: all of the names, without choice.
    mutating func bindLabelNames(
        _ labels: LabelExpression, at span: SourceSpan
    ) throws(QueryError) -> LabelNames {
        var bound = LabelNames([])
        for label in labels.conjuncts {
            switch label {
            case .name(let name):
                if !bound.names.contains(name.text) { bound.names.append(name.text) }
            case .computed(let names, all: true): bound.computed.append(try bindNames(names))
            case .and, .or, .not, .any, .computed:
                throw .unexpected("A node is given labels, not a choice of them", at: span)
            }
        }
        return bound
    }

    /// An expression that names labels or a type.
    mutating func bindNames(_ names: Expression) throws(QueryError) -> PlanExpression {
        let bound = try bind(names)
        guard bound.type.allows([.string, .list]) else {
            throw .argumentType("Labels are named by a text or a list of texts", at: names.span)
        }
        return bound.expression
    }
}

extension LabelExpression {
    /// The parts that must all hold.
    fileprivate var conjuncts: [LabelExpression] {
        guard case .and(let operands) = self else { return [self] }
        return operands.flatMap(\.conjuncts)
    }
}
