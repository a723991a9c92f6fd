import GraphIndex
import QuerySyntax
import Values

/// Comes to nodes in the order of what it costs to come to them: Dijkstra's search.
///
/// Where hops are bounded, a node is come to once more for each way that costs more and has fewer
/// hops, since only that one may be long enough to go on from. Of ways that cost the same, the one
/// with fewer hops is taken.
struct CheapestSearch {
    /// A way to a node: the last relationship, and the number of the arrival before it.
    struct Arrival {
        var cost: Double
        var node: NodeID
        var relationship: RelationshipID
        var previous: UInt32
        var hops: UInt32
    }

    /// An arrival that waits for its turn.
    private struct Waiting: Comparable {
        var cost: Double
        var hops: UInt32
        var node: NodeID
        var number: UInt32

        static func < (left: Waiting, right: Waiting) -> Bool {
            if left.cost != right.cost { return left.cost < right.cost }
            if left.hops != right.hops { return left.hops < right.hops }
            if left.node != right.node { return left.node < right.node }
            return left.number < right.number
        }
    }

    /// What is known of a node.
    private struct Knowledge {
        /// The cheapest arrival that waits or has been.
        var cost = Double.infinity
        var hops = UInt32.max
        /// The fewest hops with which it has been come to.
        var settledHops = UInt32.max
        var isBanned = false
    }

    private let steps: WeightedSteps
    private(set) var arrivals: [Arrival] = []
    private let call: Procedure.Call
    private var known: [Knowledge]
    private var touched: [NodeID] = []
    private var waiting = QuaternaryHeap<Waiting>()
    private var hopsMax: UInt32?
    /// The arrival whose steps have not been taken yet.
    private var present: UInt32?
    private var bannedFirst: [RelationshipID] = []
    private var settledCount = 0
    private var arrivalsPaid = 0

    /// Makes a search that can be started many times.
    init(_ steps: WeightedSteps, for call: Procedure.Call) throws(QueryError) {
        self.steps = steps
        self.call = call
        let count = Int(steps.graph.nodeIDBound)
        try call.keep(count * MemoryLayout<Knowledge>.stride)
        known = Array(repeating: Knowledge(), count: count)
    }

    /// Starts anew at a node, and comes to no node that is to be avoided, nor goes first by such a
    /// relationship.
    mutating func start(
        at node: NodeID, hopsMax: Int?, avoiding nodes: ArraySlice<NodeID> = [],
        first: [RelationshipID] = []
    ) {
        for node in touched { known[Int(node.rawValue)] = Knowledge() }
        touched.removeAll(keepingCapacity: true)
        arrivals.removeAll(keepingCapacity: true)
        waiting.removeAll()
        present = nil
        bannedFirst = first
        self.hopsMax = hopsMax.map { UInt32(clamping: $0) }
        for node in nodes {
            touched.append(node)
            known[Int(node.rawValue)].isBanned = true
        }
        guard steps.graph.contains(node) else { return }
        arrive(
            Arrival(cost: 0, node: node, relationship: .none, previous: .max, hops: 0))
    }

    /// The number of the next arrival; nil if there are no more.
    mutating func next() throws(QueryError) -> Int? {
        if let present { try takeSteps(from: present) }
        while let least = waiting.popMin() {
            let fewest = known[Int(least.node.rawValue)].settledHops
            guard hopsMax == nil ? fewest == .max : least.hops < fewest else { continue }
            known[Int(least.node.rawValue)].settledHops = least.hops
            present = least.number
            settledCount += 1
            if settledCount % 1024 == 0 { try payUp() }
            return Int(least.number)
        }
        present = nil
        return nil
    }

    /// The way of an arrival from the start.
    func route(to number: Int) -> (nodes: [NodeID], relationships: [RelationshipID]) {
        var nodes = [arrivals[number].node]
        var relationships: [RelationshipID] = []
        var arrival = arrivals[number]
        while arrival.previous != .max {
            relationships.append(arrival.relationship)
            arrival = arrivals[Int(arrival.previous)]
            nodes.append(arrival.node)
        }
        return (nodes.reversed(), relationships.reversed())
    }

    private mutating func takeSteps(from number: UInt32) throws(QueryError) {
        let here = arrivals[Int(number)]
        if let hopsMax, here.hops >= hopsMax { return }
        // Steps come as a value, since the search itself is being changed.
        let steps = steps
        try steps.forEach(from: here.node) { other, relationship, cost in
            guard here.hops > 0 || !bannedFirst.contains(relationship) else { return }
            arrive(
                Arrival(
                    cost: here.cost + cost, node: other, relationship: relationship,
                    previous: number, hops: here.hops + 1))
        }
    }

    /// Lets an arrival wait, unless another is known to be as good.
    private mutating func arrive(_ arrival: Arrival) {
        let index = Int(arrival.node.rawValue)
        let node = known[index]
        guard !node.isBanned else { return }
        let isKnown: Bool =
            if hopsMax == nil {
                node.settledHops != .max
                    || (node.cost, node.hops) <= (arrival.cost, arrival.hops)
            } else {
                node.settledHops <= arrival.hops
                    || node.cost <= arrival.cost && node.hops <= arrival.hops
            }
        guard !isKnown, arrivals.count < Int(UInt32.max) else { return }
        if node.hops == .max { touched.append(arrival.node) }
        if (arrival.cost, arrival.hops) < (node.cost, node.hops) {
            known[index].cost = arrival.cost
            known[index].hops = arrival.hops
        }
        waiting.insert(
            Waiting(
                cost: arrival.cost, hops: arrival.hops, node: arrival.node,
                number: UInt32(arrivals.count)))
        arrivals.append(arrival)
    }

    private mutating func payUp() throws(QueryError) {
        try call.checkpoint()
        let bytes = MemoryLayout<Arrival>.stride + MemoryLayout<Waiting>.stride
        try call.keep(max(0, arrivals.count - arrivalsPaid) * bytes)
        arrivalsPaid = max(arrivalsPaid, arrivals.count)
    }
}
