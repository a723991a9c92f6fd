import Foundation
import Kith
import Testing

struct LibraryTests {
    let folder: Scratch
    init() throws { folder = try Scratch() }

    /// What the README shows, with other paths.
    @Test func `ten lines open, import, ask, read typed rows and draw`() throws {
        let path = folder("demo.kith")
        let fixture = QuestionsTests.package.appending(path: "Fixtures/helios").path

        let database = try Database(path: path, mode: .create)
        try database.importFiles([fixture])
        let result = try database.query(
            """
            MATCH (p:Person)-[s:STAKEHOLDER_IN]->(:Opportunity {id: $opp})
            RETURN p.name AS name, s.influence AS rank ORDER BY rank DESC, name
            """,
            parameters: ["opp": "opp1"])
        var found: [String: Int] = [:]
        for row in result {
            found[try row["name", as: String.self]] = try row["rank", as: Int.self]
        }
        let map = try database.diagram(
            "MATCH (p)-[i:INFLUENCES]->(q) RETURN p, i, q", kind: .powerMap)

        #expect(result.columns == ["name", "rank"])
        #expect(found["Petra Lang"] == 3)
        #expect(found.count == result.rows.count)
        #expect(map.nodeCount > 2 && map.lineCount > 1)
    }

    @Test func `relationships of a file that are deleted and returned keep type and ends`() throws {
        let path = folder("deleted.kith")
        try Database(path: path, mode: .create).query("CREATE (:A)-[:R {x: 1}]->(:B)")
        let database = try Database(path: path)
        let result = try database.query("MATCH (a)-[r]->(b) DELETE r RETURN a, r, b, type(r) AS t")
        let row = result.rows[0]
        guard case .node(let a) = row[0], case .relationship(let r) = row[1],
            case .node(let b) = row[2]
        else { return #expect(Bool(false), "\(row)") }
        #expect(r.type == "R" && row[3] == "R")
        #expect(r.content?.source == a.id && r.content?.target == b.id)
    }

    @Test func `the README's lines are the ones tested`() throws {
        let readme = try String(
            contentsOf: QuestionsTests.package.appending(path: "README.md"), encoding: .utf8)
        let block = try #require(
            readme.components(separatedBy: "```swift\n").dropFirst().first?
                .components(separatedBy: "```").first)
        for line in [
            "let database = try Database(path: \"demo.kith\", mode: .create)",
            "try database.importFiles([\"Fixtures/helios\"])",
            "    parameters: [\"opp\": \"opp1\"])",
            "    print(try row[\"name\", as: String.self], try row[\"rank\", as: Int.self])",
            "let map = try database.diagram(\"MATCH (p)-[i:INFLUENCES]->(q) RETURN p, i, q\", "
                + "kind: .powerMap)",
        ] {
            #expect(block.contains(line), "the README no longer says \(line)")
        }
    }

