public import Values

extension Topology {
    /// Calls `body` with every neighbour until it returns false; false then.
    @inlinable func forEachNeighbor(
        of node: NodeID, _ direction: Direction, types: [RelationshipTypeID],
        _ body: (_ other: NodeID, _ relationship: RelationshipID) -> Bool
    ) -> Bool {
        if direction != .incoming {
            let goesOn = Topology.forEachNeighbor(of: node, outgoing, types: types, body)
            if !goesOn { return false }
        }
        if direction == .incoming {
            return Topology.forEachNeighbor(of: node, incoming, types: types, body)
        }
        if direction == .either {
            // A loop has already come as an outgoing relationship.
            return Topology.forEachNeighbor(of: node, incoming, types: types) { other, edge in
                other == node || body(other, edge)
            }
        }
        return true
    }

    @inlinable static func forEachNeighbor(
        of node: NodeID, _ adjacencies: FlatArray<Adjacency>, types: [RelationshipTypeID],
        _ body: (_ other: NodeID, _ relationship: RelationshipID) -> Bool
    ) -> Bool {
        let count = types.isEmpty ? adjacencies.count : types.count
        for index in 0..<count {
            let type = types.isEmpty ? index : Int(types[index].rawValue)
            guard type < adjacencies.count else { continue }
            let adjacency = adjacencies[type]
            for place in adjacency.range(of: node) {
                guard body(adjacency.neighbors[place], adjacency.relationships[place]) else {
                    return false
                }
            }
        }
        return true
    }

    /// The number of relationships.
    ///
    /// For either direction there must be no loops, which would count twice.
    func degree(of node: NodeID, _ direction: Direction, types: [RelationshipTypeID]) -> Int {
        var degree = 0
        if direction != .incoming { degree += Topology.degree(of: node, outgoing, types: types) }
        if direction != .outgoing { degree += Topology.degree(of: node, incoming, types: types) }
        return degree
    }

    private static func degree(
        of node: NodeID, _ adjacencies: FlatArray<Adjacency>, types: [RelationshipTypeID]
    ) -> Int {
        let count = types.isEmpty ? adjacencies.count : types.count
        var degree = 0
        for index in 0..<count {
            let type = types.isEmpty ? index : Int(types[index].rawValue)
            guard type < adjacencies.count else { continue }
            degree += adjacencies[type].range(of: node).count
        }
        return degree
    }
}
