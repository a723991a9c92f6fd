public import QuerySyntax

/// Every node, or every node with a label, beside each row of the input.
public struct NodeScan: Sendable {
    /// The rows to extend.
    public var input: LogicalOperator
    /// The variable the node is bound to.
    public var variable: VariableID
    /// The label, if one is asked for.
    public var label: String?

    /// Makes a scan.
    public init(input: LogicalOperator, variable: VariableID, label: String?) {
        self.input = input
        self.variable = variable
        self.label = label
    }
}

/// The nodes with a label whose properties equal given values.
///
/// Equal as the operator `=` says: nothing equals null, and 1 equals 1.0.
public struct NodeSeek: Sendable {
    /// The rows to extend.
    public var input: LogicalOperator
    /// The variable the node is bound to.
    public var variable: VariableID
    /// The label of the index.
    public var label: String
    /// The keys of the index, each with the value to find; values may read the input's variables.
    public var values: [(key: String, value: PlanExpression)]

    /// Makes a seek.
    public init(
        input: LogicalOperator, variable: VariableID, label: String,
        values: [(key: String, value: PlanExpression)]
    ) {
        self.input = input
        self.variable = variable
        self.label = label
        self.values = values
    }
}

/// One relationship away from a node.
public struct Expand: Sendable {
    /// The rows to extend.
    public var input: LogicalOperator
    /// The node to start from; bound by the input.
    public var from: VariableID
    /// The variable the relationship is bound to.
    public var relationship: VariableID
    /// The variable of the node at the other end.
    public var to: VariableID
    /// True if the input binds `to`, and only relationships that end there count.
    public var toIsBound: Bool
    /// True if the input binds `relationship`, and only that relationship counts.
    public var relationshipIsBound: Bool
    /// Which way the relationship points, seen from `from`.
    public var direction: RelationshipPattern.Direction
    /// The types that count; empty for all.
    public var types: [String]

    /// Makes an expansion.
    public init(
        input: LogicalOperator, from: VariableID, relationship: VariableID, to: VariableID,
        toIsBound: Bool, relationshipIsBound: Bool = false,
        direction: RelationshipPattern.Direction, types: [String]
    ) {
        self.input = input
        self.from = from
        self.relationship = relationship
        self.to = to
        self.toIsBound = toIsBound
        self.relationshipIsBound = relationshipIsBound
        self.direction = direction
        self.types = types
    }
}

/// Several relationships away from a node: one operator for all repeated patterns.
public struct RepeatedExpand: Sendable {
    /// Which of the walks make rows.
    public enum Strategy: Sendable {
        /// One row for each walk that uses no relationship twice.
        case trails
        /// One row for each node that such a walk reaches; the walk itself is not known.
        case reachable
        /// One row with one of the shortest walks between each two ends.
        case anyShortest
        /// One row for each of the shortest walks between each two ends.
        case allShortest
    }

    /// A predicate on every single step.
    public struct StepPredicate: Sendable {
        /// Stands for the relationship of the step, where the predicate reads it.
        public var relationship: VariableID
        /// Stands for the node that the step reaches, where the predicate reads it.
        public var node: VariableID
        /// Must be true for the step to be taken; may read the input's variables.
        public var predicate: PlanExpression

        /// Makes a predicate.
        public init(relationship: VariableID, node: VariableID, predicate: PlanExpression) {
            self.relationship = relationship
            self.node = node
            self.predicate = predicate
        }
    }

    /// The rows to extend.
    public var input: LogicalOperator
    /// The node to start from; bound by the input.
    public var from: VariableID
    /// The variable that gets the list of relationships, in the order walked from `from`, or, if
    /// `reversed`, in the opposite order.
    public var relationships: VariableID
    /// True if the pattern was written from `to` to `from`, so that the list reads from there.
    public var reversed: Bool
    /// True if the input binds `relationships`: a list that the walk has to follow.
    public var relationshipsAreBound: Bool
    /// The variable of the node at the other end.
    public var to: VariableID
    /// True if the input binds `to`.
    public var toIsBound: Bool
    /// Which way every relationship points, seen from `from`.
    public var direction: RelationshipPattern.Direction
    /// The types that count; empty for all.
    public var types: [String]
    /// The least number of relationships.
    public var min: Int
    /// The greatest number of relationships; nil for any.
    public var max: Int?
    /// What every step must fulfil.
    public var step: StepPredicate?
    /// Which walks make rows.
    public var strategy: Strategy

    /// Makes an expansion.
    public init(
        input: LogicalOperator, from: VariableID, relationships: VariableID, reversed: Bool = false,
        relationshipsAreBound: Bool = false, to: VariableID, toIsBound: Bool,
        direction: RelationshipPattern.Direction, types: [String], min: Int, max: Int?,
        step: StepPredicate? = nil, strategy: Strategy = .trails
    ) {
        self.input = input
        self.from = from
        self.relationships = relationships
        self.reversed = reversed
        self.relationshipsAreBound = relationshipsAreBound
        self.to = to
        self.toIsBound = toIsBound
        self.direction = direction
        self.types = types
        self.min = min
        self.max = max
        self.step = step
        self.strategy = strategy
    }
}
