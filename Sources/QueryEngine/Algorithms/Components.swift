import GraphIndex
import QuerySyntax
import Values

extension Graph {
    /// Every node, and the number of the least node of its connected component, whatever the
    /// direction and type of the relationships.
    func components(
        checkpoint: () throws(QueryError) -> Void
    ) throws(QueryError) -> (nodes: [NodeID], components: [Int64]) {
        let nodes = allNodes()
        let leasts = try leastNodesOfComponents(checkpoint: checkpoint)
        return (nodes, nodes.map { Int64(leasts[Int($0.rawValue)]) })
    }
}
