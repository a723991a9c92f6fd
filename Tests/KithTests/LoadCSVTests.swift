import Foundation
import Kith
import Testing

/// `LOAD CSV` reads files of the folder that is allowed, as rows of lists or maps.
struct LoadCSVTests {
    let folder: Scratch
    let database: Database

    init() throws {
        folder = try Scratch()
        database = try Database.inMemory()
        try FileManager.default.createDirectory(
            atPath: folder("csv/more"), withIntermediateDirectories: true)
        database.allowCSVFiles(in: folder("csv"))
    }

    @Test func `without headers a row is a list, and a field with nothing in it is null`() throws {
        try folder.write("1,,\"\"\n\n\"a\nb\",\"c,d\"\n", to: "csv/rows.csv")
        let rows = try database.query("LOAD CSV FROM 'rows.csv' AS row RETURN row").rows
        #expect(
            rows == [
                [.list(["1", .null, ""])],
                [.list(["a\nb", "c,d"])],
            ])
    }

    @Test func `with headers a row is a map, also of a file with another terminator`() throws {
        try folder.write("name;age\nAnn;41\nBob\nCid;;7\n", to: "csv/more/people.csv")
        let rows = try database.query(
            """
            LOAD CSV WITH HEADERS FROM 'file:///more/people.csv' AS row FIELDTERMINATOR ';'
            RETURN row.name AS name, toInteger(row.age) AS age, size(keys(row)) AS keys
            """
        ).rows
        #expect(rows == [["Ann", 41, 2], ["Bob", .null, 2], ["Cid", .null, 2]])
    }

    @Test func `rows make nodes, in one transaction`() throws {
        let lines = (1...5_000).map { "\($0),name \($0)\n" }.joined()
        try folder.write("id,name\n" + lines, to: "csv/many.csv")
        let load = "LOAD CSV WITH HEADERS FROM 'many.csv' AS row "
        try database.query(load + "CREATE (:Visit {id: toInteger(row.id), name: row.name})")
        let sums = try database.query("MATCH (v:Visit) RETURN count(v), sum(v.id)").rows
        #expect(sums == [[5_000, 12_502_500]])
        #expect(throws: KithError.self) {
            try database.query(load + "CREATE (:Visit {half: 1 / (toInteger(row.id) - 4000)})")
        }
        #expect(try database.query("MATCH (v:Visit) RETURN count(v)").rows == [[5_000]])
    }

    @Test func `a file may be loaded for each row, and again in a subquery`() throws {
        try folder.write("a\n", to: "csv/1.csv")
        try folder.write("b\nc\n", to: "csv/2.csv")
        let rows = try database.query(
            """
            UNWIND [1, 2, 1] AS number
            LOAD CSV FROM toString(number) + '.csv' AS row
            RETURN number, row[0] AS letter,
                COUNT { LOAD CSV FROM '2.csv' AS other RETURN other } AS others
            """
        ).rows
        #expect(rows == [[1, "a", 2], [2, "b", 2], [2, "c", 2], [1, "a", 2]])
    }

    /// What may not be read, and words of the refusal.
    static let refused: [(file: String, exitCode: Int32, words: String)] = [
        ("'../secret.csv'", 4, "outside of the folder"),
        ("'file:///../secret.csv'", 4, "outside of the folder"),
        ("'file:///%2e%2e/secret.csv'", 4, "outside of the folder"),
        ("'link.csv'", 4, "outside of the folder"),
        ("'up/secret.csv'", 4, "outside of the folder"),
        ("'gone.csv'", 3, "no file"),
        ("'more'", 3, "no file"),
        ("'http://example.org/a.csv'", 3, "reads files"),
        ("'open.csv'", 3, "ExternalResourceFailed: open.csv:1:1: the quoted field"),
        ("'file:///open.csv'", 3, "ExternalResourceFailed: file:///open.csv:1:1: the quoted"),
        ("'nothing.csv'", 3, "Files are named from the folder"),
        ("null", 1, "takes the name of a file"),
        ("7", 1, "takes the name of a file"),
    ]

    @Test(arguments: refused)
    func `nothing else is read`(file: String, exitCode: Int32, words: String) throws {
        try folder.write("secret\n", to: "secret.csv")
        try folder.write("\"open", to: "csv/open.csv")
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: folder("csv/link.csv"), withDestinationPath: folder("secret.csv"))
        try files.createSymbolicLink(
            atPath: folder("csv/up"), withDestinationPath: folder.path)
        let error = #expect(throws: KithError.self) {
            try database.query("LOAD CSV FROM \(file) AS row RETURN row")
        }
        #expect(error?.exitCode == exitCode)
        #expect(error?.rendered.contains(words) == true, "\(error?.rendered ?? "")")
    }

    @Test func `where no folder is allowed, no file is read`() throws {
        try folder.write("secret\n", to: "csv/a.csv")
        database.allowCSVFiles(in: nil)
        let error = #expect(throws: KithError.self) {
            try database.query("LOAD CSV FROM 'a.csv' AS row RETURN row")
        }
        #expect(error?.exitCode == 4)
        #expect(error?.hint?.contains("--csv-folder") == true)
    }
}
