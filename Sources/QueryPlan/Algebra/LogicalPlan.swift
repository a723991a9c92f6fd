/// A checked query as an algebra of operators: what is to be computed, not yet how.
public struct LogicalPlan: Sendable {
    /// A column of the result.
    public struct Column: Sendable {
        /// Its name, as the user sees it.
        public var name: String
        /// The variable that holds its values.
        public var variable: VariableID

        /// Makes a column.
        public init(name: String, variable: VariableID) {
            self.name = name
            self.variable = variable
        }
    }

    /// The operator whose rows are the result.
    public var root: LogicalOperator
    /// Every variable of the query, by identity; one table for all scopes and subqueries.
    public var variables: [Variable]
    /// The columns of the result; empty for a query that returns nothing.
    public var columns: [Column]
    /// True if the query changes the graph.
    public var writes: Bool
    /// The names of the parameters that the query reads.
    public var parameters: Set<String>
    /// The text that the spans of the plan refer to.
    public var text: String

    /// Makes a plan.
    public init(
        root: LogicalOperator, variables: [Variable], columns: [Column], writes: Bool,
        parameters: Set<String>, text: String
    ) {
        self.root = root
        self.variables = variables
        self.columns = columns
        self.writes = writes
        self.parameters = parameters
        self.text = text
    }
}

/// The identity of a variable in a plan: its position in the plan's table, and its slot in a batch.
///
/// Two scopes that use one name for different things have two variables; `WITH a AS b` gives one
/// variable a second name.
@frozen public struct VariableID: Hashable, Comparable, Sendable {
    /// The position.
    public var index: Int

    /// Makes the identity with this position.
    public init(_ index: Int) { self.index = index }

    /// Orders by position.
    public static func < (left: VariableID, right: VariableID) -> Bool { left.index < right.index }
}

/// A variable of a plan.
public struct Variable: Sendable {
    /// What kind of thing the variable holds, as far as that is known before anything runs.
    public enum Kind: Sendable {
        /// A node or null.
        case node
        /// A relationship or null.
        case relationship
        /// The list of relationships of a repeated pattern.
        case relationships
        /// A path or null.
        case path
        /// Any value.
        case value
    }

    /// The name as written, or one that no query can write where it has none (`  node@17`).
    public var name: String
    /// What it holds.
    public var kind: Kind

    /// Makes a variable.
    public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}
