import GraphIndex
import QuerySyntax
import Values

extension Graph {
    /// So many neighbours of each node are looked at first.
    private static let sampledNeighbors = 2
    /// So many parts of the nodes are done in a round.
    private static let partsInRound = 16

    /// Every node, and the number of the least node of its connected component, whatever the
    /// direction and type of the relationships.
    ///
    /// A few neighbours of each node are enough to join most nodes into one large set; then only
    /// the others look at all of theirs (Sutton et al., Optimizing Parallel Graph Connectivity
    /// Computation via Subgraph Sampling).
    func components(
        checkpoint: () throws(QueryError) -> Void
    ) throws(QueryError) -> (nodes: [NodeID], components: [Int64]) {
        let nodes = allNodes()
        var sets = DisjointSets(count: Int(nodeIDBound))
        try join(nodes, .outgoing, limit: Self.sampledNeighbors, in: &sets, checkpoint)
        let sampled = sets.leastOfAll()
        let large = sampled.frequent(among: nodes)
        let others = nodes.filter { sampled[Int($0.rawValue)] != large }
        try join(others, .either, limit: .max, in: &sets, checkpoint)
        let least = sets.leastOfAll()
        return (nodes, nodes.map { Int64(least[Int($0.rawValue)]) })
    }

    /// Joins nodes with their neighbours, which all cores look for.
    private func join(
        _ nodes: [NodeID], _ direction: Direction, limit: Int, in sets: inout DisjointSets,
        _ checkpoint: () throws(QueryError) -> Void
    ) throws(QueryError) {
        let parts = Cores.parts(of: nodes.count)
        for first in stride(from: 0, to: parts.count, by: Self.partsInRound) {
            try checkpoint()
            let round = Array(parts[first..<min(first + Self.partsInRound, parts.count)])
            let found = Cores.map(round) { part in
                var steps = Expansion()
                expand(
                    nodes[part], direction, types: [], limit: limit, columns: .rows, into: &steps)
                return steps
            }
            for steps in found { sets.join(steps, from: nodes) }
        }
    }
}

extension [UInt32] {
    /// What most of some nodes have, as far as a sample of them says.
    fileprivate func frequent(among nodes: [NodeID]) -> UInt32? {
        var counts: [UInt32: Int] = [:]
        for index in stride(from: 0, to: nodes.count, by: Swift.max(1, nodes.count / 1024)) {
            counts[self[Int(nodes[index].rawValue)], default: 0] += 1
        }
        return counts.max { $0.value < $1.value }?.key
    }
}

/// Sets of nodes that can only grow together; each is known by its least node.
private struct DisjointSets {
    /// By node another one of its set, which is less; the least one has itself.
    private var parents: [UInt32]

    /// Every node below `count` alone.
    init(count: Int) { parents = Array(0..<UInt32(count)) }

    /// For each node the least one of its set.
    mutating func leastOfAll() -> [UInt32] {
        // What a parent leads to is known before its children come.
        for node in parents.indices { parents[node] = parents[Int(parents[node])] }
        return parents
    }

    /// Makes the sets at both ends of every step one.
    mutating func join(_ steps: Expansion, from nodes: [NodeID]) {
        var parents = parents.mutableSpan
        for index in steps.rows.indices {
            let one = Self.least(of: nodes[Int(steps.rows[index])].rawValue, &parents)
            let other = Self.least(of: steps.nodes[index].rawValue, &parents)
            // Without a branch, since nobody can guess which one is less.
            parents[Int(max(one, other))] = min(one, other)
        }
    }

    /// The least node of the set that holds a node.
    @inline(__always)
    private static func least(of node: UInt32, _ parents: inout MutableSpan<UInt32>) -> UInt32 {
        var node = node
        while parents[Int(node)] != node {
            // Every second link is shortened on the way, which keeps the paths flat.
            parents[Int(node)] = parents[Int(parents[Int(node)])]
            node = parents[Int(node)]
        }
        return node
    }
}
