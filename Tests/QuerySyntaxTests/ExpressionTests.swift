import QuerySyntax
import Testing

struct ExpressionTests {
    @Test(arguments: [
        ("1 + 2 * 3 ^ 4", "(+ 1 (* 2 (^ 3 4)))"),
        ("1 - 2 - 3", "(- (- 1 2) 3)"),
        ("2 ^ 3 ^ 4", "(^ (^ 2 3) 4)"),
        ("-2 ^ 2", "(^ -2 2)"),
        ("-x ^ 2", "(^ (minus x) 2)"),
        ("2 ^ -1", "(^ 2 -1)"),
        ("- -5", "(minus -5)"),
        ("1-1", "(- 1 1)"),
        ("-1.5.x", "(minus (. 1.5 x))"),
        ("+a.b[0]", "(plus (at (. a b) 0))"),
        ("7 % 4 / 2", "(/ (% 7 4) 2)"),
        ("NOT a AND NOT NOT b", "(and (not a) (not (not b)))"),
        ("NOT a = b", "(not (a = b))"),
        ("a OR b XOR c AND d", "(or a (XOR b (and c d)))"),
        ("a AND b AND (c AND d)", "(and a b (and c d))"),
        ("1 < 2 <= 3 <> 4", "(1 < 2 <= 3 <> 4)"),
        ("a = b IN c", "(a = (IN b c))"),
        ("a STARTS WITH b + c", "(STARTS WITH a (+ b c))"),
        ("a ends with b contains c", "(CONTAINS (ENDS WITH a b) c)"),
        ("a =~ 'x.*' = true", "((=~ a 'x.*') = true)"),
        ("a IS NULL IS NOT NULL", "(isNotNull (isNull a))"),
        ("NOT a IS NULL", "(not (isNull a))"),
        ("a + b IS NULL", "(isNull (+ a b))"),
        ("n:A:B AND n:C|D", "(and (is n (& A B)) (is n (| C D)))"),
        ("n IS A&!(B|%)", "(is n (& A !(| B %)))"),
        ("NOT n:A = true", "(not ((is n A) = true))"),
        ("a[1..2][..3][4..][..]", "(slice (slice (slice (slice a 1 2) _ 3) 4 _) _ _)"),
        ("list[1..size(x)-1]", "(slice list 1 (- size(x) 1))"),
        ("a.`b c`.d", "(. (. a b c) d)"),
        ("(a).b", "(. a b)"),
        ("(1 + 2) * 3", "(* (+ 1 2) 3)"),
        ("(NOT $p)", "(not $p)"),
        (
            "(NOT $p > 1) AND (CASE $p WHEN 1 THEN 2 END)",
            "(and (not ($p > 1)) (case $p 1 => 2 else _))"
        ),
        ("(n:A % $p)", "(% (is n A) $p)"),
    ])
    func `operators bind as the standard says`(text: String, tree: String) throws {
        #expect(Dump.text(try QueryParser.parseExpression(text)) == tree)
    }

