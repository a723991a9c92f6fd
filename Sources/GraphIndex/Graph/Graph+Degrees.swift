public import Values

extension Graph {
    /// The number of relationships that `forEachNeighbor` would visit.
    public func degree(of node: NodeID, _ direction: Direction, types: [RelationshipTypeID]) -> Int
    {
        var degree = 0
        if isChanged(around: node) {
            forEachNeighbor(of: node, direction, types: types) { _, _ in
                degree += 1
                return true
            }
            return degree
        }
        degree = base.topology.degree(of: node, direction, types: types)
        if direction == .either, base.topology.hasLoops {
            // A loop is among those that leave and among those that arrive.
            base.topology.forEachRelationship(
                from: node, .outgoing, to: node, types: types
            ) { _ in
                degree -= 1
                return true
            }
        }
        return degree
    }

    /// The degree of each node; zero for `none`.
    public func degrees(
        of nodes: [NodeID], _ direction: Direction, types: [RelationshipTypeID]
    ) -> [Int64] {
        guard direction != .either || !base.topology.hasLoops else {
            return nodes.map { Int64(degree(of: $0, direction, types: types)) }
        }
        let isWhole = delta.adjacency.isEmpty
        let adjacencies = base.topology.adjacencies(direction, types)
        var degrees: [Int64] = []
        degrees.reserveCapacity(nodes.count)
        var (last, lastDegree) = (NodeID.none, Int64(0))
        for node in nodes {
            // Behind an expansion the same node comes many times in a row.
            if node != last {
                last = node
                lastDegree = 0
                if isWhole || !isChanged(around: node) {
                    for adjacency in adjacencies {
                        lastDegree += Int64(adjacency.range(of: node).count)
                    }
                } else {
                    lastDegree = Int64(degree(of: node, direction, types: types))
                }
            }
            degrees.append(lastDegree)
        }
        return degrees
    }

    /// The number of paths of two relationships from each node: for every relationship in the first
    /// direction the degree of its other end in the second; zero for `none`.
    ///
    /// Paths are counted by degrees, so that no more than the first step is taken. With
    /// `differing`, a relationship is not followed by itself.
    public func pathCounts(
        of nodes: ArraySlice<NodeID>, _ first: Direction, types: [RelationshipTypeID],
        then second: Direction, types secondTypes: [RelationshipTypeID], differing: Bool
    ) -> [Int64] {
        // Seen from its other end, a relationship points the other way; a loop both ways.
        let comesBack = second == .either || second != first
        func repeated(_ node: NodeID, _ other: NodeID) -> Int {
            differing && (comesBack || node == other) ? 1 : 0
        }
        let (isWhole, hasLoops) = (delta.adjacency.isEmpty, base.topology.hasLoops)
        let (steps, ends) = (
            base.topology.adjacencies(first, types), base.topology.adjacencies(second, secondTypes)
        )
        return nodes.map { node in
            var count = 0
            guard first != .either || !hasLoops, isWhole || !isChanged(around: node) else {
                forEachNeighbor(of: node, first, types: types) { other, _ in
                    count += degree(of: other, second, types: secondTypes) - repeated(node, other)
                    return true
                }
                return Int64(count)
            }
            for step in steps {
                for place in step.range(of: node) {
                    let other = step.neighbors[place]
                    if second != .either || !hasLoops, isWhole || !isChanged(around: other) {
                        for end in ends { count += end.range(of: other).count }
                    } else {
                        count += degree(of: other, second, types: secondTypes)
                    }
                    count -= repeated(node, other)
                }
            }
            return Int64(count)
        }
    }
}
