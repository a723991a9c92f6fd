/// A constraint or an index, as JSON lines carry it.
public struct SchemaEntry: Hashable, Sendable {
    /// What it does; the raw value is its word in the line.
    public enum Rule: String, Sendable {
        /// No two nodes of the label have the same values.
        case unique
        /// Every node of the label has the property.
        case exists
        /// Nodes of the label are found by the values.
        case index
    }

    /// Its name.
    public var name: String
    /// The label of the nodes that it is about.
    public var label: String
    /// Their properties.
    public var keys: [String]
    /// What it does.
    public var rule: Rule

    /// Makes the description of a constraint or an index.
    public init(name: String, label: String, keys: [String], rule: Rule) {
        self.name = name
        self.label = label
        self.keys = keys
        self.rule = rule
    }
}
