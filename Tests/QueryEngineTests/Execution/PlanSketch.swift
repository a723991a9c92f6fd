import GraphIndex
import QueryPlan
import QueryEngine
import QuerySyntax
import Values

/// A plan written by hand: names variables as they come up, and runs what was made of them.
struct PlanSketch {
    private(set) var variables: [Variable] = []
    private var numbers: [String: VariableID] = [:]

    /// The variable with a name.
    subscript(name: String) -> VariableID {
        mutating get {
            if let known = numbers[name] { return known }
            let variable = VariableID(variables.count)
            variables.append(Variable(name: name, kind: .value))
            numbers[name] = variable
            return variable
        }
    }

    /// An expression that reads a variable.
    mutating func read(_ name: String) -> PlanExpression {
        PlanExpression(.variable(self[name]))
    }

    /// A plan whose columns are the variables with these names.
    mutating func plan(
        _ root: LogicalOperator, returning columns: [String], writes: Bool = false
    ) -> LogicalPlan {
        LogicalPlan(
            root: root, variables: variables,
            columns: columns.map { LogicalPlan.Column(name: $0, variable: self[$0]) },
            writes: writes, parameters: [], text: "")
    }

    /// The rows of a reading plan.
    mutating func rows(
        _ root: LogicalOperator, returning columns: [String], on graph: Graph,
        limits: Limits = Limits()
    ) throws -> [[Value]] {
        let settings = try ExecutionSettings.plain(limits: limits)
        let plan = plan(root, returning: columns)
        return try QueryRun(plan, on: graph, settings: settings).all()
    }

    /// What a writing plan returns and changes.
    mutating func outcome(
        _ root: LogicalOperator, returning columns: [String] = [],
        in transaction: inout GraphTransaction
    ) throws -> QueryOutcome {
        try QueryOutcome(
            running: plan(root, returning: columns, writes: true), in: &transaction,
            settings: .plain())
    }
}

extension ExecutionSettings {
    /// Settings at the first second of 1970.
    static func plain(
        parameters: [String: Value] = [:], limits: Limits = Limits(),
        procedures: [Procedure] = Procedure.builtIn, profiles: Bool = false
    ) throws -> ExecutionSettings {
        ExecutionSettings(
            parameters: parameters,
            clock: try ZonedDateTime(epochSecond: 0, nanosecond: 0, zone: .offset(0)),
            limits: limits, procedures: procedures, profiles: profiles)
    }
}

extension LogicalOperator {
    /// The row that a query starts from.
    static var start: LogicalOperator { .argument([]) }
}

extension PlanExpression {
    /// A constant.
    static func constant(_ value: Value) -> PlanExpression { PlanExpression(.literal(value)) }

    /// A property of what this expression is.
    func property(_ key: String) -> PlanExpression { PlanExpression(.property(self, key: key)) }

    /// Whether this and another are equal.
    func equals(_ other: PlanExpression) -> PlanExpression {
        PlanExpression(.comparison(.equal, self, other))
    }
}
