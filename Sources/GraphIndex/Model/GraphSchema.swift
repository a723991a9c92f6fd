/// The rules that a graph's nodes and relationships keep, and the indexes by which nodes are found.
public struct GraphSchema: Hashable, Sendable {
    /// What must hold for the nodes of a label or the relationships of a type.
    public var constraints: [Constraint]
    /// What finds nodes by properties, beside the unique constraints.
    public var indexes: [Index]

    /// Makes a schema.
    public init(constraints: [Constraint] = [], indexes: [Index] = []) {
        self.constraints = constraints
        self.indexes = indexes
    }

    /// A way to find the nodes of a label by the values of properties, and by the order of the
    /// values where it is one property.
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
