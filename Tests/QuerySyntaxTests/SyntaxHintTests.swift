import QuerySyntax
import Testing

/// What the parser says of forms that are near to the language, and what helps.
struct SyntaxHintTests {
    @Test(arguments: [
        (
            "MATCH (n:A|B:C) RETURN n", ":",
            "Labels are joined by ':' or by '&', '|', '!' and '%', and not by both."
        ),
        ("MATCH (n:A:B|C) RETURN n", "|", "Labels are joined by ':' or by"),
        ("MATCH (n:A:B&C) RETURN n", "&", "Labels are joined by ':' or by"),
        ("MATCH (n:!A:B) RETURN n", ":", "Labels are joined by ':' or by"),
        ("MATCH (n:A:!B) RETURN n", ")", "Labels are joined by ':' or by"),
        ("MATCH (n:(A|B):C) RETURN n", ":", "Labels are joined by ':' or by"),
        ("MATCH (n) WHERE n:A&B:C RETURN n", ":", "Labels are joined by ':' or by"),
        ("RETURN reduce(x IN [1] | x)", "x", "'reduce' needs a value to begin with."),
        ("RETURN reduce(s, x IN [1] | x)", "s", "'reduce' needs a value to begin with."),
        (
            "MATCH ()-->{1,99999999999999999999}() RETURN 1", "99999999999999999999",
            "The number of repetitions does not fit into 64 bits."
        ),
        (
            "MATCH ()-[*99999999999999999999]->() RETURN 1", "99999999999999999999",
            "The number of repetitions does not fit into 64 bits."
        ),
        (
            "CREATE CONSTRAINT FOR (p:P) REQUIRE p.x IS :: LIST<STRING>", "<",
            "A constraint cannot say what the elements of a list are."
        ),
        (
            "CREATE CONSTRAINT FOR (p:P) REQUIRE p.x IS :: INTEGER | FLOAT", "|",
            "A constraint asks for one type, and not for a choice."
        ),
        (
            "CREATE CONSTRAINT FOR (p:P) REQUIRE p.x IS :: INTEGER NOT NULL", "NOT",
            "A type and NOT NULL are two constraints."
        ),
        (
            "CREATE INDEX FOR ()-[r:R]-() ON (r.x)", "(",
            "An index finds nodes; there is none of relationships."
        ),
        (
            "CREATE FULLTEXT INDEX FOR (n:N) ON EACH [n.x]", "FULLTEXT",
            "There are no indexes of words to create."
        ),
        ("MATCH (n) WHERE n.x LIKE 'a%' RETURN n", "LIKE", "Expected another clause"),
        ("MATCH (n) WHERE n.x BETWEEN 1 AND 2 RETURN n", "BETWEEN", "Expected another clause"),
        ("MATCH (n) RETURN n.x, count(*) GROUP BY n.x", "GROUP", "Expected another clause"),
        ("MATCH (n) WITH count(*) AS c HAVING c > 1 RETURN c", "HAVING", "Expected another"),
        (
            "{ RETURN 1 AS x } NEXT RETURN x", "{",
            "Expected a clause such as MATCH, CREATE or RETURN, but found '{'."
        ),
        (
            "MATCH ANY SHORTEST p = (a)-->+(b) RETURN p", "p",
            "Expected a node pattern such as (n:Label), but found 'p'."
        ),
        (
            "MATCH p = shortestPath((a)-->(b)-[*]->(c)) RETURN p", "-",
            "Expected a ')' to close the pattern of the shortest path, but found '-'."
        ),
        ("MATCH p = SHORTEST 1.5 (a)-->+(b) RETURN p", "1.5", "The number of paths"),
        ("MATCH p = ANY 0 (a)-->+(b) RETURN p", "0", "The number of paths"),
        (
            "MATCH p = SHORTEST 99999999999999999999 GROUPS (a)-->+(b) RETURN p",
            "99999999999999999999", "The number of paths"
        ),
        (
            "MATCH p = SHORTEST 2 GROUPS TRAIL (a)-->+(b) RETURN p", "TRAIL",
            "Expected a node pattern behind GROUPS"
        ),
        ("MATCH (n) WHERE n IS NOT Person RETURN n", "Person", "Expected NULL, TYPED, NORMALIZED"),
        ("CREATE CONSTRAINT c ON (n:N) ASSERT n.x IS UNIQUE", "ON", "Expected FOR and a node"),
        ("CREATE INDEX ON :N(x)", "ON", "Expected FOR and a node"),
        ("DROP INDEX ON :N(x)", "ON", "Expected the name of an index"),
        ("CREATE CONSTRAINT FOR (n:N) REQUIRE n.x UNIQUE", "UNIQUE", "Expected IS behind"),
        ("CREATE INDEX FOR (n:N) ON (n.x, n.x)", "x", "The property 'x' is named twice."),
        ("RETURN CASE 5 WHEN > 3 AND < 10 THEN 1 END", "AND", "Expected THEN behind"),
        ("RETURN 1 AS x ORDER BY x NULLS LAST DESC", "DESC", "Expected another clause"),
        ("SELECT 1", "SELECT", "Expected a clause"),
        ("MATCH (n) RETURN n LIMIT 1 OFFSET 2", "OFFSET", "Expected another clause"),
        ("MATCH (n) RETURN n WHERE n.x = 1", "WHERE", "Expected another clause"),
        ("MATCH (n) USING INDEX n:A(x) RETURN n", "USING", "Expected another clause"),
        ("MATCH (n:A OR B) RETURN n", "OR", "Expected a ')' to close the node pattern"),
        ("MATCH (n:A, B) RETURN n", ",", "Expected a ')' to close the node pattern"),
        ("MATCH ()-[:A, B]->() RETURN 1", ",", "Expected a ']' to close the relationship"),
        ("MATCH (n) WHERE n.x IN (1, 2) RETURN n", ",", "Expected a ')' to close"),
        ("RETURN {'a': 1}", "'a'", "Expected the name of a key"),
        ("MATCH (n) RETURN n.*", "*", "Expected the name of a property"),
        ("MATCH (n) SET n.x += 1", "+=", "Expected a '=' to give the property its value"),
        ("SHOW LABELS", "LABELS", "Expected CONSTRAINTS, INDEXES"),
        ("MATCH REPEATABLE ELEMENTS (a), (b) RETURN 1", "REPEATABLE ELEMENTS", "REPEATABLE"),
        ("CREATE POINT INDEX FOR (n:N) ON (n.x)", "POINT", "There are no indexes of this kind."),
    ])
    func `a form that is nearly right is told apart`(
        text: String, place: String, message: String
    ) throws {
        let error = try #require(throws: QueryError.self) { try QueryParser.parse(text) }
        let span = try #require(error.span)
        let bytes = Array(text.utf8)[span.lowerBound..<span.upperBound]
        #expect(String(decoding: bytes, as: UTF8.self) == place)
        #expect(error.message.hasPrefix(message), "\(error.message)")
        #expect(error.hint != nil)
    }

    @Test(arguments: ["MATCH (n) WHERE AND n.x RETURN n", "MATCH (n) RETURN SKIP 1"])
    func `a missing operand has nothing to do with habits`(text: String) throws {
        let error = try #require(throws: QueryError.self) { try QueryParser.parse(text) }
        #expect(error.hint == nil)
    }

    @Test(arguments: [
        "MATCH (n:A:B) RETURN n:A:B", "MATCH (n:A&B|!C) RETURN n", "MATCH ()-[:A|:B]->() RETURN 1",
        "RETURN [x IN xs WHERE x:A:B | x:C]", "RETURN [x IN xs WHERE x:A | x:C:D]",
        "CREATE (n:$(x):C)", "CREATE RANGE INDEX FOR (n:N) ON (n.x)",
        "CREATE RANGE INDEX i IF NOT EXISTS FOR (n:N) ON (n.x)",
    ])
    func `what is right is taken`(text: String) throws {
        _ = try QueryParser.parse(text)
    }
}
