import GraphIndex
import QuerySyntax
import Values

/// Each node that a trail leads to from any of many nodes, once, where a trail may not go over what
/// was walked before it, which is something else for each of them.
///
/// One search from all nodes at once, over all relationships, finds for each node a shortest way. A
/// way that has nothing of what is avoided anywhere will do, and so will one that has nothing of
/// what is avoided by one of those that begin where it does.
///
/// The nodes that are left are looked for from one start after the other, each time all at once and
/// only over nodes from which one of them can be reached. Whenever that has taken as long as to
/// find out which nodes those are, and some that were left have been reached, it is found out anew.
/// Walks back to where they began, which may go over no relationship both ways, come last.
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

    private static let nodesPerStep = 64

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
    /// The nodes that have to be looked for.
    private var left: Set<NodeID> = []
    private var isAsked = false
    /// Those that have been reached since, and are to be handed on.
    private var reached: [NodeID] = []
    /// How many departures the nodes that are left were looked for from, and then how many walks
    /// back were.
    private var tried = 0
    private var closed = 0
    /// The nodes from which one that was left can be reached, and how many of those there were.
    private var leading: ShortestTree?
    private var leftThen = 0
    /// The number of nodes seen since.
    private var seenCount = 0
    private var seen = NodeTable(nodeIDBound: 0)
    private var steps = Expansion()

    /// A walk from all departures.
    init(_ part: WalkedPart, from departures: [Departure]) throws(QueryError) {
        self.part = part
        stepper = part.stepper
        self.departures = departures
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
        seen.shrink()
        leading = nil
        (roots, lengths, isTouched, left, reached) = ([], [], [], [], [])
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
                        left.insert(nodes[Int(position)])
                    }
                }
                handedOn = last
            } else if tree.length < stepper.max, !tree.frontier.isEmpty {
                try tree.expand(stepper)
                noteWays()
                try stepper.holds(bytes: estimatedBytes)
            } else {
                isAsked = true
            }
        }
        defer { stepper.avoid([]) }
        while true {
            if results.isFull(limit) { return true }
            if let node = reached.popLast() {
                results.append(node, [])
            } else if !left.isEmpty, tried < departures.count {
                try look(from: departures[tried])
                tried += 1
            } else if !left.isEmpty, stepper.direction == .either, closed < departures.count {
                try lookBack(to: departures[closed])
                closed += 1
            } else {
                return false
            }
        }
    }

    private var estimatedBytes: Int {
        tree.estimatedBytes + roots.capacity * 9 + left.capacity * 8
            + (leading?.estimatedBytes ?? 0) + seen.estimatedBytes + reached.blockBytes
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

    /// Takes those that can be reached from a departure off the nodes that are left.
    private mutating func look(from departure: Departure) throws(QueryError) {
        let leading = try leadingToLeft()
        guard leading.table.number(of: departure.node) != nil else { return }
        stepper.avoid(departure.avoided)
        seen.begin(nodeIDBound: stepper.graph.nodeIDBound)
        _ = seen.insert(departure.node)
        var (length, done) = (0, 0)
        while length < stepper.max, done < seen.count, !left.isEmpty {
            length += 1
            let sources = Array(seen.nodes[done...])
            done = seen.count
            for first in stride(from: 0, to: sources.count, by: Self.nodesPerStep) {
                let end = min(sources.count, first + Self.nodesPerStep)
                try stepper.expand(sources[first..<end], columns: [], into: &steps)
                for node in steps.nodes where leading.table.number(of: node) != nil {
                    // In one direction, a walk back uses no relationship twice.
                    let isBack = node == departure.node && stepper.direction != .either
                    if seen.insert(node).isNew || isBack { strike(node) }
                }
                try stepper.holds(bytes: estimatedBytes)
            }
        }
        seenCount += seen.count
    }

    /// Takes the node of a departure off those that are left, if a walk leads back to it.
    private mutating func lookBack(to departure: Departure) throws(QueryError) {
        guard left.contains(departure.node) else { return }
        stepper.avoid(departure.avoided)
        let length = try ClosedTrail.length(
            from: departure.node, max: stepper.max, stepper, besideBytes: estimatedBytes)
        if length != nil { strike(departure.node) }
    }

    private mutating func strike(_ node: NodeID) {
        if left.remove(node) != nil { reached.append(node) }
    }

    /// A search backwards from the nodes that are left, or that were a short while ago.
    private mutating func leadingToLeft() throws(QueryError) -> ShortestTree {
        if let leading, left.count == leftThen || seenCount < leading.table.count {
            return leading
        }
        var tree = ShortestTree(keepsAll: false, goesBackwards: true)
        leading = nil
        stepper.avoid([])
        tree.begin(at: Array(left), nodeIDBound: stepper.graph.nodeIDBound)
        while tree.length < stepper.max, !tree.frontier.isEmpty { try tree.expand(stepper) }
        (leading, leftThen, seenCount) = (tree, left.count, 0)
        return tree
    }
}
