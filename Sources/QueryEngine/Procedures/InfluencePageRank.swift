import GraphIndex
import QueryPlan
import QuerySyntax
import Values

extension Procedure {
    /// `influence.pageRank({label, types, weight, direction, iterations, damping})`.
    ///
    /// Rank flows along the relationships, or against them where the direction is `incoming`: so
    /// those rank high who are influenced by many, or else those who influence many.
    static let influencePageRank = Procedure(
        "influence.pageRank",
        """
        How much influence comes together in each node. Options: label, types, weight, \
        direction ('outgoing'), iterations (20), damping (0.85).
        """,
        inputs: [.options(rankOptions)],
        outputs: [.init("node", .node), .init("score", .float)]
    ) { call throws(QueryError) -> [Column] in
        let options = try ProcedureOptions(
            of: call, to: "influence.pageRank", known: rankOptions)
        let types = try options.strings("types") + options.strings("relationshipType")
        let direction = try options.choice("direction", of: ["outgoing", "incoming"])
        let flow = try FlowGraph(
            call.graph, label: try options.string("label"), types: types,
            direction: direction == "outgoing" ? .outgoing : .incoming,
            weight: try options.string("weight"), checkpoint: call.checkpoint)
        let scores = try flow.pageRank(
            iterationCount: try options.integer("iterations", default: 20, in: 0...10_000),
            damping: try options.number("damping", default: 0.85, in: 0...1),
            checkpoint: call.checkpoint)
        return [.nodes(flow.nodes), .floats(scores, present: nil)]
    }

    private static let rankOptions: [ProcedureSignature.Option] = [
        .init("label", names: .label), .init("types", names: .relationshipType),
        .init("relationshipType", names: .relationshipType), .init("weight", names: .property),
        .init("direction"), .init("iterations"), .init("damping"),
    ]
}
