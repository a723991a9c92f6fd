import Testing

/// Labels and types that expressions name.
struct ComputedLabelTests {
    static let reading = [
        LanguageCase(
            "WITH 'Person' AS l MATCH (n:$(l)) RETURN n.name ORDER BY n.name", "[['Ann'], ['Bob']]"),
        LanguageCase("MATCH (n:$(['Person', 'Company'])) RETURN count(*)", "[[0]]"),
        LanguageCase("MATCH (n:$all(['Person'])) RETURN count(*)", "[[2]]"),
        LanguageCase("MATCH (n:$any(['Person', 'Company'])) RETURN count(*)", "[[3]]"),
        LanguageCase("MATCH (n:!$('Person')) RETURN n.name", "[['Acme']]"),
        LanguageCase("MATCH (n:Company|$('Per' + 'son')) RETURN count(*)", "[[3]]"),
        LanguageCase("MATCH (n:$([])) RETURN count(*)", "[[3]]"),
        LanguageCase("MATCH (n:$any([])) RETURN count(*)", "[[0]]"),
        LanguageCase("MATCH (n) WHERE n:$('Company') RETURN n.name", "[['Acme']]"),
        LanguageCase("MATCH (n) WHERE (n:$('Company')) AND true RETURN n.name", "[['Acme']]"),
        LanguageCase(
            "MATCH (n) WHERE (n:$('Person'))-[:KNOWS]->() RETURN n.name", "[['Ann']]"),
        LanguageCase("MATCH (n) WHERE n IS $('Company')|Nothing RETURN n.name", "[['Acme']]"),
        LanguageCase("MATCH ()-[r:$('KNOWS')]->(b) RETURN b.name", "[['Bob']]"),
        LanguageCase("MATCH ()-[r:!$('KNOWS')]->() RETURN count(r)", "[[2]]"),
        LanguageCase("MATCH ()-[r:$any(['KNOWS', 'WORKS_AT'])]->() RETURN count(r)", "[[3]]"),
        LanguageCase(
            "MATCH (a {name: 'Ann'})-[:$any(['KNOWS', 'WORKS_AT'])*2]->(b) RETURN b.name",
            "[['Acme']]"),
        LanguageCase(
            "MATCH (a {name: 'Ann'})-[r:$any(['KNOWS', 'WORKS_AT'])]->{2}(b) RETURN b.name",
            "[['Acme']]"),
        LanguageCase(
            "MATCH (a:Person)-->(b:$(CASE a.name WHEN 'Ann' THEN 'Person' ELSE 'Company' END)) "
                + "RETURN a.name, b.name ORDER BY a.name", "[['Ann', 'Bob'], ['Bob', 'Acme']]"),
        LanguageCase("OPTIONAL MATCH (n:Nothing) RETURN n:$('Person') AS is", "[[null]]"),
        // Types as they are written.
        LanguageCase("MATCH ()-[r:!KNOWS]->() RETURN count(r)", "[[2]]"),
        LanguageCase("MATCH ()-[r:KNOWS|!WORKS_AT&%]->() RETURN count(r)", "[[1]]"),
        LanguageCase(
            "MATCH (a)-[r WHERE r.since = 1]->(b WHERE b IS Person) RETURN b.name", "[['Bob']]"),
        LanguageCase(
            "MATCH (a {name: 'Ann'})-[r:!WORKS_AT*1..2 WHERE r.since = 1]->(b) RETURN b.name",
            "[['Bob']]"),
        LanguageCase("MATCH (n IS Person|Company) RETURN count(*)", "[[3]]"),
    ]

