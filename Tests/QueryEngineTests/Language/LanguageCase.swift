import QueryEngine
import QuerySyntax
import Testing
import Values

/// A query on a small network, with the rows or the error that it must give.
struct LanguageCase: CustomTestStringConvertible {
    var query: String
    /// The rows as a list of lists in the language itself, or the type and detail of an error.
    var expected: String
    var testDescription: String { query }

    init(_ query: String, _ expected: String) {
        self.query = query
        self.expected = expected
    }

    /// Two people who know each other, one of them of no known age, and their company.
    static let network = """
        CREATE (ann:Person {name: 'Ann', age: 60})-[:KNOWS {since: 1}]->(bob:Person {name: 'Bob'}),
            (ann)-[:WORKS_AT]->(acme:Company {name: 'Acme'}), (bob)-[:WORKS_AT]->(acme)
        """

    /// Runs the query, whether it reads or writes, and compares.
    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        var graph = try TextQuery(Self.network)
        do {
            let rows = try graph.change(query).rows
            let expected = try graph.rows("RETURN \(self.expected) AS rows")[0][0]
            #expect(
                Value.list(rows.map(Value.list)) == expected, "\(rows)",
                sourceLocation: sourceLocation)
        } catch let error as QueryError {
            #expect(
                "\(error.kind.rawValue): \(error.detail)" == expected, "\(error)",
                sourceLocation: sourceLocation)
        }
    }
}
