public import Diagrams
import GraphIndex
import GraphStore
public import QueryEngine
import QuerySyntax
public import Values

extension Database {
    /// Runs a query and describes its result as a diagram.
    ///
    /// - Parameters:
    ///   - text: A query; a `DIAGRAM` prefix may name the kind.
    ///   - kind: The kind, where the query names none.
    ///   - parameters: The values of its parameters. A day named `asOf` is the day of the diagram,
    ///     unless the options have one.
    ///   - options: How to draw.
    ///   - limits: What the query may use.
    /// - Returns: The diagram, before any layout.
    /// - Throws: A `KithError`, with the place in the text.
    public func diagram(
        _ text: String, kind: DiagramKind? = nil, parameters: [String: Value] = [:],
        options: DiagramOptions = DiagramOptions(), limits: Limits = Limits()
    ) throws(KithError) -> Diagram {
        let script = try Script(SavedQuery(text: text))
        guard script.statements.count == 1, let statement = script.statements.first else {
            throw KithError(
                .usage("a diagram is drawn from one statement", hint: "draw them one by one"))
        }
        return try diagram(
            statement, kind: kind, parameters: parameters, options: options, limits: limits)
    }

    /// Runs a statement of a script and describes its result as a diagram.
    public func diagram(
        _ statement: ScriptStatement, kind: DiagramKind? = nil,
        parameters: [String: Value] = [:], options: DiagramOptions = DiagramOptions(),
        limits: Limits = Limits()
    ) throws(KithError) -> Diagram {
        guard !statement.writes, statement.mode == .run else {
            throw KithError(
                .usage(
                    "a diagram is drawn from a query that only reads",
                    hint: "change the network or ask for the plan with kith query"))
        }
        let named = try statement.diagramKind()
        var reading = statement
        reading.diagram = nil
        let result = try run(reading, parameters: parameters, limits: limits)
        return try drawn(
            result, kind: kind ?? named, parameters: parameters, options: options)
    }

    /// The diagram of a result.
    func drawn(
        _ result: QueryResult, kind: DiagramKind?, parameters: [String: Value],
        options: DiagramOptions = DiagramOptions()
    ) throws(KithError) -> Diagram {
        var options = options
        if options.asOf == nil, case .date(let date)? = parameters["asOf"] {
            options.asOf = date
        }
        do {
            return try diagram(of: result, kind: kind ?? .networkOverview, options: options)
        } catch {
            throw KithError(.diagram(error))
        }
    }

    /// Fills in the ends of relationships that the rows do not hold, and draws.
    private func diagram(
        of result: QueryResult, kind: DiagramKind, options: DiagramOptions
    ) throws(DiagramError) -> Diagram {
        var source = DiagramSource()
        for row in result.rows { source.add(row, columns: result.columns) }
        // A result that was just read can be completed from the graph as it is now.
        if let graph = try? store.snapshot() {
            for id in source.missingNodes where graph.contains(id) { source.add(graph.node(id)) }
        }
        return try Diagram(source, kind: kind, options: options)
    }
}

extension Diagram {
    /// Lays the diagram out, in a child process, and draws it.
    public func picture(
        _ format: PictureFormat, isCancelled: () -> Bool = { false }
    ) throws(KithError) -> [UInt8] {
        do {
            return try Layout().picture(of: self, as: format, isCancelled: isCancelled)
        } catch {
            throw KithError(.diagram(error))
        }
    }
}
