import GraphIndex
import GraphStore
import QueryEngine
import QueryPlan
import QuerySyntax
import Values

extension Procedure {
    /// `search.nodes(text, {labels, limit})`: nodes in whose names every word of the text begins a
    /// word.
    ///
    /// Finds what was committed before the query, and of that what the query has not deleted.
    static func searchNodes(in store: GraphStore) -> Procedure {
        let known: [ProcedureSignature.Option] = [.init("labels", names: .label), .init("limit")]
        return Procedure(
            "search.nodes",
            """
            Nodes whose names have words with these beginnings, the best first. Options: labels, \
            limit (20).
            """,
            inputs: [.init("text", .string), .options(known)],
            outputs: [.init("node", .node), .init("score", .float)]
        ) { call throws(QueryError) in
            let options = try ProcedureOptions(of: call, to: "search.nodes", known: known)
            let names = try options.strings("labels")
            let labels = names.compactMap { call.graph.names.label($0) }
            let limit = try options.integer("limit", default: 20, in: 1...1_000_000)
            guard case .string(let text) = call.arguments[0] else { return [] }
            do throws(StoreError) {
                return try store.search(text, limit: limit) { node in
                    call.graph.contains(node)
                        && (names.isEmpty || labels.contains { call.graph.hasLabel(node, $0) })
                }.map { [.node(Node(id: $0.node)), .float($0.score)] }
            } catch {
                throw QueryError(
                    .storeError, .runtime, "SearchFailed",
                    "The search failed: \(error.message).")
            }
        }
    }
}
