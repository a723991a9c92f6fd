import Testing

/// Clauses that the language has from GQL.
struct ClauseTests {
    static let clauses = [
        LanguageCase("MATCH (p:Person) FILTER p.age > 50 RETURN p.name", "[['Ann']]"),
        LanguageCase("MATCH (p:Person) FILTER WHERE p.age IS NULL RETURN p.name", "[['Bob']]"),
        LanguageCase("UNWIND [1, 2, 3] AS x FILTER x > 1 FILTER x < 3 RETURN x", "[[2]]"),
        LanguageCase("WITH 1 AS filter FILTER filter = 1 RETURN filter", "[[1]]"),
        LanguageCase("MATCH (p) FILTER (p)-[:KNOWS]->() RETURN p.name", "[['Ann']]"),
        LanguageCase("LET x = 1, y = 2 LET z = x + y RETURN z", "[[3]]"),
        LanguageCase(
            "MATCH (p:Person) LET n = p.name FILTER n = 'Bob' RETURN n, p.age", "[['Bob', null]]"),
        LanguageCase("UNWIND [1, 2] AS x LET y = [i IN [x] | i * 2][0] RETURN sum(y)", "[[6]]"),
        LanguageCase("LET let = 1 RETURN let AS next", "[[1]]"),
        LanguageCase("MATCH (p:Person) LET c = COUNT { (p)-->() } RETURN max(c)", "[[2]]"),
        LanguageCase(
            "INSERT (a:New&Newer {x: 1})-[:T]->(b) RETURN labels(a), a.x", "[[['New', 'Newer'], 1]]"
        ),
        LanguageCase("MATCH (p:Person) SET p.x = 1 FINISH", "[]"),
        LanguageCase("MATCH (p:Person) FINISH", "[]"),
        LanguageCase("UNWIND [3, 1, 2] AS x RETURN x ORDER BY x OFFSET 1 LIMIT 1", "[[2]]"),
        // NEXT hands rows on.
        LanguageCase("UNWIND [1, 2] AS x RETURN x * 2 AS y NEXT RETURN sum(y) AS s", "[[6]]"),
        LanguageCase(
            "MATCH (p:Person) RETURN p ORDER BY p.name LIMIT 1 NEXT MATCH (p)-->(c:Company) RETURN c.name AS n "
                + "NEXT RETURN n + '!' AS n", "[['Acme!']]"),
        LanguageCase(
            "RETURN 1 AS x UNION ALL RETURN 2 AS x NEXT RETURN sum(x) AS s", "[[3]]"),
        LanguageCase("RETURN 1 AS x NEXT LET y = x RETURN y AS next", "[[1]]"),
        LanguageCase(
            "MATCH (p:Person) RETURN count(*) AS n NEXT CREATE (a:New {n: n}) RETURN a.n AS n",
            "[[2]]"),
    ]

    static let ordering = [
        LanguageCase("UNWIND [2, null, 1] AS x RETURN x ORDER BY x", "[[1], [2], [null]]"),
        LanguageCase(
            "UNWIND [2, null, 1] AS x RETURN x ORDER BY x NULLS FIRST", "[[null], [1], [2]]"),
        LanguageCase(
            "UNWIND [2, null, 1] AS x RETURN x ORDER BY x NULLS LAST", "[[1], [2], [null]]"),
        LanguageCase("UNWIND [2, null, 1] AS x RETURN x ORDER BY x DESC", "[[null], [2], [1]]"),
        LanguageCase(
            "UNWIND [2, null, 1] AS x RETURN x ORDER BY x DESC NULLS LAST", "[[2], [1], [null]]"),
        LanguageCase(
            "UNWIND [2, null, 1] AS x RETURN x ORDER BY x DESC NULLS FIRST LIMIT 2",
            "[[null], [2]]"),
        LanguageCase(
            "UNWIND [[1, 2], [null, 1], [1, null], [null, null]] AS l RETURN l[0], l[1] "
                + "ORDER BY l[0] NULLS FIRST, l[1] DESC NULLS LAST",
            "[[null, 1], [null, null], [1, 2], [1, null]]"),
        LanguageCase(
            "MATCH (p:Person) RETURN p.age AS age, count(*) ORDER BY age NULLS FIRST",
            "[[null, 1], [60, 1]]"),
        LanguageCase(
            "MATCH (p:Person) RETURN DISTINCT p.age AS age ORDER BY p.age NULLS FIRST",
            "[[null], [60]]"),
        LanguageCase(
            "MATCH (p:Person) WITH p.name AS name, max(p.age) AS age ORDER BY max(p.age) NULLS FIRST "
                + "RETURN collect(name)", "[[['Bob', 'Ann']]]"),
        LanguageCase("WITH 1 AS nulls, 2 AS first RETURN nulls ORDER BY nulls, first", "[[1]]"),
    ]

