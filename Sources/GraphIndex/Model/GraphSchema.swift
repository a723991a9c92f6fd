/// The rules that a graph's nodes keep, and the indexes by which they are found.
public struct GraphSchema: Hashable, Sendable {
    /// What must hold for the nodes of a label.
    public var constraints: [Constraint]
    /// What finds nodes by equality, beside the unique constraints.
    public var indexes: [Index]

    /// Makes a schema.
    public init(constraints: [Constraint] = [], indexes: [Index] = []) {
        self.constraints = constraints
        self.indexes = indexes
    }

    /// A rule for the nodes of a label.
    public struct Constraint: Hashable, Sendable {
        /// What a constraint asks for.
        public enum Rule: String, Hashable, Sendable {
            /// No two nodes have the same values of all keys.
            case unique
            /// Every node has all the keys.
            case exists
        }

        /// The name it is dropped by.
        public var name: String
        /// The label of the nodes that keep it.
        public var label: String
        /// The properties it looks at.
        public var keys: [String]
        /// What it asks for.
        public var rule: Rule

        /// Makes a constraint.
        public init(name: String, label: String, keys: [String], rule: Rule) {
            self.name = name
            self.label = label
            self.keys = keys
            self.rule = rule
        }
    }

    /// A way to find the nodes of a label by equality of properties.
    public struct Index: Hashable, Sendable {
        /// The name it is dropped by.
        public var name: String
        /// The label of the nodes it holds.
        public var label: String
        /// The properties it finds them by.
        public var keys: [String]

        /// Makes an index.
        public init(name: String, label: String, keys: [String]) {
            self.name = name
            self.label = label
            self.keys = keys
        }
    }
}
