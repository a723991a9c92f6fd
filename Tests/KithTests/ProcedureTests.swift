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
}
