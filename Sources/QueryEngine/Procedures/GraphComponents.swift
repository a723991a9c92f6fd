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
    ) { call throws(QueryError) in
        try call.graph.components(checkpoint: call.checkpoint).map { node, component in
            [.node(Node(id: node)), .integer(Int64(component.rawValue))]
        }
    }
}
