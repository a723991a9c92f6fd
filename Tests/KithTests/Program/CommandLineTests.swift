import Foundation
import Kith
import Testing

@Suite(.enabled(if: Program.path != nil, "the program has not been built"))
struct CommandLineTests {
    let folder: Scratch
    let program: Program

    init() throws {
        folder = try Scratch()
        program = Program(folder: folder)
    }

    /// A command line, how it must end, and words that the output or the errors must hold.
    struct Case: CustomTestStringConvertible, Sendable {
        var arguments: [String]
        var status: Int32
        var words: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String..., status: Int32, _ words: String) {
            self.arguments = arguments
            self.status = status
            self.words = words
        }
    }

    static let cases = [
        Case("--version", status: 0, "."),
        Case("--help", status: 0, "Examples:"),
        Case(
            "improt", status: 2,
            "kith: there is no command 'improt'\nHint: did you mean kith import?"),
        Case("query", status: 2, "kith: Missing expected argument '<database>'"),
        Case("query", "demo.kith", "RETURN 1", "--wibble", status: 2, "kith: Unknown option"),
        Case(
            "query", "demo.kith", "RETURN 1", "--csv-folder", "gone", status: 2,
            "--csv-folder names no folder: 'gone'"),
        Case("query", "demo.kith", "RETURN 1 AS one", status: 0, "one\n1\n"),
        Case("query", "demo.kith", "RETURN 1 AS a;; RETURN 2 AS b;", status: 0, "a\n1\n\nb\n2\n"),
        Case("query", "demo.kith", "", status: 2, "kith: the query is empty"),
        Case("query", "demo.kith", "RETURN x", status: 1, "SyntaxError: The variable `x`"),
        Case("query", "demo.kith", "RETURN 1 / 0", status: 1, "ArithmeticError"),
        Case("query", "demo.kith", "RETURN $p", status: 1, "needs the parameter $p"),
        Case("query", "demo.kith", "RETURN $p AS p", "--param", "p=[1, 'a']", status: 0, "[1,"),
        Case("query", "demo.kith", "RETURN 1", "--param", "p", status: 2, "--param name=value"),
        Case("query", "demo.kith", "RETURN 1", "--params", "@gone", status: 3, "'gone'"),
        Case("query", "demo.kith", "RETURN 1", "--params", "[1]", status: 1, "--params:1:1:"),
        Case("query", "demo.kith", "RETURN 1", "--param", "p=1", status: 2, "no parameter 'p'"),
        Case(
            "query", "demo.kith", "RETURN 1", "--params", "{\"p\": 1}", status: 2,
            "no parameter 'p'"),
        Case(
            "query", "demo.kith", "DIAGRAM MATCH (n) RETURN n", "--format", "csv", status: 2,
            "the result is a diagram, not rows that can be printed as csv\nHint: --format dot"),
        Case("query", "demo.kith", "RETURN 1", "RETURN 2", status: 2, "kith: Unexpected argument"),
        Case("query", "demo.kith", "RETURN 1", "--format", status: 2, "kith: Missing value"),
        Case("query", "demo.kith", "RETURN 1", "--format", "xml", status: 2, "'xml' is invalid"),
        Case("query", "demo.kith", "RETURN 1", "--param", "-p=1", status: 2, "Missing value"),
        Case("query", "demo.kith", "RETURN $p AS p", "--param=p=-7", status: 0, "p\n-7\n"),
        Case("query", "demo.kith", "RETURN $`a$b` AS p", "--param", "a$b=7", status: 0, "p\n7\n"),
        Case(
            "query", "--format", "json", "--param", "p=1", "demo.kith", "--param", "q=-2",
            "RETURN $p + $q AS sum", status: 0, "{\"sum\":-1}"),
        Case(
            "query", "demo.kith", "RETURN 1 AS n", "--format", "csv", "--format", "json", status: 0,
            "{\"n\":1}"),
        Case("query", "demo.kith", "RETURN length('abc')", status: 1, "Hint: `size` tells"),
        Case(
            "query", "demo.kith", "UNWIND [{a: 'abc'}] AS x RETURN length(x.a)", status: 1,
            "Hint: size() tells"),
        Case(
            "query", "demo.kith", "RETURN date('2026-01-02') - date('2026-01-01')", status: 1,
            "Hint: duration.between() and duration.inDays() tell"),
        Case("query", "demo.kith", "RETURN size('a', 'b')", status: 1, "takes 1 argument, not 2"),
        Case(
            "query", "demo.kith", "RETURN $opp", "--param", "op=1", status: 2, "no parameter 'op'"),
        Case("query", "gone.kith", "RETURN 1", status: 3, "kith: there is no file 'gone.kith'"),
        Case("query", "no/new.kith", "CREATE ()", status: 3, "kith: there is no folder"),
        Case("query", "demo.kith", "no-such-query", status: 2, "no saved query is named"),
        Case("query", "demo.kith", "gone.cypher", status: 3, "kith: cannot read the query file"),
        Case("query", "demo.kith", "RETURN 1", "--timeout", "-1", status: 2, "positive number"),
        Case("query", "demo.kith", "RETURN 1", "--timeout", "inf", status: 0, "1\n1\n"),
        Case(
            "query", "demo.kith", "UNWIND [1, 2] AS x RETURN x", "--max-rows", "1", status: 5,
            "more than 1 row."),
        Case(
            "query", "demo.kith", "UNWIND range(1, 100000) AS x RETURN x", "--max-memory", "1",
            status: 5, "LimitExceeded"),
        Case(
            "query", "demo.kith",
            "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y "
                + "RETURN count(*)", "--timeout", "0.2", status: 5, "longer than 0.2 seconds"),
        Case("query", "demo.kith", "RETURN 1", "--format", "svg", status: 2, "not a diagram"),
        Case("query", "demo.kith", "DIAGRAM x MATCH (n) RETURN n", status: 1, "no kind of diagram"),
        Case("query", "demo.kith", "EXPLAIN CREATE (:X)", status: 0, "Create"),
        Case("explain", "demo.kith", "MATCH (n:Person) RETURN n", status: 0, "Estimated"),
        Case("explain", "demo.kith", "SHOW INDEXES", status: 1, "has no plan"),
        Case("diagram", "demo.kith", "MATCH (n) RETURN n", "-o", "x.bmp", status: 2, ".svg"),
        Case(
            "diagram", "demo.kith", "MATCH (n) RETURN n", "-o", "no/x.dot", status: 3, "'no/x.dot'"),
        Case("diagram", "demo.kith", "CREATE (n) RETURN n", "-o", "x.dot", status: 2, "only reads"),
        Case("diagram", "demo.kith", "RETURN 1", "-o", "x.dot", status: 1, "no node"),
        Case("import", "demo.kith", "gone.csv", status: 3, "there is no file 'gone.csv'"),
        Case("import", "demo.kith", "/dev/null", status: 3, "pipe or a device"),
        Case("import", "demo.kith", ".", status: 3, "holds no .csv"),
        Case("export", "demo.kith", "-o", "no/x.jsonl", status: 3, "'no/x.jsonl'"),
        Case("export", "demo.kith", "-o", "demo.kith", status: 2, "is a database"),
        Case("export", "demo.kith", status: 0, "\"anna\""),
        Case("check", "demo.kith", status: 0, "The file is sound."),
        Case("schema", "demo.kith", status: 0, "relationship type,KNOWS,2,since DATE"),
        Case("stats", "demo.kith", "--format", "json", status: 0, "\"KNOWS\""),
        Case("queries", "--queries", "gone", status: 2, "no saved queries in 'gone'"),
    ]

    @Test(arguments: cases)
    func `a command line ends with its status, its words, and the file as it was`(
        example: Case
    ) throws {
        try folder.makeDatabase()
        let before = try folder.bytes("demo.kith")
        let outcome = try program.run(example.arguments)
        #expect(outcome.status == example.status, "\(outcome)")
        #expect((outcome.output + outcome.errors).contains(example.words), "\(outcome)")
        #expect(outcome.status == 0 || outcome.output.isEmpty)
        #expect(try folder.bytes("demo.kith") == before)
        #expect(try folder.names == ["demo.kith"])
    }

    @Test(arguments: cases.filter { $0.arguments.first == "query" })
    func `options that do nothing change nothing in how a query is read`(example: Case) throws {
        try folder.makeDatabase()
        let plain = try program.run(example.arguments)
        let full = try program.run(example.arguments + ["--error-format", "text"])
        #expect(plain.status == full.status)
        #expect(plain.output == full.output)
        #expect(plain.errors == full.errors)
    }

    @Test(arguments: cases.filter { $0.status != 0 })
    func `every error can be had as one JSON object`(example: Case) throws {
        try folder.makeDatabase()
        let outcome = try program.run(example.arguments + ["--error-format", "json"])
        // Only what is no command at all cannot take the option.
        let data = Data(outcome.errors.utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["type"] is String && object["message"] is String, "\(outcome)")
        #expect(outcome.status == example.status)
    }

    @Test func `warnings go to standard error and into typed JSON, unless they are silenced`()
        throws
    {
        let make = ["query", "warned.kith", "CREATE (:Person {name: 'Ada'})"]
        #expect(try program.run(make).status == 0)
        let query = ["query", "warned.kith", "MATCH (p:Persn) RETURN p.name AS name"]
        let plain = try program.run(query)
        #expect(plain.status == 0 && plain.output == "name\n")
        #expect(
            plain.errors.hasPrefix("Warning: No node has the label 'Persn'. [UnknownLabel]\n1 |"))
        let typed = try program.run(
            query + ["--error-format", "json", "--format", "typed-json"])
        #expect(typed.errors.hasPrefix(#"{"warning":{"code":"UnknownLabel","column":10,"#))
        #expect(typed.output.contains(#""warnings":[{"code":"UnknownLabel","#))
        let silent = try program.run(query + ["--no-warnings", "--format", "typed-json"])
        #expect(silent.errors.isEmpty && !silent.output.contains("warning"))
    }

    @Test func `queries come from files and from standard input`() throws {
        try folder.makeDatabase()
        try folder.write("MATCH (n:Person)\r\nRETURN count(n) AS people;\r\n", to: "q.cypher")
        for arguments in [["query", "demo.kith", "q.cypher"], ["query", "demo.kith", "-"]] {
            let input = String(decoding: try folder.bytes("q.cypher"), as: UTF8.self)
            let outcome = try program.run(arguments, input: input)
            #expect(outcome.output == "people\n2\n", "\(outcome)")
        }
        let bad = try program.run(["query", "demo.kith", "-"], input: "RETURN\n 'é' + y")
        #expect(bad.errors.contains("2 |  'é' + y\n  |        ^"), "\(bad)")
    }

    @Test func `saved queries are listed and found by name, in folders too`() throws {
        try folder.makeDatabase()
        try FileManager.default.createDirectory(
            atPath: folder("Queries/more"), withIntermediateDirectories: true)
        let text = """
            // title: One person
            // parameter: id STRING = 'anna' -- Who
            MATCH (p:Person {id: $id}) RETURN p.name AS name
            """
        try folder.write(text, to: "Queries/more/one-person.cypher")
        let list = try program.run(["queries"])
        #expect(
            list.output == "more/one-person  One person\n    $id STRING = 'anna'  Who\n")
        for name in ["one-person", "more/one-person"] {
            let outcome = try program.run(["query", "demo.kith", name, "--param", "id=bert"])
            #expect(outcome.output == "name\nBert\n", "\(outcome)")
        }
        let slip = try program.run(["query", "demo.kith", "one-persn"])
        #expect(slip.errors.contains("did you mean one-person?"), "\(slip)")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completion scripts are made`(shell: String) throws {
        let outcome = try program.run(["--generate-completion-script", shell])
        #expect(outcome.status == 0 && outcome.output.contains("diagram"))
    }

    @Test(arguments: [
        "import", "query", "diagram", "explain", "queries", "schema", "stats", "check", "export",
    ])
    func `every command has help with examples`(command: String) throws {
        let outcome = try program.run([command, "--help"])
        #expect(outcome.status == 0 && outcome.output.contains("  kith \(command) "))
        #expect(outcome.output.contains("Example"))
    }

    @Test func `a diagram is a file of its format, and DIAGRAM prints one`() throws {
        try folder.makeDatabase()
        let query = "MATCH (a)-[r:KNOWS]->(b) RETURN a, r, b"
        let drawn = try program.run(["diagram", "demo.kith", query, "-o", "map.dot"])
        #expect(drawn.status == 0 && drawn.output.isEmpty && drawn.errors.contains("map.dot"))
        let text = String(decoding: try folder.bytes("map.dot"), as: UTF8.self)
        #expect(text.hasPrefix("digraph"))
        let printed = try program.run(
            ["query", "demo.kith", "DIAGRAM " + query, "--format", "dot"])
        #expect(printed.output.hasPrefix("digraph"))
        #expect(try folder.names == ["demo.kith", "map.dot"])
    }

    @Test func `without the layout program a picture is an error that says what helps`() throws {
        try folder.makeDatabase()
        var bare = program
        bare.environment["PATH"] = folder.path
        let outcome = try bare.run(["diagram", "demo.kith", "MATCH (n) RETURN n", "-o", "x.svg"])
        #expect(outcome.status == 3 && outcome.errors.contains("apt install graphviz"))
        #expect(try folder.names == ["demo.kith"])
    }
}