    static let errors = [
        LanguageCase("LET x = 1, y = x RETURN y", "SyntaxError: UndefinedVariable"),
        LanguageCase("LET x = 1 LET x = 2 RETURN x", "SyntaxError: VariableAlreadyBound"),
        LanguageCase("LET x = 1, x = 2 RETURN x", "SyntaxError: VariableAlreadyBound"),
        LanguageCase("MATCH (n) LET c = count(n) RETURN c", "SyntaxError: InvalidAggregation"),
        LanguageCase("MATCH (n) FILTER count(n) > 1 RETURN n", "SyntaxError: InvalidAggregation"),
        LanguageCase("MATCH (n) FILTER 1 RETURN n", "SyntaxError: InvalidArgumentType"),
        LanguageCase("MATCH (n) FILTER n.x", "SyntaxError: InvalidClauseComposition"),
        LanguageCase("LET x = 1", "SyntaxError: InvalidClauseComposition"),
        LanguageCase("LET x 1 RETURN x", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("FINISH RETURN 1", "SyntaxError: InvalidClauseComposition"),
        LanguageCase("RETURN COUNT { MATCH (n) FINISH }", "SyntaxError: InvalidClauseComposition"),
        LanguageCase("RETURN 1 AS x UNION FINISH", "SyntaxError: InvalidClauseComposition"),
        LanguageCase("RETURN 1 NEXT RETURN 2 AS x", "SyntaxError: NoExpressionAlias"),
        LanguageCase("CREATE (n) NEXT RETURN 2 AS x", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("RETURN 1 AS x NEXT", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("MATCH (n) RETURN n AS m NEXT RETURN n", "SyntaxError: UndefinedVariable"),
        LanguageCase("RETURN 1 AS x ORDER BY x NULLS", "SyntaxError: UnexpectedSyntax"),
    ]

    @Test(arguments: clauses) func `a clause does what it says`(_ test: LanguageCase) throws {
        try test.check()
    }

    @Test(arguments: ordering) func `nulls come where they are wanted`(_ test: LanguageCase) throws
    {
        try test.check()
    }

    @Test(arguments: errors) func `a clause in the wrong place is an error`(
        _ test: LanguageCase
    ) throws {
        try test.check()
    }

    /// What a relationship is stays known to the query that deletes it, also where it was there before.
    @Test(arguments: [
        LanguageCase("MATCH ()-[r:KNOWS]->() DELETE r RETURN type(r)", "[['KNOWS']]"),
        LanguageCase("CREATE ()-[r:T]->() DELETE r RETURN type(r)", "[['T']]"),
        LanguageCase("MATCH (p)-[r:KNOWS]->() DETACH DELETE p RETURN type(r)", "[['KNOWS']]"),
        LanguageCase(
            "MATCH ()-[r:KNOWS]->() DELETE r RETURN r.since", "EntityNotFound: DeletedEntityAccess"),
        LanguageCase(
            "MATCH (p:Person) DETACH DELETE p RETURN labels(p)",
            "EntityNotFound: DeletedEntityAccess"),
    ])
    func `of what is deleted the type alone can be read`(_ test: LanguageCase) throws {
        try test.check()
    }
}
