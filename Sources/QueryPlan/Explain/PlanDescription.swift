import QuerySyntax

/// A plan to be shown: a tree of operators with what they do and how many rows they make.
public struct PlanDescription: Sendable {
    /// The operator's name, such as `Expand`.
    public var name: String
    /// What exactly it does, such as `(a)-[:KNOWS]->(b)`.
    public var details: String
    /// The number of rows that the planner expects.
    public var estimatedRows: Double
    /// The number of rows that there were, where the plan was run.
    public var rows: Int?
    /// The position in `LogicalOperator.numbered`; nil for what is part of an expression.
    public var number: Int?
    /// Where the operator takes its rows from; nil at the end of a chain.
    public var input: [PlanDescription]
    /// The plans that are run inside the operator: for each row, or one after the other.
    public var inner: [PlanDescription]
}

extension LogicalPlan {
    /// The plan to be shown, with estimates from counts.
    ///
    /// `rows` holds the real number of rows by the operators' numbers, in the order that
    /// `LogicalOperator.numbered` gives.
    public func description(
        statistics: Statistics, rows: [Int?] = []
    ) -> PlanDescription {
        var describer = PlanDescriber(
            names: OperatorText(plan: self), estimates: Estimates(statistics: statistics),
            rows: rows)
        return describer.describe(root, beside: 1)
    }
}

/// Builds descriptions in the order in which operators are numbered.
private struct PlanDescriber {
    let names: OperatorText
    let estimates: Estimates
    let rows: [Int?]
    var next = 0
    /// True inside the plan of an expression, whose operators have no numbers.
    var isUnnumbered = false

    mutating func describe(_ plan: LogicalOperator, beside outer: Double) -> PlanDescription {
        let number = isUnnumbered ? nil : next
        if !isUnnumbered { next += 1 }
        var input: [PlanDescription] = []
        if let below = plan.input { input = [describe(below, beside: outer)] }
        let given = input.first?.estimatedRows ?? outer
        let beside = plan.besideInner(given: given, outer: outer)
        var inner = (plan.input == nil ? plan.children[...] : plan.children.dropFirst())
            .map { describe($0, beside: beside) }
        let estimated = estimates.rows(of: plan, given: given, inner: inner.map(\.estimatedRows))
        for expression in plan.expressions {
            inner += expression.subqueries.map { describe($0, beside: given) }
        }
        return PlanDescription(
            name: plan.name, details: names.details(of: plan), estimatedRows: estimated,
            rows: number.flatMap { rows.indices.contains($0) ? rows[$0] : nil }, number: number,
            input: input, inner: inner)
    }

    private mutating func describe(_ subquery: Subquery, beside given: Double) -> PlanDescription {
        let wasUnnumbered = isUnnumbered
        isUnnumbered = true
        defer { isUnnumbered = wasUnnumbered }
        let plan = describe(subquery.plan, beside: 1)
        return PlanDescription(
            name: subquery.kind.rawValue, details: "", estimatedRows: given, rows: nil,
            number: nil, input: [plan], inner: [])
    }
}
