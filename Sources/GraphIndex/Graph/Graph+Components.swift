import HashTreeCollections
import Values

extension Graph {
    /// For each number below `nodeIDBound` the least node of its connected component, whatever the
    /// direction and type of the relationships; a number without a node is alone.
    ///
    /// Calls `checkpoint` now and then, which may stop it.
    public func leastNodesOfComponents<Failure: Error>(
        checkpoint: () throws(Failure) -> Void
    ) throws(Failure) -> [UInt32] {
        var sets = DisjointSets(count: Int(nodeIDBound))
        let topology = base.topology
        let isWhole = delta.relationships.isEmpty
        var next = 0
        while next < topology.types.count {
            try checkpoint()
            let end = min(topology.types.count, next + 1 << 16)
            // The list of all relationships is read in a row, which no node's own list is.
            for index in next..<end where topology.types[index] != .none {
                if !isWhole, delta.isDeleted(RelationshipID(rawValue: UInt32(index))) { continue }
                sets.join(topology.sources[index].rawValue, topology.targets[index].rawValue)
            }
            next = end
        }
        for (relationship, record) in delta.relationships
        where record.exists && !base.contains(relationship) {
            sets.join(record.source.rawValue, record.target.rawValue)
        }
        return sets.leasts()
    }
}

/// Sets of small numbers that can only grow together; each is known by its least element.
private struct DisjointSets {
    private var parents: [UInt32]

    /// Every number below `count` alone.
    init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

    /// Makes the sets of two elements one.
    mutating func join(_ one: UInt32, _ other: UInt32) {
        let (one, other) = (least(of: one), least(of: other))
        if one < other {
            parents[Int(other)] = one
        } else {
            parents[Int(one)] = other
        }
    }

    /// For every element the least of its set.
    consuming func leasts() -> [UInt32] {
        // A parent is below its child, so that its own least element is known already.
        for element in parents.indices { parents[element] = parents[Int(parents[element])] }
        return parents
    }

    private mutating func least(of element: UInt32) -> UInt32 {
        var element = element
        while parents[Int(element)] != element {
            // Every second link is shortened on the way, which keeps the paths flat.
            parents[Int(element)] = parents[Int(parents[Int(element)])]
            element = parents[Int(element)]
        }
        return element
    }
}
