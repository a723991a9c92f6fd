import GraphIndex
import QueryPlan
import QuerySyntax
import Values

extension Evaluator {
    /// How many relationships a node has, without those that the row has already.
    func degrees(_ count: DegreeCount, _ batch: Batch) throws(QueryError) -> Column {
        let graph = context.graph
        guard let types = graph.relationshipTypes(named: count.types) else {
            return .constant(.integer(0), count: batch.count)
        }
        let nodes = try column(of: count.node, in: batch).nodeIDs()
        let direction = Direction(count.direction)
        if let second = count.then {
            return .integers(
                try pathCounts(from: nodes, direction, types: types, then: second), present: nil)
        }
        var degrees = graph.degrees(of: nodes, direction, types: types)
        for link in count.links {
            let sources = try column(of: link.source, in: batch).nodeIDs()
            let targets = try column(of: link.target, in: batch).nodeIDs()
            for row in nodes.indices {
                let leaves = direction != .incoming && sources[row] == nodes[row]
                let comes = direction != .outgoing && targets[row] == nodes[row]
                if leaves || comes { degrees[row] -= 1 }
            }
        }
        return .integers(degrees, present: nil)
    }

    /// How many paths of two relationships begin at each node.
    private func pathCounts(
        from nodes: [NodeID], _ direction: Direction, types: [RelationshipTypeID],
        then second: DegreeCount.SecondStep
    ) throws(QueryError) -> [Int64] {
        let graph = context.graph
        guard let secondTypes = graph.relationshipTypes(named: second.types) else {
            return Array(repeating: 0, count: nodes.count)
        }
        var counts: [Int64] = []
        counts.reserveCapacity(nodes.count)
        // Nodes of many relationships take time, which may run out.
        for start in stride(from: 0, to: nodes.count, by: Self.nodesPerTick) {
            try context.budget.tick()
            counts += graph.pathCounts(
                of: nodes[start..<min(nodes.count, start + Self.nodesPerTick)], direction,
                types: types, then: Direction(second.direction), types: secondTypes,
                differing: second.differs)
        }
        return counts
    }

    private static let nodesPerTick = 256
}
