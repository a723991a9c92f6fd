import QuerySyntax
import Testing

struct ScriptTests {
    private static let script = """
        // head; comment
        CREATE (a {x: ';'}); ;
        /* ; */ MATCH (`a;b`) RETURN ";" AS s;

        RETURN 1 // last
        """

    @Test func `a script falls into its statements`() {
        let parts = Array(QueryScript(Self.script))
        #expect(
            parts.map(\.text) == [
                "CREATE (a {x: ';'})", "MATCH (`a;b`) RETURN \";\" AS s", "RETURN 1",
            ])
        let bytes = Array(Self.script.utf8)
        for part in parts {
            let slice = bytes[part.span.lowerBound..<part.span.upperBound]
            #expect(String(decoding: slice, as: UTF8.self) == part.text)
        }
    }

    @Test func `a script parses as its statements do`() throws {
        let statements = try QueryParser.parseScript(Self.script)
        let parts = Array(QueryScript(Self.script))
        #expect(statements.map(\.span) == parts.map(\.span))
        for (statement, part) in zip(statements, parts) {
            #expect(Dump.text(statement.statement) == Dump.text(try QueryParser.parse(part.text)))
        }
    }

    @Test func `an error in a script is placed in the script`() throws {
        let text = "RETURN 1;\nRETRUN 2;"
        let error = try #require(throws: QueryError.self) { try QueryParser.parseScript(text) }
        #expect(error.span.map { $0.lineAndColumn(in: text) } ?? (0, 0) == (2, 1))
        let part = try #require(Array(QueryScript(text)).last)
        let own = try #require(throws: QueryError.self) { try QueryParser.parse(part.text) }
        #expect(own.shifted(by: part.span.lowerBound) == error)
    }

    @Test(arguments: ["", " ; ;", "// only a comment"])
    func `a script may be empty`(text: String) throws {
        #expect(Array(QueryScript(text)).isEmpty)
        #expect(try QueryParser.parseScript(text).isEmpty)
    }
}
