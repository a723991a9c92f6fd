import QuerySyntax
import Testing

struct SyntaxErrorTests {
    @Test(arguments: [
        (
            "MACTH (n) RETURN n",
            """
            SyntaxError: Expected a clause such as MATCH, CREATE or RETURN, but found 'MACTH'.
            1 | MACTH (n) RETURN n
              | ^^^^^
            Hint: Did you mean MATCH?
            """
        ),
        (
            "MATCH (n:Person RETURN n",
            """
            SyntaxError: Expected a ')' to close the node pattern, but found 'RETURN'.
            1 | MATCH (n:Person RETURN n
              |                 ^^^^^^
            """
        ),
        (
            "MATCH (n)\\nWHERE n.x == 1\\nRETURN n".unescaped,
            """
            SyntaxError: Expected an expression, but found '='.
            2 | WHERE n.x == 1
              |            ^
            Hint: Equality is written with one '='.
            """
        ),
        (
            "MATCH (n) WHERE n.x != 1 RETURN n",
            """
            SyntaxError: Expected another clause or the end of the query, but found '!'.
            1 | MATCH (n) WHERE n.x != 1 RETURN n
              |                     ^
            Hint: 'Not equal' is written '<>'.
            """
        ),
        (
            "MATCH (n) WHERE a && b RETURN n",
            """
            SyntaxError: Expected another clause or the end of the query, but found '&'.
            1 | MATCH (n) WHERE a && b RETURN n
              |                   ^
            Hint: 'And' is written AND.
            """
        ),
        (
            "MATCH (n Person) RETURN n",
            """
            SyntaxError: Expected a ')' to close the node pattern, but found 'Person'.
            1 | MATCH (n Person) RETURN n
              |          ^^^^^^
            Hint: A ':' stands before a label or a type.
            """
        ),
        (
            "MATCH (a)->(b) RETURN a",
            """
            SyntaxError: Expected a '-' to end the line of the relationship, but found '>'.
            1 | MATCH (a)->(b) RETURN a
              |           ^
            Hint: An arrow is written '-->', '<--' or '-[:TYPE]->'.
            """
        ),
        (
            "MATCH (n) WHERE RETURN n",
            """
            SyntaxError: Expected an expression, but found 'RETURN'.
            1 | MATCH (n) WHERE RETURN n
              |                 ^^^^^^
            """
        ),
        (
            "RETURN 'it's'",
            """
            SyntaxError: Expected another clause or the end of the query, but found 's'.
            1 | RETURN 'it's'
              |            ^
            """
        ),
        (
            "RETURN \"a",
            """
            SyntaxError: The string that begins here is never closed.
            1 | RETURN "a
              |        ^
            Hint: End it with "; inside the string write \\" for the quote.
            """
        ),
        (
            "RETURN 42 — 41",
            """
            SyntaxError: The character '—' (U+2014) has no meaning here.
            1 | RETURN 42 — 41
              |           ^
            Hint: Did you mean '-'?
            """
        ),
        (
            "MATCH ",
            """
            SyntaxError: Expected a node pattern such as (n:Label), but found the end of the query.
            1 | MATCH\u{20}
              |       ^
            """
        ),
        (
            "\\t\\tRETURN '社長' + )".unescaped,
            """
            SyntaxError: Expected an expression, but found ')'.
            1 |         RETURN '社長' + )
              |                         ^
            """
        ),
        (
            "RETURN 1;\\nRETURN 2".unescaped,
            """
            SyntaxError: Expected the end of the query behind the ';', but found 'RETURN'.
            2 | RETURN 2
              | ^^^^^^
            Hint: Several statements can only be run as a script.
            """
        ),
    ])
    func `a mistake is shown where it is, with advice`(text: String, shown: String) throws {
        let error = try #require(throws: QueryError.self) { try QueryParser.parse(text) }
        #expect(error.rendered(in: text) == shown)
    }

