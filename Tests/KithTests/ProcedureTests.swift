import Kith
import Testing

struct ProcedureTests {
    @Test func `a procedure in a subquery yields for each batch of rows`() throws {
        let database = try Database.inMemory()
        try database.query("CREATE (:A), (:B)")
        let rows = try database.query(
            """
            UNWIND range(1, 5000) AS i
            CALL { CALL db.labels() YIELD label RETURN count(label) AS labels }
            RETURN sum(labels)
            """
        ).rows
        #expect(rows == [[10_000]])
    }

    @Test func `a weight that no path from the start comes to may be anything`() throws {
        let database = try Database.inMemory()
        try database.query(
            """
            CREATE (a:A)-[:K {w: 1}]->(:M)-[:K {w: 1}]->(b:B), (:C)-[:K {w: -1}]->(b)
            WITH a UNWIND range(1, 5) AS i CREATE (a)-[:K {w: 9}]->(:D)
            """)
        let text =
            "MATCH (a:A), (b:B) CALL path.cheapest(a, b, {weight: 'w'}) YIELD cost RETURN cost"
        #expect(try database.query(text).rows == [[2.0]])
        try database.query("MATCH (:A)-[k:K]->(:M) SET k.w = -1")
        #expect(throws: KithError.self) { try database.query(text) }
    }

    @Test func `days and moments are compared by their days`() throws {
        let database = try Database.inMemory()
        try database.query(
            """
            CREATE (:A)-[:K {validFrom: date('2026-01-10'),
                validTo: datetime('2026-01-20T12:00+01:00')}]->(:B)
            """)
        let found = try database.query(
            """
            MATCH (a:A), (b:B)
            UNWIND [date('2026-01-09'), date('2026-01-10'), localdatetime('2026-01-10T08:00'),
                datetime('2026-01-19T23:00Z'), datetime('2026-01-20T10:00Z'), date('2026-01-20')]
                AS day
            RETURN COUNT { CALL path.cheapest(a, b, {asOf: day}) YIELD cost RETURN cost } AS found
            """
        ).rows
        #expect(found == [[0], [1], [1], [1], [1], [0]])
    }

    @Test(arguments: [
        (
            "CALL path.shortest() YIELD path RETURN path", "path.shortest", "ProcedureNotFound",
            "SHOW PROCEDURES lists what there is."
        ),
        (
            "CALL db.lables() YIELD label RETURN label", "db.lables", "ProcedureNotFound",
            "Did you mean `db.labels`?"
        ),
        ("CALL db.labels() YIELD name RETURN name", "name", "UndefinedVariable", "It has label."),
        (
            "MATCH (a) CALL path.cheapest(a, a, {weigth: 'w'}) YIELD cost RETURN cost", "weigth",
            "UnknownOption", "Did you mean 'weight'? It takes types, "
        ),
        (
            "CALL search.nodes('x', {label: 'A'}) YIELD node RETURN node", "label",
            "UnknownOption", "Did you mean 'labels'?"
        ),
        (
            "CALL search.nodes('x', {limit: -1}) YIELD node RETURN node", "-1",
            "InvalidArgumentValue", ""
        ),
        ("CALL influence.pageRank({damping: 'x'})", "'x'", "InvalidArgumentValue", ""),
        (
            "WITH {damping: 'x'} AS o CALL influence.pageRank(o) YIELD score RETURN score",
            "CALL influence.pageRank(o) YIELD score", "InvalidArgumentValue", ""
        ),
        (
            "WITH {damp: 'x'} AS o CALL influence.pageRank(o) YIELD score RETURN score",
            "CALL influence.pageRank(o) YIELD score", "UnknownOption", "It takes label, "
        ),
    ])
    func `an option that is wrong is pointed at`(
        text: String, place: String, detail: String, hint: String
    ) throws {
        let database = try Database.inMemory()
        do {
            try database.query(text)
            Issue.record("no error")
        } catch {
            guard case .query(let fault) = error.cause else { throw error }
            let span = try #require(fault.span)
            let bytes = Array(text.utf8)[span.lowerBound..<span.upperBound]
            #expect(String(decoding: bytes, as: UTF8.self) == place)
            #expect(fault.detail == detail)
            #expect(fault.hint?.hasPrefix(hint) ?? hint.isEmpty, "\(fault)")
        }
    }
}
