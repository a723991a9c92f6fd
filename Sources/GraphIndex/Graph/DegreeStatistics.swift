import Values

/// How many relationships nodes have.
public struct DegreeStatistics: Hashable, Sendable {
    /// The number of nodes with at least one such relationship.
    public var nodes = 0
    /// The number of relationships counted.
    public var relationships = 0
    /// The most that one node has.
    public var largest = 0
    /// The number of nodes by degree: at 0 the nodes of degree 1, at 1 those of 2–3, then 4–7 and
    /// so on.
    public var nodesByDoubling: [Int] = []
}

extension Graph {
    /// How many relationships of the types the nodes have in that direction.
    ///
    /// O(nodes).
    public func degreeStatistics(
        _ direction: Direction, types: [RelationshipTypeID]
    ) -> DegreeStatistics {
        var statistics = DegreeStatistics()
        for id in 0..<nodeIDBound {
            let degree = degree(of: NodeID(rawValue: id), direction, types: types)
            guard degree > 0 else { continue }
            statistics.nodes += 1
            statistics.relationships += degree
            statistics.largest = max(statistics.largest, degree)
            let bucket = Int.bitWidth - 1 - degree.leadingZeroBitCount
            while statistics.nodesByDoubling.count <= bucket {
                statistics.nodesByDoubling.append(0)
            }
            statistics.nodesByDoubling[bucket] += 1
        }
        return statistics
    }
}
