import QuerySyntax
import Values

/// Each node that a trail leads to, once, whatever the least length of the trails and the number of
/// nodes where they start.
struct DistantEndsWalk: Walk {
    private let part: WalkedPart
    private let stepper: Stepper
    private var trails: TrailsToRoots
    /// The node that is asked about, where the end is given.
    private var asked: NodeID?
    /// The number of nodes that were handed on or passed over, of those that are far enough.
    private var handedOn = 0
    /// The number of nodes that are nearer, once all that are far enough are known, and of those
    /// among them that were looked at.
    private var nearCount: Int?
    private var lookedAt = 0
    /// Those that may be ends, the next one last.
    private var near: [NodeID] = []

    init(_ part: WalkedPart, toIsBound: Bool) {
        self.part = part
        stepper = part.stepper
        trails = TrailsToRoots(goesBackwards: toIsBound)
    }

    mutating func start(at node: NodeID, end: NodeID?) throws(QueryError) {
        try start(at: [end ?? node])
        asked = end == nil ? nil : node
    }

    /// Begins at several nodes: ends are what can be reached from any of them.
    mutating func start(at nodes: [NodeID]) throws(QueryError) {
        try trails.begin(at: nodes, stepper)
        (asked, handedOn, nearCount, lookedAt, near) = (nil, 0, nil, 0, [])
    }

    mutating func leave() {
        trails.leave()
        near = []
    }

    mutating func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        if let asked {
            if try trails.join(asked, stepper), let end = trails.nodes.first {
                results.append(end, [])
            }
            return false
        }
        while nearCount == nil {
            if results.isFull(limit) { return true }
            if let first = trails.count(nearerThan: stepper.min), first < trails.nodes.count,
                handedOn < trails.nodes.count
            {
                handedOn = max(handedOn, first)
                let last = min(trails.nodes.count, handedOn + limit)
                results.append(endsOfWalks: try endings(handedOn..<last))
                handedOn = last
            } else if try !trails.grow(stepper) {
                nearCount = trails.count(nearerThan: stepper.min) ?? trails.nodes.count
            }
        }
        while let nearCount, lookedAt < nearCount || !near.isEmpty {
            if results.isFull(limit) { return true }
            if let node = near.popLast() {
                if try trails.hasDetour(from: node, stepper) { results.append(node, []) }
            } else {
                let last = min(nearCount, lookedAt + limit)
                near = try endings(lookedAt..<last).reversed()
                lookedAt = last
            }
        }
        return false
    }

    /// Those of some of the nodes found that may be ends.
    private func endings(_ range: Range<Int>) throws(QueryError) -> [NodeID] {
        try part.ends(among: Array(trails.nodes[range]))
    }
}
