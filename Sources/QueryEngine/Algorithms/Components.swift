import GraphIndex
import QuerySyntax
import Values

extension Graph {
    /// Every node, and the number of the least node of its connected component, whatever the
    /// direction and type of the relationships.
    func components(
        checkpoint: () throws(QueryError) -> Void
    ) throws(QueryError) -> (nodes: [NodeID], components: [Int64]) {
        let nodes = allNodes()
        var sets = DisjointSets(count: Int(nodeIDBound))
        for (index, node) in nodes.enumerated() {
            if index % 4096 == 0 { try checkpoint() }
            forEachNeighbor(of: node, .outgoing, types: []) { other, _ in
                sets.join(node.rawValue, other.rawValue)
                return true
            }
        }
        return (nodes, nodes.map { Int64(sets.least(of: $0.rawValue)) })
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