    @Test(arguments: [
        ("RETURN {k1#k: 1}", "UnexpectedSyntax"), ("RETURN {, }", "UnexpectedSyntax"),
        ("RETURN {1}", "UnexpectedSyntax"), ("RETURN {[]}", "UnexpectedSyntax"),
        ("RETURN {{}}", "UnexpectedSyntax"), ("RETURN {k: {k: {}} AS l", "UnexpectedSyntax"),
        ("RETURN {1a: 2}", "UnexpectedSyntax"), ("RETURN [, ]", "UnexpectedSyntax"),
        ("RETURN [[[]] AS l", "UnexpectedSyntax"), ("RETURN [1 2]", "UnexpectedSyntax"),
        ("RETURN 9223372036854775808", "IntegerOverflow"),
        ("RETURN 0x8000000000000000", "IntegerOverflow"),
        ("RETURN -9223372036854775809", "IntegerOverflow"),
        ("RETURN 1 -9223372036854775808", "IntegerOverflow"),
        ("RETURN -0x8000000000000001", "IntegerOverflow"),
        ("RETURN 0o1000000000000000000000", "IntegerOverflow"),
        ("RETURN 99999999999999999999999999999999", "IntegerOverflow"),
        ("RETURN 1.34E999", "FloatingPointOverflow"), ("RETURN -1e309", "FloatingPointOverflow"),
        ("RETURN 0x", "InvalidNumberLiteral"), ("RETURN 0o", "InvalidNumberLiteral"),
        ("RETURN 0x1g", "InvalidNumberLiteral"), ("RETURN 0o8", "InvalidNumberLiteral"),
        ("RETURN 12ab", "InvalidNumberLiteral"), ("RETURN 1_", "InvalidNumberLiteral"),
        ("RETURN 1__2", "InvalidNumberLiteral"), ("RETURN 1e", "InvalidNumberLiteral"),
        ("RETURN 1é", "InvalidNumberLiteral"), ("RETURN 12#3", "UnexpectedSyntax"),
        ("RETURN '\\uH'", "InvalidUnicodeLiteral"), ("RETURN '\\u12'", "InvalidUnicodeLiteral"),
        ("RETURN '\\uD83D'", "InvalidUnicodeLiteral"),
        ("RETURN '\\uDE00'", "InvalidUnicodeLiteral"),
        ("RETURN '\\uD83D\\u0041'", "InvalidUnicodeLiteral"),
        ("RETURN '\\U00110000'", "InvalidUnicodeLiteral"),
        ("RETURN '\\U0000D800'", "InvalidUnicodeLiteral"), ("RETURN '\\q'", "UnexpectedSyntax"),
        ("RETURN “a”", "InvalidUnicodeCharacter"), ("RETURN 1 ≠ 2", "InvalidUnicodeCharacter"),
        ("RETURN \u{0}", "InvalidUnicodeCharacter"), ("RETURN 'a\u{0}'", "InvalidUnicodeCharacter"),
        ("RETURN '\\u0000'", "InvalidUnicodeLiteral"), ("RETURN `a", "UnexpectedSyntax"),
        ("RETURN 1 /* a", "UnexpectedSyntax"), ("RETURN $", "UnexpectedSyntax"),
        ("MATCH (a)-[:T..]->(b) RETURN a", "InvalidRelationshipPattern"),
        ("MATCH (a)-[:T 1..2]->(b) RETURN a", "InvalidRelationshipPattern"),
        ("MATCH (a)-[*-1]->(b) RETURN a", "InvalidRelationshipPattern"),
        ("MATCH (a)-[*1.5]->(b) RETURN a", "InvalidRelationshipPattern"),
        ("MATCH (a)-[*99999999999999999999]->(b) RETURN a", "IntegerOverflow"),
        ("MATCH (a)-[:A:B]->(b) RETURN a", "UnexpectedSyntax"),
        ("MATCH (a)-[r]-[s]-(b) RETURN a", "UnexpectedSyntax"),
        ("MATCH (a)-- RETURN a", "UnexpectedSyntax"),
        ("MATCH n RETURN n", "UnexpectedSyntax"), ("RETURN", "UnexpectedSyntax"),
        ("RETURN *, ", "UnexpectedSyntax"), ("RETURN 1,", "UnexpectedSyntax"),
        ("RETURN ()", "UnexpectedSyntax"), ("RETURN (:A)", "UnexpectedSyntax"),
        ("RETURN CASE END", "UnexpectedSyntax"), ("RETURN a STARTS b", "UnexpectedSyntax"),
        ("RETURN a IS NOT 1", "UnexpectedSyntax"), ("UNWIND [1] RETURN 1", "UnexpectedSyntax"),
        ("SET a", "UnexpectedSyntax"), ("SET f(x) = 1", "UnexpectedSyntax"),
        ("REMOVE a", "UnexpectedSyntax"),
        ("FOREACH (x IN [] | )", "UnexpectedSyntax"), ("DETACH a", "UnexpectedSyntax"),
        ("CALL p() YIELD * RETURN x", "UnexpectedSyntax"), ("EXPLAIN", "UnexpectedSyntax"),
        ("CREATE CONSTRAINT ON (n:A) ASSERT n.x IS UNIQUE", "UnexpectedSyntax"),
        ("CREATE INDEX FOR (n:A) ON (m.x)", "UndefinedVariable"),
        ("CREATE INDEX FOR ()-[r:T]-() ON r.x", "UnexpectedSyntax"),
        ("CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS :: INTEGRE", "UnknownType"),
        ("CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS :: NODE", "UnknownType"),
        ("CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS ::", "UnexpectedSyntax"),
        ("CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS RELATIONSHIP KEY", "UnexpectedSyntax"),
        ("CREATE CONSTRAINT FOR ()-[r:T]-(x) REQUIRE r.x IS KEY", "UnexpectedSyntax"),
        ("SHOW", "UnexpectedSyntax"), ("SHOW NODES", "UnexpectedSyntax"),
        ("RETURN exists { }", "UnexpectedSyntax"), ("RETURN reduce(a = 1)", "UnexpectedSyntax"),
        ("=", "UnexpectedSyntax"), (";", "UnexpectedSyntax"),
    ])
    func `each fault has its detail`(text: String, detail: String) throws {
        let error = try #require(throws: QueryError.self) { try QueryParser.parse(text) }
        #expect(error.detail == detail, "\(error.rendered(in: text))")
        #expect(error.kind == .syntaxError && error.phase == .compileTime)
    }