    @Test func `rows are read by name and type, and say what does not fit`() throws {
        let database = try Database.inMemory()
        let result = try database.query(
            """
            RETURN 1 AS i, 1.5 AS f, 'a' AS s, true AS b, null AS n, [1, 2] AS l,
                date('2026-06-30') AS d
            """)
        for row in result {
            #expect(try row["i", as: Int.self] == 1)
            #expect(try row["i", as: Double.self] == 1)
            #expect(try row["f", as: Double.self] == 1.5)
            #expect(try row["s", as: String.self] == "a")
            #expect(try row["b", as: Bool.self])
            #expect(try row["n", as: Int?.self] == nil)
            #expect(try row["l", as: [Int].self] == [1, 2])
            #expect(try row["d", as: LocalDate.self].year == 2026)
            #expect(row["nothing"] == nil)
            let absent = try kithError { _ = try row["x", as: Int.self] }
            #expect(
                absent?.rendered == "the result has no column 'x'\nHint: it has b, d, f, i, l, n, s"
            )
            let wrong = try kithError { _ = try row["s", as: Int.self] }
            #expect(wrong?.message == "column 's' holds 'a', not Int")
            let null = try kithError { _ = try row["n", as: Int.self] }
            #expect(null?.message == "column 'n' holds null, not Int")
        }
    }

    @Test func `an error has its place in the text, for people and for programs`() throws {
        let database = try Database.inMemory()
        let error = try #require(try kithError { try database.query("RETURN\n  'é' + xs") })
        #expect(
            error.rendered == """
                SyntaxError: The variable `xs` is not defined.
                2 |   'é' + xs
                  |         ^^
                """)
        #expect(
            error.json
                == "{\"type\": \"SyntaxError\", \"phase\": \"compile time\", "
                + "\"detail\": \"UndefinedVariable\", "
                + "\"message\": \"The variable `xs` is not defined.\", "
                + "\"line\": 2, \"column\": 9, \"length\": 2}")
        #expect(error.exitCode == 1)
    }

    @Test func `a query that fails half way changes nothing`() throws {
        let path = try folder.makeDatabase()
        let database = try Database(path: path)
        let failing = [
            "MATCH (p:Person) SET p.x = 1 / 0", "CREATE (:A) CREATE (:B {x: toInteger(1e300)})",
            "MATCH (p:Person) DELETE p", "UNWIND [1, 0] AS x CREATE (:C {y: 1 / x})",
            "UNWIND range(1, 100) AS x CREATE (:D {x: x, y: {z: 1}})",
        ]
        for query in failing {
            #expect(try kithError { try database.query(query) }?.exitCode == 1, "\(query)")
        }
        #expect(try database.statistics().rows[0][2] == 2)
        #expect(try database.statistics().rows[1][2] == 2)
        #expect(try database.check().isEmpty)
    }

    @Test func `limits are kept, and infinite ones are no limits`() throws {
        let database = try Database.inMemory()
        let endless = "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)"
        let rows = "UNWIND range(1, 200000) AS x RETURN x"
        let broken: [(String, Limits, String)] = [
            (endless, Limits(seconds: 0.1), "TimeLimit"), (rows, Limits(rowsMax: 10), "RowLimit"),
            (rows, Limits(bytesMax: 1 << 20), "MemoryLimit"),
            ("RETURN range(1, 1000000000000)", Limits(), "MemoryLimit"),
            (endless, Limits(isInterrupted: { true }), "Interrupted"),
        ]
        for (query, limits, detail) in broken {
            let error = try kithError { try database.query(query, limits: limits) }
            guard case .query(let cause)? = error?.cause else {
                Issue.record("\(query): \(String(describing: error))")
                continue
            }
            #expect(cause.detail == detail || cause.kind == .limitExceeded, "\(cause)")
        }
        #expect(try database.query(rows, limits: Limits(seconds: .infinity)).rows.count == 200_000)
    }

    @Test func `commands on the schema, with names and without`() throws {
        let database = try Database(path: try folder.makeDatabase())
        let create = "CREATE CONSTRAINT one FOR (p:Person) REQUIRE p.id IS UNIQUE"
        try database.query(create)
        #expect(try kithError { try database.query(create) }?.exitCode == 1)
        try database.query(create.replacing("one", with: "one IF NOT EXISTS"))
        try database.query("CREATE INDEX FOR (p:Person) ON (p.name)")
        #expect(
            try database.query("SHOW CONSTRAINTS").rows == [
                ["one", "Person", ["id"], "unique"]
            ])
        #expect(
            try database.query("SHOW INDEXES").rows == [
                ["index_Person_name", "Person", ["name"], false], ["one", "Person", ["id"], true],
            ])
        let broken = try kithError { try database.query("CREATE (:Person {id: 'anna'})") }
        #expect(broken?.message.contains("have the same id 'anna'") == true)
        #expect(
            try kithError {
                try database.query("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.age IS NOT NULL")
            }?.message.contains("lacks age") == true)
        #expect(try kithError { try database.query("DROP INDEX gone") }?.exitCode == 1)
        try database.query("DROP INDEX gone IF EXISTS")
        try database.query("DROP CONSTRAINT one")
        try database.query("CREATE (:Person {id: 'anna'})")
    }

    @Test func `EXPLAIN runs nothing, PROFILE runs all, DIAGRAM draws`() throws {
        let database = try Database(path: try folder.makeDatabase())
        #expect(try database.query("EXPLAIN CREATE (:X)").plan?.contains("Create") == true)
        #expect(try database.query("MATCH (x:X) RETURN count(x)").rows == [[0]])
        let profile = try database.query("PROFILE CREATE (:X)")
        #expect(profile.plan?.contains("Rows") == true && profile.counters.nodesCreated == 1)
        #expect(try database.query("MATCH (x:X) RETURN count(x)").rows == [[1]])
        let drawn = try database.query("DIAGRAM orgChart MATCH (a)-[r:KNOWS]->(b) RETURN a, r, b")
        #expect(drawn.diagram?.nodeCount == 2)
        let unknown = try kithError { try database.query("CREATE (:Y) RETURN 1; ") }
        #expect(unknown == nil)
        let misnamed = try kithError { try database.query("DIAGRAM org MATCH (n) RETURN n") }
        #expect(misnamed?.rendered.contains("1 | DIAGRAM org MATCH") == true)
    }

    @Test func `a database closes into one file`() throws {
        let path = try folder.makeDatabase()
        for suffix in ["-wal", "-shm"] {
            #expect(!FileManager.default.fileExists(atPath: path + suffix))
        }
    }

    @Test func `the type of a relationship that the query deletes is still known`() throws {
        let path = folder("deleted.kith")
        try Database(path: path, mode: .create).query("CREATE (:A)-[:KNOWS]->(:B)")
        // Opened anew, so that the relationship is in the base and not among the changes.
        let database = try Database(path: path)
        let rows = try database.query("MATCH ()-[r]->() DELETE r RETURN type(r)").rows
        #expect(rows == [["KNOWS"]])
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/locks"), "no /proc/locks"))
    func `opening a file once more does not lose the locks on it`() throws {
        let path = folder("locked.kith")
        let first = try Database(path: path, mode: .create)
        try first.query("CREATE (:Visit)")
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let inode = try #require(attributes[.systemFileNumber] as? Int)
        func locks() throws -> Int {
            try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
                .count { $0.contains(":\(inode) ") }
        }
        let before = try locks()
        #expect(before > 0)
        for mode in [Database.Mode.readOnly, .readWrite, .create] {
            _ = try Database(path: path, mode: mode).query("MATCH (v) RETURN v")
            #expect(try locks() == before)
        }
        _ = try first.query("MATCH (v) RETURN v")
    }

    @Test func `what one database commits, another one on the same file sees`() throws {
        let path = folder("shared.kith")
        let writer = try Database(path: path, mode: .create)
        let reader = try Database(path: path, mode: .readWrite)
        for count in 1...3 {
            try writer.query(
                "CREATE (:Visit {number: $n})", parameters: ["n": .integer(Int64(count))])
            let seen = try reader.query("MATCH (v:Visit) RETURN count(v) AS n").rows
            #expect(seen == [[.integer(Int64(count))]])
        }
    }

    @Test(arguments: [
        "CREATE CONSTRAINT one FOR (p:P) REQUIRE p.id IS UNIQUE", "MATCH (p:P) SET p.id = 'x'",
        "MATCH (p:P {id: 'x'}) REMOVE p.id", "CREATE (:P {id: 'x', name: 'Xaver'})",
        "CREATE INDEX one FOR (p:Q) ON (p.x)", "DROP INDEX gone", "MATCH (p:P) DELETE p",
        "MATCH (p:P) CALL { WITH p SET p.id = 'y' RETURN 1 AS one } RETURN one",
        "MERGE (:P {id: 'new', x: 1 / 0})", "MATCH (p)-[r:R]->(q) CREATE (p)-[:R]->(q)",
        "MATCH (p:P {id: 'x'}) SET p.x = [[{}]]",
    ])
    func `what a write breaks is told with its place and the values, not with numbers of nodes`(
        text: String
    ) throws {
        let database = try Database.inMemory()
        try database.query("CREATE (:P {id: 'x'})-[:R {y: 1}]->(:P {id: 'y'})")
        if !text.hasPrefix("CREATE CONSTRAINT") {
            try database.query("CREATE CONSTRAINT one FOR (p:P) REQUIRE p.id IS UNIQUE")
            try database.query("CREATE CONSTRAINT two FOR (p:P) REQUIRE p.id IS NOT NULL")
            try database.query("CREATE CONSTRAINT made FOR ()-[r:R]-() REQUIRE r.y IS NOT NULL")
        } else {
            try database.query("MATCH (p:P) SET p.id = 'x'")
        }
        let error = try #require(try kithError { try database.query(text) })
        #expect(error.rendered.contains("\n1 | \(text)\n  | "), "\(error.rendered)")
        #expect(!error.message.contains(/[Nn]odes? [0-9]/), "\(error.message)")
    }

    @Test func `deleted relationships break no constraint`() throws {
        let database = try Database.inMemory()
        try database.query("CREATE (a:A)-[:R]->(b:B), (a)-[:R {y: 1}]->(b)")
        try database.query("MATCH ()-[r:R]->() WHERE r.y IS NULL DELETE r")
        try database.query("CREATE CONSTRAINT made FOR ()-[r:R]-() REQUIRE r.y IS NOT NULL")
        try database.query("MATCH (a)-[r:R]->(b) DELETE r CREATE (a)-[:R {y: 2}]->(b)")
        #expect(try database.check().isEmpty)
    }
}
