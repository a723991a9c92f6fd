import Values

/// A node that was made or changed since the base: all of it, so that the base need not be asked.
struct NodeRecord: Sendable {
    var exists: Bool
    /// Ascending.
    var labels: [LabelID] = []
    var properties = PropertyList()

    static let deleted = NodeRecord(exists: false)
}

/// A relationship that was made, changed or deleted since the base: all of it.
///
/// One that was deleted keeps its type and ends, for whoever still has it in hand.
struct RelationshipRecord: Sendable {
    var exists: Bool
    var type = RelationshipTypeID.none
    var source = NodeID.none
    var target = NodeID.none
    var properties = PropertyList()
}