    @Test func `a long line is cut around the mistake`() throws {
        let text =
            "RETURN " + String(repeating: "x + ", count: 200) + ") + "
            + String(repeating: "y", count: 500)
        let error = try #require(throws: QueryError.self) { try QueryParser.parse(text) }
        let lines = error.rendered(in: text).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 110 })
        #expect(lines[1].contains("…") && lines[1].hasSuffix("…"))
        let caret = try #require(lines[2].firstIndex(of: "^"))
        #expect(Array(lines[1])[lines[2].distance(from: lines[2].startIndex, to: caret)] == ")")
    }

    @Test func `a message carries no control characters to the terminal`() throws {
        let text = "RETURN 1 `\u{1B}[31m" + String(repeating: "a", count: 1000) + "`"
        let error = try #require(throws: QueryError.self) { try QueryParser.parse(text) }
        #expect(!error.rendered(in: text).unicodeScalars.contains("\u{1B}"))
        #expect(error.message.count < 120)
    }

    @Test(arguments: [(0, 1, 1), (7, 1, 8), (9, 2, 1), (12, 2, 3), (13, 2, 4), (99, 2, 4)])
    func `a place has a line and a column`(offset: Int, line: Int, column: Int) {
        let place = SourceSpan(offset, offset).lineAndColumn(in: "RETURN a\\naäb".unescaped)
        #expect(place == (line, column))
    }
}

extension String {
    /// Line breaks and tabs written as in a literal, where a table of cases needs one line.
    fileprivate var unescaped: String {
        var text = ""
        var isEscaped = false
        for character in self {
            if isEscaped {
                text += character == "n" ? "\n" : character == "t" ? "\t" : "\\\(character)"
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}
