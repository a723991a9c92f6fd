import GraphIndex
import QuerySyntax
import Values

/// Which nodes a trail of a pattern joins with any of some nodes, the roots.
///
/// One breadth-first search from all roots at once finds for each node the nearest root. A shortest
/// way uses no relationship twice, so a node that is as far away as the pattern asks for at least
/// is joined by it, and one that is farther than the pattern allows is not joined at all.
///
/// That leaves the nodes, among them the roots, that are nearer than the pattern's minimum. If
/// there is a trail from such a node, its first `min` relationships are a trail too, and the rest
/// leads to a root without them. So these beginnings are tried one after the other, as far as the
/// distances let one end in time, and behind each the shortest way to a root that avoids it is
/// looked for. It uses no relationship twice either, and both together are a trail.
///
/// There may be very many beginnings of which none goes on long enough, such as where all walks end
/// after a few steps, or come to a root only after an even number. Once they have taken as many
/// steps as to look at each node for each step up to `min`, that is done: it tells from which nodes
/// a walk of the length that is still missing leads to a root, on whatever relationships.
struct TrailsToRoots {
    /// The steps that are still to be tried from one node of a beginning.
    private struct Frame {
        var start: Int
        var cursor: Int
    }

    private static let nodesPerStep = 64

    private let goesBackwards: Bool
    private var tree: ShortestTree
    /// By distance the number of nodes that are at most so far away.
    private var counts: [Int] = []

    private var beginning = GrowingWalk(.trail)
    private var frames: [Frame] = []
    private var relationships: [RelationshipID] = []
    private var nextNodes: [NodeID] = []
    private var steps = Expansion()
    /// The steps that beginnings, and the searches behind them, have taken.
    private(set) var stepCount = 0
    /// By number of steps that a beginning lacks, for each node whether a walk of so many, or of
    /// more if the pattern lets it, leads from it to a root; empty while that is not known.
    ///
    /// The last stands for all that are alike behind it.
    private var leads: [[Bool]] = []
    /// What the search behind a beginning has seen.
    private var seen = NodeTable(nodeIDBound: 0)

    /// A search that has not begun.
    ///
    /// It goes backwards where the roots are the ends of trails and not their starts.
    init(goesBackwards: Bool) {
        self.goesBackwards = goesBackwards
        tree = ShortestTree(keepsAll: false, goesBackwards: goesBackwards)
    }

    /// Takes up other roots.
    mutating func begin(at roots: [NodeID], _ stepper: Stepper) throws(QueryError) {
        tree.begin(at: roots, nodeIDBound: stepper.graph.nodeIDBound)
        counts = [tree.table.count]
        (stepCount, leads) = (0, [])
        try stepper.holds(bytes: estimatedBytes)
    }

    /// Lets go of all memory, unless it is little.
    mutating func leave() {
        guard estimatedBytes > 1 << 20 else { return }
        self = TrailsToRoots(goesBackwards: goesBackwards)
    }

    /// The nodes found, in the order of their distance.
    var nodes: [NodeID] { tree.table.nodes }

    /// The number of those of them that are less than so far away; nil if that is not known yet.
    func count(nearerThan distance: Int) -> Int? {
        if distance <= 0 { return 0 }
        return distance <= counts.count ? counts[distance - 1] : nil
    }

    /// Finds the nodes that are one step farther away; false if there are none within the pattern.
    mutating func grow(_ stepper: Stepper) throws(QueryError) -> Bool {
        guard tree.length < stepper.max, !tree.frontier.isEmpty else { return false }
        try tree.expand(stepper)
        counts.append(tree.table.count)
        return true
    }

    /// Whether a trail joins a node with a root.
    mutating func join(_ node: NodeID, _ stepper: Stepper) throws(QueryError) -> Bool {
        guard let distance = try distance(of: node, within: stepper.max, stepper) else {
            return false
        }
        if distance >= stepper.min { return true }
        return try hasDetour(from: node, stepper)
    }

    /// About how much memory the search takes.
    var estimatedBytes: Int {
        tree.estimatedBytes + seen.estimatedBytes + counts.capacity * 8
            + (relationships.capacity + nextNodes.capacity) * 4
            + leads.count * nodes.count
    }

    /// How far a node is from the nearest root, if that is not more than `most`.
    private mutating func distance(
        of node: NodeID, within most: Int, _ stepper: Stepper
    ) throws(QueryError) -> Int? {
        while true {
            if let number = tree.table.number(of: node) {
                var (low, high) = (0, counts.count - 1)
                while low < high {
                    let middle = (low + high) / 2
                    if number < counts[middle] { high = middle } else { low = middle + 1 }
                }
                return low <= most ? low : nil
            }
            guard tree.length < most, try grow(stepper) else { return nil }
        }
    }

