import HashTreeCollections
public import Values

/// An immutable view of a network: a base of flat arrays, and on top a small persistent delta.
///
/// A copy costs two reference counts. Ids that do not exist (any more) have no labels, no
/// properties and no relationships; no function traps on them.
public struct Graph: Sendable {
    @usableFromInline let base: GraphBase
    /// All that changes, as an array of one.
    ///
    /// A copy of the graph then costs one reference count for it instead of twenty, and who holds
    /// the only copy still changes it in place. Questions for a node and its properties take a
    /// sixth less time for it.
    private var parts = [Parts()]

    private struct Parts {
        var names = Names()
        var schema = GraphSchema()
        var nodeCount = 0
        var relationshipCount = 0
        var nodeIDBound: UInt32 = 0
        var relationshipIDBound: UInt32 = 0
        var delta = Delta()
        var labelCounts: [Int] = []
        var typeCounts: [Int] = []
        var endLabels = EndLabels()
        var keysOfFloats: Set<PropertyKeyID> = []
        var seekers: [Seeker] = []
        var lookups: [Seeker] = []
    }

    init(base: GraphBase) { self.base = base }

    /// The names of labels, types and keys.
    public internal(set) var names: Names {
        _read { yield parts[0].names }
        _modify { yield &parts[0].names }
    }

    /// Constraints and indexes.
    public internal(set) var schema: GraphSchema {
        _read { yield parts[0].schema }
        _modify { yield &parts[0].schema }
    }

    /// The number of nodes.
    public internal(set) var nodeCount: Int {
        get { parts[0].nodeCount }
        _modify { yield &parts[0].nodeCount }
    }

    /// The number of relationships.
    public internal(set) var relationshipCount: Int {
        get { parts[0].relationshipCount }
        _modify { yield &parts[0].relationshipCount }
    }

    /// Every node's id is below this number, and so was every deleted one's.
    public internal(set) var nodeIDBound: UInt32 {
        get { parts[0].nodeIDBound }
        _modify { yield &parts[0].nodeIDBound }
    }

    /// Every relationship's id is below this number, and so was every deleted one's.
    public internal(set) var relationshipIDBound: UInt32 {
        get { parts[0].relationshipIDBound }
        _modify { yield &parts[0].relationshipIDBound }
    }

    /// The labels at the ends of relationships.
    ///
    /// Nothing is said that does not hold; after labels were taken away, something may hold that
    /// is not said.
    public internal(set) var endLabels: EndLabels {
        _read { yield parts[0].endLabels }
        _modify { yield &parts[0].endLabels }
    }

    /// The keys under which nodes may have floats, alone or in lists: only there can be NaN, which
    /// does not equal itself.
    public internal(set) var keysOfFloats: Set<PropertyKeyID> {
        _read { yield parts[0].keysOfFloats }
        _modify { yield &parts[0].keysOfFloats }
    }

    var delta: Delta {
        _read { yield parts[0].delta }
        _modify { yield &parts[0].delta }
    }

    var labelCounts: [Int] {
        _read { yield parts[0].labelCounts }
        _modify { yield &parts[0].labelCounts }
    }

    var typeCounts: [Int] {
        _read { yield parts[0].typeCounts }
        _modify { yield &parts[0].typeCounts }
    }

    /// What nodes are found by: the schema's indexes and unique constraints, and `lookups`.
    var seekers: [Seeker] {
        _read { yield parts[0].seekers }
        _modify { yield &parts[0].seekers }
    }

    /// What nodes are found by because queries have looked for them so.
    var lookups: [Seeker] {
        _read { yield parts[0].lookups }
        _modify { yield &parts[0].lookups }
    }
}

extension Graph {
    /// The graph without anything in it.
    public static let empty = Graph(base: .empty)

    /// The number of nodes and relationships that are not in the base's arrays as they are now.
    public var deltaCount: Int { delta.count }

    /// What has become of a node since the base; nil if nothing has.
    ///
    /// A graph without changes is the rule, and looking up in an empty dictionary hashes too.
    func record(of node: NodeID) -> NodeRecord? {
        delta.nodes[node]
    }

    /// What has become of a relationship since the base; nil if nothing has.
    func record(of relationship: RelationshipID) -> RelationshipRecord? {
        delta.relationships.isEmpty ? nil : delta.relationships[relationship]
    }

    /// True if the node exists.
    public func contains(_ node: NodeID) -> Bool {
        record(of: node)?.exists ?? base.contains(node)
    }

    /// True if the relationship exists.
    public func contains(_ relationship: RelationshipID) -> Bool {
        record(of: relationship)?.exists ?? base.contains(relationship)
    }

    /// The labels of a node, ascending by id.
    public func labels(of node: NodeID) -> [LabelID] {
        record(of: node)?.labels ?? base.labels(of: node)
    }

    /// True if the node has the label.
    public func hasLabel(_ node: NodeID, _ label: LabelID) -> Bool {
        record(of: node)?.labels.contains(label) ?? base.hasLabel(node, label)
    }

    /// Whether each of many nodes has a label.
    public func hasLabel(_ label: LabelID, _ nodes: [NodeID]) -> [Bool] {
        let isInSet = base.labelSets.sets.map { $0.contains(label) }
        let numbers = base.labelSets.numbers
        let delta = delta.nodes
        return nodes.map { node in
            if !delta.isEmpty, let record = delta[node] { return record.labels.contains(label) }
            let index = Int(node.rawValue)
            return index < numbers.count && numbers[index] > 0 && isInSet[Int(numbers[index]) - 1]
        }
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
        if let record = record(of: relationship) { return (record.source, record.target) }
        return base.endpoints(of: relationship)
    }

    /// The type of a relationship, also of one that was deleted since the base; `none` if there
    /// never was one.
    public func type(of relationship: RelationshipID) -> RelationshipTypeID {
        record(of: relationship)?.type ?? base.type(of: relationship)
    }
}
