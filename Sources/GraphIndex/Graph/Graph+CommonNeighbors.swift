public import Values

extension Graph {
    /// Finds the nodes that are one step away from both nodes of a row, row after row from a given
    /// one on, until so many have been found; returns the first row that has not been looked at.
    ///
    /// No type means every type. A row with `none` has none. A loop comes once.
    public func findCommonNeighbors(
        of nodes: [NodeID], _ direction: Direction, types: [RelationshipTypeID],
        and others: [NodeID], _ otherDirection: Direction, types otherTypes: [RelationshipTypeID],
        from first: Int, until count: Int, into found: inout CommonNeighbors
    ) -> Int {
        let ways = base.topology.adjacencies(direction, types)
        let otherWays = base.topology.adjacencies(otherDirection, otherTypes)
        let mayMeetLoops =
            base.topology.hasLoops && (direction == .either || otherDirection == .either)
        var row = first
        while row < nodes.count, found.rows.count < count {
            if mayMeetLoops || isChanged(around: nodes[row]) || isChanged(around: others[row]) {
                forEachNeighbor(of: nodes[row], direction, types: types) { node, relationship in
                    forEachRelationship(
                        between: others[row], otherDirection, node, types: otherTypes
                    ) { other in
                        found.append(row, node, relationship, other)
                        return true
                    }
                    return true
                }
            } else {
                base.topology.findCommonNeighbors(
                    row, of: nodes[row], ways, and: others[row], otherWays, into: &found)
            }
            row += 1
        }
        return row
    }
}
