public import QuerySyntax

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
    /// A second relationship that must lead to the same node, if one must.
    public var closing: Closing?

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

    /// A relationship from another node to the node at the far end, which closes a circle.
    public struct Closing: Sendable {
        /// The node where it starts; bound by the input.
        public var from: VariableID
        /// The variable the relationship is bound to.
        public var relationship: VariableID
        /// Which way the relationship points, seen from `from`.
        public var direction: RelationshipPattern.Direction
        /// The types that count; empty for all.
        public var types: [String]

        /// Makes the description of a closing relationship.
        public init(
            from: VariableID, relationship: VariableID,
            direction: RelationshipPattern.Direction, types: [String]
        ) {
            self.from = from
            self.relationship = relationship
            self.direction = direction
            self.types = types
        }
    }
}
