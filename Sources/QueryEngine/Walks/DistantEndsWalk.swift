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
    /// The nodes that are nearer and may be ends, the next one last.
    private var near: [NodeID]?

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
        (asked, handedOn, near) = (nil, 0, nil)
    }

    mutating func leave() {
        trails.leave()
        near = nil
    }

    mutating func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        if let asked {
            if try trails.join(asked, stepper), let end = trails.nodes.first {
                results.append(end, [])
            }
            return false
        }
        while near == nil {
            if results.isFull(limit) { return true }
            if let first = trails.count(nearerThan: stepper.min), first < trails.nodes.count,
                handedOn < trails.nodes.count
            {
                handedOn = max(handedOn, first)
                let last = min(trails.nodes.count, handedOn + limit)
                let nodes = Array(trails.nodes[handedOn..<last])
                for position in try part.endings(among: nodes) {
                    results.append(nodes[Int(position)], [])
                }
                handedOn = last
            } else if try !trails.grow(stepper) {
                let count = trails.count(nearerThan: stepper.min) ?? trails.nodes.count
                let nodes = Array(trails.nodes[..<count])
                near = try part.endings(among: nodes).reversed().map { nodes[Int($0)] }
            }
        }
        while let node = near?.last {
            if results.isFull(limit) { return true }
            near?.removeLast()
            if try trails.hasDetour(from: node, stepper) { results.append(node, []) }
        }
        return false
    }
}
