import Foundation
import Kith
import Testing

/// What a clumsy or malicious user may hand over: each an error that says what is wrong, and a file
/// that stays as it is.
struct BadInputTests {
    let folder: Scratch
    init() throws { folder = try Scratch() }

    // Files that are no databases

    @Test func `what is no database is neither read nor written`() throws {
        try folder.makeDatabase("whole.kith")
        let whole = try folder.bytes("whole.kith")
        var newer = whole
        newer[63] = 99
        var foreign = whole
        foreign.replaceSubrange(68..<72, with: [0, 0, 0, 0])
        try FileManager.default.createDirectory(
            atPath: folder("folder"), withIntermediateDirectories: true)
        let people = try folder.write("id:ID\na\n", to: "people.csv")
        let cases: [(name: String, bytes: [UInt8], words: String)] = [
            ("text", Array("not a database".utf8), "is not a Kith database"),
            ("zeros", [UInt8](repeating: 0, count: 9_000), "is not a Kith database"),
            ("newer", newer, "has format 99"), ("foreign", foreign, "of another program"),
            ("half", Array(whole.prefix(whole.count / 2)), "is damaged: the file ends after"),
            ("page", Array(whole.dropLast(4_096)), "is damaged: the file ends after"),
        ]
        for (name, bytes, words) in cases {
            let path = try folder.write(bytes, to: name)
            let attempts: [() throws -> Void] = [
                { _ = try Database(path: path, mode: .readOnly).statistics() },
                { try Database(path: path, mode: .create).query("CREATE (:X)") },
                { try Database.importFiles([people], into: path) },
            ]
            for attempt in attempts {
                let error = try kithError(attempt)
                #expect(
                    error?.message.contains(words) == true, "\(name): \(String(describing: error))")
                #expect(error?.exitCode == 3)
            }
            #expect(try folder.bytes(name) == bytes)
        }
        for name in ["gone", "folder", "no/folder/x"] {
            let error = try kithError { _ = try Database(path: folder(name), mode: .readWrite) }
            #expect(error?.exitCode == 3, "\(name)")
        }
        #expect(try kithError { _ = try Database(path: folder("no/x"), mode: .create) } != nil)
    }

    // Queries

    @Test(arguments: [
        ("MATCH (n RETURN n", 1, "SyntaxError"), ("RETURN 1 + true", 1, "SyntaxError"),
        ("RETURN 'a' * 2", 1, "SyntaxError"), ("RETURN 9223372036854775807 + 1", 1, "out of range"),
        ("RETURN 9223372036854775808", 1, "does not fit"), ("RETURN 1e400", 1, "too large"),
        ("RETURN -9223372036854775808 / -1", 1, "out of range"), ("RETURN 1 % 0", 1, "by zero"),
        ("RETURN abs(-9223372036854775808)", 1, "ArithmeticError: abs("),
        ("RETURN toInteger(1e300)", 1, "out of range"),
        ("UNWIND [9223372036854775807, 1] AS x RETURN sum(x)", 1, "out of range"),
        ("RETURN duration({years: 9223372036854775807})", 1, "out of range"),
        ("RETURN date({year: 999999999999})", 1, "Year must be"),
        ("RETURN range(1, 1000000000000)", 5, "range()"),
        ("RETURN range(1, 2, 0)", 1, "cannot be 0"),
        ("RETURN reduce(s = 'a', x IN range(1, 60) | s + s)", 5, "LimitExceeded"),
        ("RETURN reduce(s = [1], x IN range(1, 60) | s + s)", 5, "LimitExceeded"),
        ("RETURN 'a' =~ '('", 1, "regular expression"),
        ("RETURN 'a' =~ 'a{1000}{1000}{1000}'", 1, "too large"),
        ("MATCH (n) RETURN n LIMIT -1", 1, "negative"), ("MATCH (n) DELETE n", 1, "relationships"),
        ("CREATE (:A {x: {y: 1}})", 1, "can not hold a map"), ("CREATE (:``)", 1, "needs a name"),
        ("CREATE (:A {x: '\\ud800'})", 1, "surrogate"),
        ("CREATE (:A {x: '\\u0000'})", 1, "zero byte"),
        ("CREATE (:A {x: '\u{0}'})", 1, "zero byte"), ("CREATE (:A)\u{0}", 1, "zero byte"),
        ("RETURN 'open", 1, "never closed"), ("/* open", 1, "never closed"),
        ("RETURN nosuch(1)", 1, "no function"), ("CALL no.such()", 1, "no procedure"),
        (
            "MATCH (a)-[*]-(b), (c)-[*]-(d), (e), (f), (g), (h), (i), (j), (k), (l), (m), (n), (o), "
                + "(p), (q), (r), (s), (t), (u), (v), (w), (x) RETURN count(a.id + b.id)", 5,
            "longer"
        ),
    ])
    func `a query that is wrong says so and changes nothing`(
        query: String, status: Int32, words: String
    ) throws {
        let path = try folder.makeDatabase()
        let before = try folder.bytes("demo.kith")
        do {
            let database = try Database(path: path)
            let limits = Limits(seconds: 0.5, bytesMax: 64 << 20)
            let error = try #require(try kithError { try database.query(query, limits: limits) })
            #expect(error.rendered.contains(words), "\(error.rendered)")
            #expect(error.exitCode == status, "\(error.rendered)")
        }
        #expect(try folder.bytes("demo.kith") == before)
    }

    /// Texts that grow with a number, and what they end in.
    static let growing: [(String, String, Int32?)] = [
        ("parentheses", "RETURN " + many("(", 10_000) + "1" + many(")", 10_000), 5),
        ("lists", "RETURN " + many("[", 10_000) + many("]", 10_000), 5),
        ("maps", "RETURN " + many("{a: ", 10_000) + "1" + many("}", 10_000), 5),
        ("cases", "RETURN " + many("CASE WHEN true THEN ", 10_000) + "1" + many(" END", 10_000), 5),
        ("nots", "RETURN " + many("NOT ", 10_000) + "true", 5),
        ("minus", "RETURN " + many("-", 100_000) + "1", 5),
        ("properties", "RETURN {}" + many(".a", 10_000), 5),
        ("additions", "RETURN 1" + many(" + 1", 50_000), 5),
        ("powers", "RETURN 1" + many(" ^ 1", 50_000), 5),
        ("conjunctions", "RETURN true" + many(" AND true", 10_000), nil),
        (
            "subqueries",
            "RETURN " + many("EXISTS { MATCH (n) WHERE ", 3_000) + "true" + many("}", 3_000), 5
        ),
        ("calls", many("CALL { ", 3_000) + "RETURN 1 AS x" + many(" } RETURN x", 3_000), 5),
        ("loops", many("FOREACH (x IN [1] | ", 3_000) + "CREATE (:X)" + many(")", 3_000), 5),
        ("clauses", many("MATCH (n) ", 10_000) + "RETURN 1", 5),
        ("steps", "MATCH ()" + many("-->()", 10_000) + " RETURN 1", 5),
        ("unions", many("RETURN 1 AS x UNION ", 10_000) + "RETURN 1 AS x", 5),
        ("a megabyte of text", "RETURN '" + many("x", 1_000_000) + "'", nil),
        ("a megabyte of a name", "RETURN 1 AS `" + many("x", 1_000_000) + "`", nil),
        ("a long list", "RETURN [1" + many(", 1", 100_000) + "]", nil),
        ("a label of 100 kB", "CREATE (:" + many("L", 100_000) + ")", 1),
        ("a type of 100 kB", "CREATE ()-[:" + many("T", 100_000) + "]->()", 1),
        ("a key of 100 kB", "CREATE ({" + many("k", 100_000) + ": 1})", 1),
        (
            "a regular expression", "RETURN 'a' =~ '" + many("(", 10_000) + many(")", 10_000) + "'",
            1
        ),
    ]

    private static func many(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    @Test(arguments: growing.map(\.0))
    func `a query of any size ends`(name: String) throws {
        let (_, query, status) = try #require(Self.growing.first { $0.0 == name })
        let database = try Database(path: try folder.makeDatabase())
        let error = try kithError { try database.query(query) }
        #expect(error?.exitCode == status, "\(error?.rendered.prefix(300) ?? "no error")")
        #expect((error?.rendered.utf8.count ?? 0) < 2_000)
        #expect(try database.statistics().rows[0][2] == 2)
    }

    @Test func `what is stored through parameters is held to the same rules`() throws {
        let database = try Database(path: try folder.makeDatabase())
        let long = String(repeating: "k", count: 100_000)
        let bad: [Value] = [
            [long: 1], ["": 1], ["x": ["y": 1]], ["x": [[1]]], ["x": [["y": 1]]],
        ]
        for map in bad {
            let error = try kithError {
                try database.query("CREATE (n:N) SET n = $map", parameters: ["map": map])
            }
            #expect(error?.exitCode == 1, "\(map.description.prefix(80))")
        }
        #expect(try database.statistics().rows[0][2] == 2)
    }

    // Files to import

    @Test(arguments: [
        ("", "the file is empty"), ("\n\n", "the file is empty"),
        ("name,age\na,1\n", "no :ID, :LABEL or :START_ID"),
        ("id:ID,n:wibble\na,b\n", "no type 'wibble'"), ("id:ID,n,n\na,b,c\n", "second column 'n'"),
        ("a:ID,b:ID\n1,2\n", "second :ID"), (":START_ID,:TYPE\na,b\n", "one :END_ID"),
        ("id:ID\n\"open\n", "does not end"), ("id:ID\n\"a\"b\n", "text follows"),
        ("id:ID,n\na,b\u{0}c\n", "zero byte"), ("id:ID,n:int\na,99999999999999999999\n", "fit"),
        ("id:ID,n:int\na,1.5\n", "no integer"), ("id:ID,d:date\na,2020-13-01\n", "no date"),
        ("id:ID,b:boolean\na,perhaps\n", "no boolean"), ("id:ID,n\n,b\n", "id is missing"),
        ("id:ID,n\na,b,c\n", "the row has 3 fields"), ("id:ID,n\na\n", "the row has 1 field,"),
        (":START_ID,:END_ID,:TYPE\nx,y,R\n", "no node 'x'"), ("id:ID\na\na\n", "given twice"),
        ("id:ID,:LABEL\na,\(many("L", 100_000))\n", "too long"),
        ("id:ID,\(many("k", 100_000))\na,b\n", "too long"),
        ("id:ID\(many(",c", 10_001))\n", "more than 10000 fields"),
    ])
    func `a CSV file that is wrong is named with line and column`(
        text: String, words: String
    ) throws {
        let path = try folder.makeDatabase()
        let before = try folder.bytes("demo.kith")
        let file = try folder.write(text, to: "bad.csv")
        let error = try #require(try kithError { try Database.importFiles([file], into: path) })
        #expect(error.rendered.contains(words), "\(error.rendered.prefix(400))")
        #expect(error.rendered.contains("bad.csv:") || words == "too long")
        #expect(error.rendered.utf8.count < 2_000)
        #expect(try folder.bytes("demo.kith") == before)
        #expect(try kithError { try Database.importFiles([file], into: folder("new.kith")) } != nil)
        #expect(try folder.names == ["bad.csv", "demo.kith"])
    }

    @Test func `bytes that are no text, and the formats of others, are refused`() throws {
        let cases: [(String, [UInt8], String)] = [
            ("a.csv", Array("id:ID,n\na,".utf8) + [0xFF, 0xFE], "not UTF-8"),
            ("b.csv", [0xFF, 0xFE, 0x69, 0, 0x64, 0], "bad.csv"),
            ("c.jsonl", Array("{\"a\": 1}\n".utf8), "whose type is"),
            ("d.jsonl", Array("{\"type\": \"node\",\n".utf8), "1:"),
            ("e.jsonl", Array(("{\"a\": " + Self.many("[", 10_000)).utf8), "nested deeper"),
            ("f.yaml", Array("sources: 3".utf8), "f.yaml:1:"),
            ("g.yaml", Array("sources:\n  - file: gone.csv\n".utf8), "no file"),
            ("h.yaml", Array("a: [\n".utf8), "h.yaml:"), ("i.yaml", [0xFF], "UTF-8"),
            ("j.cypher", [0xFF], "UTF-8"), ("k.cypher", Array("CREATE (:A;".utf8), "1:11"),
        ]
        for (name, bytes, words) in cases {
            let file = try folder.write(bytes, to: name)
            let error = try kithError { try Database.importFiles([file], into: folder("new.kith")) }
            #expect(error != nil, "\(name)")
            #expect(
                words == "bad.csv" || error?.rendered.contains(words) == true,
                "\(name): \(error?.rendered ?? "")")
            #expect(!FileManager.default.fileExists(atPath: folder("new.kith")))
        }
    }

    @Test(arguments: [",,", "\"", "\n", "", "é"])
    func `a delimiter is one plain character`(delimiter: String) throws {
        let file = try folder.write("id:ID,n\na,b\n", to: "a.csv")
        var options = ImportOptions()
        options.delimiter = delimiter
        let error = try kithError { try Database.inMemory().importFiles([file], options: options) }
        #expect(error?.message.contains("the delimiter must be one ASCII character") == true)
    }
}
