import GraphIndex
import QuerySyntax
import Values

/// Each node that can be reached, once: a breadth-first search, whatever the number of walks.
///
/// A shortest walk to another node never uses a relationship twice, so every node found is the end
/// of a trail. Only the start itself needs care, where the pattern asks for at least one step.
struct ReachableWalk: Walk {
    private static let nodesPerStep = 64

    private let part: WalkedPart
    private let stepper: Stepper
    private var table: NodeTable
    private var steps = Expansion()
    private var start = NodeID.none
    /// The number of nodes that were expanded, and of those that were handed on.
    private var expanded = 0
    private var handedOn = 0
    /// The nodes up to here are as far from the start as `length` says.
    private var levelEnd = 0
    private var length = 0
    private var isStartReached = false

    init(_ part: WalkedPart) {
        self.part = part
        stepper = part.stepper
        table = NodeTable(nodeIDBound: stepper.graph.nodeIDBound)
    }

    mutating func start(at node: NodeID, end: NodeID?) {
        table.begin(nodeIDBound: stepper.graph.nodeIDBound)
        start = node
        _ = table.insert(node)
        (expanded, levelEnd, length) = (0, 1, 0)
        isStartReached = stepper.min <= 0 && stepper.max >= 0
        handedOn = isStartReached ? 0 : 1
    }

    mutating func leave() {
        table.shrink()
        steps = Expansion()
    }

    mutating func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        while true {
            while handedOn < table.count {
                if results.isFull(limit) { return true }
                let last = min(table.count, handedOn + limit)
                try handOn(Array(table.nodes[handedOn..<last]), into: &results)
                handedOn = last
            }
            guard expanded < table.count, length < stepper.max else { break }
            try expand(into: &results)
        }
        if !isStartReached, stepper.min == 1, stepper.direction == .either {
            isStartReached = true
            if try ClosedTrail.length(
                from: start, max: stepper.max, stepper, besideBytes: table.estimatedBytes) != nil
            {
                try handOn([start], into: &results)
            }
        }
        return false
    }

    /// Hands on those of the nodes that may be ends.
    private func handOn(
        _ nodes: [NodeID], into results: inout WalkResults
    ) throws(QueryError) {
        for position in try part.endings(among: nodes) {
            results.append(nodes[Int(position)], [])
        }
    }

    /// Expands some nodes of one level.
    private mutating func expand(into results: inout WalkResults) throws(QueryError) {
        let end = min(levelEnd, expanded + ReachableWalk.nodesPerStep)
        try stepper.expand(table.nodes[expanded..<end], columns: [], into: &steps)
        if !isStartReached, stepper.direction != .either, steps.nodes.contains(start) {
            isStartReached = true
            try handOn([start], into: &results)
        }
        table.insert(contentsOf: steps.nodes)
        try stepper.holds(bytes: table.estimatedBytes)
        expanded = end
        if expanded == levelEnd {
            levelEnd = table.count
            length += 1
        }
    }
}