    static let writing = [
        LanguageCase(
            "UNWIND ['A', 'B'] AS l CREATE (n:$(l):C {x: 1}) RETURN labels(n) AS l ORDER BY l",
            "[[['C', 'A']], [['C', 'B']]]"),
        LanguageCase("CREATE (n:$(['A', 'B', 'A'])) RETURN labels(n)", "[[['A', 'B']]]"),
        LanguageCase("CREATE ()-[r:$('A' + 'B')]->() RETURN type(r)", "[['AB']]"),
        LanguageCase(
            "UNWIND ['A', 'A', 'B'] AS l MERGE (n:$(l)) WITH n RETURN count(DISTINCT n)", "[[2]]"),
        LanguageCase(
            "MATCH (a {name: 'Ann'}), (b {name: 'Bob'}) UNWIND ['KNOWS', 'NEW', 'NEW'] AS t "
                + "MERGE (a)-[r:$(t)]->(b) RETURN count(DISTINCT r)", "[[2]]"),
        LanguageCase(
            "MATCH (n:Person) SET n:$(n.name):Known RETURN labels(n) AS l ORDER BY l",
            "[[['Person', 'Known', 'Ann']], [['Person', 'Known', 'Bob']]]"),
        LanguageCase(
            "MATCH (n:Person) REMOVE n:$(labels(n)) RETURN labels(n) AS l", "[[[]], [[]]]"),
        LanguageCase(
            "MATCH (n:Person) UNWIND ['x', 'y'] AS k SET n[k] = k RETURN DISTINCT n.x, n.y",
            "[['x', 'y']]"),
        LanguageCase("MATCH (n:Person) REMOVE n['na' + 'me'] RETURN n.name", "[[null], [null]]"),
        // A clause that names labels by expressions keeps apart what it reads and writes.
        LanguageCase(
            "UNWIND [1, 2] AS i MATCH (n:$('Person')) CREATE (:$('Person')) RETURN count(*)",
            "[[4]]"),
    ]

    static let errors = [
        LanguageCase("MATCH (n:$(1)) RETURN n", "SyntaxError: InvalidArgumentType"),
        LanguageCase("MATCH (n:$(x)) RETURN n", "SyntaxError: UndefinedVariable"),
        LanguageCase("MATCH (n:$x) RETURN n", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("WITH [1] AS l MATCH (n:$(l)) RETURN n", "TypeError: InvalidArgumentType"),
        LanguageCase("MATCH (n:$(n.none)) RETURN n", "TypeError: InvalidArgumentType"),
        LanguageCase("CREATE (n:$any(['A']))", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("CREATE (n:$(''))", "ArgumentError: NameEmpty"),
        LanguageCase("MATCH (n) SET n:$([''])", "ArgumentError: NameEmpty"),
        LanguageCase("CREATE ()-[:$('')]->()", "ArgumentError: NameEmpty"),
        LanguageCase("CREATE (n:$(null))", "TypeError: InvalidArgumentType"),
        LanguageCase("MATCH (n) SET n:$(n.none)", "TypeError: InvalidArgumentType"),
        LanguageCase("MATCH (n) REMOVE n:$(['A', 1])", "TypeError: InvalidArgumentType"),
        LanguageCase("MERGE (n:$(toStringOrNull(null)))", "TypeError: InvalidArgumentType"),
        LanguageCase("CREATE ()-[:$([])]->()", "TypeError: InvalidArgumentType"),
        LanguageCase("CREATE (n)-[:$(['A', 'B'])]->()", "TypeError: InvalidArgumentType"),
        LanguageCase("CREATE (n)-[:$any(['A'])]->()", "SyntaxError: NoSingleRelationshipType"),
        LanguageCase("MATCH (n) SET n:A|B", "SyntaxError: UnexpectedSyntax"),
        LanguageCase("MATCH (n) SET n:$(count(n))", "SyntaxError: InvalidAggregation"),
    ]

    @Test(arguments: reading) func `computed names are searched`(_ test: LanguageCase) throws {
        try test.check()
    }

    @Test(arguments: writing) func `computed names are given`(_ test: LanguageCase) throws {
        try test.check()
    }

    @Test(arguments: errors) func `what names nothing is an error`(_ test: LanguageCase) throws {
        try test.check()
    }
}
