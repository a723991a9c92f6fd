import HashTreeCollections
import Values

/// What changed since the base was built, in persistent maps: a copy costs nothing, and a
/// transaction pays for its own changes only.
struct Delta: Sendable {
    /// The nodes made, changed or deleted since the base.
    var nodes = NodeMap<NodeRecord>()
    /// The relationships made, changed or deleted since the base.
    var relationships: TreeDictionary<RelationshipID, RelationshipRecord> = [:]
    /// The nodes whose relationships changed since the base.
    var adjacency = NodeMap<AdjacencyChange>()
    /// Nodes that were given a label since the base, ascending.
    ///
    /// Some may have lost it again.
    var labeled: [LabelID: [NodeID]] = [:]
    /// Nodes of the delta by the values that an index finds them by.
    ///
    /// Some may have others by now.
    var indexed: TreeDictionary<SeekKey, [NodeID]> = [:]

    /// The number of records, by which the store decides when to build a new base.
    var count: Int { nodes.count + relationships.count }

    func isDeleted(_ relationship: RelationshipID) -> Bool {
        if let record = relationships[relationship] { !record.exists } else { false }
    }
}

/// What an index looks a node up by.
struct SeekKey: Hashable, Sendable {
    var label: LabelID?
    var keys: [PropertyKeyID]
    var values: [Value]
}
