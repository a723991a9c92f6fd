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
}
