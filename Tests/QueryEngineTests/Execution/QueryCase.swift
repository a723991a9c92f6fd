import QueryPlan
import QuerySyntax
import Testing
import Values

/// A query with the rows that are right.
struct QueryCase: CustomTestStringConvertible {
    /// `NAMES` stands for the names of the nodes of `p`.
    var query: String
    /// The rows as a list of lists in the language itself.
    var rows: String
    var testDescription: String { query }

    init(_ query: String, _ rows: String) {
        self.query = query.replacing("NAMES", with: "[n IN nodes(p) | n.name]")
        self.rows = rows
    }

    /// Compares what the query gives on a network, with all rewrites and with none.
    func check(
        on network: String, _ parameters: [String: Value] = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var graph = try TextQuery(network)
        guard case .list(let expected) = try graph.rows("RETURN \(rows) AS rows")[0][0] else {
            throw TextQuery.NotAQuery(text: rows)
        }
        for rewrites in [Set(Rewrite.allCases), []] {
            graph.options = PlannerOptions(rewrites: rewrites)
            let found = try graph.rows(query, parameters).map { Value.list($0) }
            #expect(
                found == expected, "\(rewrites.count) rewrites", sourceLocation: sourceLocation)
        }
    }
}
