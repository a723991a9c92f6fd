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
        guard script.statements.count == 1, var statement = script.statements.first else {
            throw KithError(.usage("a diagram is drawn from one statement", hint: nil))
        }
        return try diagram(
            &statement, kind: kind, parameters: parameters, options: options, limits: limits)
    }

    /// Runs a statement of a script and describes its result as a diagram.
    public func diagram(
        _ statement: inout ScriptStatement, kind: DiagramKind? = nil,
        parameters: [String: Value] = [:], options: DiagramOptions = DiagramOptions(),
        limits: Limits = Limits()
    ) throws(KithError) -> Diagram {
        let prefix = statement.diagram
        statement.diagram = nil
        let result = try run(statement, parameters: parameters, limits: limits)
        do {
            let named = try prefix?.kind.map { name throws(DiagramError) in
                try DiagramKind(named: name.text)
            }
            var options = options
            if options.asOf == nil, case .date(let date)? = parameters["asOf"] {
                options.asOf = date
            }
            return try diagram(
                of: result, kind: kind ?? named ?? .networkOverview, options: options)
        } catch {
            throw KithError(.diagram(error))
        }
    }

    /// The result of a statement with a `DIAGRAM` prefix, drawn.
    func drawn(
        _ result: QueryResult, kind: Name?, parameters: [String: Value]
    ) throws(KithError) -> QueryResult {
        var drawn = result
        do {
            var options = DiagramOptions()
            if case .date(let date)? = parameters["asOf"] { options.asOf = date }
            let kind = try kind.map { name throws(DiagramError) in
                try DiagramKind(named: name.text)
            }
            drawn.diagram = try diagram(
                of: result, kind: kind ?? .networkOverview, options: options)
        } catch {
            throw KithError(.diagram(error))
        }
        return drawn
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
