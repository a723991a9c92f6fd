import Foundation
import Kith
import Testing

struct PreparedTests {
    @Test func `a question that comes again sees what has changed since`() throws {
        let database = try Database.inMemory()
        let text = "MATCH (p:Person {key: $key})-[:KNOWS]->(q) RETURN q.name AS name ORDER BY name"
        func ask(_ key: Value = 1) throws -> [[Value]] {
            try database.query(text, parameters: ["key": key]).rows
        }
        #expect(try ask() == [])
        try database.query("CREATE (:Person {key: 1})-[:KNOWS]->(:Person {key: 2, name: 'b'})")
        #expect(try ask() == [["b"]])
        #expect(try ask(2) == [])
        try database.query("CREATE INDEX personKey FOR (p:Person) ON (p.key)")
        #expect(try ask() == [["b"]])
        try database.query(
            "UNWIND range(3, 500) AS i MATCH (p:Person {key: 1}) "
                + "CREATE (p)-[:KNOWS]->(:Person {key: i})")
        #expect(try ask().count == 499)
        try database.query("DROP INDEX personKey")
        #expect(try ask().count == 499)
        #expect(try ask(3) == [])
    }

    @Test func `a procedure that was replaced is asked in its new form`() throws {
        let database = try Database.inMemory()
        func register(_ type: ProcedureSignature.FieldType, _ value: Value) {
            database.register(
                Procedure(
                    signature: ProcedureSignature(
                        name: "my.answer", inputs: [], outputs: [.init(name: "x", type: type)]),
                    body: { _ in [[value]] }))
        }
        let text = "CALL my.answer() YIELD x RETURN x"
        register(.integer, 1)
        #expect(try database.query(text).rows == [[1]])
        register(.string, "one")
        #expect(try database.query(text).rows == [["one"]])
    }

    @Test func `a question that comes again is checked as the first was`() throws {
        let database = try Database.inMemory()
        for _ in 0..<2 {
            #expect(throws: KithError.self) { try database.query("RETURN $missing AS x") }
            #expect(throws: KithError.self) { try database.query("RETURN x") }
            #expect(throws: KithError.self) { try database.query("RETURN") }
        }
        #expect(
            try database.query("RETURN $missing AS x", parameters: ["missing": 1]).rows == [[1]])
    }

    @Test func `what others commit is seen at the next question`() throws {
        let path = NSTemporaryDirectory() + "kith-\(UUID().uuidString)"
        defer {
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        let writer = try Database(path: path, mode: .create)
        try writer.query("CREATE (:N)")
        let readers = [
            try Database(path: path, mode: .readOnly), try Database(path: path), writer,
        ]
        for count in Int64(1)..<50 {
            for reader in readers {
                for _ in 0..<3 {
                    let rows = try reader.query("MATCH (n:N) RETURN count(n)").rows
                    #expect(rows == [[.integer(count)]])
                }
            }
            try readers[1 + Int(count) % 2].query("CREATE (:N)")
        }
    }
}
