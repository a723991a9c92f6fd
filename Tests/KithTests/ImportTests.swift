import Foundation
import Kith
import Testing

struct ImportTests {
    let folder: Scratch
    init() throws { folder = try Scratch() }

    private func counts(_ database: Database) throws -> [Int] {
        let rows = try database.statistics().rows
        return try rows[0...1].map { try #require(Int($0[2])) }
    }

    /// The graph as an export says it, without the order of its lines.
    private func lines(_ database: Database) throws -> [String] {
        var text = ""
        try database.export(.jsonl) { text += $0 }
        return text.split(separator: "\n").map(String.init).sorted()
    }

    @Test func `quotes, line breaks, a mark, CRLF and no last line break are read`() throws {
        let text =
            "\u{FEFF}id:ID(P),name,n:int,tags:string[],:LABEL\r\n"
            + "a,\"x\r\n\"\"y\"\", z\",1,a;b,P;Q\r\nb,,,,P"
        let database = try Database.inMemory()
        try database.importFiles([try folder.write(text, to: "p.csv")])
        let rows = try database.query(
            "MATCH (n) RETURN n.id, n.name, n.n, n.tags, labels(n) ORDER BY n.id"
        ).rows
        #expect(
            rows == [
                ["a", "x\r\n\"y\", z", 1, ["a", "b"], ["P", "Q"]], ["b", nil, nil, nil, ["P"]],
            ])
    }

