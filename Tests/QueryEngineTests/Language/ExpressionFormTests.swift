import Testing

@testable import QueryEngine

/// Forms of expression that the language has from GQL.
struct ExpressionFormTests {
    @Test(arguments: [
        (
            "[x IN [1, 2, 3, 9] | CASE x WHEN 1, 2 THEN 'few' WHEN > 5 THEN 'many' ELSE 'some' END]",
            "['few', 'few', 'some', 'many']"
        ),
        (
            "[x IN [1, null, 'a'] | CASE x WHEN IS NULL THEN 'none' WHEN :: STRING THEN 'text' END]",
            "[null, 'none', 'text']"
        ),
        ("CASE 'abc' WHEN STARTS WITH 'b' THEN 1 WHEN ENDS WITH 'c' THEN 2 END", "2"),
        ("CASE 'abc' WHEN =~ 'a.*' THEN 1 END", "1"),
        ("CASE 3 WHEN IN [1, 3] THEN 'in' END", "'in'"),
        ("CASE 'abc' WHEN CONTAINS 'b' THEN 1 END", "1"),
        ("CASE 3 WHEN <> 3, >= 3 THEN 'one of them' END", "'one of them'"),
        ("CASE 1 + 1 WHEN = 2 THEN 'two' END", "'two'"),
        ("CASE 3 WHEN < 5 <> false THEN 1 END", "1"),
        ("CASE 3 WHEN IS NOT NULL THEN 1 ELSE 2 END", "1"),
        ("CASE 3 WHEN IS NOT :: STRING THEN 1 ELSE 2 END", "1"),
        (
            "[x IN ['\\u00e9', null] | CASE x WHEN IS NFD NORMALIZED THEN 1 WHEN IS NORMALIZED THEN 2 END]",
            "[2, null]"
        ),
        (
            "CASE 'a' || 'b' WHEN IS NOT NFC NORMALIZED THEN 1 WHEN 'b', IS NFC NORMALIZED THEN 2 END",
            "2"
        ),
        ("CASE null WHEN > 1, null THEN 1 ELSE 2 END", "2"),
        ("CASE [1, 2][0] WHEN 5, 1 THEN CASE 7 WHEN < 3 THEN 'a' WHEN > 3 THEN 'b' END END", "'b'"),
        ("CASE 2 WHEN < CASE 2 WHEN < 5 THEN 3 END THEN 'yes' END", "'yes'"),
        ("CASE rand() WHEN < 0, > 1 THEN 'out' ELSE 'in' END", "'in'"),
    ])
    func `a case compares its subject as each condition says`(text: String, result: String) {
        #expect(ExpressionText().text(text) == result)
    }

    @Test(arguments: [
        ("'a' || 'b' || 'c'", "'abc'"), ("[1] || [2, null]", "[1, 2, null]"),
        ("'a' || null", "null"),
        ("'a' || 'b' = 'ab'", "true"), ("'a' || toString(1 + 2)", "'a3'"),
        ("[x IN ['a'] | x || x]", "['aa']"),
    ])
    func `two bars join texts and lists`(text: String, result: String) {
        #expect(ExpressionText().text(text) == result)
    }

    @Test(arguments: [
        ("1 IS TYPED INTEGER", "true"), ("1 :: INT NOT NULL", "true"),
        ("1.0 IS :: INTEGER", "false"),
        ("null :: INTEGER", "true"), ("null :: INTEGER NOT NULL", "false"),
        ("null :: NULL", "true"),
        ("1 :: NULL", "false"), ("null :: NOTHING", "false"), ("1 IS NOT TYPED STRING", "true"),
        ("1 :: INTEGER | FLOAT", "true"), ("'a' :: INTEGER | FLOAT", "false"),
        ("[1, 2] :: LIST<INTEGER NOT NULL>", "true"),
        ("[1, null] :: LIST<INTEGER NOT NULL>", "false"),
        ("[1, null] :: LIST<INTEGER>", "true"), ("[] :: LIST<NOTHING>", "true"),
        ("[[1], ['a']] :: LIST<LIST<INTEGER | STRING>>", "true"), ("[1] :: LIST", "true"),
        ("[1] :: LIST<ANY<INTEGER | STRING>> = true", "true"), ("{a: 1} :: MAP", "true"),
        ("date() :: DATE", "true"), ("datetime() :: ZONED DATETIME", "true"),
        ("localdatetime() :: TIMESTAMP WITHOUT TIMEZONE", "true"),
        ("time() :: LOCAL TIME", "false"),
        ("duration('P1D') :: DURATION", "true"), ("[1] :: PROPERTY VALUE", "true"),
        ("{a: 1} :: PROPERTY VALUE", "false"), ("[[1]] :: ANY PROPERTY VALUE", "false"),
        ("1 :: ANY", "true"), ("null :: ANY VALUE NOT NULL", "false"), ("1::integer", "true"),
        ("[x IN [1, 'a', null] WHERE x :: STRING NOT NULL | x]", "['a']"),
        ("1 :: BOOLEAN OR true :: BOOL", "true"), ("NOT 1 :: STRING", "true"),
    ])
    func `a value is asked for its type`(text: String, result: String) {
        #expect(ExpressionText().text(text) == result)
    }

    @Test(arguments: [
        LanguageCase("RETURN CASE WHEN > 5 THEN 1 END", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("RETURN CASE WHEN true, false THEN 1 END", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("RETURN CASE 1 WHEN > THEN 1 END", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("RETURN 'a' || 1", "SyntaxError: InvalidArgumentType"),
        LanguageCase(
            "WITH 1 AS x WITH [x][0] AS y RETURN 'a' || y", "SyntaxError: InvalidArgumentType"),
        LanguageCase(
            "MATCH (n {name: 'Ann'}) RETURN 'a' || n.age", "TypeError: InvalidArgumentType"),
        LanguageCase("RETURN true || false", "SyntaxError: InvalidArgumentType"),
        LanguageCase("RETURN 1 :: INTEGR", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("RETURN 1 :: LIST<", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("RETURN 1 IS NOT INTEGER", "SyntaxError: UnexpectedSyntax"),
        LanguageCase(
            "MATCH (n) RETURN n.age, CASE n.age WHEN > 3 THEN count(*) END AS c ORDER BY c",
            "[[60, 1], [null, null]]"),
        LanguageCase(
            "MATCH (n) RETURN CASE count(*) WHEN 1, 3 THEN 'odd' WHEN > 5 THEN 'many' END AS c",
            "[['odd']]"),
        LanguageCase(
            "MATCH (n) RETURN n.name, CASE n WHEN IS Person THEN 'p' WHEN IS (A|Company) THEN 'c' END AS c "
                + "ORDER BY n.name", "[['Acme', 'c'], ['Ann', 'p'], ['Bob', 'p']]"),
        LanguageCase("MATCH (n)-[r]->() WHERE n :: NODE AND r :: EDGE RETURN count(*)", "[[3]]"),
    ])
    func `forms of expression in queries`(_ test: LanguageCase) throws {
        try test.check()
    }
}
