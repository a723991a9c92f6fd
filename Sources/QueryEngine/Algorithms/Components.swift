import GraphIndex
import QuerySyntax
import Values

extension Graph {
    /// Every node with the least node of its connected component, whatever the direction and type
    /// of the relationships.
    func components(
        checkpoint: () throws(QueryError) -> Void
    ) throws(QueryError) -> [(node: NodeID, component: NodeID)] {
        let nodes = allNodes()
        var sets = DisjointSets(count: Int(nodeIDBound))
        var steps = Expansion()
        var done = 0
        while done < nodes.count {
            let end = Swift.min(nodes.count, done + 1024)
            steps.removeAll()
            expand(nodes[done..<end], .outgoing, types: [], into: &steps)
            for index in steps.nodes.indices {
                sets.join(nodes[Int(steps.rows[index])].rawValue, steps.nodes[index].rawValue)
            }
            done = end
            try checkpoint()
        }
        return nodes.map { ($0, NodeID(rawValue: sets.least(of: $0.rawValue))) }
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
