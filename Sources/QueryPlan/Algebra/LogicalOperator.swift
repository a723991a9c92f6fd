public import QuerySyntax

/// An operator of the algebra: rows in, rows out.
///
/// A row binds variables. An operator adds variables to the rows of its input and never takes any
/// away; what is not read any more is dropped by the executor. Every reading operator has an input,
/// and works once for each of its rows: a plan begins with `argument`.
public indirect enum LogicalOperator: Sendable {
    /// The rows given from outside, with these variables; for a whole query one row with none.
    case argument([VariableID])
    /// Every node, or every node with a label.
    case nodeScan(NodeScan)
    /// The nodes with a label whose properties pass tests, found through an index or a lookup.
    case nodeSeek(NodeSeek)
    /// One relationship away from a node.
    case expand(Expand)
    /// Several relationships away from a node.
    case repeatedExpand(RepeatedExpand)
    /// The rows for which the predicate is true.
    case filter(LogicalOperator, PlanExpression)
    /// New variables from expressions; all are computed from the input's row.
    case project(LogicalOperator, [Assignment])
    /// One row for each distinct combination of the keys; only keys and aggregates are bound then.
    /// A key that is only a variable keeps its identity: it is assigned to itself.
    case aggregate(LogicalOperator, keys: [Assignment], aggregates: [AggregateAssignment])
    /// The first row of each distinct combination of the variables. Only they are bound after it,
    /// and what a subquery was given.
    case distinct(LogicalOperator, [VariableID])
    /// The rows in the order of the keys; only the first ones if `limit` is given.
    case sort(LogicalOperator, [SortKey], limit: PlanExpression?)
    /// All rows but the first ones.
    case skip(LogicalOperator, PlanExpression)
    /// The first rows.
    case limit(LogicalOperator, PlanExpression)
    /// One row for each element of a list.
    case unwind(LogicalOperator, list: PlanExpression, variable: VariableID)
    /// One row for each record of a CSV file.
    case load(LogicalOperator, FileScan)
    /// The rows of every arm in turn, its columns bound to the outputs.
    case union([UnionBranch], outputs: [VariableID])
    /// For each row of the input the rows of the inner plan; without any, one row with null in the
    /// variables that the inner plan introduces.
    case optional(LogicalOperator, inner: LogicalOperator, introduces: [VariableID])
    /// For each row of the input the rows of the inner plan. An inner plan that returns nothing
    /// (`isUnit`) is run for its effects and leaves the row as it is.
    case apply(LogicalOperator, inner: LogicalOperator, isUnit: Bool)
    /// Each row of the input beside each row of another plan that has equal keys.
    case hashJoin(HashJoin)
    /// The rows a procedure yields for each row of the input.
    case procedure(LogicalOperator, ProcedureInvocation)
    /// All rows of the input are made before the first is handed on.
    case eager(LogicalOperator)
    /// New nodes and relationships for each row.
    case create(LogicalOperator, Creation)
    /// For each row the matches of the inner plan, or else a creation.
    case merge(LogicalOperator, Merge)
    /// Changes of properties and labels.
    case update(LogicalOperator, [UpdateItem])
    /// Nodes, relationships and paths deleted for each row.
    case delete(LogicalOperator, [PlanExpression], detach: Bool)
    /// For each row and each element of a list, a plan of updates run for its effects.
    case forEach(
        LogicalOperator, variable: VariableID, list: PlanExpression, body: LogicalOperator)
}

/// A variable and the expression it is computed from.
public struct Assignment: Sendable {
    /// The variable.
    public var variable: VariableID
    /// Its value.
    public var expression: PlanExpression

    /// Makes an assignment.
    public init(_ variable: VariableID, _ expression: PlanExpression) {
        self.variable = variable
        self.expression = expression
    }
}

/// A variable and the aggregate it holds.
public struct AggregateAssignment: Sendable {
    /// The variable.
    public var variable: VariableID
    /// Its value.
    public var aggregate: AggregateCall

    /// Makes an assignment.
    public init(_ variable: VariableID, _ aggregate: AggregateCall) {
        self.variable = variable
        self.aggregate = aggregate
    }
}

/// A variable to order by.
public struct SortKey: Sendable {
    /// The variable.
    public var variable: VariableID
    /// True for the greatest first.
    public var descending: Bool

    /// Makes a key.
    public init(_ variable: VariableID, descending: Bool) {
        self.variable = variable
        self.descending = descending
    }
}

/// One arm of a union.
public struct UnionBranch: Sendable {
    /// The arm's operators.
    public var plan: LogicalOperator
    /// The variables that become the union's outputs, in their order.
    public var columns: [VariableID]

    /// Makes an arm.
    public init(plan: LogicalOperator, columns: [VariableID]) {
        self.plan = plan
        self.columns = columns
    }
}

/// A procedure call for each row.
public struct ProcedureInvocation: Sendable {
    /// A column of the procedure's result and the variable it is bound to.
    public struct Yield: Sendable {
        /// The position of the column in the procedure's signature.
        public var column: Int
        /// The variable.
        public var variable: VariableID

        /// Makes a yield.
        public init(column: Int, variable: VariableID) {
            self.column = column
            self.variable = variable
        }
    }

    /// The procedure's full name.
    public var name: String
    /// Its arguments.
    public var arguments: [PlanExpression]
    /// Where the values of options stand that are written out, by key.
    public var optionSpans: [String: SourceSpan]
    /// The columns that are wanted.
    public var yields: [Yield]
    /// True if a call without rows yields one row of nulls.
    public var optional: Bool
    /// Where the call stands.
    public var span: SourceSpan?

    /// Makes an invocation.
    public init(
        name: String, arguments: [PlanExpression], optionSpans: [String: SourceSpan] = [:],
        yields: [Yield], optional: Bool, span: SourceSpan?
    ) {
        self.name = name
        self.arguments = arguments
        self.optionSpans = optionSpans
        self.yields = yields
        self.optional = optional
        self.span = span
    }
}
