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
        checkpoint: () throws(QueryError) -> Void, keep: (_ bytes: Int) throws(QueryError) -> Void
    ) throws(QueryError) -> (nodes: [NodeID], components: [Int64]) {
        let resultBytes = MemoryLayout<NodeID>.stride + MemoryLayout<Int64>.stride
        try keep(Int(nodeIDBound) * MemoryLayout<UInt32>.stride + nodeCount * resultBytes)
        let sets = DisjointSets(count: Int(nodeIDBound))
        // Where there is little of a type, as in a hierarchy, more ends lie close together, and the
        // processor has the sets at both ends at hand.
        let types = names.relationshipTypes.compactMap(names.relationshipType)
            .sorted { typeCount($0) < typeCount($1) }
        try forEachPart(checkpoint) { part in
            join(part, .outgoing, types: types, limit: Self.sampledNeighbors, in: sets)
        }
        let large = sets.frequent
        try forEachPart(checkpoint) { part in join(part, .either, exceptIn: large, in: sets) }
        let nodes = allNodes()
        return (nodes, sets.least(of: nodes))
    }

    /// Does something with ranges that cover the numbers of all nodes, on all cores.
    private func forEachPart(
        _ checkpoint: () throws(QueryError) -> Void,
        _ body: @escaping @Sendable (Range<UInt32>) -> Void
    ) throws(QueryError) {
        for round in Cores.rounds(of: Int(nodeIDBound)) {
            try checkpoint()
            Cores.forEach(below: round.count) { number in
                let part = round[round.startIndex + number]
                body(UInt32(part.lowerBound)..<UInt32(part.upperBound))
            }
        }
    }
}
