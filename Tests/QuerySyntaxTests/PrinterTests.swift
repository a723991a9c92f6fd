import Foundation
import QuerySyntax
import TCK
import Testing

struct PrinterTests {
    /// Text whose print is another, or the same where the second is nil.
    private static let expressions: [(String, String?)] = [
        ("1 + 2 * 3", nil), ("(1 + 2) * 3", nil), ("((1)) + (2 * 3)", "1 + 2 * 3"),
        ("1 - (2 - 3)", nil), ("(1 - 2) - 3", "1 - 2 - 3"), ("2 ^ 3 ^ 4", nil),
        ("2 ^ (3 ^ 4)", nil), ("-x ^ 2", nil), ("-(x ^ 2)", nil), ("2 ^ -x", nil),
        ("-5 ^ 2", nil), ("-(5)", nil), ("- -5", nil), ("-(-x)", "- -x"), ("+5", nil),
        ("(-5).x", nil), ("-5.x", nil), ("(-5)[0]", nil), ("- 5[0]", "-5[0]"), ("-(5:A)", nil),
        ("a OR b AND c XOR d", nil), ("(a OR b) AND (c XOR d)", nil), ("NOT a AND b", nil),
        ("NOT (a AND b)", nil), ("a = NOT b", "a = (NOT b)"), ("(a OR b) OR c", nil),
        ("a < b <= c", nil), ("(a < b) = (c < d)", nil), ("a = b AND NOT c <> d", nil),
        ("a IN b IN c", nil), ("a IN (b IN c)", nil), ("(a = b) IS NULL", nil),
        ("a + b IS NOT NULL", nil), ("a =~ 'b' + c", nil), ("a STARTS WITH b", nil),
        ("x.`a b`.`c``d`", nil), ("`where` + `true`", nil), ("`n`.end", "n.end"),
        ("count.x + index", nil), ("$p.x[$`a b`]", nil), ("$1", nil), ("`1a`", nil),
        ("[x IN xs]", nil), ("[(x IN xs)]", nil), ("[(x IN xs) AND y, z]", "[(x IN xs AND y), z]"),
        ("[x IN xs WHERE x > 1 | x + 1]", nil), ("[x IN xs WHERE x:(A|B) | x]", nil),
        ("[(a)-->(b) WHERE a.x = 1 | b]", nil), ("[p = (a)-[r*1..2]->() | p]", nil),
        ("n:A:B", nil), ("n:A&B", "n:A:B"), ("n:A|B", "n:(A|B)"), ("n:!(A|B)&%", nil),
        ("n IS A", "n:A"), ("(n:A).x", nil), ("(n:A):B", nil), ("n:(A&B)|C", "n:(A&B|C)"),
        ("(a)-->(b)", nil), ("NOT (a)-[:T|U]-()", nil), ("((a)-->(b)) - [x] - c", nil),
        ("size((a)<--(b))", nil), ("(a {k: 1})<-[:T {x: $y}]-($p)", nil),
        ("(n WHERE n.x)-[WHERE (1 > 0)]-(WHERE (-1 > x))", nil),
        ("shortestPath((a)-[*]->(b))", nil), ("exists(n.x)", nil), ("count(*)", nil),
        ("count(DISTINCT x)", nil), ("`any`(x IN xs)", nil), ("any(x IN xs WHERE x)", nil),
        ("duration.inDays(a, b)", nil), ("`a b`.f(1)", nil), ("`any-thing`()", nil),
        ("reduce(a = 0, x IN xs | a + x)", nil), ("n {.a, .*, b: 1, c}", nil),
        ("CASE WHEN a THEN b END", nil), ("CASE a WHEN 1 THEN b ELSE c END.x", nil),
        ("xs[1..2]", nil), ("xs[..-1][0]", nil), ("xs[n.a..]", nil), ("[1, 2.5, -0.0, 1e300]", nil),
        ("'it\\'s \\\\ \\n'", nil), ("\"it's\"", "'it\\'s'"), ("{a: 1, `b c`: {}}", nil),
        ("EXISTS { (a)-->(b) WHERE a.x }", nil),
        ("EXISTS { MATCH (a) }", "EXISTS { (a) }"),
        ("COUNT { MATCH (a) WITH a ORDER BY a.x LIMIT 1 RETURN a UNION ALL RETURN 1 AS a }", nil),
        ("n:$(a)|B", "n:($(a)|B)"), ("n:$all(a + 'b')&!$any(c)", "n:$(a + 'b')&!$any(c)"),
        ("(n:$(a)) AND (n:$(a))-->()", "n:$(a) AND (n:$(a))-->()"),
        ("'a' || b || c", nil), ("a || (b || c)", nil), ("[x IN a || b | x || 'c']", nil),
        ("a :: INT", "a IS :: INTEGER"),
        ("a is not labeled B|C", "a:!(B|C)"), ("a IS NOT NFD NORMALIZED", nil),
        ("a + b is normalized", "a + b IS NORMALIZED"),
        ("CASE a WHEN IS NORMALIZED, IS NOT NFC NORMALIZED THEN 1 END", nil),
        ("allReduce(a = 0, x IN xs | a + x, a < 3)", nil),
        (
            "a IS NOT TYPED LIST<INT|FLOAT NOT NULL>",
            "a IS NOT :: LIST<ANY<INTEGER | FLOAT NOT NULL>>"
        ),
        ("(a IS :: ANY VALUE) < b", "a IS :: ANY VALUE < b"),
        (
            "NOT a IS :: TIMESTAMP WITH TIMEZONE",
            "NOT a IS :: ZONED DATETIME"
        ),
        ("CASE a WHEN > 5, 1, IS NULL, IS NOT :: MAP, `in`, STARTS WITH 'b' THEN 1 END", nil),
        (
            "CASE a WHEN IS B, IS (B|C), is THEN 1 END",
            "CASE a WHEN IS B, IS (B|C), `is` THEN 1 END"
        ),
        (
            "CASE a WHEN b :: MAP, (c), -1 THEN 1 END",
            "CASE a WHEN b IS :: MAP, c, -1 THEN 1 END"
        ),
    ]

