import QuerySyntax
import Testing

struct LimitTests {
    private static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    /// A query that nests one construct so often.
    private static let nestings: [@Sendable (Int) -> String] = [
        { "RETURN " + repeated("(", $0) + "1" + repeated(")", $0) },
        { "RETURN " + repeated("[", $0) + "1" + repeated("]", $0) },
        { "RETURN " + repeated("{a: ", $0) + "1" + repeated("}", $0) },
        { "RETURN " + repeated("NOT ", $0) + "true" },
        { "RETURN " + repeated("- ", $0) + "x" },
        { "RETURN " + repeated("CASE WHEN ", $0) + "1" + repeated(" THEN 1 END", $0) },
        { "RETURN " + repeated("f(", $0) + "1" + repeated(")", $0) },
        { "RETURN " + repeated("a[", $0) + "1" + repeated("]", $0) },
        { "RETURN " + repeated("n {a: ", $0) + "1" + repeated("}", $0) },
        { "RETURN " + repeated("({a: ", $0) + "1" + repeated("})", $0) },
        { "RETURN " + repeated("[x IN ", $0) + "xs" + repeated(" WHERE x | x]", $0) },
        { "RETURN " + repeated("[(a)-->(b) WHERE ", $0) + "x" + repeated(" | x]", $0) },
        { "RETURN " + repeated("all(x IN ", $0) + "xs" + repeated(" WHERE x)", $0) },
        { "RETURN " + repeated("reduce(a = 0, x IN ", $0) + "xs" + repeated(" | x)", $0) },
        { "RETURN " + repeated("EXISTS { MATCH (n) WHERE ", $0) + "x" + repeated("}", $0) },
        { repeated("CALL { ", $0) + "RETURN 1" + repeated(" }", $0) },
        { repeated("FOREACH (x IN [] | ", $0) + "SET x.a = 1" + repeated(")", $0) },
        { "MATCH (n:" + repeated("(", $0) + "A" + repeated(")", $0) + ") RETURN n" },
        { "MATCH (n:" + repeated("!", $0) + "A) RETURN n" },
    ]

    @Test(arguments: nestings)
    func `constructs nest a hundred deep, and not ten thousand`(
        make: @Sendable (Int) -> String
    ) throws {
        #expect(throws: Never.self) { try QueryParser.parse(make(100)) }
        let error = try #require(throws: QueryError.self) { try QueryParser.parse(make(10_000)) }
        #expect(error.kind == .limitExceeded && error.phase == .compileTime)
        #expect(error.detail == "NestingTooDeep")
        #expect(error.message.contains("\(QueryParser.nestingMax)"))
    }

    @Test(arguments: ["+ 1", "- 1", "* 1", "^ 1", "XOR 1", "IS NULL", ".a", "[0]", "IN x"])
    func `a chain of operators is long, but not endless`(link: String) throws {
        let chain = { "RETURN x " + Self.repeated(" " + link, $0) }
        #expect(throws: Never.self) { try QueryParser.parse(chain(QueryParser.heightMax - 1)) }
        let error = try #require(throws: QueryError.self) { try QueryParser.parse(chain(100_000)) }
        #expect(error.detail == "NestingTooDeep")
    }

    @Test func `nesting does not lift the limit of a chain`() throws {
        let inner = "1" + Self.repeated(" + 1", 600)
        let text = "RETURN (\(inner))" + Self.repeated(" + 1", 600)
        let error = try #require(throws: QueryError.self) { try QueryParser.parse(text) }
        #expect(error.detail == "NestingTooDeep")
    }

    @Test(arguments: [
        "RETURN 1 | AND 1", "RETURN 1 | OR a.b = 1", "RETURN 1 | < 1", "RETURN [1|, 'a'|]",
        "CREATE (a)|, (b:B {x: 1})", "MATCH (a)|-[:T]->(b)| RETURN 1",
        "|MATCH (n) WHERE n.a = 1| RETURN 1",
        "MATCH (n) SET n.a = 1|, n.a = 1|", "MATCH (n) REMOVE n.a|, n['a']|",
        "MATCH (n) |SET n.a[0].b = 1|",
        "RETURN 1 | UNION RETURN 1", "RETURN [1|, (a:B {x: 1})-[:T]->(b)|]", "RETURN 'a|a|'",
        "RETURN 1|/**/", "RETURN (a:A|:B|)", "RETURN [1|, (({a: (({a: 1}))}))|]",
    ])
    func `what is not nested may be a megabyte long`(text: String) throws {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let middle = Self.repeated(parts[1] + " ", 1_000_000 / (parts[1].utf8.count + 1))
        let long = parts[0] + middle + (parts.count > 2 ? parts[2] : "")
        #expect(throws: Never.self) { try QueryParser.parse(long) }
    }

    @Test func `a query has a greatest length`() throws {
        let text = "RETURN 1" + Self.repeated(" ", QueryParser.lengthMax)
        let error = try #require(throws: QueryError.self) { try QueryParser.parse(text) }
        #expect(error.kind == .limitExceeded && error.detail == "QueryTooLong")
    }
}
