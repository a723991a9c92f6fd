import HashTreeCollections
public import Values

/// An immutable view of a network: a base of flat arrays, and on top a small persistent delta.
///
/// A copy costs a few reference counts. Ids that do not exist (any more) have no labels, no
/// properties and no relationships; no function traps on them.
public struct Graph: Sendable {
    /// The names of labels, types and keys.
    public internal(set) var names = Names()
    /// Constraints and indexes.
    public internal(set) var schema = GraphSchema()
    /// The number of nodes.
    public internal(set) var nodeCount = 0
    /// The number of relationships.
    public internal(set) var relationshipCount = 0
    /// Every node's id is below this number, and so was every deleted one's.
    public internal(set) var nodeIDBound: UInt32 = 0
    /// Every relationship's id is below this number, and so was every deleted one's.
    public internal(set) var relationshipIDBound: UInt32 = 0

    @usableFromInline let base: GraphBase
    var delta = Delta()
    init(base: GraphBase) { self.base = base }

    var labelCounts: [Int] = []
    var typeCounts: [Int] = []
    /// What nodes are found by: the schema's indexes and unique constraints, and `lookups`.
    var seekers: [Seeker] = []
    /// What nodes are found by because queries have looked for them so.
    var lookups: [Seeker] = []

    /// The graph without anything in it.
    public static var empty: Graph { Graph(base: .empty) }

    /// The number of nodes and relationships that are not in the base's arrays as they are now.
    public var deltaCount: Int { delta.count }

    /// True if the node exists.
    public func contains(_ node: NodeID) -> Bool {
        delta.nodes[node]?.exists ?? base.contains(node)
    }

    /// True if the relationship exists.
    public func contains(_ relationship: RelationshipID) -> Bool {
        delta.relationships[relationship]?.exists ?? base.contains(relationship)
    }

    /// The labels of a node, ascending by id.
    public func labels(of node: NodeID) -> [LabelID] {
        delta.nodes[node]?.labels ?? base.labels(of: node)
    }

    /// True if the node has the label.
    public func hasLabel(_ node: NodeID, _ label: LabelID) -> Bool {
        // A graph without changes is the rule, and looking up in an empty dictionary hashes too.
        if delta.nodes.isEmpty { return base.hasLabel(node, label) }
        return delta.nodes[node]?.labels.contains(label) ?? base.hasLabel(node, label)
    }

    /// The number of nodes that have the label.
    ///
    /// O(1).
    public func labelCount(_ label: LabelID) -> Int {
        Int(label.rawValue) < labelCounts.count ? labelCounts[Int(label.rawValue)] : 0
    }

    /// The number of relationships of the type.
    ///
    /// O(1).
    public func typeCount(_ type: RelationshipTypeID) -> Int {
        Int(type.rawValue) < typeCounts.count ? typeCounts[Int(type.rawValue)] : 0
    }

    /// The ends of a relationship, also of one that was deleted since the base; `none` twice if
    /// there never was one.
    public func endpoints(of relationship: RelationshipID) -> (source: NodeID, target: NodeID) {
        if let record = delta.relationships[relationship] { return (record.source, record.target) }
        return base.endpoints(of: relationship)
    }

    /// The type of a relationship, also of one that was deleted since the base; `none` if there
    /// never was one.
    public func type(of relationship: RelationshipID) -> RelationshipTypeID {
        delta.relationships[relationship]?.type ?? base.type(of: relationship)
    }
}
