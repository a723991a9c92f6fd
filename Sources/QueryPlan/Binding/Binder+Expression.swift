import QuerySyntax
import Values

extension Binder {
    /// An expression in its surroundings.
    ///
    /// Where a truth value is wanted (`asPredicate`), a pattern may stand for its existence.
    mutating func bind(
        _ expression: Expression, asPredicate: Bool = false
    ) throws(QueryError) -> Typed {
        if let variable = try groupedReplacement(of: expression) {
            return Typed(
                expression: PlanExpression(.variable(variable), expression.span),
                type: type(of: variable))
        }
        let (kind, type) = try bindKind(of: expression, asPredicate: asPredicate)
        return Typed(expression: PlanExpression(kind, expression.span), type: type)
    }

    private mutating func bindKind(
        of expression: Expression, asPredicate: Bool
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        switch expression.kind {
        case .literal(let value): return (.literal(value), StaticType(of: value))
        case .parameter(let name):
            parameters.insert(name)
            return (.parameter(name), .any)
        case .variable(let name):
            let variable = try resolve(Name(name, expression.span))
            return (.variable(variable), type(of: variable))
        case .list, .map, .mapProjection, .property, .subscripted, .slice, .hasLabels:
            return try bindStructure(expression)
        case .isTyped, .isNormalized: return (try bindTest(expression), .boolean)
        case .unary, .binary, .and, .or, .comparison: return try bindOperator(expression)
        case .function(let name, let distinct, let arguments):
            return try bindFunction(
                name, distinct: distinct, arguments, of: expression)
        case .countStar:
            let bound = try bindAggregate(expression)
            return (bound.expression.kind, bound.type)
        case .caseWhen(let subject, let arms, let otherwise):
            return try bindCase(subject, arms.map { ($0.when, $0.then) }, otherwise)
        case .caseSubject:
            guard let subject = surroundings.caseSubject else {
                throw .unexpected("A test needs a value on its left", at: expression.span)
            }
            return (subject.expression.kind, subject.type)
        case .listComprehension, .quantifier, .reduce: return try bindScoped(expression)
        case .pattern(let pattern):
            return try bindPatternExpression(pattern, asPredicate: asPredicate)
        case .patternComprehension(let pattern, let predicate, let projection):
            return try bindPatternComprehension(pattern, predicate, projection)
        case .subquery(let kind, let body):
            return try bindSubquery(kind, body, span: expression.span)
        }
    }

    /// `IS [NOT] TYPED …` and `IS [NOT] … NORMALIZED`.
    private mutating func bindTest(_ expression: Expression) throws(QueryError)
        -> PlanExpression.Kind
    {
        switch expression.kind {
        case .isTyped(let operand, let type, let isNegated):
            let typed = PlanExpression.Kind.isTyped(try bind(operand).expression, type)
            return isNegated ? .unary(.not, PlanExpression(typed, expression.span)) : typed
        case .isNormalized(let operand, let form, let isNegated):
            let operand = try bind(operand).expression
            let form = form.map { PlanExpression(.literal(.string($0)), expression.span) }
            let test = PlanExpression.Kind.function(
                "isnormalized", [operand] + [form].compactMap(\.self))
            return isNegated ? .unary(.not, PlanExpression(test, expression.span)) : test
        default: return .literal(.null)
        }
    }

    private mutating func bindStructure(
        _ expression: Expression
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        switch expression.kind {
        case .list(let items):
            let bound = try bindAll(items)
            let element = bound.reduce(StaticType.null) { $0.union($1.type) }
            return (.list(bound.map(\.expression)), .list(of: element))
        case .map(let entries):
            var bound: [(key: String, value: PlanExpression)] = []
            for (key, value) in entries {
                bound.append((key.text, try bind(value).expression))
            }
            return (.map(bound), .map)
        case .mapProjection(let base, let items): return try bindMapProjection(base, items)
        case .property(let base, let key):
            let owner = try bind(base)
            guard owner.type.allows(.keyed) else {
                throw .argumentType(
                    "\(owner.type.words) has no properties", at: expression.span,
                    hint: propertyHint(owner.type, base.asVariable, key))
            }
            return (.property(owner.expression, key: key.text), .any)
        case .subscripted(let base, let index):
            let base = try bind(base)
            let element = base.type.kinds == .list ? base.type.element : .any
            return (.subscripted(base.expression, try bind(index).expression), element)
        case .slice(let base, let from, let to):
            let base = try bind(base)
            let from = try bindOptional(from)?.expression
            let to = try bindOptional(to)?.expression
            return (.slice(base.expression, from: from, to: to), base.type)
        case .hasLabels(let base, let labels):
            let base = try bind(base)
            guard base.type.allows(.entity) else {
                throw .argumentType(
                    "Only a node or relationship has labels, and not \(base.type.words)",
                    at: expression.span)
            }
            let tests = try bindLabels(labels, of: base.expression, at: expression.span)
            return (tests.count == 1 ? tests[0].kind : .and(tests), .boolean)
        default: return (.literal(.null), .null)
        }
    }

    /// How to come to a property of what is in a list or in a path.
    private func propertyHint(_ type: StaticType, _ variable: String?, _ key: Name) -> String? {
        if type.kinds == .path {
            return "`nodes`, `relationships` and `length` tell what is in a path"
        }
        guard type.kinds == .list, type.element.allows(.keyed) else { return nil }
        let list = variable ?? "list"
        return "its first element's is `\(list)[0].\(key.text)`, those of all are "
            + "`[x IN \(list) | x.\(key.text)]`"
    }

    private mutating func bindMapProjection(
        _ base: Name, _ items: [MapProjectionItem]
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        let subject = try bind(Expression(.variable(base.text), base.span))
        guard subject.type.allows([.node, .relationship, .map]) else {
            throw .argumentType("`\(base.text)` has no properties to project", at: base.span)
        }
        var all = false
        var entries: [(key: String, value: PlanExpression)] = []
        for item in items {
            switch item {
            case .property(let key):
                entries.append(
                    (
                        key.text,
                        PlanExpression(.property(subject.expression, key: key.text), key.span)
                    ))
            case .allProperties: all = true
            case .entry(let key, let value):
                entries.append((key.text, try bind(value).expression))
            case .variable(let name):
                guard surroundings.names[name.text] != nil else {
                    throw .syntax(
                        "UndefinedVariable", "The variable `\(name.text)` is not defined",
                        at: name.span, hint: "the property is written .\(name.text)")
                }
                let value = try bind(Expression(.variable(name.text), name.span))
                entries.append((name.text, value.expression))
            }
        }
        return (.mapProjection(base: subject.expression, all: all, entries), .map)
    }

    mutating func bindAll(_ expressions: [Expression]) throws(QueryError) -> [Typed] {
        var bound: [Typed] = []
        for expression in expressions { bound.append(try bind(expression)) }
        return bound
    }

    mutating func bindOptional(_ expression: Expression?) throws(QueryError) -> Typed? {
        guard let expression else { return nil }
        return try bind(expression)
    }
}

extension StaticType {
    /// The type of a constant.
    init(of value: Value) {
        switch value {
        case .null: self = .null
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .float: self = .float
        case .string: self = .string
        case .list(let items):
            self = .list(of: items.reduce(.null) { $0.union(StaticType(of: $1)) })
        case .map: self = .map
        case .date, .localTime, .time, .localDateTime, .dateTime: self = StaticType(.temporal)
        case .duration: self = StaticType(.duration)
        case .node: self = .node
        case .relationship: self = .relationship
        case .path: self = .path
        }
    }
}
