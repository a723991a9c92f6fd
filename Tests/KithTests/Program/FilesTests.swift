import Foundation
import Kith
import Testing

/// Which files the program finds, makes and leaves behind.
@Suite(.enabled(if: Program.path != nil, "the program has not been built"))
struct FilesTests {
    let folder: Scratch
    var program: Program

    init() throws {
        folder = try Scratch()
        program = Program(folder: folder)
    }

    @Test(arguments: [
        "CREATE (:A {x: 1 / 0})", "CREATE CONSTRAINT c FOR (n:A) REQUIRE n.x IS UNIQUE AND x",
        "CREATE (:A {x: $missing})",
    ])
    func `a first write that fails leaves no file`(query: String) throws {
        let outcome = try program.run(["query", "new.kith", query])
        #expect(outcome.status == 1, "\(outcome)")
        #expect(try folder.names == [])
    }

    @Test func `what was committed before a failure stays`() throws {
        let outcome = try program.run(["query", "new.kith", "CREATE (:A); CREATE (:A {x: 1 / 0})"])
        #expect(outcome.status == 1)
        let count = try program.run(["query", "new.kith", "MATCH (n) RETURN count(n) AS n"])
        #expect(count.output == "n\n1\n", "\(count)")
        #expect(try folder.names == ["new.kith"])
    }

    @Test func `a file that was there stays, whatever fails`() throws {
        try folder.makeDatabase()
        let before = try folder.bytes("demo.kith")
        let outcome = try program.run(["query", "demo.kith", "CREATE (:A {x: 1 / 0})"])
        #expect(outcome.status == 1)
        #expect(try folder.bytes("demo.kith") == before)
    }

    @Test(arguments: [
        ["query", "demo.kith", "MATCH (n) RETURN n"], ["stats", "demo.kith"],
        ["schema", "demo.kith"], ["check", "demo.kith"], ["export", "demo.kith"],
        ["explain", "demo.kith", "MATCH (n) RETURN n"], ["query", "demo.kith", "CREATE ()"],
        ["diagram", "demo.kith", "MATCH (n) RETURN n", "-o", "/dev/null", "--kind", "orgChart"],
    ])
    func `reading leaves nothing beside the database`(arguments: [String]) throws {
        try folder.makeDatabase()
        _ = try program.run(arguments)
        #expect(try folder.names == ["demo.kith"])
    }

    @Test func `a large write is in the file itself when the program ends`() throws {
        for number in 0..<3 {
            let write = "UNWIND range(1, 20000) AS i CREATE (:N {i: i})"
            #expect(try program.run(["query", "\(number).kith", write]).status == 0)
            #expect(try folder.names == (0...number).map { "\($0).kith" })
        }
    }

    @Test func `statements before one that fails are a whole array of JSON`() throws {
        let outcome = try program.run(
            ["query", "new.kith", "CREATE (:A); RETURN 1 AS one; RETURN 1 / 0", "--format", "json"])
        #expect(outcome.status == 1)
        let results = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        #expect((results as? [Any])?.count == 2, "\(outcome.output)")
    }

    @Test func `importing leaves nothing beside the database`() throws {
        let people = try folder.write("id:ID,:LABEL\na,P\n", to: "people.csv")
        for name in ["new.kith", "new.kith"] {
            #expect(try program.run(["import", name, people]).status == 0)
            #expect(try folder.names == ["new.kith", "people.csv"])
        }
    }

    @Test func `what another process has open stays beside the database`() throws {
        let path = try folder.makeDatabase()
        let database = try Database(path: path)
        try database.query("CREATE (:Person {id: 'carl'})")
        let outcome = try program.run(
            ["query", "demo.kith", "MATCH (p:Person) RETURN count(p) AS n"])
        #expect(outcome.output == "n\n3\n", "\(outcome)")
        #expect(try folder.names == ["demo.kith", "demo.kith-shm", "demo.kith-wal"])
        try database.query("CREATE (:Person {id: 'dora'})")
        #expect(try database.check().isEmpty)
    }

    @Test(arguments: ["query", "import"])
    func `a disk without room is a limit that was hit`(command: String) throws {
        let rows = (0..<20_000).map { "p\($0)\n" }.joined()
        try folder.write("id:ID\n" + rows, to: "people.csv")
        var limited = program
        // A file may have 100 blocks of 512 bytes; the signal that says so is not for us.
        limited.wrapper = ["/bin/sh", "-c", "ulimit -f 100; trap '' XFSZ; exec \"$0\" \"$@\""]
        let outcome = try limited.run(
            command == "query"
                ? ["query", "new.kith", "UNWIND range(1, 20000) AS x CREATE (:Person {id: x})"]
                : ["import", "new.kith", "people.csv"])
        #expect(outcome.status == 5, "\(outcome)")
        #expect(outcome.errors.contains("the disk is full"), "\(outcome)")
        #expect(try folder.names == ["people.csv"])
    }

    @Test func `a folder of saved queries may be a link`() throws {
        try folder.makeDatabase()
        try FileManager.default.createDirectory(
            atPath: folder("elsewhere"), withIntermediateDirectories: true)
        try folder.write("RETURN 1 AS one", to: "elsewhere/one.cypher")
        try FileManager.default.createSymbolicLink(
            atPath: folder("Queries"), withDestinationPath: folder("elsewhere"))
        #expect(try program.run(["queries"]).output.hasPrefix("one  one\n"))
        #expect(try program.run(["query", "demo.kith", "one"]).output == "one\n1\n")
    }

    @Test(arguments: ["json", "typed-json"])
    func `several statements are one document of JSON`(format: String) throws {
        let script = "RETURN 1 AS a; CREATE (:A); MATCH (n:Gone) RETURN n; EXPLAIN RETURN 1"
        let outcome = try program.run(["query", "new.kith", script, "--format", format])
        let data = Data(outcome.output.utf8)
        let results = try #require(try JSONSerialization.jsonObject(with: data) as? [Any])
        #expect(results.count == 4, "\(outcome)")
        #expect(outcome.output.contains("plan"))
        if format == "json" {
            #expect(results[0] as? [[String: Int]] == [["a": 1]])
            #expect((results[1] as? [Any])?.isEmpty == true)
        }
        let alone = try program.run(["query", "new.kith", "RETURN 1 AS a", "--format", format])
        #expect(!alone.output.hasPrefix("[\n["), "\(alone)")
    }

    @Test func `the rows of a CSV result are as many when they are read back`() throws {
        let outcome = try program.run(
            ["query", "new.kith", "CREATE () WITH 1 AS n UNWIND ['a', null, ''] AS x RETURN x"])
        #expect(outcome.output == "x\na\n\"\"\n\"\"\n")
        let rows = outcome.output.dropFirst(2).replacing("\n", with: ",A\n")
        try folder.write("x:string,:LABEL\n" + rows, to: "x.csv")
        let copy = try Database.inMemory()
        #expect(try copy.importFiles([folder("x.csv")]).nodesAdded == 3)
    }
}
