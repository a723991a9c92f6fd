import Foundation
import Kith
import Testing

/// Constraints of every kind: what they refuse, in which words, and that they come along.
struct ConstraintTests {
    let folder = NSTemporaryDirectory() + "kith-constraints-\(UUID().uuidString)"

    private func failure(_ text: String, in database: Database) -> String? {
        do {
            try database.query(text)
            return nil
        } catch {
            return error.message
        }
    }

    @Test(arguments: [
        (
            "(n:P) REQUIRE (n.a, n.b) IS NODE KEY",
            "CREATE (:P {a: 1, b: 'x'}), (:P {a: 1, b: 'y'})",
            "CREATE (:P {a: 1.0, b: 'x'})",
            "Two nodes with the label P have the same a 1.0, b 'x', against the constraint 'c'."
        ),
        (
            "(n:P) REQUIRE (n.a, n.b) IS NODE KEY", "CREATE (:P {a: 1, b: 2})",
            "CREATE (:P {a: 2})",
            "The node (:P {a: 2}) lacks b, against the constraint 'c'."
        ),
        (
            "(n:P) REQUIRE (n.a, n.b) IS UNIQUE",
            "CREATE (:P {a: 1}), (:P {a: 1}), (:P {a: 2, b: 2})",
            "MATCH (n:P) SET n.a = 2, n.b = 2",
            "Two nodes with the label P have the same a 2, b 2, against the constraint 'c'."
        ),
        (
            "(n:P) REQUIRE n.a IS :: INTEGER", "CREATE (:P {a: 1}), (:P), (:Q {a: 'x'})",
            "MATCH (n:Q) SET n:P",
            "The node (:P:Q {a: 'x'}) has a 'x', which is STRING and not INTEGER, against the "
                + "constraint 'c'."
        ),
        (
            "()-[r:T]-() REQUIRE r.a IS NOT NULL", "CREATE ()-[:T {a: 1}]->()-[:U]->()",
            "CREATE ()-[:T {b: 1}]->()",
            "The relationship [:T {b: 1}] lacks a, against the constraint 'c'."
        ),
        (
            "()-[r:T]-() REQUIRE r.a IS UNIQUE", "CREATE ()-[:T {a: 1}]->()-[:T]->()-[:T]->()",
            "MATCH ()-[r:T]->() WHERE r.a IS NULL SET r.a = 1",
            "Two relationships of the type T have the same a 1, against the constraint 'c'."
        ),
        (
            "()-[r:T]-() REQUIRE (r.a) IS RELATIONSHIP KEY", "CREATE ()-[:T {a: 1}]->()",
            "CREATE ()-[:T {a: 1}]->()",
            "Two relationships of the type T have the same a 1, against the constraint 'c'."
        ),
        (
            "()-[r:T]-() REQUIRE r.a IS :: ZONED DATETIME",
            "CREATE ()-[:T {a: datetime('2026-01-01T00:00Z')}]->()",
            "CREATE ()-[:T {a: date('2026-01-01')}]->()",
            "The relationship [:T {a: 2026-01-01}] has a 2026-01-01, which is DATE and not ZONED "
                + "DATETIME, "
                + "against the constraint 'c'."
        ),
    ])
    func `a constraint refuses new data, old data and imports, and comes along with an export`(
        rule: String, good: String, bad: String, message: String
    ) throws {
        let create = "CREATE CONSTRAINT c FOR \(rule)"
        let database = try Database.inMemory()
        try database.query(good)
        try database.query(create)
        #expect(failure(bad, in: database) == message)
        #expect(try database.check() == [])

        let old = try Database.inMemory()
        try old.query(good)
        try old.query(bad)
        #expect(failure(create, in: old)?.hasSuffix("against the constraint 'c'.") == true)
        #expect(try old.query("SHOW CONSTRAINTS").rows.isEmpty)

        var script = ""
        try database.export(.cypher) { script += $0 }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (file, copyPath) = (folder + "/out.cypher", folder + "/copy.kith")
        try script.write(toFile: file, atomically: true, encoding: .utf8)
        try Database.importFiles([file], into: copyPath)
        let copy = try Database(path: copyPath)
        let rows = try database.query("SHOW CONSTRAINTS").rows
        #expect(try copy.query("SHOW CONSTRAINTS").rows == rows)
        #expect(rows.count == 1)
        #expect(failure(bad, in: copy) == message)
        #expect(try copy.check() == [])
        let reopened = try Database(path: copyPath)
        #expect(try reopened.query("SHOW CONSTRAINTS").rows == rows)
    }

    @Test func `a constraint without a name is named by what it says`() throws {
        let database = try Database.inMemory()
        for rule in [
            "(n:P) REQUIRE (n.a, n.b) IS NODE KEY", "(n:P) REQUIRE n.a IS :: LOCAL TIME",
            "()-[r:T]-() REQUIRE r.a IS UNIQUE",
        ] {
            try database.query("CREATE CONSTRAINT FOR \(rule)")
            try database.query("CREATE CONSTRAINT IF NOT EXISTS FOR \(rule)")
            #expect(failure("CREATE CONSTRAINT other FOR \(rule)", in: database) != nil)
        }
        let rows = try database.query("SHOW CONSTRAINTS").rows
        #expect(
            rows == [
                ["key_P_a_b", "P", ["a", "b"], "key"],
                ["type_LOCAL_TIME_P_a", "P", ["a"], "type LOCAL TIME"],
                ["relationship_unique_T_a", "T", ["a"], "relationship unique"],
            ])
        #expect(try database.query("SHOW INDEXES").rows == [["key_P_a_b", "P", ["a", "b"], true]])
        try database.query("DROP CONSTRAINT relationship_unique_T_a")
        try database.query("DROP CONSTRAINT relationship_unique_T_a IF EXISTS")
        #expect(try database.query("SHOW CONSTRAINTS").rows.count == 2)
    }
}
