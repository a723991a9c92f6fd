import GraphIndex
import QueryPlan
import QuerySyntax
import Values

@testable import QueryEngine

extension ExecutionContext {
    /// The context of a query without parameters that began at the start of 1970.
    static func bare(
        graph: Graph = .empty, transaction: GraphTransaction? = nil,
        parameters: [String: Value] = [:], variables: [Variable] = [], limits: Limits = Limits()
    ) throws -> ExecutionContext {
        ExecutionContext(
            snapshot: graph, transaction: transaction, parameters: parameters,
            variables: variables, procedures: [], openTable: nil,
            clock: try ZonedDateTime(epochSecond: 0, nanosecond: 0, zone: .utc),
            budget: Budget(limits))
    }
}

extension Evaluator {
    /// An operator over two columns.
    func compute(_ operation: BinaryOperator, _ columns: [Column]) throws(QueryError) -> Column {
        try column(
            PlanExpression(.binary(operation, .first, .second)), over: batch(columns))
    }

    /// A comparison of two columns.
    func compare(_ operation: ComparisonOperator, _ columns: [Column]) throws(QueryError) -> Column
    {
        try column(
            PlanExpression(.comparison(operation, .first, .second)), over: batch(columns))
    }

    private func batch(_ columns: [Column]) -> Batch {
        var batch = Batch(count: columns[0].count, variableCount: columns.count)
        for (index, column) in columns.enumerated() { batch[VariableID(index)] = column }
        return batch
    }
}

extension PlanExpression {
    /// Reads the first variable.
    static let first = PlanExpression(.variable(VariableID(0)))
    /// Reads the second variable.
    static let second = PlanExpression(.variable(VariableID(1)))
}
