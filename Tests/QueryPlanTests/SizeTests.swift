import QueryPlan
import QuerySyntax
import Testing

struct SizeTests {
    /// The texts made from the first numbers, in a row.
    private static func many(
        _ count: Int, _ separator: String, _ text: (Int) -> String
    ) -> String {
        (0..<count).map(text).joined(separator: separator)
    }

    static let queries: [String] = {
        var queries = ["RETURN " + many(10_000, ", ") { "\($0) AS a\($0)" }]
        queries.append("RETURN [" + many(10_000, ", ") { "{a: \($0)}" } + "] AS list")
        queries.append("CREATE " + many(5_000, ", ") { "(a\($0) {x: \($0)})-[:T]->(:B)" })
        queries.append("MATCH (n) WHERE " + many(9_000, " OR ") { "n.x = \($0)" } + " RETURN n")
        queries.append("MATCH (n) WHERE " + many(900, " AND ") { "n.x\($0) = 1" } + " RETURN n")
        queries.append("MATCH " + many(490, "-[:T]->") { "(a\($0) {x: \($0)})" } + " RETURN a0")
        queries.append("MATCH " + many(900, ", ") { "(a\($0):User {x: \($0)})" } + " RETURN *")
        queries.append("RETURN " + many(990, " + ") { "\($0)" } + " AS sum")
        queries.append(many(900, " ") { "WITH \($0) AS a" } + " RETURN a")
        queries.append(many(900, " ") { _ in "CREATE (:A)" })
        queries.append(many(900, " UNION ") { "RETURN \($0) AS a" })
        queries.append("MATCH (n) RETURN n.a, " + many(5_000, ", ") { "count(n.x\($0))" })
        queries.append("RETURN " + many(250, "") { _ in "[" } + many(250, "") { _ in "]" })
        return queries
    }()

    static let tooLong: [String] = [
        many(1_001, " ") { _ in "CREATE (:A)" },
        "MATCH " + many(10_000, ", ") { "(a\($0))" } + " RETURN a1",
    ]

    @Test(arguments: queries)
    func `a wide or deep query is planned, without trying every order`(query: String) throws {
        _ = try plan(query)
    }

    @Test(arguments: tooLong)
    func `a query of too many steps is refused with advice`(query: String) {
        let error = fault(query)
        #expect(error?.kind == .limitExceeded)
        #expect(error?.hint != nil)
    }
}
