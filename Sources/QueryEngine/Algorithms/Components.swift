import GraphIndex
import QuerySyntax
import Values

extension Graph {
    /// So many neighbours of each node are looked at first.
    private static let sampledNeighbors = 2

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
        for (index, node) in nodes.enumerated() {
            if index % 4096 == 0 { try checkpoint() }
            var left = Self.sampledNeighbors
            forEachNeighbor(of: node, .outgoing, types: []) { other, _ in
                sets.join(node.rawValue, other.rawValue)
                left -= 1
                return left > 0
            }
        }
        let large = sets.elementOfLargeSet(among: nodes)
        for (index, node) in nodes.enumerated() {
            if index % 4096 == 0 { try checkpoint() }
            guard sets.least(of: node.rawValue) != sets.least(of: large) else { continue }
            forEachNeighbor(of: node, .either, types: []) { other, _ in
                sets.join(node.rawValue, other.rawValue)
                return true
            }
        }
        return (nodes, nodes.map { Int64(sets.least(of: $0.rawValue)) })
    }
}

extension DisjointSets {
    /// An element of the set that most of some nodes are in, as far as a sample of them says.
    fileprivate mutating func elementOfLargeSet(among nodes: [NodeID]) -> UInt32 {
        var counts: [UInt32: Int] = [:]
        for index in stride(from: 0, to: nodes.count, by: max(1, nodes.count / 1024)) {
            counts[least(of: nodes[index].rawValue), default: 0] += 1
        }
        return counts.max { $0.value < $1.value }?.key ?? 0
    }
}

/// Sets of small numbers that can only grow together; each is known by its least element.
struct DisjointSets {
    private var parents: [UInt32]

    /// Every number below `count` alone.
    init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

    /// The least element of the set that holds an element.
    mutating func least(of element: UInt32) -> UInt32 {
        var element = element
        while parents[Int(element)] != element {
            // Every second link is shortened on the way, which keeps the paths flat.
            parents[Int(element)] = parents[Int(parents[Int(element)])]
            element = parents[Int(element)]
        }
        return element
    }

    /// Makes the sets of two elements one.
    mutating func join(_ one: UInt32, _ other: UInt32) {
        let (one, other) = (least(of: one), least(of: other))
        if one < other {
            parents[Int(other)] = one
        } else {
            parents[Int(one)] = other
        }
    }
}
