import Testing

/// `CALL { … }` in all its forms.
struct SubqueryCallTests {
    static let reading = [
        // Named variables, all variables, no variables, and a leading WITH.
        LanguageCase(
            """
            MATCH (p:Person) CALL (p) { MATCH (p)-->(x) RETURN count(x) AS n }
            RETURN p.name, n ORDER BY p.name
            """, "[['Ann', 2], ['Bob', 1]]"),
        LanguageCase(
            """
            MATCH (p:Person) WITH p, 1 AS one
            CALL (*) { MATCH (p)-->(x) RETURN count(x) + one AS n } RETURN n ORDER BY n
            """, "[[2], [3]]"),
        LanguageCase(
            "UNWIND [1, 2] AS i CALL () { MATCH (p:Person) RETURN p.name AS n } RETURN count(*)",
            "[[4]]"),
        LanguageCase(
            "UNWIND [1, 2] AS i CALL { WITH i RETURN i * 10 AS j } RETURN i, j ORDER BY i",
            "[[1, 10], [2, 20]]"),
        LanguageCase(
            "UNWIND [1, 2] AS i CALL { RETURN 3 AS j } RETURN i, j ORDER BY i",
            "[[1, 3], [2, 3]]"),
        // What is imported stays known behind a WITH.
        LanguageCase(
            "WITH 5 AS x CALL (x) { WITH 1 AS y WITH y + 1 AS z RETURN x + z AS s } RETURN s",
            "[[7]]"),
        LanguageCase("WITH 5 AS x CALL (x) { WITH x RETURN x + 1 AS y } RETURN x, y", "[[5, 6]]"),
        LanguageCase(
            "WITH 5 AS x CALL (x) { UNWIND [1, 2] AS y WITH sum(y) AS t RETURN t + x AS s } RETURN s",
            "[[8]]"),
        LanguageCase("WITH 5 AS x CALL (x) { RETURN x AS y } RETURN x, y", "[[5, 5]]"),
        // A row for each row of the query; a row without any goes away.
        LanguageCase(
            "UNWIND [0, 1, 2] AS i CALL (i) { UNWIND range(1, i) AS j RETURN j } RETURN i, j",
            "[[1, 1], [2, 1], [2, 2]]"),
        LanguageCase(
            """
            UNWIND [0, 1, 2] AS i OPTIONAL CALL (i) { UNWIND range(1, i) AS j RETURN j, i AS k }
            RETURN i, j, k ORDER BY i, j
            """, "[[0, null, null], [1, 1, 1], [2, 1, 2], [2, 2, 2]]"),
        LanguageCase(
            """
            MATCH (p:Person) OPTIONAL CALL (p) { MATCH (p)-[k:KNOWS]->(q) RETURN q, k.since AS s }
            RETURN p.name, q.name, s ORDER BY p.name
            """, "[['Ann', 'Bob', 1], ['Bob', null, null]]"),
        LanguageCase(
            """
            UNWIND [1, 2] AS i OPTIONAL CALL (i) {
              WITH i WHERE i = 1 RETURN 'a' AS l UNION ALL WITH i WHERE i = 1 RETURN 'b' AS l
            } RETURN i, l ORDER BY i, l
            """, "[[1, 'a'], [1, 'b'], [2, null]]"),
        // UNION, of which each part knows what is imported; order and limits are of each row.
        LanguageCase(
            """
            MATCH (p:Person) CALL (p) {
              MATCH (p)-[:KNOWS]->(x) RETURN x.name AS n UNION MATCH (p)<-[:KNOWS]-(x) RETURN x.name AS n
            } RETURN p.name, n ORDER BY p.name
            """, "[['Ann', 'Bob'], ['Bob', 'Ann']]"),
        LanguageCase(
            "UNWIND [1, 2] AS i CALL (i) { UNWIND [3, 1, 2] AS j RETURN j * i AS k ORDER BY k DESC "
                + "LIMIT 1 } RETURN k ORDER BY k", "[[3], [6]]"),
        LanguageCase(
            "UNWIND [1, 1] AS i CALL (i) { UNWIND [2, 2] AS j RETURN DISTINCT j } RETURN count(*)",
            "[[2]]"),
        // What is known around a subquery stays known behind DISTINCT.
        LanguageCase(
            """
            UNWIND [1, 2, 1] AS i
            RETURN i, COLLECT { UNWIND [1, 2, 2] AS j WITH DISTINCT j WHERE j <= i RETURN i + j } AS l
            """, "[[1, [2]], [2, [3, 4]], [1, [2]]]"),
        LanguageCase(
            """
            UNWIND [1, 3] AS i
            RETURN COLLECT { UNWIND [1, 3, 3, 1] AS j RETURN DISTINCT j ORDER BY abs(i - j) } AS l
            """, "[[[1, 3]], [[3, 1]]]"),
        LanguageCase(
            """
            MATCH (p:Person) CALL (p) { UNWIND [1, 1] AS i WITH DISTINCT i MATCH (p)-->(x) RETURN x }
            RETURN p.name, count(x) ORDER BY p.name
            """, "[['Ann', 2], ['Bob', 1]]"),
        // Queries within queries.
        LanguageCase(
            "WITH 1 AS x CALL (x) { WITH 2 AS y CALL (*) { RETURN x + y AS z } RETURN z, y AS w } "
                + "RETURN x, z, w", "[[1, 3, 2]]"),
        LanguageCase(
            "MATCH (p:Person) WHERE EXISTS { CALL (p) { MATCH (p)-[:KNOWS]->(q) RETURN q } RETURN q } "
                + "RETURN p.name", "[['Ann']]"),
        LanguageCase("UNWIND [] AS i CALL (i) { RETURN 1 AS j } RETURN count(*)", "[[0]]"),
    ]

