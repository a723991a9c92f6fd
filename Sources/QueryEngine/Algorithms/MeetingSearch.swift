import GraphIndex
import QuerySyntax
import Values

/// Finds a cheapest path between two nodes by two searches that meet: one from the start, and one
/// from the end against the relationships.
///
/// Each looks at a small part of what a single one would, and pays for what it finds and not for
/// the graph. Of paths that cost the same, one with the fewest hops is taken; costs
/// that differ by no more than their rounding are the same.
struct MeetingSearch {
    private let forwards: WeightedSteps
    private let backwards: WeightedSteps
    private let call: Procedure.Call
    private var forth: CostTree
    private var back: CostTree
    private var settledCount = 0
    private var bytesPaid = 0

    /// Makes a search that can be started many times.
    init(_ steps: WeightedSteps, for call: Procedure.Call) {
        forwards = steps
        backwards = steps.reversed
        self.call = call
        forth = CostTree(nodeIDBound: steps.graph.nodeIDBound)
        back = forth
    }

    /// The path, if there is one that comes to none of the nodes to avoid and goes along none of
    /// the relationships.
    mutating func path(
        from start: NodeID, to end: NodeID, avoiding nodes: ArraySlice<NodeID> = [],
        _ relationships: [RelationshipID] = []
    ) throws(QueryError) -> (nodes: [NodeID], relationships: [RelationshipID])? {
        guard forwards.graph.contains(start), forwards.graph.contains(end) else { return nil }
        forth.start(at: start)
        back.start(at: end)
        let banned = Banned(nodes: Set(nodes), relationships: relationships)
        var meeting = Meeting()
        if start == end { meeting = Meeting(cost: PathCost(), forth: 0, back: 0) }
        // No path is left that is better than the best known, once the two least costs together
        // are not.
        while let first = forth.least, let last = back.least, first + last < meeting.cost {
            if forth.waitingCount <= back.waitingCount {
                try forth.settle(forwards, banned, towards: back) { cost, own, other in
                    meeting.consider(cost, forth: own, back: other)
                }
            } else {
                try back.settle(backwards, banned, towards: forth) { cost, own, other in
                    meeting.consider(cost, forth: other, back: own)
                }
            }
            settledCount += 1
            if settledCount % 1024 == 0 { try payUp() }
        }
        guard meeting.forth >= 0 else { return nil }
        let (before, behind) = (forth.route(from: meeting.forth), back.route(from: meeting.back))
        return (
            before.nodes.reversed() + behind.nodes.dropFirst(),
            before.relationships.reversed() + behind.relationships
        )
    }

    private mutating func payUp() throws(QueryError) {
        try call.checkpoint()
        let bytes = forth.estimatedBytes + back.estimatedBytes
        try call.keep(max(0, bytes - bytesPaid))
        bytesPaid = max(bytes, bytesPaid)
    }
}

/// The best place known where the two searches meet.
private struct Meeting {
    var cost = PathCost(sum: .infinity, hops: .max)
    /// The node's number in each search; negative while they have not met.
    var forth = -1
    var back = -1

    mutating func consider(_ cost: PathCost, forth: Int, back: Int) {
        if cost < self.cost { self = Meeting(cost: cost, forth: forth, back: back) }
    }
}

/// What a path does not come to.
private struct Banned {
    var nodes: Set<NodeID>
    var relationships: [RelationshipID]
}

/// The sum of costs, and the number of relationships by which paths of one cost are told apart.
private struct PathCost: Comparable {
    var sum = 0.0
    var hops: UInt32 = 0

    static func < (left: PathCost, right: PathCost) -> Bool {
        left.sum < right.sum || left.sum == right.sum && left.hops < right.hops
    }

    static func + (left: PathCost, right: PathCost) -> PathCost {
        PathCost(sum: left.sum + right.sum, hops: left.hops + right.hops)
    }
}

/// What one of the searches has found: for every node the best cost and the last step so far.
private struct CostTree {
    private struct Entry {
        var cost: PathCost
        /// The number of the node before, and how it is left; none at the root.
        var parent: Int32
        var relationship: RelationshipID
    }

    private struct Waiting: Comparable {
        var cost: PathCost
        var number: Int32

        static func < (left: Waiting, right: Waiting) -> Bool {
            left.cost < right.cost || left.cost == right.cost && left.number < right.number
        }
    }

    private var table: NodeTable
    private var entries: [Entry] = []
    private var waiting = QuaternaryHeap<Waiting>()

    init(nodeIDBound: UInt32) { table = NodeTable(nodeIDBound: nodeIDBound) }

    /// No node that is still to be settled costs less.
    var least: PathCost? { waiting.min?.cost }
    var waitingCount: Int { waiting.count }
    var estimatedBytes: Int {
        table.estimatedBytes + entries.blockBytes + waiting.count * MemoryLayout<Waiting>.stride
    }

    mutating func start(at root: NodeID) {
        table.removeAll()
        entries.removeAll(keepingCapacity: true)
        waiting.removeAll()
        arrive(at: root, PathCost(), from: -1, by: .none)
    }

    /// Settles the cheapest node, and tells of each better way to a node that `other` knows.
    mutating func settle(
        _ steps: borrowing WeightedSteps, _ banned: borrowing Banned,
        towards other: borrowing CostTree,
        met: (_ cost: PathCost, _ own: Int, _ other: Int) -> Void
    ) throws(QueryError) {
        guard let next = waiting.popMin() else { return }
        let here = entries[Int(next.number)]
        // A better way was found since this one began to wait.
        guard here.cost == next.cost else { return }
        let isFree = banned.nodes.isEmpty && banned.relationships.isEmpty
        try steps.forEach(from: table.nodes[Int(next.number)]) { node, relationship, cost in
            if !isFree, banned.nodes.contains(node) || banned.relationships.contains(relationship) {
                return
            }
            let cost = here.cost + PathCost(sum: cost, hops: 1)
            guard let number = arrive(at: node, cost, from: next.number, by: relationship) else {
                return
            }
            if let known = other.table.number(of: node) {
                met(cost + other.entries[known].cost, number, known)
            }
        }
    }

    /// The way from a node back to the root.
    func route(from number: Int) -> (nodes: [NodeID], relationships: [RelationshipID]) {
        var nodes = [table.nodes[number]]
        var relationships: [RelationshipID] = []
        var entry = entries[number]
        while entry.parent >= 0 {
            relationships.append(entry.relationship)
            nodes.append(table.nodes[Int(entry.parent)])
            entry = entries[Int(entry.parent)]
        }
        return (nodes, relationships)
    }

    /// Notes a way to a node if it is better than what is known, and says the node's number then.
    @discardableResult
    private mutating func arrive(
        at node: NodeID, _ cost: PathCost, from parent: Int32, by relationship: RelationshipID
    ) -> Int? {
        let (number, isNew) = table.insert(node)
        let entry = Entry(cost: cost, parent: parent, relationship: relationship)
        if isNew {
            entries.append(entry)
        } else {
            guard cost < entries[number].cost else { return nil }
            entries[number] = entry
        }
        waiting.insert(Waiting(cost: cost, number: Int32(truncatingIfNeeded: number)))
        return number
    }
}
