import GraphIndex
import QuerySyntax
import Values

/// The cheapest paths between two nodes that come to no node twice, the cheapest first.
///
/// Yen's algorithm as Lawler parts it: the paths that are left are in groups that share nothing,
/// each known by how its paths begin and by the relationships that must not follow; of each group
/// the cheapest path is known. Taking one parts its group into smaller ones.
struct CheapestPaths {
    /// The cheapest path of a group.
    private struct Candidate: Comparable {
        var cost: Double
        var nodes: [NodeID]
        var relationships: [RelationshipID]
        /// How many relationships all paths of the group begin with.
        var sharedCount: Int
        /// The relationships that no path of the group goes on with.
        var banned: [RelationshipID]

        static func < (left: Candidate, right: Candidate) -> Bool {
            if left.cost != right.cost { return left.cost < right.cost }
            let (one, other) = (left.relationships, right.relationships)
            if one.count != other.count { return one.count < other.count }
            return one.lexicographicallyPrecedes(other)
        }
    }

    private let steps: WeightedSteps
    /// One of them is there: searches that meet know no bound of hops.
    private var meeting: MeetingSearch?
    private var search: CheapestSearch?
    private let end: NodeID
    private let hopsMax: Int?
    private let call: Procedure.Call
    private var candidates = QuaternaryHeap<Candidate>()

    init(
        from start: NodeID, to end: NodeID, hopsMax: Int?, _ steps: WeightedSteps,
        for call: Procedure.Call
    ) throws(QueryError) {
        self.steps = steps
        if hopsMax == nil {
            meeting = MeetingSearch(steps, for: call)
        } else {
            search = try CheapestSearch(steps, for: call)
        }
        self.end = end
        self.hopsMax = hopsMax
        self.call = call
        try look(behind: [start][...], [], cost: 0, banned: [])
    }

    /// The cheapest paths, as many as are wanted.
    mutating func first(_ count: Int) throws(QueryError) -> [Path] {
        var paths: [Path] = []
        while paths.count < count, let best = candidates.popMin() {
            paths.append(Path(best.nodes, best.relationships))
            if paths.count < count { try part(best) }
        }
        return paths
    }

    /// Looks for the best of each group that is left where a path is taken out of its own.
    private mutating func part(_ taken: Candidate) throws(QueryError) {
        var cost = try steps.cost(of: taken.relationships[..<taken.sharedCount])
        for count in taken.sharedCount..<taken.relationships.count {
            let next = taken.relationships[count]
            try look(
                behind: taken.nodes[...count], taken.relationships[..<count], cost: cost,
                banned: (count == taken.sharedCount ? taken.banned : []) + [next])
            cost += try steps.cost(of: [next])
        }
    }

    /// Notes the cheapest path that begins so and does not go on with what is banned.
    private mutating func look(
        behind nodes: ArraySlice<NodeID>, _ relationships: ArraySlice<RelationshipID>,
        cost: Double, banned: [RelationshipID]
    ) throws(QueryError) {
        guard let spur = nodes.last,
            let rest = try rest(from: spur, nodes.dropLast(), relationships.count, banned)
        else { return }
        try call.keep((nodes.count + rest.nodes.count) * 8 + 96)
        candidates.insert(
            Candidate(
                cost: cost + (try steps.cost(of: rest.relationships[...])),
                nodes: nodes.dropLast() + rest.nodes,
                relationships: relationships + rest.relationships,
                sharedCount: relationships.count, banned: banned))
    }

    /// The cheapest way on to the end, with as many hops as are left.
    private mutating func rest(
        from spur: NodeID, _ avoided: ArraySlice<NodeID>, _ hops: Int, _ banned: [RelationshipID]
    ) throws(QueryError) -> (nodes: [NodeID], relationships: [RelationshipID])? {
        do throws(QueryError) {
            if meeting != nil {
                return try meeting?.path(from: spur, to: end, avoiding: avoided, banned)
            }
        } catch {
            guard error.kind == .argumentError else { throw error }
            // A weight is wrong, perhaps that of a relationship by which the end is reached and
            // not from the start: the search from the start alone comes to none of those.
            meeting = nil
            search = try CheapestSearch(steps, for: call)
        }
        search?.start(
            at: spur, hopsMax: hopsMax.map { $0 - hops }, avoiding: avoided, first: banned)
        while let number = try search?.next() {
            if search?.arrivals[number].node == end { return search?.route(to: number) }
        }
        return nil
    }
}

extension Path {
    /// The path along nodes and the relationships between them.
    init(_ nodes: [NodeID], _ relationships: [RelationshipID]) {
        self.init(
            nodes: nodes.map { Node(id: $0) },
            relationships: relationships.map { Relationship(id: $0) })
    }
}
