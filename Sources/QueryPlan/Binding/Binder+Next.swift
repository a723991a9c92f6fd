import QuerySyntax
import Values

/// A list with all rows that come so far; each is a list of what the names stand for.
struct RowList {
    var variable: VariableID
    var columns: [(name: String, type: StaticType)]
    var span: SourceSpan
}

extension Binder {
    /// A query with UNION before or behind `NEXT`: each part of it begins with all rows.
    mutating func bindNext(
        _ query: Query, _ span: SourceSpan, over plan: LogicalOperator
    ) throws(QueryError) -> BoundQuery {
        let outer = surroundings.outer
        let own = surroundings.names.filter { outer[$0.key] != $0.value }
            .sorted { $0.key < $1.key }
        var rows = plan
        let place: QueryPlace
        // What comes first in a query has one row before it.
        if own.isEmpty, case .argument = plan {
            place = .scope(surroundings.names)
        } else {
            let list = RowList(
                variable: declareHidden("rows", at: span, .list(of: .list(of: .any))),
                columns: own.map { ($0.key, type(of: $0.value)) }, span: span)
            rows = gathered(plan, own.map(\.value), as: list)
            place = .next(list)
        }
        var bound = try bindQuery(query, at: place)
        surroundings.names = outer
        for column in bound.columns { surroundings.names[column.name] = column.variable }
        bound.plan = .apply(rows, inner: bound.plan.closed().plan, isUnit: false)
        return bound
    }

    /// All rows in one.
    private func gathered(
        _ plan: LogicalOperator, _ variables: [VariableID], as list: RowList
    ) -> LogicalOperator {
        let row = variables.map { PlanExpression(.variable($0), list.span) }
        let call = AggregateCall(
            function: .collect, distinct: false, argument: PlanExpression(.list(row), list.span),
            span: list.span)
        let gathered = LogicalOperator.aggregate(
            plan, keys: [], aggregates: [AggregateAssignment(list.variable, call)])
        return surroundings.outer.isEmpty ? gathered : keepingOuter(gathered)
    }

    /// The rows of a list, one by one.
    mutating func bindRows(of list: RowList) -> LogicalOperator {
        let row = declareHidden("row", at: list.span, .list(of: .any))
        func made(_ kind: PlanExpression.Kind) -> PlanExpression { PlanExpression(kind, list.span) }
        let assignments = list.columns.enumerated().map { index, column in
            Assignment(
                declare(column.name, column.type),
                made(.subscripted(made(.variable(row)), made(.literal(.integer(Int64(index)))))))
        }
        let rows = LogicalOperator.unwind(
            .argument([]), list: made(.variable(list.variable)), variable: row)
        return .project(rows, assignments)
    }
}
