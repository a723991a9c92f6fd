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

/// The records of a CSV file.
public struct FileScan: Sendable {
    /// The name of the file.
    public var file: PlanExpression
    /// True if the first record names the columns: a row is a map then, and otherwise a list.
    public var withHeaders: Bool
    /// What stands between two fields.
    public var fieldTerminator: Character
    /// The variable a row is bound to.
    public var variable: VariableID

    /// Makes a scan.
    public init(
        file: PlanExpression, withHeaders: Bool, fieldTerminator: Character, variable: VariableID
    ) {
        self.file = file
        self.withHeaders = withHeaders
        self.fieldTerminator = fieldTerminator
        self.variable = variable
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