    /// Whether a trail of at least the pattern's minimum joins a node that is nearer with a root.
    mutating func hasDetour(from node: NodeID, _ stepper: Stepper) throws(QueryError) -> Bool {
        beginning.begin(at: node, in: stepper.graph)
        frames.removeAll(keepingCapacity: true)
        relationships.removeAll(keepingCapacity: true)
        nextNodes.removeAll(keepingCapacity: true)
        guard mayLead(from: node, lacking: stepper.min) else { return false }
        try push(node, stepper)
        while let frame = frames.last {
            guard frame.cursor < nextNodes.count else {
                relationships.removeSubrange(frame.start...)
                nextNodes.removeSubrange(frame.start...)
                frames.removeLast()
                beginning.removeLast()
                continue
            }
            frames[frames.count - 1].cursor += 1
            let next = nextNodes[frame.cursor]
            if leads.isEmpty, stepCount / stepper.min > nodes.count { try findLeads(stepper) }
            guard mayLead(from: next, lacking: stepper.min - frames.count),
                beginning.append(relationships[frame.cursor], to: next)
            else { continue }
            let left = stepper.max - frames.count
            if let distance = try distance(of: next, within: left, stepper) {
                if frames.count + distance >= stepper.min,
                    try avoidsBeginning(from: next, stepper)
                {
                    return true
                }
                if frames.count < stepper.min {
                    try push(next, stepper)
                    continue
                }
                if try findsRoot(from: next, within: left, stepper) { return true }
            }
            beginning.removeLast()
        }
        return false
    }

    private mutating func push(_ node: NodeID, _ stepper: Stepper) throws(QueryError) {
        frames.append(Frame(start: nextNodes.count, cursor: nextNodes.count))
        try expand([node], stepper)
        relationships += steps.relationships
        nextNodes += steps.nodes
        try stepper.holds(bytes: estimatedBytes)
    }

    /// Steps that lead towards the roots.
    private mutating func expand(
        _ nodes: ArraySlice<NodeID>, _ stepper: Stepper
    ) throws(QueryError) {
        if goesBackwards {
            try stepper.expand(nodes, into: &steps)
        } else {
            try stepper.expandBackwards(nodes, into: &steps)
        }
        stepCount += steps.nodes.count + nodes.count
    }

    /// Whether a beginning that lacks so many steps may go on from a node, as far as is known.
    private func mayLead(from node: NodeID, lacking count: Int) -> Bool {
        guard let last = leads.last else { return true }
        guard let number = tree.table.number(of: node) else { return false }
        return (count < leads.count ? leads[count] : last)[number]
    }

    /// Finds from which nodes a walk leads to a root, for each number of steps up to `min`.
    private mutating func findLeads(_ stepper: Stepper) throws(QueryError) {
        while try grow(stepper) {}
        let more = stepper.max - stepper.min
        let first = more < counts.count ? count(nearerThan: more + 1) ?? 0 : nodes.count
        var found = Array(nodes[..<first])
        leads = [nodes.indices.map { $0 < first }]
        while leads.count <= stepper.min {
            var isFound = Array(repeating: false, count: nodes.count)
            var next: [NodeID] = []
            for first in stride(from: 0, to: found.count, by: Self.nodesPerStep) {
                let sources = found[first..<min(found.count, first + Self.nodesPerStep)]
                if goesBackwards {
                    try stepper.expandBackwards(sources, into: &steps)
                } else {
                    try stepper.expand(sources, into: &steps)
                }
                for node in steps.nodes {
                    guard let number = tree.table.number(of: node), !isFound[number] else {
                        continue
                    }
                    isFound[number] = true
                    next.append(node)
                }
            }
            // What is the same one step farther is the same from there on.
            if isFound == leads.last { return }
            leads.append(isFound)
            try stepper.holds(bytes: estimatedBytes)
            found = next
        }
    }

    /// Whether the way that is known from a node to its root has nothing of the beginning.
    ///
    /// A way over another node that was `seen` does not do: the way from there would have done.
    private func avoidsBeginning(
        from node: NodeID, _ stepper: Stepper, seen: NodeTable? = nil
    ) throws(QueryError) -> Bool {
        var link = tree.table.number(of: node).map { tree.head(of: $0) } ?? -1
        while link >= 0 {
            let step = tree.links[Int(link)]
            if beginning.passes(step.relationship) { return false }
            if seen?.number(of: tree.table.nodes[Int(step.parent)]) != nil { return false }
            link = tree.head(of: Int(step.parent))
            try stepper.count(steps: 0)
        }
        return true
    }

    /// Whether some way from a node to a root has nothing of the beginning.
    ///
    /// A search that goes on to all nodes from which a root can be reached in time, until the way
    /// that is known from one of them will do.
    private mutating func findsRoot(
        from node: NodeID, within most: Int, _ stepper: Stepper
    ) throws(QueryError) -> Bool {
        seen.begin(nodeIDBound: stepper.graph.nodeIDBound)
        _ = seen.insert(node)
        var frontier = [node]
        var length = 0
        while length < most, !frontier.isEmpty {
            length += 1
            var found: [NodeID] = []
            for first in stride(from: 0, to: frontier.count, by: Self.nodesPerStep) {
                let end = min(frontier.count, first + Self.nodesPerStep)
                try expand(frontier[first..<end], stepper)
                for (relationship, next) in zip(steps.relationships, steps.nodes) {
                    guard !beginning.passes(relationship), seen.insert(next).isNew,
                        try distance(of: next, within: most - length, stepper) != nil
                    else { continue }
                    if try avoidsBeginning(from: next, stepper, seen: seen) { return true }
                    found.append(next)
                }
                try stepper.holds(bytes: estimatedBytes)
            }
            frontier = found
        }
        return false
    }
}
