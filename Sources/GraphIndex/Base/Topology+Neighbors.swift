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

    func degree(of node: NodeID, _ direction: Direction, types: [RelationshipTypeID]) -> Int {
        var degree = 0
        forEachRange(of: node, direction, types: types) { degree += $1.count }
        return degree
    }

    /// Appends the neighbours in one direction.
    func expand(
        _ node: NodeID, _ direction: Direction, types: [RelationshipTypeID], _ row: UInt32,
        _ output: inout Expansion
    ) {
        forEachRange(of: node, direction, types: types) { adjacency, range in
            adjacency.neighbors.append(range, to: &output.nodes)
            adjacency.relationships.append(range, to: &output.relationships)
            output.rows.append(contentsOf: repeatElement(row, count: range.count))
        }
    }

    @inline(__always) private func forEachRange(
        of node: NodeID, _ direction: Direction, types: [RelationshipTypeID],
        _ body: (Adjacency, Range<Int>) -> Void
    ) {
        let adjacencies = direction == .outgoing ? outgoing : incoming
        let count = types.isEmpty ? adjacencies.count : types.count
        for index in 0..<count {
            let type = types.isEmpty ? index : Int(types[index].rawValue)
            guard type < adjacencies.count else { continue }
            let range = adjacencies[type].range(of: node)
            if !range.isEmpty { body(adjacencies[type], range) }
        }
    }
}
