import Values

/// A relationship as seen from one of its ends.
struct Edge: Sendable {
    var type: RelationshipTypeID
    var other: NodeID
    var relationship: RelationshipID
}

/// What changed around a node since the base.
struct AdjacencyChange: Sendable {
    /// The relationships added, in the order in which they were.
    var outgoing: [Edge] = []
    /// The relationships added, in the order in which they were.
    var incoming: [Edge] = []
    /// True if some relationship of the base is gone, so that those of the base must be sifted.
    var lostSome = false
}
