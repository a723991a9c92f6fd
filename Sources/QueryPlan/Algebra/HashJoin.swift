/// Each row of the input beside each row of another plan that has equal keys.
///
/// Equal as the operator `=` says: null and NaN equal nothing, and 1 equals 1.0.
public struct HashJoin: Sendable {
    /// What must be equal.
    public struct Key: Sendable {
        /// The value of a row of the input.
        public var outer: PlanExpression
        /// The value of a row of the other plan.
        public var inner: PlanExpression

        /// Makes a key.
        public init(outer: PlanExpression, inner: PlanExpression) {
            self.outer = outer
            self.inner = inner
        }
    }

    /// The rows to extend.
    public var input: LogicalOperator
    /// The other plan, which reads nothing of the input.
    public var inner: LogicalOperator
    /// The variables that the other plan binds.
    public var introduces: [VariableID]
    /// What must be equal; at least one.
    public var keys: [Key]
    /// True if the input's rows are expected to be the fewer ones, to be held in a table.
    public var holdsInput: Bool

    /// Makes a join.
    public init(
        input: LogicalOperator, inner: LogicalOperator, introduces: [VariableID], keys: [Key],
        holdsInput: Bool
    ) {
        self.input = input
        self.inner = inner
        self.introduces = introduces
        self.keys = keys
        self.holdsInput = holdsInput
    }

    func mapExpressions(_ transform: (PlanExpression) -> PlanExpression) -> HashJoin {
        changed(self) {
            $0.keys = keys.map { Key(outer: transform($0.outer), inner: transform($0.inner)) }
        }
    }
}