    @Test(arguments: expressions)
    func `an expression has parentheses and backticks only where it must`(
        text: String, expected: String?
    ) throws {
        let tree = try QueryParser.parseExpression(text)
        #expect(tree.description == expected ?? text)
        let again = try QueryParser.parseExpression(tree.description)
        #expect(Dump.text(again) == Dump.text(tree))
    }

    /// Statements on one line, and how they are laid out.
    private static let statements: [(String, String)] = [
        (
            "for x in xs with offset i for y in x with ordinality `where` for z in y with offset `let` return 1 next limit 1 finish",
            """
            FOR x IN xs WITH OFFSET i
            FOR y IN x WITH ORDINALITY `where`
            FOR z IN y WITH OFFSET `let`
            WITH 1
            WITH *
              LIMIT 1
            FINISH
            """
        ),
        (
            """
            return 1 as x union return 2 as x next match (n) return x
            next { return x union all return 3 as x } next finish
            """,
            """
            RETURN 1 AS x
            UNION
            RETURN 2 AS x
            NEXT
            MATCH (n)
            RETURN x
            NEXT
            RETURN x
            UNION ALL
            RETURN 3 AS x
            NEXT
            FINISH
            """
        ),
        (
            "MATCH (a:A:B {x: 1})-[r:T|U*1..3]->(b), p = (c) OPTIONAL MATCH (a)--(c) WHERE a.x "
                + "RETURN DISTINCT a.x,b AS `c d` ORDER BY a.x DESC, b ASC OFFSET 1 LIMIT $n",
            """
            MATCH (a:A:B {x: 1})-[r:T|U*1..3]->(b), p = (c)
            OPTIONAL MATCH (a)--(c)
              WHERE a.x
            RETURN DISTINCT a.x, b AS `c d`
              ORDER BY a.x DESC, b
              SKIP 1
              LIMIT $n
            """
        ),
        (
            "explain diagram powerMap unwind [1] as x call { with x return x union all return 2 "
                + "as x } call db.f(x) yield a as b, c where b return *, x + /* one */ 1",
            """
            DIAGRAM powerMap EXPLAIN UNWIND [1] AS x
            CALL {
              WITH x
              RETURN x
              UNION ALL
              RETURN 2 AS x
            }
            CALL db.f(x) YIELD a AS b, c
              WHERE b
            RETURN *, x + /* one */ 1
            """
        ),
        (
            "MERGE (a) ON MATCH SET a.x = 1, a += {} ON CREATE SET a:A:B, (a)['k'] = 2 "
                + "FOREACH (x IN [1] | SET ([a][0]).k = 1 REMOVE a:A, a.x, a['y'] CREATE (:C)) "
                + "DETACH DELETE a, b",
            """
            MERGE (a)
              ON CREATE SET a:A:B, a['k'] = 2
              ON MATCH SET a.x = 1, a += {}
            FOREACH (x IN [1] |
              SET ([a][0]).k = 1
              REMOVE a:A, a.x, a['y']
              CREATE (:C)
            )
            DETACH DELETE a, b
            """
        ),
        (
            "let x = 1, `as` = 2 filter where x call (x, y) { insert (a) finish } optional call (*) "
                + "{ return x as z order by z desc nulls last, x nulls first } call () {finish} finish",
            """
            LET x = 1, `as` = 2
            FILTER x
            CALL (x, y) {
              CREATE (a)
              FINISH
            }
            OPTIONAL CALL (*) {
              RETURN x AS z
                ORDER BY z DESC NULLS LAST, x NULLS FIRST
            }
            CALL () {
              FINISH
            }
            FINISH
            """
        ),
        (
            "diagram return 1 as x union return 2 as x next return x as y next return y",
            """
            DIAGRAM RETURN 1 AS x
            UNION
            RETURN 2 AS x
            NEXT
            WITH x AS y
            RETURN y
            """
        ),
        ("CALL db.labels YIELD *", "CALL db.labels YIELD *"),
        (
            "create constraint `if` if not exists for (p:Person) require (p.a, p.`b c`) is unique",
            "CREATE CONSTRAINT `if` IF NOT EXISTS FOR (n:Person) REQUIRE (n.a, n.`b c`) IS UNIQUE"
        ),
        (
            "CREATE CONSTRAINT FOR (n:A) REQUIRE n.x IS NOT NULL",
            "CREATE CONSTRAINT FOR (n:A) REQUIRE (n.x) IS NOT NULL"
        ),
        (
            "CREATE CONSTRAINT FOR (n:A) REQUIRE (n.x, n.y) IS KEY",
            "CREATE CONSTRAINT FOR (n:A) REQUIRE (n.x, n.y) IS NODE KEY"
        ),
        (
            "CREATE CONSTRAINT c FOR ()-[r:T]->() REQUIRE r.x IS TYPED date",
            "CREATE CONSTRAINT c FOR ()-[n:T]-() REQUIRE (n.x) IS :: DATE"
        ),
        ("CREATE INDEX i FOR (n:A) ON (n.x)", "CREATE INDEX i FOR (n:A) ON (n.x)"),
        ("DROP INDEX i IF EXISTS", "DROP INDEX i IF EXISTS"),
        ("DIAGRAM EXPLAIN SHOW INDEXES", "DIAGRAM EXPLAIN SHOW INDEXES"),
    ]

