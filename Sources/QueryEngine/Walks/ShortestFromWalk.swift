import GraphIndex
import QuerySyntax
import Values

/// One or all of the shortest walks from a node to every other that can be reached.
final class ShortestFromWalk: Walk {
    private let stepper: Stepper
    private let keepsAll: Bool
    private let closing: ShortestClosedWalk
    private var tree: ShortestTree
    private var start = NodeID.none
    /// The number of the node whose ways are handed on.
    private var current = 0
    private var ways: WaysToRoot?
    private var isClosing = false

    init(_ stepper: Stepper, keepsAll: Bool) {
        self.stepper = stepper
        self.keepsAll = keepsAll
        closing = ShortestClosedWalk(stepper, keepsAll: keepsAll)
        tree = ShortestTree(root: .none, nodeIDBound: 0, keepsAll: keepsAll)
    }

    func start(at node: NodeID, end: NodeID?) throws(QueryError) {
        start = node
        tree = ShortestTree(
            root: node, nodeIDBound: stepper.graph.nodeIDBound, keepsAll: keepsAll)
        current = stepper.min <= 0 ? 0 : 1
        ways = nil
        isClosing = false
    }

    func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        while !isClosing {
            if results.count >= limit { return true }
            if current < tree.table.count {
                handOn(into: &results)
            } else if tree.length < stepper.max, !tree.frontier.isEmpty {
                try tree.expand(stepper)
                try stepper.holds(bytes: tree.estimatedBytes)
            } else {
                isClosing = true
                guard stepper.min > 0 else { return false }
                try closing.start(at: start, end: start)
            }
        }
        guard stepper.min > 0 else { return false }
        return try closing.advance(into: &results, limit: limit)
    }

    private func handOn(into results: inout WalkResults) {
        var ways = self.ways ?? WaysToRoot(from: current)
        if ways.advance(in: tree) {
            results.append(tree.table.nodes[current], ways.relationships(in: tree).reversed())
            self.ways = ways
        } else {
            self.ways = nil
            current += 1
        }
    }
}
