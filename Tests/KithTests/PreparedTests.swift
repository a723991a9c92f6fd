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

    static let updates = [
        "CREATE (:P {id: $id, x: $x})",
        "CREATE (p:P {id: $id}) SET p.x = $x, p.y = p.x RETURN p.y AS y",
        "MATCH (p:P {id: 0}) CREATE (p)-[r:R {x: $x}]->(q:P {id: $id}) RETURN r.x AS x, q.id AS id",
        "MATCH (p:P) WHERE p.id < $id SET p.x = $x, p:Seen RETURN count(*) AS n",
        "UNWIND [$id, $id + 100] AS i CREATE (p:P {id: i, x: $x / ($id - 3)}) RETURN p.x AS x",
    ]

    @Test(arguments: updates)
    func `an update that comes again does what it does as a new statement`(text: String) throws {
        let (again, anew) = (try Database.inMemory(), try Database.inMemory())
        for database in [again, anew] {
            try database.query("CREATE CONSTRAINT FOR (p:P) REQUIRE p.id IS UNIQUE")
            try database.query("CREATE (:P {id: 0}), (:P {id: 7})")
        }
        func run(_ database: Database, _ text: String, _ id: Int64) -> String {
            do {
                let result = try database.query(
                    text, parameters: ["id": .integer(id), "x": .integer(id * 10)])
                return "\(result.rows) \(result.counters)"
            } catch {
                // Further lines show the text.
                return "\(error)".split(separator: "\n").first.map(String.init) ?? ""
            }
        }
        // 7 is taken, and dividing by 3 - 3 fails.
        for (turn, id) in [1, 2, 7, 3, 4, 7, 5].enumerated() {
            let padding = String(repeating: " ", count: turn)
            #expect(run(again, text, Int64(id)) == run(anew, text + padding, Int64(id)))
            if turn == 3 {
                for database in [again, anew] { try database.query("CREATE ({z: 1})") }
            }
        }
        let all = "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m ORDER BY n.id, m.id"
        #expect(try again.query(all).rows.description == anew.query(all).rows.description)
        #expect(try again.query(all).rows.count > 2)
    }

    @Test func `keys that no two nodes share are counted, and NaN once`() throws {
        let database = try Database.inMemory()
        try database.query("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE")
        try database.query(
            "CREATE (a:Person {id: 1})-[:KNOWS]->(:Person), (a)-[:KNOWS]->(:Person {id: 2}), "
                + "(a)-[:KNOWS]->(a), (b:Person {x: 1})")
        func ask() throws -> [[Value]] {
            try database.query(
                "MATCH (:Person {id: 1})-[:KNOWS*0..2]->(p:Person) RETURN count(DISTINCT p.id)"
            ).rows
        }
        #expect(try ask() == [[2]])
        try database.query(
            "MATCH (a:Person {id: 1}) UNWIND [1, 2, 3] AS i "
                + "CREATE (a)-[:KNOWS]->(:Person {id: 0.0 / 0.0})")
        #expect(try ask() == [[3]])
    }

    @Test func `keys of groups are not computed for what is in none`() throws {
        let database = try Database.inMemory()
        try database.query(
            "CREATE (:Order {items: 2, total: 10})-[:CONTAINS]->(:Item), "
                + "(:Order {items: 0, total: 0})")
        let rows = try database.query(
            "MATCH (o:Order)-[:CONTAINS]->() RETURN o.total / o.items AS price, count(*) AS n"
        ).rows
        #expect(rows == [[5, 1]])
    }

    @Test func `a statement that was planned for one database is planned for another`() throws {
        let text = "MATCH (n:P) WHERE n.x = 1 RETURN count(n.x), sum(n.x)"
        let statement = try #require(Script(SavedQuery(text: text)).statements.first)
        // A new one may lie where the one before it lay.
        for number in 0..<40 {
            let database = try Database.inMemory()
            let properties = number % 2 == 0 ? "x: 1, y: 2" : "y: 2, x: 1"
            try database.query("CREATE (:P {\(properties)})")
            #expect(try database.run(statement).rows == [[1, 1]])
        }
    }

    @Test func `a question that comes again asks for labels that not all have any more`() throws {
        let database = try Database.inMemory()
        try database.query(
            "UNWIND range(1, 9) AS i CREATE (:Person {i: i})-[:KNOWS]->(:Person {i: -i})")
        func ask() throws -> [[Value]] {
            try database.query("MATCH (:Person)-[:KNOWS]->(q:Person) RETURN count(*)").rows
                + database.query("MATCH (p:Person)-[:KNOWS*0..]->(q:Person) RETURN count(*)").rows
        }
        #expect(try ask() == [[9], [27]])
        try database.query("MATCH (p {i: 1}), (q {i: -2}) SET p:Boss REMOVE q:Person")
        #expect(try ask() == [[8], [25]])
        try database.query("MATCH (q {i: -2}) SET q:Person")
        #expect(try ask() == [[9], [27]])
        try database.query("MATCH (p {i: 1}) CREATE (p)-[:KNOWS]->(:Firm)-[:KNOWS]->(p)")
        #expect(try ask() == [[9], [29]])
        try database.query("MATCH (f:Firm) DETACH DELETE f")
        #expect(try ask() == [[9], [27]])
        // A query that writes sees what it has written.
        let rows = try database.query(
            "CREATE (:Firm)-[:KNOWS]->(:Firm) WITH 1 AS one "
                + "MATCH (p:Person)-[:KNOWS]->(q:Person) RETURN count(*)"
        ).rows
        #expect(rows == [[9]])
    }

    @Test(arguments: [
        "MATCH (p:P) WHERE p.key IN $list RETURN p.key AS k ORDER BY k",
        "MATCH (p:P {key: $key}) RETURN p.name AS name, p.missing AS m",
        "MATCH (p:P) WHERE p.key > $key RETURN p.key AS k ORDER BY k SKIP 1 LIMIT $limit",
        "MATCH (p:P)-[:KNOWS]->(q) WHERE q.key <> $key RETURN p.key % 3 AS m, count(*) AS c, "
            + "collect(q.key) AS keys ORDER BY m",
        "MATCH (p:P)--(q) RETURN DISTINCT q.key + $key AS k ORDER BY k DESC LIMIT $limit",
        "UNWIND $list AS i MATCH (p:P {key: i}) RETURN i, p.name AS name ORDER BY i",
        "MATCH (p:P) WHERE p.name STARTS WITH 'p1' RETURN sum(p.key * $key) AS s",
        "MATCH (p:P) RETURN p ORDER BY p.key LIMIT $limit",
    ])
    func `a plan that runs again gives what it gives the first time`(_ text: String) throws {
        let database = try Database.inMemory()
        for round in Int64(1)...12 {
            try database.query(
                "CREATE (:P {key: $i, name: 'p' + $i})", parameters: ["i": .integer(round)])
            try database.query(
                "MATCH (p:P {key: $i}), (q:P {key: $i / 2}) CREATE (p)-[:KNOWS]->(q)",
                parameters: ["i": .integer(round)])
            let parameters: [String: Value] = [
                "key": .integer(round % 5), "limit": .integer(round % 4),
                "list": .list([.integer(round), .integer(round % 3), .integer(20 - round)]),
            ]
            for parameters in [parameters, ["key": 1, "limit": -1, "list": 1], parameters] {
                // Another text is another statement, which has not run yet. What fails, fails again.
                let first = try? database.query(
                    "\(text) // \(round)", parameters: parameters
                ).rows
                #expect((try? database.query(text, parameters: parameters).rows) == first)
            }
        }
    }

    @Test func `a statement that many ask at once answers all of them`() async throws {
        let database = try Database.inMemory()
        try database.query("UNWIND range(1, 200) AS i CREATE (:P {key: i, name: 'p' + i})")
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in Int64(0)..<8 {
                group.addTask {
                    try (1...50).allSatisfy { step in
                        let key = (number * 31 + Int64(step) * 7) % 200 + 1
                        return try database.query(
                            "MATCH (p:P {key: $key}) RETURN p.name AS name",
                            parameters: ["key": .integer(key)]
                        ).rows == [[.string("p\(key)")]]
                    }
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
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
