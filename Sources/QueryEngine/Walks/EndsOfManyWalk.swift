import GraphIndex
import QuerySyntax
import Values

/// Each node that a trail leads to from any of many nodes, once, where a trail may not go over what
/// was walked before it, which is something else for each of them.
///
/// One search from all nodes at once, over all relationships, finds for each node a shortest way. A
/// way that has nothing of what is avoided anywhere will do, and so will one that has nothing of
/// what is avoided by one of those that begin where it does. The few nodes that are left are first
/// looked for from a node near them that such a way leads to, and then from each start alone.
///
/// For patterns of at least one step or none.
struct EndsOfManyWalk: WalkSource {
    /// Where a trail begins, and what it may not go over.
    struct Departure {
        var node: NodeID
        var avoided: [RelationshipID]

        /// About how much memory one takes.
        static let estimatedBytes = 64
    }

    /// So many steps are taken around a node before it is looked for from each start.
    private static let stepsAroundMax = 1 << 12

    private let part: WalkedPart
    private let stepper: Stepper
    private let departures: [Departure]
    /// What is avoided by the departures from each node.
    private var avoidedFrom: [NodeID: [[RelationshipID]]] = [:]
    private var avoidedByAny: Set<RelationshipID> = []

    private var tree = ShortestTree(keepsAll: false)
    /// For each node the number of the one where its way begins, how long the way is, and whether
    /// it has anything of what is avoided.
    private var roots: [Int32] = []
    private var lengths: [Int32] = []
    private var isTouched: [Bool] = []
    /// The number of nodes that were handed on or put off.
    private var handedOn = 0
    /// The nodes that have to be looked for, the next one last.
    private var left: [NodeID] = []
    private var isAsked = false
    private var between: ShortestBetweenWalk

    /// A walk from all departures.
    init(_ part: WalkedPart, from departures: [Departure]) throws(QueryError) {
        self.part = part
        stepper = part.stepper
        self.departures = departures
        between = ShortestBetweenWalk(stepper, keepsAll: false)
        for departure in departures {
            avoidedFrom[departure.node, default: []].append(departure.avoided)
            avoidedByAny.formUnion(departure.avoided)
        }
        tree.begin(at: departures.map(\.node), nodeIDBound: stepper.graph.nodeIDBound)
        noteWays()
        try stepper.holds(bytes: estimatedBytes)
    }

    mutating func leave() {
        tree.leave()
        between.leave()
        (roots, lengths, isTouched, left) = ([], [], [], [])
    }

    mutating func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        while !isAsked {
            if results.isFull(limit) { return true }
            if handedOn < tree.table.count {
                let last = min(tree.table.count, handedOn + limit)
                let nodes = Array(tree.table.nodes[handedOn..<last])
                for position in try part.endings(among: nodes) {
                    let number = handedOn + Int(position)
                    if try isEnd(number) {
                        results.append(nodes[Int(position)], [])
                    } else {
                        left.append(nodes[Int(position)])
                    }
                }
                handedOn = last
            } else if tree.length < stepper.max, !tree.frontier.isEmpty {
                try tree.expand(stepper)
                noteWays()
                try stepper.holds(bytes: estimatedBytes)
            } else {
                isAsked = true
                left.reverse()
            }
        }
        while let node = left.last {
            if results.isFull(limit) { return true }
            left.removeLast()
            var isEnd = try isReachedAround(node)
            if !isEnd { isEnd = try isReachedFromOne(node) }
            if isEnd { results.append(node, []) }
        }
        return false
    }

    private var estimatedBytes: Int {
        tree.estimatedBytes + roots.capacity * 9 + left.capacity * 4
            + departures.count * 2 * Departure.estimatedBytes
    }

    /// Notes what is to be known of the ways to the nodes found last.
    private mutating func noteWays() {
        for number in roots.count..<tree.table.count {
            let head = tree.head(of: number)
            guard head >= 0 else {
                roots.append(Int32(number))
                lengths.append(0)
                isTouched.append(false)
                continue
            }
            let link = tree.links[Int(head)]
            let parent = Int(link.parent)
            roots.append(roots[parent])
            lengths.append(lengths[parent] + 1)
            isTouched.append(isTouched[parent] || avoidedByAny.contains(link.relationship))
        }
    }

    /// Whether the way that is known to a node will do.
    private func isEnd(_ number: Int) throws(QueryError) -> Bool {
        guard Int(lengths[number]) >= stepper.min else { return false }
        guard isTouched[number] else { return true }
        var passed: Set<RelationshipID> = []
        var head = tree.head(of: number)
        while head >= 0 {
            passed.insert(tree.links[Int(head)].relationship)
            head = tree.head(of: Int(tree.links[Int(head)].parent))
        }
        try stepper.count(steps: passed.count)
        let root = tree.table.nodes[Int(roots[number])]
        return avoidedFrom[root]?.contains(where: passed.isDisjoint) ?? false
    }

    /// Whether a node is reached from one near it to which a way leads that has nothing of what is
    /// avoided, over relationships that nobody avoids.
    ///
    /// Where the way begins at another node than it ends, it need not use a relationship twice.
    private mutating func isReachedAround(_ node: NodeID) throws(QueryError) -> Bool {
        var seen = NodeTable(nodeIDBound: stepper.graph.nodeIDBound)
        _ = seen.insert(node)
        var frontier = [node]
        var (length, stepCount) = (0, 0)
        var steps = Expansion()
        stepper.avoid([])
        while length < stepper.max, !frontier.isEmpty, stepCount < Self.stepsAroundMax {
            length += 1
            var found: [NodeID] = []
            for source in frontier where stepCount < Self.stepsAroundMax {
                try stepper.expandBackwards([source], into: &steps)
                stepCount += steps.nodes.count + 1
                for (relationship, next) in zip(steps.relationships, steps.nodes)
                where !avoidedByAny.contains(relationship) && seen.insert(next).isNew {
                    found.append(next)
                    if let number = tree.table.number(of: next), !isTouched[number],
                        tree.table.nodes[Int(roots[number])] != node,
                        length + Int(lengths[number]) <= stepper.max
                    {
                        return true
                    }
                }
            }
            frontier = found
        }
        return false
    }

    /// Whether a node is reached from one of the starts, without what is avoided from there.
    private mutating func isReachedFromOne(_ node: NodeID) throws(QueryError) -> Bool {
        defer { stepper.avoid([]) }
        for departure in departures {
            stepper.avoid(departure.avoided)
            try between.start(at: departure.node, end: node)
            var results = WalkResults(
                parts: [WalkResults.Part(wantsRelationships: false)], isReversed: false)
            _ = try between.advance(into: &results, limit: 1)
            if results.count > 0 { return true }
        }
        return false
    }
}
