public import Values

extension Graph {
    /// Joins nodes with their neighbours, with no more than `limit` for each, type after type.
    ///
    /// Nodes that are in the set of the node `large` already are left out.
    /// No type means every type. The sets are of all nodes below `nodeIDBound`.
    public func join(
        _ nodes: Range<UInt32>, _ direction: Direction, types: [RelationshipTypeID] = [],
        limit: Int = .max, exceptIn large: NodeID? = nil, in sets: DisjointSets
    ) {
        let topology = base.topology
        let isWhole = delta.adjacency.isEmpty
        for number in nodes {
            let node = NodeID(rawValue: number)
            if let large, sets.areJoined(node, large) { continue }
            var left = limit
            if isWhole || !isChanged(around: node) {
                _ = topology.forEachNeighbor(of: node, direction, types: types) { other, _ in
                    sets.join(node, other)
                    left -= 1
                    return left > 0
                }
            } else {
                forEachNeighborOfChanged(node, direction, types: types) { other, _ in
                    sets.join(node, other)
                    left -= 1
                    return left > 0
                }
            }
        }
    }
}
