import GraphIndex
import QueryPlan
import QuerySyntax
import Values

extension Procedure {
    /// `graph.components()`: every node with the number of its connected component, which is the
    /// least identity of a node in it.
    static let graphComponents = Procedure(
        "graph.components", "Every node with the number of its connected component.",
        outputs: [.init("node", .node), .init("component", .integer)]
    ) { call throws(QueryError) -> [Column] in
        let (nodes, components) = try call.graph.components(
            checkpoint: call.checkpoint, keep: call.keep)
        return [.nodes(nodes), .integers(components, present: nil)]
    }
}