    @Test(arguments: [
        ("null", "null"), ("TRUE", "true"), ("False", "false"),
        ("0", "0"), ("007", "7"), ("1_000_000", "1000000"),
        ("9223372036854775807", "9223372036854775807"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("- 9223372036854775808", "-9223372036854775808"),
        ("0xFF", "255"), ("0X1f", "31"), ("-0x8000000000000000", "-9223372036854775808"),
        ("0o17", "15"), ("0x_1F", "31"),
        ("1.5", "1.5"), (".5", "0.5"), ("-.5", "-0.5"), ("1e3", "1000.0"), ("1E-2", "0.01"),
        ("1.5e+2", "150.0"), ("1_0.2_5", "10.25"), ("2.5f", "2.5"), ("1e1D", "10.0"),
        ("1e-400", "0.0"), ("-0.0", "-0.0"),
        ("''", "''"), ("\"a'b\"", "'a'b'"), ("'it''s'", "'it's'"), (#"'\'\"\\\`'"#, #"''"\`'"#),
        (#"'\t\n\r\b\f'"#, "'\t\n\r\u{8}\u{C}'"), (#"'\u00e9\u01FF'"#, "'éǿ'"),
        (#"'\uD83D\uDE00'"#, "'😀'"), (#"'\U0001F600!'"#, "'😀!'"), (#"'\U01F600!'"#, "'😀!'"),
        ("'// no /* comment'", "'// no /* comment'"),
        ("$a", "$a"), ("$0", "$0"), ("$1x", "$1x"), ("$`a``b`", "$a`b"), ("$match", "$match"),
        ("größe", "größe"), ("`a``b`", "a`b"), ("_x1", "_x1"), ("名前", "名前"),
        ("/* a */ x // b", "x"), ("\u{FEFF}x\u{A0}", "x"),
    ])
    func `literals, parameters and names have their values`(text: String, tree: String) throws {
        #expect(Dump.text(try QueryParser.parseExpression(text)) == tree)
    }

    @Test(arguments: [
        ("[]", "[]"), ("[1, [2], 'a']", "[1 [2] 'a']"), ("{}", "{}"),
        ("{a: 1, `b c`: {match: []}}", "{a: 1, b c: {match: []}}"),
        ("[x IN xs]", "[x in xs | _]"), ("[x IN xs | x.a]", "[x in xs | (. x a)]"),
        ("[x IN xs WHERE x > 1 | x + 1]", "[x in xs where (x > 1) | (+ x 1)]"),
        ("[x IN xs WHERE x:A | x]", "[x in xs where (is x A) | x]"),
        ("[x IN xs WHERE (x:A|B) | x]", "[x in xs where (is x (| A B)) | x]"),
        ("[(a)-->(b) | b.x]", "[(a)-[]->(b) | (. b x)]"),
        ("[p = (a)-[:T*]->(b) WHERE b:X | p]", "[p = (a)-[:T *..]->(b) where (is b X) | p]"),
        ("[(a), (b)]", "[a b]"), ("[(a)-->(b)]", "[(a)-[]->(b)]"),
        ("[a = (b), c]", "[(a = b) c]"),
        ("n {.a, .*, b: 1, c}", "(project n .a .* b: 1 c)"), ("n {}", "(project n)"),
        ("all(x IN xs WHERE x > 0)", "(all x in xs where (x > 0))"),
        ("NONE(x IN xs WHERE x)", "(none x in xs where x)"),
        ("any(x)", "any(x)"), ("single + none", "(+ single none)"),
        ("reduce(s = 0, x IN xs | s + x)", "(reduce s = 0 x in xs | (+ s x))"),
        ("count(*)", "count(*)"), ("COUNT(DISTINCT n.x)", "COUNT(distinct (. n x))"),
        ("count(all)", "count(all)"), ("f(distinct)", "f(distinct)"), ("count(ALL x)", "count(x)"),
        ("duration.inDays(a, b)", "duration.inDays(a b)"), ("f ()", "f()"), ("f().x", "(. f() x)"),
        ("CASE WHEN a THEN 1 ELSE 2 END", "(case _ a => 1 else 2)"),
        ("case x when 1 then 'a' when 2 then 'b' end", "(case x 1 => 'a' 2 => 'b' else _)"),
        ("exists(n.x)", "exists((. n x))"), ("exists((a)-->())", "exists((a)-[]->())"),
        ("size((a)-[:T]->(:B))", "size((a)-[:T]->(:B))"),
        ("shortestPath((a)-[*..5]->(b))", "shortestPath((a)-[*..5]->(b))"),
        ("EXISTS { (a)-->(b) WHERE b.x = 1 }", "(EXISTS (a)-[]->(b) where ((. b x) = 1))"),
        ("exists { match (a)-->(b) }", "(EXISTS (a)-[]->(b))"),
        ("COUNT { p = (a)-->() }", "(COUNT p = (a)-[]->())"),
        ("COLLECT { MATCH (a) RETURN a.x }", "(COLLECT match (a); return (. a x) `a.x`)"),
        ("count {.x}", "(project count .x)"), ("exists", "exists"),
        (
            "EXISTS { MATCH (a) RETURN 1 UNION MATCH (b) RETURN 2 }",
            "(EXISTS match (a); return 1 `1` union match (b); return 2 `2`)"
        ),
    ])
    func `composed expressions have their form`(text: String, tree: String) throws {
        #expect(Dump.text(try QueryParser.parseExpression(text)) == tree)
    }

    @Test(arguments: [
        ("(a)-->(b)", "(a)-[]->(b)"), ("(a)--(b)<--(c)", "(a)-[]-(b)<-[]-(c)"),
        ("(a) --> (b)", "(a)-[]->(b)"), ("(a)<-[r]-(b)", "(a)<-[r]-(b)"),
        ("(a)-[x]-(b)", "(a)-[x]-(b)"), ("(a)-[x][0]", "(- a (at [x] 0))"),
        ("(a)-[x*2][0]", "(- a (at [(* x 2)] 0))"), ("(a)-[x*2]->(b)", "(a)-[x *2..2]->(b)"),
        ("(a)-(b)", "(- a b)"), ("(a)- -(b)", "(- a (minus b))"), ("(a)<-(b)", "(a < (minus b))"),
        ("(a)<-b", "(a < (minus b))"), ("(a)-1", "(- a 1)"), ("(a:L)", "(is a L)"),
        ("(a:L AND b)", "(and (is a L) b)"), ("(a:L|M)-->()", "(a :(| L M))-[]->()"),
        ("(a {x: 1})", "(project a x: 1)"), ("(a {x: 1})-->(b)", "(a {x: 1})-[]->(b)"),
        ("({x: 1})", "{x: 1}"), ("({x: 1})-->(b)", "({x: 1})-[]->(b)"),
        ("(:A)-->(b)", "(:A)-[]->(b)"), ("()-->()", "()-[]->()"),
        ("(a IS NULL)", "(isNull a)"), ("(a IS L)-->()", "(a :L)-[]->()"),
        ("(a WHERE a.x)-->()", "(a where (. a x))-[]->()"),
        ("(a {x: 1} WHERE true)-->()", "(a {x: 1} where true)-[]->()"),
        ("($p)", "$p"), ("($p)-->()", "($p)-[]->()"), ("(a $p)-->()", "(a $p)-[]->()"),
        ("NOT (a)-->(b) AND c", "(and (not (a)-[]->(b)) c)"),
        (
            "(a)-[:T|U*1..3 {x: 1} WHERE r.y]->(b)",
            "(a)-[:(| T U) *1..3 {x: 1} where (. r y)]->(b)"
        ),
    ])
    func `a parenthesis begins a node or an expression`(text: String, tree: String) throws {
        #expect(Dump.text(try QueryParser.parseExpression(text)) == tree)
    }

    @Test(arguments: [
        ("end", "end"), ("order.id", "(. order id)"), ("limit + 1", "(+ limit 1)"),
        ("return", "return"), ("`match`", "match"), ("[end, set, on]", "[end set on]"),
        ("count", "count"), ("all", "all"), ("reduce", "reduce"), ("exists.x", "(. exists x)"),
        ("{order: limit}", "{order: limit}"), ("n.null", "(. n null)"), ("contains", "contains"),
    ])
    func `keywords are names where nothing else makes sense`(text: String, tree: String) throws {
        #expect(Dump.text(try QueryParser.parseExpression(text)) == tree)
    }

    @Test(arguments: ["1", "-1.5", "'a'", "[1, {a: null}]", "date('2026-06-30')", "-f(1)"])
    func `a literal stands for itself`(text: String) throws {
        #expect(throws: Never.self) { try QueryParser.parseLiteral(text) }
    }

    @Test(arguments: ["a", "[a]", "{a: $b}", "1 + 1", "date(x)", "count(DISTINCT 1)", "opp1"])
    func `what rests on something else is no literal`(text: String) throws {
        #expect(throws: QueryError.self) { try QueryParser.parseLiteral(text) }
    }
}
