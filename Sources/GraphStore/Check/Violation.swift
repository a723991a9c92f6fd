/// Something in a file that should not be so.
public struct Violation: Hashable, Sendable {
    /// What is wrong, in a sentence for a person, without a full stop.
    public let message: String
}

/// What a check is looking at, in order.
public enum CheckPhase: String, CaseIterable, Sendable {
    /// The pages of the file.
    case pages
    /// The tables, indexes and views.
    case layout
    /// Labels, types and keys.
    case names
    /// Nodes with their labels and properties.
    case nodes
    /// Relationships with their ends and properties.
    case relationships
    /// The change log itself.
    case log
    /// Whether the change log leads to what the tables hold.
    case replay
    /// Whether the index of words has those of the nodes.
    case search
    /// Whether the constraints hold.
    case constraints
}
