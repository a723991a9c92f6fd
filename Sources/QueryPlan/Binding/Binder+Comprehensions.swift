import QuerySyntax
import Values

extension Binder {
    /// An expression with variables of its own: a comprehension, a quantifier, a reduction.
    mutating func bindScoped(
        _ expression: Expression
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        switch expression.kind {
        case .listComprehension(let name, let list, let predicate, let projection):
            let (list, element) = try bindList(list)
            let before = surroundings
            defer { surroundings = before }
            let variable = enter(name, element, "a list comprehension")
            let boundPredicate = try bindCondition(predicate)
            let boundProjection = try bindOptional(projection)
            return (
                .listComprehension(
                    variable: variable, list: list, predicate: boundPredicate,
                    projection: boundProjection?.expression),
                .list(of: boundProjection?.type ?? element)
            )
        case .quantifier(let quantifier, let name, let list, let predicate):
            let (list, element) = try bindList(list)
            let before = surroundings
            defer { surroundings = before }
            let variable = enter(name, element, "`\(quantifier.rawValue)`")
            let condition =
                try bindCondition(predicate) ?? PlanExpression(.variable(variable), name.span)
            return (
                .quantifier(quantifier, variable: variable, list: list, predicate: condition),
                .boolean
            )
        case .reduce(
            let accumulator, let initial, let name, let list, let body, let predicate):
            guard accumulator.text != name.text else { throw .alreadyBound(name) }
            let initial = try bind(initial)
            let (list, element) = try bindList(list)
            let before = surroundings
            defer { surroundings = before }
            let place = predicate == nil ? "`reduce`" : "`allReduce`"
            let sum = enter(accumulator, .any, place)
            let variable = enter(name, element, place)
            let body = try bind(body)
            return (
                .reduce(
                    accumulator: sum, initial: initial.expression, variable: variable, list: list,
                    body: body.expression, predicate: try bindCondition(predicate)),
                predicate == nil ? .any : .boolean
            )
        default: return (.literal(.null), .null)
        }
    }

    private mutating func bindList(_ list: Expression) throws(QueryError)
        -> (PlanExpression, StaticType)
    {
        let bound = try bind(list)
        guard bound.type.allows(.list) else {
            throw .argumentType("A list is wanted here", at: list.span)
        }
        return (bound.expression, bound.type.kinds == .list ? bound.type.element : .any)
    }

    /// Binds a name for the rest of the expression, in which nothing may be aggregated.
    private mutating func enter(_ name: Name, _ type: StaticType, _ place: String) -> VariableID {
        surroundings.aggregates = .forbidden(in: place)
        return declare(name.text, type, isLocal: true)
    }

    private mutating func bindCondition(_ predicate: Expression?) throws(QueryError)
        -> PlanExpression?
    {
        guard let predicate else { return nil }
        return try bindPredicate(predicate)
    }
}
