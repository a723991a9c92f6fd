import Foundation
import Kith
import Testing

/// What a search for names finds, and that the index behind it follows every change.
struct SearchTests {
    private func database() throws -> Database {
        let database = try Database.inMemory()
        try database.query(
            """
            CREATE (:Organization {name: 'ACME Berlin GmbH'}), (:Organization {name: 'Acme Bern AG'}),
                (:Organization {name: 'Berlin Acmeson', aliases: ['Die Älteste', 'BA-7']}),
                (:Person {name: 'Zoë Müller', title: 'Head of Café'}), (:Person {note: 'acme'}), ()
            """)
        return database
    }

    private func names(_ text: String, _ options: String = "{}", in database: Database) throws
        -> [String]
    {
        let result = try database.query(
            "CALL search.nodes($text, \(options)) YIELD node, score RETURN node.name AS name, score",
            parameters: ["text": .string(text)])
        let scores = try result.map { try $0["score", as: Double.self] }
        #expect(scores == scores.sorted(by: >))
        return try result.map { try $0["name", as: String.self] }
    }

    @Test(arguments: [
        ("acme berl", ["ACME Berlin GmbH", "Berlin Acmeson"]), ("ACME gmbh", ["ACME Berlin GmbH"]),
        ("berl acmes", ["Berlin Acmeson"]), ("zoe mull", ["Zoë Müller"]),
        ("ZOE\u{308}", ["Zoë Müller"]), ("cafe", ["Zoë Müller"]), ("alteste", ["Berlin Acmeson"]),
        ("ba-7", ["Berlin Acmeson"]), ("erlin", []), ("acme zoe", []), ("", []), (" \t\n", []),
    ])
    func `every word must begin a word of a name`(text: String, expected: [String]) throws {
        #expect(try names(text, in: database()).sorted() == expected)
    }

    @Test func `labels and a limit narrow a search`() throws {
        let database = try database()
        #expect(try names("b", "{labels: 'Person'}", in: database) == [])
        #expect(try names("b", "{labels: ['None', 'Organization']}", in: database).count == 3)
        #expect(try names("b", "{limit: 2}", in: database).count == 2)
        #expect(
            try names("b", "{limit: 2}", in: database) == names("b", "{limit: 2}", in: database))
        #expect(throws: KithError.self) { try names("b", "{limit: 0}", in: database) }
        #expect(throws: KithError.self) { try names("b", "{label: 'Person'}", in: database) }
    }

    @Test(arguments: [
        "\"", "\"acme", "acme\"*", "*", "acme*", "NEAR(acme berlin)", "acme AND", "OR", "NOT acme",
        "text:acme", "-acme", "^acme", "(acme", "acme)", "{text}: acme", "acme + berlin", "';--",
        "\u{0}", "acme\u{0}berlin", "\u{301}", "🧭", "１２", "\\", "a\u{200D}b", "\u{FFFD}",
    ])
    func `no text is an error`(text: String) throws {
        _ = try names(text, in: database())
        _ = try names(String(repeating: text, count: 500), in: database())
        _ = try names(String(repeating: text + " ", count: 500), in: database())
    }

    @Test func `a search finds what is there now, and the file stays sound`() throws {
        let path = NSTemporaryDirectory() + "kith-search-\(UUID().uuidString).kith"
        defer {
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        let database = try Database(path: path, mode: .create)
        try database.query("CREATE (:P {name: 'Ada Lovelace', n: 1}), (:P {name: 'Bob', n: 2})")
        #expect(try names("lov", in: database) == ["Ada Lovelace"])
        try database.query("MATCH (p {n: 1}) SET p.name = 'Ada King', p.city = 'London'")
        #expect(try names("lov", in: database) == [])
        #expect(try names("king lond", in: database) == ["Ada King"])
        try database.query("MATCH (p {n: 1}) SET p:Q, p.n = 3 REMOVE p.city")
        #expect(try names("king lond", in: database) == [])
        try database.query("MATCH (p {n: 2}) DELETE p")
        #expect(try names("bob", in: database) == [])
        let table = path + ".csv"
        try "id:ID,name,title\n1,Carol Loaded,Head\n".write(
            toFile: table, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: table) }
        try database.importFiles([table])
        #expect(try names("load head", in: database) == ["Carol Loaded"])
        #expect(try database.check() == [])
    }

    @Test func `a query that writes searches what was committed before it`() throws {
        let database = try database()
        let result = try database.query(
            """
            MATCH (o {name: 'Acme Bern AG'}) SET o.name = 'Renamed' WITH count(*) AS set
            CALL search.nodes('bern') YIELD node RETURN node.name AS name
            """)
        #expect(try result.map { try $0["name", as: String.self] } == ["Renamed"])
        #expect(try names("bern", in: database) == [])
        #expect(try names("renamed", in: database) == ["Renamed"])
    }
}
