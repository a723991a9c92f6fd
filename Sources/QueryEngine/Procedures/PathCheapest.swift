import GraphIndex
import QueryPlan
import QuerySyntax
import Values

extension Procedure {
    /// `path.cheapest(from, to, {types, direction, weight, combine, k, maxHops, asOf})`.
    ///
    /// A relationship without the weight, or of no strength in a product, is not followed; a weight
    /// that is no number, is negative, or is above 1 where the product is wanted, is an error that
    /// names the relationship. Nothing is found from or to null.
    static let pathCheapest = Procedure(
        "path.cheapest",
        """
        The paths from one node to another whose weights cost least. Options: types, \
        direction ('outgoing'), weight, combine ('sum', or 'product'), k (1), maxHops, asOf.
        """,
        inputs: [.init("from", .node), .init("to", .node), .options(PathOptions.ofOne)],
        outputs: [.init("path", .path), .init("cost", .float)]
    ) { call throws(QueryError) in
        let options = try PathOptions(
            of: call, to: "path.cheapest", known: PathOptions.ofOne)
        let count = try options.map.integer("k", default: 1, in: 1...10_000)
        let steps = try options.steps(in: call.graph)
        guard case .node(let start) = call.arguments[0], case .node(let end) = call.arguments[1]
        else { return [] }
        var cheapest = try CheapestPaths(
            from: start.id, to: end.id, hopsMax: options.hopsMax, steps, for: call)
        var rows: [[Value]] = []
        for path in try cheapest.first(count) {
            rows.append([.path(path), .float(try steps.total(path.relationships))])
        }
        return rows
    }

    /// `path.cheapestToAll(from, {types, direction, weight, combine, maxHops, asOf})`.
    ///
    /// The nodes that can be reached, the start first; weights as in `path.cheapest`.
    static let pathCheapestToAll = Procedure(
        "path.cheapestToAll",
        """
        The cheapest path from a node to each that it reaches. Options: types, \
        direction ('outgoing'), weight, combine ('sum', or 'product'), maxHops, asOf.
        """,
        inputs: [.init("from", .node), .options(PathOptions.ofAll)],
        outputs: [.init("node", .node), .init("path", .path), .init("cost", .float)]
    ) { call throws(QueryError) in
        let options = try PathOptions(
            of: call, to: "path.cheapestToAll", known: PathOptions.ofAll)
        let steps = try options.steps(in: call.graph)
        guard case .node(let start) = call.arguments[0] else { return [] }
        var search = try CheapestSearch(steps, for: call)
        search.start(at: start.id, hopsMax: options.hopsMax)
        var reached = Set<NodeID>()
        var rows: [[Value]] = []
        while let number = try search.next() {
            // A node that is come to again has been come to for less.
            let node = search.arrivals[number].node
            guard reached.insert(node).inserted else { continue }
            let route = search.route(to: number)
            try call.keep(route.nodes.count * 32 + 192)
            let path = Path(route.nodes, route.relationships)
            rows.append([
                .node(Node(id: node)), .path(path), .float(try steps.total(path.relationships)),
            ])
        }
        return rows
    }
}

/// The options that the procedures on cheapest paths have in common.
private struct PathOptions {
    let map: ProcedureOptions
    let hopsMax: Int?

    static let ofAll: [ProcedureSignature.Option] = [
        .init("types", names: .relationshipType), .init("direction"),
        .init("weight", names: .property), .init("combine"), .init("maxHops"), .init("asOf"),
    ]
    static let ofOne = ofAll + [.init("k")]

    init(
        of call: Procedure.Call, to procedure: String, known: [ProcedureSignature.Option]
    ) throws(QueryError) {
        map = try ProcedureOptions(of: call, to: procedure, known: known)
        hopsMax = try map.integer("maxHops", in: 0...1_000_000)
    }

    func steps(in graph: Graph) throws(QueryError) -> WeightedSteps {
        let direction: Direction =
            switch try map.choice("direction", of: ["outgoing", "incoming", "either"]) {
            case "incoming": .incoming
            case "either": .either
            default: .outgoing
            }
        let combination = try map.choice("combine", of: ["sum", "product"])
        return WeightedSteps(
            graph, direction: direction, types: try map.strings("types"),
            weight: try map.string("weight"),
            combination: combination == "product" ? .product : .sum, asOf: try map.moment("asOf"))
    }
}
