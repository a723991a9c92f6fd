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
