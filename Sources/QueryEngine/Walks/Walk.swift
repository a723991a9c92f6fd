import QuerySyntax
import Values

/// A search from one node, that keeps its memory for one start after another.
protocol Walk: WalkSource {
    /// Begins at a node; `end` is given where the walk must end at one node.
    mutating func start(at node: NodeID, end: NodeID?) throws(QueryError)
}

/// A search that stops after any number of results and goes on from there.
///
/// It keeps its place between two batches.
protocol WalkSource {
    /// Appends results until they are full with at least `limit` of them in all, or as long, and
    /// says whether there may be more.
    mutating func advance(
        into results: inout WalkResults, limit: Int
    ) throws(QueryError) -> Bool

    /// Lets go of memory, but for a little that the next start uses again.
    mutating func leave()
}

/// What walks found, by column.
struct WalkResults {
    /// What is kept of one part of the walks.
    struct Part {
        /// What somebody reads of it.
        let wantsRelationships: Bool
        let wantsJunction: Bool
        /// True if the part is always one relationship.
        let isSingle: Bool
        /// The relationships of each walk: a list, unless the part is single.
        fileprivate(set) var lists: [Value] = []
        fileprivate(set) var relationships: [RelationshipID] = []
        /// The node behind the part, in each walk.
        fileprivate(set) var junctions: [NodeID] = []

        init(wantsRelationships: Bool, wantsJunction: Bool = false, isSingle: Bool = false) {
            self.wantsRelationships = wantsRelationships
            self.wantsJunction = wantsJunction
            self.isSingle = isSingle
        }

        fileprivate mutating func append(_ walked: [RelationshipID], isReversed: Bool) {
            if isSingle { return relationships.append(walked.first ?? .none) }
            let values = walked.map { Value.relationship(Relationship(id: $0)) }
            lists.append(.list(isReversed ? values.reversed() : values))
        }
    }

    /// True if lists read from the end to the start.
    let isReversed: Bool
    /// The node where each walk ends.
    private(set) var ends: [NodeID] = []
    /// The parts, in the order walked.
    private(set) var parts: [Part]

    init(parts: [Part], isReversed: Bool) {
        self.parts = parts
        self.isReversed = isReversed
    }

    /// The number of walks.
    var count: Int { ends.count }

    /// So many relationships in all walks are enough for one batch: long walks take much memory.
    private static let relationshipsMax = 1 << 15
    private var relationshipCount = 0

    /// True if there are so many walks, or as few long ones as take the room of many.
    func isFull(_ limit: Int) -> Bool {
        count >= limit || relationshipCount >= Self.relationshipsMax
    }

    /// Notes walks of which nobody reads more than where they end.
    mutating func append(endsOfWalks: [NodeID]) { ends += endsOfWalks }

    /// Notes a walk of one part; `relationships` in the order walked.
    mutating func append(
        _ end: NodeID, _ relationships: @autoclosure () -> [RelationshipID]
    ) {
        ends.append(end)
        guard parts[0].wantsRelationships else { return }
        let walked = relationships()
        relationshipCount += walked.count
        parts[0].append(walked, isReversed: isReversed)
    }

    /// Notes a walk of several parts.
    mutating func append(_ end: NodeID, _ walk: WalkInParts) {
        ends.append(end)
        for index in parts.indices {
            if parts[index].wantsRelationships {
                relationshipCount += walk.relationships[index].count
                parts[index].append(walk.relationships[index], isReversed: isReversed)
            }
            if parts[index].wantsJunction { parts[index].junctions.append(walk.junctions[index]) }
        }
    }

    /// Makes room for the next batch.
    mutating func removeAll() {
        ends.removeAll(keepingCapacity: true)
        relationshipCount = 0
        for index in parts.indices {
            parts[index].lists.removeAll(keepingCapacity: true)
            parts[index].relationships.removeAll(keepingCapacity: true)
            parts[index].junctions.removeAll(keepingCapacity: true)
        }
    }
}

/// A walk, cut at the nodes where the parts of its pattern meet.
struct WalkInParts {
    /// For each part the relationships, in the order walked.
    var relationships: [[RelationshipID]]
    /// For each part the node where it ends.
    var junctions: [NodeID]
}
