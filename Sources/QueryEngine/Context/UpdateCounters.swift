/// What a query has changed.
public struct UpdateCounters: Hashable, Sendable {
    /// Nodes made.
    public var nodesCreated = 0
    /// Nodes deleted.
    public var nodesDeleted = 0
    /// Relationships made.
    public var relationshipsCreated = 0
    /// Relationships deleted.
    public var relationshipsDeleted = 0
    /// Properties set or removed.
    public var propertiesSet = 0
    /// Labels given to nodes.
    public var labelsAdded = 0
    /// Labels taken from nodes.
    public var labelsRemoved = 0

    /// Nothing changed.
    public init() {}

    /// True if anything has changed.
    public var containsUpdates: Bool { self != UpdateCounters() }
}