    @Test func `bad rows undo everything, and are all named`() throws {
        let path = try folder.makeDatabase()
        let people = try folder.write(
            "id:ID(P),n:int,:LABEL\na,1,P\na,2,P\nb,x,P\nc,1\n\"d,1,P\n", to: "people.csv")
        let knows = try folder.write(
            ":START_ID(P),:END_ID(P),:TYPE\na,b,KNOWS\na,gone,KNOWS\n", to: "knows.csv")
        let before = try folder.bytes("demo.kith")
        let error = try #require(
            try kithError { try Database.importFiles([people, knows], into: path) })
        for words in [
            "6 bad rows, so nothing was imported", "people.csv:3:1: the id 'a' is given twice",
            "people.csv:4:3: 'x' is no integer",
            "people.csv:5:4: the row has 2 fields, the header 3",
            "people.csv:6:1: the quoted field", "knows.csv:2:3: there is no node 'b'",
            "knows.csv:3:3: there is no node 'gone'", "--skip-bad-rows",
        ] {
            #expect(error.rendered.contains(words), "\(words) in \(error.rendered)")
        }
        #expect(error.exitCode == 1)
        #expect(try folder.bytes("demo.kith") == before)
        var options = ImportOptions()
        options.reportsMax = 1
        let short = try kithError {
            try Database.importFiles([people, knows], into: path, options: options)
        }
        #expect(short?.message.contains("and 5 more") == true)
    }

    @Test func `bad rows can be written out, and the others loaded`() throws {
        let people = try folder.write(
            "id:ID(P),n:int,:LABEL\na,1,P\nb,x,P\nc,3,P\n", to: "people.csv")
        let knows = try folder.write(
            ":START_ID(P),:END_ID(P),:TYPE\na,c,KNOWS\na,b,KNOWS\n", to: "knows.csv")
        var options = ImportOptions()
        options.badRowsFile = folder("bad.csv")
        let report = try Database.importFiles(
            [people, knows], into: folder("new.kith"), options: options)
        #expect(report.nodesAdded == 2 && report.relationshipsAdded == 1)
        #expect(report.badRowCount == 2 && report.rows == 5)
        #expect(
            String(decoding: try folder.bytes("bad.csv"), as: UTF8.self) == """
                file,line,column,reason,row
                \(people),3,3,'x' is no integer,"b,x,P"
                \(knows),3,3,there is no node 'b' in P,"a,b,KNOWS"

                """)
        #expect(try folder.names == ["bad.csv", "knows.csv", "new.kith", "people.csv"])
    }

    @Test func `bad rows never go into a file that is read, nor into a database`() throws {
        let text = "id:ID(P),n:int\na,x\n"
        let people = try folder.write(text, to: "people.csv")
        try folder.makeDatabase()
        for file in ["people.csv", "./people.csv", "demo.kith", "new.kith"] {
            var options = ImportOptions()
            options.badRowsFile = folder(file)
            for database in ["demo.kith", "new.kith"] where file != "new.kith" || file == database {
                let error = try kithError {
                    try Database.importFiles([people], into: folder(database), options: options)
                }
                #expect(error?.exitCode == 2, "\(file) \(database)")
            }
        }
        #expect(try folder.bytes("people.csv") == Array(text.utf8))
        #expect(try folder.names == ["demo.kith", "people.csv"])
    }

    @Test func `a first import that fails or is stopped leaves no file`() throws {
        let rows = (0..<20_000).map { "p\($0)\n" }.joined()
        let people = try folder.write("id:ID\n" + rows, to: "people.csv")
        var options = ImportOptions()
        options.isInterrupted = { true }
        let stopped = try kithError {
            try Database.importFiles([people], into: folder("new.kith"), options: options)
        }
        #expect(stopped?.exitCode == 130)
        let script = try folder.write("CREATE (:A);\nCREATE (:B {x: 1 / 0});\n", to: "s.cypher")
        let failed = try kithError { try Database.importFiles([script], into: folder("new.kith")) }
        #expect(failed?.rendered.hasPrefix("\(script):2:16: ArithmeticError") == true)
        #expect(try folder.names == ["people.csv", "s.cypher"])
    }

    @Test func `a node that is there already is merged through a mapping`() throws {
        let database = try Database.inMemory()
        try database.query("CREATE (:Person {id: 'a', name: 'Old', kept: 1})")
        try folder.write("id,name\na,New\nb,Other\n", to: "people.csv")
        let mapping = try folder.write(
            """
            sources:
              - file: people.csv
                nodes:
                  - kind: person
                    labels: [Person]
                    key: id
                    properties: {id: id, name: name}
            """, to: "m.yaml")
        let report = try database.importFiles([mapping])
        #expect(report.nodesAdded == 1 && report.nodesFound == 1)
        #expect(
            try database.query("MATCH (p:Person) RETURN p.id, p.name, p.kept ORDER BY p.id").rows
                == [["a", "New", 1], ["b", "Other", nil]])
    }

    @Test func `an import keeps the constraints that are there`() throws {
        let path = try folder.makeDatabase()
        do {
            let database = try Database(path: path)
            try database.query("CREATE CONSTRAINT one FOR (p:Person) REQUIRE p.name IS UNIQUE")
        }
        let people = try folder.write(
            "id:ID(P),name,:LABEL\ncarl,Carl,Person\nother,Anna,Person\n", to: "people.csv")
        let before = try folder.bytes("demo.kith")
        let error = try kithError { try Database.importFiles([people], into: path) }
        #expect(error?.message.contains("the same name 'Anna'") == true && error?.exitCode == 1)
        #expect(try folder.bytes("demo.kith") == before)
        #expect(try counts(Database(path: path)) == [2, 2])
    }

    /// Every type of value, with the cases where a type could be mistaken for its neighbour.
    static let values = """
        b: true, i: 1, f: 1.0, least: -9223372036854775808, small: 5e-324, inf: 1.0 / 0.0,
        s: 'a "quoted"\\n\\\\ text, ü 😀', empty: '', d: date('-0044-03-15'), lt: localtime('10:30:00.000000001'),
        t: time('10:30+02:00'), ldt: localdatetime('2026-06-30T10:30'),
        dt: datetime('2026-06-30T10:30[Europe/Berlin]'), du: duration('P1M-2DT3.000000004S'),
        none: [], ints: [1, 2], mixed: [1, 1.0, 'x', true, date('2026-01-01')],
        `odd key`: 'x', text: '2026-06-30', number: '1'
        """

    @Test(arguments: Database.ExportFormat.allCases)
    func `an export read back is an equal graph, with every type of value`(
        format: Database.ExportFormat
    ) throws {
        let database = try Database(path: try folder.makeDatabase())
        try database.query(
            "CREATE (a:`odd label`:B {\(Self.values)})-[:R {\(Self.values)}]->(a), (:C)")
        var text = ""
        try database.export(format) { text += $0 }
        let file = try folder.write(text, to: "out.\(format.rawValue)")
        let copy = folder("copy.kith")
        try Database.importFiles([file], into: copy)
        let other = try Database(path: copy)
        #expect(try counts(other) == counts(database))
        #expect(try lines(other) == lines(database))
        #expect(try other.check().isEmpty)
    }

    @Test func `lines of constraints and indexes are checked like every other`() throws {
        let database = try Database(path: try folder.makeDatabase())
        try database.query("CREATE CONSTRAINT one FOR (p:Person) REQUIRE p.id IS UNIQUE")
        var text = ""
        try database.export(.jsonl) { text += $0 }
        let file = try folder.write(text, to: "out.jsonl")
        let copy = try Database.inMemory()
        try copy.importFiles([file])
        #expect(try copy.query("SHOW CONSTRAINTS").rows == [["one", "Person", ["id"], "unique"]])
        // Lines are a copy of a graph: once more breaks the constraint, which is there already.
        let again = try kithError { try copy.importFiles([file]) }
        #expect(again?.message.contains("have the same id 'anna'") == true)
        for (line, words) in [
            (#"{"type":"index","name":"i","label":"A","keys":[]}"#, "a name, a label and keys"),
            (
                #"{"type":"constraint","name":"i","label":"A","keys":["a"]}"#,
                "a constraint has a rule"
            ),
            (#"{"type":"constraint","name":"i","label":"A","keys":["a"],"rule":"x"}"#, "rule 'x'"),
            (#"{"type":"index","name":"one","label":"A","keys":["a"]}"#, "there is already a"),
        ] {
            let bad = try folder.write(line, to: "bad.jsonl")
            let error = try kithError { try copy.importFiles([bad]) }
            #expect(error?.rendered.contains("bad.jsonl:1:1: ") == true)
            #expect(error?.rendered.contains(words) == true, "\(error?.rendered ?? "")")
        }
    }

    @Test func `a script's constraints come along, and its statements are one transaction`() throws
    {
        let database = try Database(path: try folder.makeDatabase())
        try database.query("CREATE CONSTRAINT one FOR (p:Person) REQUIRE p.id IS UNIQUE")
        var text = ""
        try database.export(.cypher) { text += $0 }
        let script = try folder.write(text, to: "out.cypher")
        let report = try Database.importFiles([script], into: folder("copy.kith"))
        #expect(report.nodesAdded == 2 && report.relationshipsAdded == 2)
        let copy = try Database(path: folder("copy.kith"))
        #expect(try copy.query("SHOW CONSTRAINTS").rows == [["one", "Person", ["id"], "unique"]])
        // Once more breaks the constraint, and undoes all statements before it.
        #expect(try kithError { try copy.importFiles([script]) } != nil)
        #expect(try lines(copy) == lines(database))
        let mixed = try folder.write("id:ID\na\n", to: "a.csv")
        #expect(try kithError { try copy.importFiles([script, mixed]) }?.exitCode == 2)
    }
}