    static let writing = [
        // Without RETURN the rows stay as they are.
        LanguageCase(
            """
            UNWIND [1, 2] AS i CALL (i) { UNWIND range(1, i) AS j CREATE (:New {i: i, j: j}) }
            WITH i MATCH (n:New) RETURN i, count(n) ORDER BY i
            """, "[[1, 3], [2, 3]]"),
        LanguageCase(
            """
            MATCH (p:Person) CALL (p) { SET p.seen = true } WITH p WHERE p.seen RETURN count(p)
            """, "[[2]]"),
        LanguageCase(
            """
            UNWIND [1, 2, 3] AS i
            CALL (i) { MERGE (c:Count) ON CREATE SET c.n = i ON MATCH SET c.n = c.n + i RETURN c.n AS n }
            RETURN i, n ORDER BY i
            """, "[[1, 1], [2, 3], [3, 6]]"),
        // Each row sees what the rows before have done, and no row of the outer query does.
        LanguageCase(
            """
            MATCH (p:Person) CALL (p) { CREATE (:Person {name: p.name + '2'}) } RETURN p.name
            ORDER BY p.name
            """, "[['Ann'], ['Bob']]"),
        LanguageCase(
            """
            UNWIND [1, 2] AS i CALL () { MATCH (n) WITH count(n) AS c CREATE (:New) RETURN c }
            RETURN i, c ORDER BY i
            """, "[[1, 3], [2, 4]]"),
        LanguageCase(
            "MATCH (p:Person) CALL (p) { DETACH DELETE p } WITH 1 AS one MATCH (n) RETURN n.name LIMIT 1",
            "[['Acme']]"),
        LanguageCase(
            """
            UNWIND [1, 2] AS i OPTIONAL CALL (i) { WITH i WHERE i = 2 CREATE (n:New {i: i}) RETURN n.i AS j }
            RETURN i, j ORDER BY i
            """, "[[1, null], [2, 2]]"),
        LanguageCase(
            """
            UNWIND [1, 2] AS i OPTIONAL CALL (i) { CREATE (:New {i: i}) }
            WITH count(i) AS c MATCH (n:New) RETURN c, count(n)
            """, "[[2, 2]]"),
        LanguageCase(
            """
            CALL () { CREATE (n:New) RETURN n UNION CREATE (n:New:Other) RETURN n } RETURN labels(n) AS l
            ORDER BY l
            """, "[[['New']], [['New', 'Other']]]"),
        LanguageCase(
            "UNWIND [1, 2, 3] AS i CALL (i) { CREATE (:New) RETURN 1 AS one } WITH i LIMIT 1 "
                + "MATCH (n:New) RETURN count(n)", "[[3]]"),
        LanguageCase("CALL () { CREATE (:New) } WITH * MATCH (n:New) RETURN count(n)", "[[1]]"),
        LanguageCase("MATCH (p:Person) CALL (p) { CREATE (:New) FINISH } FINISH", "[]"),
    ]

    static let errors = [
        LanguageCase(
            "WITH 1 AS x CALL () { RETURN x AS y } RETURN y", "SyntaxError: UndefinedVariable"),
        LanguageCase(
            "WITH 1 AS x CALL { RETURN x AS y } RETURN y", "SyntaxError: UndefinedVariable"),
        LanguageCase("CALL (x) { RETURN 1 AS y } RETURN y", "SyntaxError: UndefinedVariable"),
        LanguageCase(
            "WITH 1 AS x CALL (x) { WITH 2 AS x RETURN x AS y } RETURN y",
            "SyntaxError: VariableAlreadyBound"),
        LanguageCase(
            "WITH 1 AS x CALL (x) { UNWIND [1] AS x RETURN x AS y } RETURN y",
            "SyntaxError: VariableAlreadyBound"),
        LanguageCase(
            "WITH 1 AS x CALL () { RETURN 2 AS x } RETURN x", "SyntaxError: VariableAlreadyBound"),
        LanguageCase(
            "WITH 1 AS x CALL (x) { RETURN x } RETURN x", "SyntaxError: VariableAlreadyBound"),
        LanguageCase(
            "CALL () { RETURN 1 AS x UNION RETURN 2 AS y } RETURN x",
            "SyntaxError: DifferentColumnsInUnion"),
        LanguageCase("CALL () { MATCH (n) } RETURN 1", "SyntaxError: InvalidClauseComposition"),
        LanguageCase(
            "MATCH (n) WHERE EXISTS { CALL (n) { SET n.x = 1 } RETURN 1 } RETURN n",
            "SyntaxError: InvalidClauseComposition"),
        LanguageCase(
            "WITH 1 AS x CALL (x.y) { RETURN 1 AS y } RETURN y", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("CALL (*, x) { RETURN 1 AS y } RETURN y", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("CALL () RETURN 1", "SyntaxError: UnexpectedSyntax"),
        LanguageCase(
            "WITH 1 AS x CALL (x) { RETURN count(*) + x + z AS y } RETURN y",
            "SyntaxError: UndefinedVariable"),
    ]

    @Test(arguments: reading) func `a subquery that reads has its rows`(_ test: LanguageCase) throws
    {
        try test.check()
    }

    @Test(arguments: writing) func `a subquery that writes is run once for each row`(
        _ test: LanguageCase
    ) throws {
        try test.check()
    }

    @Test(arguments: errors) func `a subquery names only what it may`(_ test: LanguageCase) throws {
        try test.check()
    }
}
