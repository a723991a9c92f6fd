import QuerySyntax
import Values

/// A search from one node, that stops after any number of results and goes on from there.
///
/// A class, since it keeps its place between two batches; its memory serves one start after
/// another.
protocol Walk: AnyObject {
    /// Begins at a node; `end` is given where the walk must end at one node.
    func start(at node: NodeID, end: NodeID?) throws(QueryError)

    /// Appends results until there are at least `limit` of them in all, and says whether there may
    /// be more.
    func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool
}

/// What walks found.
struct WalkResults {
    /// True if somebody reads the relationships.
    let wantsRelationships: Bool
    /// True if the lists read from the end to the start.
    let isReversed: Bool
    /// The node where each walk ends.
    private(set) var ends: [NodeID] = []
    /// The relationships of each walk, if they are wanted.
    private(set) var lists: [Value] = []

    init(wantsRelationships: Bool, isReversed: Bool) {
        self.wantsRelationships = wantsRelationships
        self.isReversed = isReversed
    }

    /// The number of walks.
    var count: Int { ends.count }

    /// Notes a walk; `relationships` in the order walked.
    mutating func append(
        _ end: NodeID, _ relationships: @autoclosure () -> [RelationshipID]
    ) {
        ends.append(end)
        guard wantsRelationships else { return }
        let walked = relationships()
        let values = walked.map { Value.relationship(Relationship(id: $0)) }
        lists.append(.list(isReversed ? values.reversed() : values))
    }

    /// Takes over one walk of others.
    mutating func append(_ others: WalkResults, at index: Int) {
        ends.append(others.ends[index])
        if wantsRelationships { lists.append(others.lists[index]) }
    }

    /// Makes room for the next batch.
    mutating func removeAll() {
        ends.removeAll(keepingCapacity: true)
        lists.removeAll(keepingCapacity: true)
    }
}
