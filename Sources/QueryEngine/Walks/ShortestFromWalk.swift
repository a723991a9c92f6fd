import GraphIndex
import QuerySyntax
import Values

/// One or all of the shortest walks from a node to every other that can be reached.
struct ShortestFromWalk: Walk {
    private let part: WalkedPart
    private let stepper: Stepper
    private let keepsAll: Bool
    private var closing: ShortestClosedWalk
    private var tree: ShortestTree
    private var start = NodeID.none
    /// The numbers of the nodes whose ways are to be handed on, the next one last.
    private var ends: [Int] = []
    /// The number of nodes of which it is known whether they are ends.
    private var asked = 0
    private var ways: WaysToRoot?
    private var isClosing = false

    init(_ part: WalkedPart, keepsAll: Bool) {
        self.part = part
        stepper = part.stepper
        self.keepsAll = keepsAll
        closing = ShortestClosedWalk(stepper, keepsAll: keepsAll)
        tree = ShortestTree(keepsAll: keepsAll)
    }

    mutating func start(at node: NodeID, end: NodeID?) throws(QueryError) {
        start = node
        tree.begin(at: node, nodeIDBound: stepper.graph.nodeIDBound)
        asked = stepper.min <= 0 ? 0 : 1
        ends = []
        ways = nil
        isClosing = false
    }

    mutating func leave() {
        tree.leave()
        closing.leave()
    }

    mutating func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        while !isClosing {
            if results.isFull(limit) { return true }
            if let end = ends.last {
                handOn(end, into: &results)
            } else if asked < tree.table.count {
                let found = Array(tree.table.nodes[asked...])
                ends = try part.endings(among: found).reversed().map { asked + Int($0) }
                asked = tree.table.count
            } else if tree.length < stepper.max, !tree.frontier.isEmpty {
                try tree.expand(stepper)
            } else {
                isClosing = true
                tree.leave()
                guard try closes() else { return false }
                try closing.start(at: start, end: start)
            }
        }
        guard try closes() else { return false }
        return try closing.advance(into: &results, limit: limit)
    }

    /// Whether walks may lead back to the start.
    private func closes() throws(QueryError) -> Bool {
        guard stepper.min > 0 else { return false }
        return try !part.endings(among: [start]).isEmpty
    }

    /// Hands on the next way to a node.
    private mutating func handOn(_ end: Int, into results: inout WalkResults) {
        var ways = self.ways ?? WaysToRoot(from: end)
        if ways.advance(in: tree) {
            results.append(tree.table.nodes[end], ways.relationships(in: tree).reversed())
            self.ways = ways
        } else {
            self.ways = nil
            ends.removeLast()
        }
    }
}
