import Foundation
import Kith
import Testing

/// What an export holds is the whole graph: read back, it gives the same export.
struct DataSetsExportTests {
    enum Source: String, CaseIterable {
        case sample, northwind, ownership

        func database() throws -> Database {
            switch self {
            case .northwind: return try DataSetsTests.northwind.get()
            case .ownership: return try DataSetsTests.ownership.get()
            case .sample:
                let database = try Database.inMemory()
                try database.importFiles(
                    ["helios", "sample"].map {
                        DataSetsTests.package.appending(path: "Fixtures/\($0)").path
                    })
                try database.query(
                    "CREATE CONSTRAINT one FOR (n:Person) REQUIRE n.id IS UNIQUE")
                try database.query(
                    "CREATE CONSTRAINT named FOR (n:Person) REQUIRE n.name IS NOT NULL")
                try database.query(
                    "CREATE CONSTRAINT strong FOR ()-[i:INFLUENCES]-() REQUIRE i.strength IS :: FLOAT"
                )
                try database.query("CREATE INDEX two FOR (n:Person) ON (n.name, n.email)")
                try database.query(
                    """
                    CREATE (:`odd ``label` {`a key`: 'quo\\'te, \\\\ and \\u0001', least: $least,
                        zero: -0.0, many: [1.5, 0.0 / 0.0], at: datetime('-0044-03-15T12:00+01:00'),
                        long: duration('P-5M3DT-0.999999995S'), none: []})-[:LOOP]->()
                    """, parameters: ["least": .integer(.min)])
                return database
            }
        }

        /// The sample comes with the package.
        static var here: [Source] { DataSetsTests.hasData ? allCases : [.sample] }
    }

    private func export(_ database: Database, _ format: Database.ExportFormat) throws -> String {
        var text = ""
        try database.export(format) { text += $0 }
        return text
    }

    /// The lines in an order of their own: a script gives relationships other ids.
    private func withoutIDs(_ lines: String) -> [String] {
        lines.split(separator: "\n").map { line in
            guard line.hasPrefix(#"{"type":"relationship""#), let kind = line.range(of: #","kind""#)
            else { return String(line) }
            return String(line[kind.lowerBound...])
        }.sorted()
    }

    @Test(arguments: Source.here)
    func `JSON lines read back give the same graph`(source: Source) throws {
        let lines = try export(source.database(), .jsonl)
        let file = FileManager.default.temporaryDirectory.appending(
            path: "kith-\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(lines.utf8).write(to: file)
        let copy = try Database.inMemory()
        try copy.importFiles([file.path])
        #expect(try export(copy, .jsonl) == lines)
    }

    @Test(arguments: Source.here)
    func `a script run again gives the same graph and schema`(source: Source) throws {
        let database = try source.database()
        let text = try export(database, .cypher)
        let copy = try Database.inMemory()
        for statement in try Script(SavedQuery(text: text)).statements {
            _ = try copy.run(statement)
        }
        #expect(try export(copy, .cypher) == text)
        #expect(try withoutIDs(export(copy, .jsonl)) == withoutIDs(export(database, .jsonl)))
    }
}