    @Test(arguments: statements)
    func `each clause has its line`(text: String, expected: String) throws {
        let tree = try QueryParser.parse(text)
        #expect(tree.description == expected)
        expectSame(tree, text)
    }

    @Test func `what is printed of the saved queries parses to the same trees`() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../Queries")
            .standardizedFileURL
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".cypher") }
        #expect(!files.isEmpty)
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for part in try QueryParser.parseScript(text) { expectSame(part.statement, file) }
        }
    }

    @Test(.enabled(if: Kit.folder != nil, "no TCK: set KITH_TCK to its folder"))
    func `what is printed of the TCK parses to the same trees`() throws {
        var count = 0
        for query in try TCKQuery.all(in: try #require(Kit.folder)) {
            guard let tree = try? QueryParser.parse(query.text) else { continue }
            expectSame(tree, query.place)
            count += 1
        }
        #expect(count > 1000)
    }

    private func expectSame(_ tree: Statement, _ place: String) {
        let printed = tree.description
        do {
            let again = try QueryParser.parse(printed)
            #expect(Dump.text(again) == Dump.text(tree), "\(place)\n\(printed)")
            #expect(again.description == printed, "\(place)")
        } catch {
            Issue.record("\(place)\n\(printed)\n\(error.rendered(in: printed))")
        }
    }
}
