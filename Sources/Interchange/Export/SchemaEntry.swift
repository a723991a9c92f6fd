/// A constraint or an index, as JSON lines carry it.
public struct SchemaEntry: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The label or the type of what it is about.
    public var label: String
    /// The properties that it is about.
    public var keys: [String]
    /// What a constraint asks for, in words; nil for an index.
    public var rule: String?

    /// Makes the description of a constraint or an index.
    public init(name: String, label: String, keys: [String], rule: String? = nil) {
        self.name = name
        self.label = label
        self.keys = keys
        self.rule = rule
    }
}
