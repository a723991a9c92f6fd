import QuerySyntax
import Values

extension Binder {
    /// `UNWIND` and `FOR`: a row for each element of a list.
    mutating func bindUnwind(
        _ list: Expression, as name: Name, _ counter: ElementCounter?, over plan: LogicalOperator
    ) throws(QueryError) -> LogicalOperator {
        surroundings.aggregates = .forbidden(in: "UNWIND or FOR")
        let span = list.span
        let list = try bind(list)
        guard surroundings.names[name.text] == nil else { throw .alreadyBound(name) }
        let element = list.type.kinds == .list ? list.type.element : .any
        guard let counter else {
            return .unwind(plan, list: list.expression, variable: declare(name.text, element))
        }
        guard list.type.allows(.list) else {
            throw .argumentType(
                "A list has elements to count, and not \(list.type.words)",
                at: span)
        }
        let variable = declare(name.text, element)
        guard surroundings.names[counter.variable.text] == nil else {
            throw .alreadyBound(counter.variable)
        }
        let whole = declareHidden("list", at: span, list.type)
        let numbers = Numbers(
            of: whole, from: counter.first, as: declare(counter.variable.text, .integer),
            at: span)
        let rows = LogicalOperator.unwind(
            .project(plan, [Assignment(whole, list.expression)]), list: numbers.all,
            variable: numbers.variable)
        return .project(rows, [Assignment(variable, numbers.element)])
    }
}

/// The numbers of a list's elements, and the element that has the number in hand.
private struct Numbers {
    let variable: VariableID
    let all: PlanExpression
    let element: PlanExpression

    init(of list: VariableID, from first: Int, as variable: VariableID, at span: SourceSpan) {
        func made(_ kind: PlanExpression.Kind) -> PlanExpression { PlanExpression(kind, span) }
        func number(_ number: Int) -> PlanExpression { made(.literal(.integer(Int64(number)))) }
        let size = made(.function("size", [made(.variable(list))]))
        let count = made(.function("coalesce", [size, number(0)]))
        let read = made(.variable(variable))
        let isOffset = first == 0
        let last = isOffset ? made(.binary(.subtract, count, number(1))) : count
        let index = isOffset ? read : made(.binary(.subtract, read, number(first)))
        self.variable = variable
        all = made(.function("range", [number(first), last]))
        element = made(.subscripted(made(.variable(list)), index))
    }
}
