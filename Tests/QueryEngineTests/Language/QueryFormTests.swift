import Testing
import Values

/// Forms of GQL and of newer implementations of openCypher: clauses, and functions with words.
struct QueryFormTests {
    static let clauses = [
        LanguageCase("MATCH (n) ORDER BY n.name LIMIT 1 RETURN n.name", "[['Acme']]"),
        LanguageCase("MATCH (n) ORDER BY n.name OFFSET 1 LIMIT 1 RETURN n.name", "[['Ann']]"),
        LanguageCase("MATCH (n) LIMIT 2 RETURN count(n)", "[[2]]"),
        LanguageCase("UNWIND [3, 1, 2] AS x ORDER BY x SKIP 1 RETURN collect(x)", "[[[2, 3]]]"),
        LanguageCase("RETURN 1 AS x LIMIT 1 LIMIT 2", "SyntaxError: UnexpectedSyntax"),
        LanguageCase(
            "UNWIND [3, 1, 2] AS x WITH x WHERE x > 1 ORDER BY x LIMIT 1 RETURN x", "[[2]]"),
        LanguageCase(
            "MATCH (n) WITH n.age AS a WHERE a IS NOT NULL ORDER BY n.name RETURN a",
            "SyntaxError: UndefinedVariable"),
        LanguageCase("RETURN 1 AS x LIMIT 1 WHERE true", "SyntaxError: UnexpectedSyntax"),
        LanguageCase(
            "UNWIND [3, 1, 2] AS x RETURN x NEXT ORDER BY x LIMIT 2 RETURN collect(x) AS l",
            "[[[1, 2]]]"),
        LanguageCase("RETURN 1 AS x NEXT LIMIT 1", "SyntaxError: InvalidClauseComposition"),
        LanguageCase("LIMIT 1 RETURN 1 AS x", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("MATCH (n) LIMIT 1", "SyntaxError: InvalidClauseComposition"),
        LanguageCase("FOR x IN [1, 2, 3] FILTER x > 1 RETURN x", "[[2], [3]]"),
        LanguageCase("WITH 1 AS for FOR x IN [for] RETURN x + for AS s", "[[2]]"),
        LanguageCase("FOR x [1] RETURN x", "SyntaxError: UnexpectedSyntax"),
        LanguageCase(
            "CREATE (n IS A) SET n IS B&$('C'), n.x = 1 REMOVE n IS A RETURN labels(n) AS l",
            "[[['B', 'C']]]"),
        LanguageCase("MATCH (n) SET n IS 1", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("FOR x IN ['a', 'b'] WITH OFFSET i RETURN x, i", "[['a', 0], ['b', 1]]"),
        LanguageCase("FOR x IN ['a', 'b'] WITH ORDINALITY i RETURN *", "[[1, 'a'], [2, 'b']]"),
        LanguageCase("FOR x IN null WITH ORDINALITY i RETURN x, i", "[]"),
        LanguageCase("FOR x IN [] WITH OFFSET i RETURN x, i", "[]"),
        LanguageCase(
            "UNWIND [[1], [2, null]] AS l FOR x IN l WITH OFFSET i WITH i, x RETURN *",
            "[[0, 1], [0, 2], [1, null]]"),
        LanguageCase("WITH 1 AS offset FOR x IN [2] WITH offset, x RETURN *", "[[1, 2]]"),
        LanguageCase(
            "WITH 1 AS ordinality FOR x IN [2] WITH ordinality RETURN *", "[[1]]"),
        LanguageCase(
            "WITH 1 AS offset FOR x IN [2] WITH offset FILTER offset > 0 RETURN *", "[[1]]"),
        LanguageCase(
            "WITH 1 AS offset FOR x IN [2] WITH offset LET y = 2 RETURN *", "[[1, 2]]"),
        LanguageCase(
            "WITH 1 AS offset FOR x IN [2] WITH offset FOR y IN [3] RETURN *", "[[1, 3]]"),
        LanguageCase(
            "WITH 1 AS offset FOR x IN [2] WITH offset INSERT (:New) RETURN *", "[[1]]"),
        LanguageCase("WITH 1 AS offset FOR x IN [2] WITH offset FINISH", "[]"),
        LanguageCase(
            "WITH 1 AS ordinality FOR x IN [2] WITH ordinality LET y = 2 RETURN *", "[[1, 2]]"),
        LanguageCase("FOR x IN [2] WITH OFFSET `filter` RETURN filter", "[[0]]"),
        LanguageCase(
            "FOR x IN [1] WITH OFFSET x RETURN x", "SyntaxError: VariableAlreadyBound"),
        LanguageCase("FOR x IN 'ab' WITH OFFSET i RETURN x", "SyntaxError: InvalidArgumentType"),
        LanguageCase(
            "MATCH (n:Company) FOR x IN n.name WITH OFFSET i RETURN x",
            "TypeError: InvalidArgumentType"),
        LanguageCase(
            "MATCH (n:Company) NODETACH DELETE n", "ConstraintValidationFailed: DeleteConnectedNode"
        ),
        LanguageCase("CREATE (n:New) WITH n NODETACH DELETE n RETURN 1 AS x", "[[1]]"),
        LanguageCase("MATCH DIFFERENT RELATIONSHIPS (a)--(b)--(c) RETURN count(*)", "[[6]]"),
        LanguageCase("MATCH DIFFERENT EDGE BINDINGS (a)--(b)--(c) RETURN count(*)", "[[6]]"),
        LanguageCase("MATCH REPEATABLE ELEMENTS (a)--(b)--(c) RETURN count(*)", "[[12]]"),
        LanguageCase("MATCH REPEATABLE ELEMENTS (a)-->+(b) RETURN 1", "SyntaxError: UnboundedWalk"),
        LanguageCase("MATCH different = (:Company) RETURN length(different) AS l", "[[0]]"),
        LanguageCase(
            "CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x", "SyntaxError: UnexpectedSyntax"),
    ]

    static let chains = [
        LanguageCase("RETURN 1 AS x NEXT RETURN x UNION RETURN x + 1 AS x", "[[1], [2]]"),
        LanguageCase(
            "UNWIND [1, 2] AS x RETURN x NEXT RETURN sum(x) AS s UNION ALL RETURN count(x) AS s",
            "[[3], [2]]"),
        LanguageCase(
            "UNWIND [1, 1] AS x RETURN x NEXT RETURN x AS y UNION RETURN x AS y "
                + "NEXT RETURN count(y) AS c", "[[1]]"),
        LanguageCase(
            "UNWIND [] AS x RETURN x NEXT RETURN count(*) AS c UNION ALL RETURN x AS c", "[[0]]"),
        LanguageCase(
            "MATCH (p:Person) RETURN p, 1 AS k NEXT { MATCH (p)-[:KNOWS]->(q) RETURN q.name AS n "
                + "UNION ALL MATCH (p)-[:WORKS_AT]->(c) RETURN c.name + k AS n } "
                + "NEXT ORDER BY n RETURN n", "[['Acme1'], ['Acme1'], ['Bob']]"),
        LanguageCase(
            "RETURN 1 AS a UNION ALL RETURN 2 AS a NEXT RETURN a UNION ALL RETURN -a AS a "
                + "NEXT RETURN sum(a) AS s, count(*) AS c", "[[0, 4]]"),
        LanguageCase("RETURN 1 AS x NEXT { RETURN x + 1 AS y NEXT RETURN y + 1 AS z }", "[[3]]"),
        LanguageCase(
            "UNWIND [1, 2] AS x RETURN x NEXT "
                + "{ RETURN x UNION ALL RETURN x + 2 AS x NEXT RETURN sum(x) AS s }", "[[10]]"),
        LanguageCase(
            "RETURN 1 AS x NEXT { RETURN x } UNION RETURN 2 AS x", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("RETURN 1 AS x NEXT { RETURN x ", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("{ RETURN 1 AS x } NEXT RETURN x", "SyntaxError: UnexpectedSyntax"),
        LanguageCase(
            "RETURN 1 AS x NEXT RETURN x UNION RETURN 2 AS y",
            "SyntaxError: DifferentColumnsInUnion"),
        LanguageCase(
            "RETURN 1 AS x NEXT RETURN x UNION FINISH", "SyntaxError: InvalidClauseComposition"),
        LanguageCase(
            "RETURN 1 AS x NEXT RETURN 2 AS y UNION RETURN 3 AS y NEXT RETURN x",
            "SyntaxError: UndefinedVariable"),
        LanguageCase(
            "MATCH (n:Person) CALL (n) { MATCH (n)-->(m) RETURN m NEXT "
                + "RETURN n.name + m.name AS s UNION ALL RETURN n.name + count(m) AS s } "
                + "RETURN s ORDER BY s",
            "[['Ann2'], ['AnnAcme'], ['AnnBob'], ['Bob1'], ['BobAcme']]"),
        LanguageCase(
            "RETURN [x IN COLLECT { UNWIND [1, 2] AS y RETURN y NEXT RETURN sum(y) AS z "
                + "UNION ALL RETURN y AS z } | x] AS l", "[[[3, 1, 2]]]"),
        LanguageCase(
            "UNWIND [7, 8] AS x CALL (x) { UNWIND [1, 2] AS y RETURN x "
                + "NEXT RETURN count(*) + x AS c UNION ALL RETURN 0 AS c } RETURN c",
            "[[9], [10], [0], [0], [0], [0]]"),
        LanguageCase(
            "UNWIND [7] AS x CALL (x) { UNWIND [1, 2] AS y RETURN x "
                + "NEXT RETURN count(*) AS c UNION ALL RETURN sum(x) AS c } RETURN c",
            "[[2], [14]]"),
        LanguageCase(
            "UNWIND [7] AS x CALL (x) { UNWIND [] AS y RETURN x "
                + "NEXT RETURN count(*) AS c UNION ALL RETURN count(x) AS c } RETURN c",
            "[[0], [0]]"),
        LanguageCase(
            "UNWIND [7] AS x RETURN COLLECT { UNWIND [1, 2] AS y RETURN x "
                + "NEXT RETURN count(*) AS c UNION ALL RETURN max(x) AS c } AS l", "[[[2, 7]]]"),
        LanguageCase(
            "UNWIND [7] AS x CALL (x) { RETURN x UNION ALL RETURN x "
                + "NEXT RETURN count(*) AS c UNION ALL RETURN sum(x) AS c } RETURN c",
            "[[2], [14]]"),
        LanguageCase(
            "UNWIND [7] AS x CALL (x) { RETURN x NEXT RETURN x AS c UNION ALL RETURN 0 AS c } "
                + "RETURN c", "[[7], [0]]"),
        LanguageCase(
            "CREATE (a:New {i: 1}) RETURN a NEXT CREATE (a)-[:R]->(b:New) RETURN b AS n "
                + "UNION MATCH (n:New) RETURN n NEXT RETURN count(n) AS c", "[[2]]"),
        LanguageCase(
            "RETURN COUNT { RETURN 1 AS a NEXT CREATE (b) RETURN 1 AS c UNION RETURN 2 AS c } AS n",
            "SyntaxError: InvalidClauseComposition"),
    ]

    static let functions = [
        LanguageCase("RETURN allReduce(s = 0, x IN [1, 2] | s + x, s < 4) AS a", "[[true]]"),
        LanguageCase("RETURN allReduce(s = 0, x IN [3, -2] | s + x, s < 2) AS a", "[[false]]"),
        LanguageCase("RETURN allReduce(s = 0, x IN [] | s, false) AS a", "[[true]]"),
        LanguageCase("RETURN allReduce(s = 0, x IN null | s, true) AS a", "[[null]]"),
        LanguageCase("RETURN allReduce(s = 0, x IN [null] | s + x, s < 4) AS a", "[[null]]"),
        LanguageCase(
            "RETURN allReduce(s = 0, x IN [1, 2] | s + x, "
                + "allReduce(s = s, y IN [x] | s + y, s < 6)) AS a", "[[true]]"),
        LanguageCase(
            "MATCH p = (a {name: 'Ann'})-->+(b) "
                + "WHERE allReduce(n = 0, r IN relationships(p) | n + 1, n < 2) RETURN count(p)",
            "[[2]]"),
        LanguageCase("RETURN allReduce(s = 0, x IN [1] | s)", "SyntaxError: UnexpectedSyntax"),
        // Behind a step that fails the test there is no other.
        LanguageCase(
            "UNWIND [[1, 5, 0], [1], [2, null, 9], null] AS l "
                + "RETURN allReduce(s = 0, x IN l | s + 1 / x, x < 5) AS a",
            "[[false], [true], [false], [null]]"),
        LanguageCase(
            "RETURN allReduce(s = 0, s IN [1] | s, true)", "SyntaxError: VariableAlreadyBound"),
        LanguageCase("RETURN reduce(s = 0, s IN [1] | s)", "SyntaxError: VariableAlreadyBound"),
        LanguageCase(
            "RETURN allReduce(s = 0, x IN [1] | s, 1)", "SyntaxError: InvalidArgumentType"),
        LanguageCase("RETURN allReduce(s = 0, x IN [1] | s, s)", "TypeError: InvalidArgumentType"),
        LanguageCase(
            "MATCH (n) RETURN n.name, n IS LABELED Person|Ghost AS a, "
                + "n IS NOT LABELED %&Person AS b ORDER BY n.name",
            "[['Acme', false, true], ['Ann', true, false], ['Bob', true, false]]"),
        LanguageCase("MATCH (n) WHERE n IS LABELED RETURN count(n)", "[[0]]"),
        LanguageCase(
            "MATCH (n) RETURN CASE n WHEN IS NOT LABELED Person THEN 1 END AS a ORDER BY a",
            "[[1], [null], [null]]"),
        LanguageCase("WITH null AS n RETURN n IS NOT LABELED A AS a", "[[null]]"),
        LanguageCase("RETURN trim(BOTH 'x' FROM 'xax') AS a", "[['a']]"),
        LanguageCase("RETURN trim(LEADING 'x' FROM 'xax') AS a", "[['ax']]"),
        LanguageCase("RETURN trim(TRAILING FROM ' a ') AS a", "[[' a']]"),
        LanguageCase("RETURN trim('x' FROM 'xax') AS a", "[['a']]"),
        LanguageCase(
            "WITH ' b' AS both RETURN trim(both) AS a, trim(both, ' ') AS b", "[['b', 'b']]"),
        LanguageCase("RETURN trim(LEADING 'x') AS a", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("RETURN trim()", "SyntaxError: InvalidNumberOfArguments"),
        LanguageCase("RETURN size(normalize('e\\u0301')) AS a", "[[1]]"),
        LanguageCase("RETURN size(normalize('\\u00e9', NFD)) AS a", "[[2]]"),
        LanguageCase("RETURN normalize('\\uFB01', NFKC) AS a", "[['fi']]"),
        LanguageCase("RETURN normalize('\\uFB01', NFC) = '\\uFB01' AS a", "[[true]]"),
        LanguageCase("WITH 'nfd' AS form RETURN size(normalize('\\u00e9', form)) AS a", "[[2]]"),
        LanguageCase("WITH 'NFC' AS nfd RETURN size(normalize('e\\u0301', nfd)) AS a", "[[1]]"),
        LanguageCase(
            "MATCH (n) RETURN size(normalize(collect('\\u00e9')[0], nfd)) AS a", "[[2]]"),
        LanguageCase("RETURN normalize('a', nfx)", "SyntaxError: UndefinedVariable"),
        LanguageCase("RETURN normalize(DISTINCT 'a')", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("RETURN normalize('a', NFC, 1)", "SyntaxError: InvalidNumberOfArguments"),
        LanguageCase("RETURN normalize('a', 'NFX')", "ArgumentError: InvalidArgumentValue"),
        LanguageCase("RETURN 'e\\u0301' IS NORMALIZED AS a", "[[false]]"),
        LanguageCase("RETURN '\\u00e9' IS NFC NORMALIZED AS a", "[[true]]"),
        LanguageCase("RETURN '\\u00e9' IS NOT NFD NORMALIZED AS a", "[[true]]"),
        LanguageCase("RETURN null IS NOT NORMALIZED AS a", "[[null]]"),
        LanguageCase("RETURN ceiling(1.5) AS a, cardinality([1, 2]) AS b", "[[2.0, 2]]"),
        LanguageCase("UNWIND [2, 2] AS x RETURN collect_list(x), stddev_pop(x)", "[[[2, 2], 0.0]]"),
    ]

    @Test(arguments: clauses) func `clauses are read in their newer forms`(
        _ test: LanguageCase
    ) throws {
        try test.check()
    }

    @Test(arguments: chains) func `a union behind a query gets all of its rows`(
        _ test: LanguageCase
    ) throws {
        try test.check()
    }

    @Test func `a test that fails for all rows ends the reduction`() throws {
        let rows = try TextQuery().rows(
            "UNWIND [1, 2] AS i RETURN allReduce(s = 0, x IN range(1, 100000) | s + x, s < i) AS a",
            limits: .looks(20))
        #expect(rows == [[false], [false]])
    }

    @Test(arguments: functions) func `functions have words between their arguments`(
        _ test: LanguageCase
    ) throws {
        try test.check()
    }
}
