import GraphIndex
import QuerySyntax
import Values

/// Each node that can be reached, once: a breadth-first search, whatever the number of walks and of
/// nodes where they start.
///
/// A shortest walk to another node never uses a relationship twice, so every node found is the end
/// of a trail. Only the starts need care, where the pattern asks for at least one step: in one
/// direction a shortest walk to one of them is a trail too, so that they are nodes to be found as
/// all others are; in either direction there may be but one start, and the trail is looked for.
struct ReachableWalk: Walk {
    private static let nodesPerStep = 64

    private let part: WalkedPart
    private let stepper: Stepper
    /// True if the starts are no ends.
    private let endsElsewhere: Bool
    private var table: NodeTable
    private var steps = Expansion()
    private var starts: [NodeID] = []
    /// The number of nodes that were expanded, and of those that were handed on.
    private var expanded = 0
    private var handedOn = 0
    /// The nodes up to here are as far from the start as `length` says.
    private var levelEnd = 0
    private var length = 0
    /// True if a trail back to the start is still to be looked for.
    private var mayClose = false

    init(_ part: WalkedPart, endsElsewhere: Bool = false) {
        self.part = part
        self.endsElsewhere = endsElsewhere
        stepper = part.stepper
        table = NodeTable(nodeIDBound: stepper.graph.nodeIDBound)
    }

    mutating func start(at node: NodeID, end: NodeID?) { start(at: [node]) }

    /// Begins at several nodes, or in either direction at one: ends are what can be reached from
    /// any of them.
    mutating func start(at nodes: [NodeID]) {
        table.begin(nodeIDBound: stepper.graph.nodeIDBound)
        mayClose = stepper.min == 1 && stepper.direction == .either && !endsElsewhere
        (starts, expanded, length) = (nodes, 0, 0)
        if stepper.min == 0 || mayClose || endsElsewhere { table.insert(contentsOf: nodes) }
        levelEnd = table.count
        handedOn = mayClose || endsElsewhere ? table.count : 0
    }

    mutating func leave() {
        table.shrink()
        steps = Expansion()
    }

    mutating func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        if length == 0, levelEnd == 0, stepper.max > 0 { try depart() }
        while true {
            while handedOn < table.count {
                if results.isFull(limit) { return true }
                let last = min(table.count, handedOn + limit)
                let nodes = Array(table.nodes[handedOn..<last])
                results.append(endsOfWalks: try part.ends(among: nodes))
                handedOn = last
            }
            guard expanded < table.count, length < stepper.max else { break }
            let end = min(levelEnd, expanded + ReachableWalk.nodesPerStep)
            try stepper.expand(table.nodes[expanded..<end], columns: [], into: &steps)
            try takeUp()
            expanded = end
            if expanded == levelEnd { (levelEnd, length) = (table.count, length + 1) }
        }
        if mayClose, let start = starts.first {
            mayClose = false
            if try ClosedTrail.length(
                from: start, max: stepper.max, stepper, besideBytes: table.estimatedBytes) != nil
            {
                results.append(endsOfWalks: try part.ends(among: [start]))
            }
        }
        return false
    }

    /// Takes the first step from all starts, which are not among the nodes found.
    private mutating func depart() throws(QueryError) {
        for first in stride(from: 0, to: starts.count, by: Self.nodesPerStep) {
            let end = min(starts.count, first + Self.nodesPerStep)
            try stepper.expand(starts[first..<end], columns: [], into: &steps)
            try takeUp()
        }
        (levelEnd, length) = (table.count, 1)
    }

    /// Takes up what a step leads to.
    private mutating func takeUp() throws(QueryError) {
        table.insert(contentsOf: steps.nodes)
        try stepper.holds(bytes: table.estimatedBytes)
    }
}
