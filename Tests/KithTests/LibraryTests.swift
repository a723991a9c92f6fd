import Foundation
import Kith
import Testing

/// The library as a program uses it: what the README shows.
struct LibraryTests {
    private static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func inTemporaryFolder<Result>(
        _ body: (URL) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "kith-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    @Test func `ten lines open, import, ask and draw`() throws {
        try Self.inTemporaryFolder { folder in
            let helios = Self.package.appending(path: "Fixtures/helios").path
            let database = try Database(
                path: folder.appending(path: "demo.kith").path, mode: .create)
            try database.importFiles([helios])
            let result = try database.query(
                """
                MATCH (p:Person)-[s:STAKEHOLDER_IN]->(:Opportunity {id: $opp})
                RETURN p.name AS name, s.influence AS rank ORDER BY rank DESC, name
                """,
                parameters: ["opp": "opp1"])
            var ranking: [String] = []
            for row in result {
                ranking.append(try "\(row["name", as: String.self]) \(row["rank", as: Int.self])")
            }
            #expect(ranking.first == "Petra Lang 3")
            #expect(ranking.count == 6)
            let map = try database.diagram(
                "MATCH (p)-[i:INFLUENCES]->(q) RETURN p, i, q", kind: .powerMap)
            #expect(map.lineCount == 6)
        }
    }

    @Test func `a column that is not there or has another type is an error that names it`() throws {
        let database = try Database.inMemory()
        let result = try database.query("RETURN 1 AS one, null AS none")
        let row = try #require(result.makeIterator().next())
        #expect(try row["one", as: Int.self] == 1)
        #expect(try row["none", as: Int?.self] == nil)
        #expect(throws: KithError.self) { try row["two", as: Int.self] }
        #expect(throws: KithError.self) { try row["one", as: String.self] }
    }

    @Test func `what one database commits, another one on the same file sees`() throws {
        try Self.inTemporaryFolder { folder in
            let path = folder.appending(path: "shared.kith").path
            let writer = try Database(path: path, mode: .create)
            let reader = try Database(path: path, mode: .readWrite)
            for count in 1...3 {
                try writer.query(
                    "CREATE (:Visit {number: $n})", parameters: ["n": .integer(Int64(count))])
                let seen = try reader.query("MATCH (v:Visit) RETURN count(v) AS n").rows
                #expect(seen == [[.integer(Int64(count))]])
            }
        }
    }

    @Test func `a query that fails changes nothing`() throws {
        let database = try Database.inMemory()
        try database.query("CREATE (:Person {name: 'Ann'})")
        #expect(throws: KithError.self) {
            try database.query("MATCH (p:Person) SET p.age = 3 WITH p RETURN 1 / (p.age - 3)")
        }
        let rows = try database.query("MATCH (p:Person) RETURN p.age").rows
        #expect(rows == [[.null]])
    }

    @Test func `a bad row undoes the whole import and is named by file, line and column`() throws {
        try Self.inTemporaryFolder { folder in
            let file = folder.appending(path: "people.csv")
            try Data("id:ID,age:int\na,41\nb,many\nc,43\n".utf8).write(to: file)
            let database = try Database.inMemory()
            let error = #expect(throws: KithError.self) {
                try database.importFiles([file.path])
            }
            #expect(error?.description.contains("people.csv:3:3") == true)
            #expect(try database.query("MATCH (n) RETURN count(n)").rows == [[0]])

            var options = ImportOptions()
            options.badRowsFile = folder.appending(path: "bad.csv").path
            let report = try database.importFiles([file.path], options: options)
            #expect(report.nodesAdded == 2)
            #expect(report.badRowCount == 1)
        }
    }

    static let badQueries: [(query: String, exitCode: Int32)] = [
        ("RETURN 9223372036854775807 + 1", 1),
        ("RETURN nothing", 1),
        ("RETURN range(1, 1000000000000)", 5),
        ("UNWIND range(1, 5) AS x RETURN x.y", 1),
        ("RETURN \(String(repeating: "(", count: 10_000))1", 5),
        ("RETURN '\\uD800'", 1),
    ]

    @Test(arguments: badQueries)
    func `bad input is an error with its exit code`(query: String, exitCode: Int32) throws {
        let database = try Database.inMemory()
        let error = #expect(throws: KithError.self) { try database.query(query) }
        #expect(error?.exitCode == exitCode)
        #expect(error?.rendered.isEmpty == false)
    }

    @Test func `files that are no database are refused and left as they are`() throws {
        try Self.inTemporaryFolder { folder in
            let file = folder.appending(path: "notes.txt")
            let text = Data("nothing that a database would hold".utf8)
            try text.write(to: file)
            let error = #expect(throws: KithError.self) {
                try Database(path: file.path, mode: .create).query("CREATE ()")
            }
            #expect(error?.exitCode == 3)
            #expect(try Data(contentsOf: file) == text)
        }
    }
}
