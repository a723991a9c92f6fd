import GraphIndex
import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Repetitions, selectors and modes in whole queries, with the rows that are right.
struct PathQueryTests {
    /// A chain of command, some of it over, and a loop of acquaintance beside it.
    static let network = """
        CREATE (ann:Person {name: 'Ann'}), (bob:Person {name: 'Bob'}), (cid:Person {name: 'Cid'}),
            (dot:Person {name: 'Dot'}), (eve:User {name: 'Eve'}), (acme:Company {name: 'Acme'})
        CREATE (dot)-[:REPORTS_TO {from: 4}]->(cid), (cid)-[:REPORTS_TO {from: 3}]->(bob),
            (bob)-[:REPORTS_TO {from: 2, validTo: 5}]->(ann)
        CREATE (eve)-[:KNOWS]->(dot), (dot)-[:KNOWS]->(cid), (cid)-[:KNOWS]->(eve),
            (dot)-[:KNOWS]->(bob), (bob)-[:KNOWS]->(ann), (ann)-[:KNOWS]->(ann)
        CREATE (ann)-[:WORKS_AT]->(acme), (bob)-[:WORKS_AT]->(acme)
        """

    typealias Case = QueryCase

    static let repetitions = [
        // A predicate inside is asked of every step.
        Case(
            """
            MATCH (d {name: 'Dot'})((a)-[r:REPORTS_TO]->(b) WHERE r.validTo IS NULL){1,5}(top)
            RETURN top.name, [x IN a | x.name], [x IN r | x.from], [x IN b | x.name] ORDER BY size(r)
            """,
            """
            [['Cid', ['Dot'], [4], ['Cid']],
             ['Bob', ['Dot', 'Cid'], [4, 3], ['Cid', 'Bob']]]
            """),
        Case(
            """
            MATCH (d {name: 'Dot'})-[r:REPORTS_TO WHERE r.validTo IS NULL]->+(top)
            RETURN top.name ORDER BY size(r)
            """, "[['Cid'], ['Bob']]"),
        Case(
            "MATCH (a {name: 'Dot'})-[:REPORTS_TO]->{2}(b) RETURN b.name", "[['Bob']]"),
        // Bounds as large as a number can be.
        Case("MATCH (n)-[r*9223372036854775807..]->() RETURN count(*)", "[[0]]"),
        Case("MATCH (n)-[r*9223372036854775806..]->() RETURN count(*)", "[[0]]"),
        Case("MATCH (n)-[:KNOWS]->{9223372036854775807}() RETURN count(*)", "[[0]]"),
        Case("MATCH ((a)-[r]->(b)){9223372036854775806,} RETURN count(*)", "[[0]]"),
        Case("MATCH ((a)-[r]->()-[s]->(b)){9223372036854775807,} RETURN count(*)", "[[0]]"),
        Case(
            "MATCH (a {name: 'Dot'})-[r:REPORTS_TO]->*(b) RETURN b.name, size(r) ORDER BY size(r)",
            "[['Dot', 0], ['Cid', 1], ['Bob', 2], ['Ann', 3]]"),
        // So is a subquery, also where the path it belongs to has a name.
        Case(
            """
            MATCH p = (d {name: 'Dot'})
                -[r:REPORTS_TO*1..2 {from: COUNT { UNWIND range(1, 4) AS i RETURN DISTINCT i }}]->(t)
            RETURN t.name, length(p)
            """, "[['Cid', 1]]"),
        Case(
            """
            MATCH p = (d {name: 'Dot'})((a)-[:REPORTS_TO]->(b)
                WHERE COUNT { MATCH (b)<-[:KNOWS]-(x) WITH DISTINCT x RETURN x } = 1)+(t)
            RETURN NAMES, size(a) ORDER BY length(p)
            """, "[[['Dot', 'Cid'], 1], [['Dot', 'Cid', 'Bob'], 2]]"),
        Case(
            """
            MATCH p = ANY SHORTEST (d {name: 'Dot'})-[r:REPORTS_TO]->+
                (m WHERE COUNT { MATCH (m)<-[:KNOWS]-(x) RETURN DISTINCT x } > 1)-[s]->(t)
            RETURN NAMES, size(r) ORDER BY t.name
            """,
            "[[['Dot', 'Cid', 'Bob', 'Ann', 'Acme'], 3], [['Dot', 'Cid', 'Bob', 'Ann', 'Ann'], 3]]"),
        // Labels and properties inside are asked of every node of every step.
        Case(
            """
            MATCH (d {name: 'Eve'})((a)-[:KNOWS]->(b:Person))+(c) RETURN count(*)
            """, "[[5]]"),
        // A step over two relationships, from either end.
        Case(
            """
            MATCH (d {name: 'Dot'})((a)-[r:REPORTS_TO]->(b)-[s:KNOWS]->(c) WHERE c:User){1,2}(e)
            RETURN e.name, [x IN a | x.name], [x IN b | x.name], size(r), size(s)
            """, "[['Eve', ['Dot'], ['Cid'], 1, 1]]"),
        Case(
            """
            MATCH (e {name: 'Eve'}) MATCH (d)((a)-[r:REPORTS_TO]->(b)-[s:KNOWS]->(c)){1,2}(e)
            RETURN d.name, [x IN b | x.name]
            """, "[['Dot', ['Cid']]]"),
        // Parts that follow each other share the node between them.
        Case(
            """
            MATCH (d {name: 'Dot'})((a)-[:REPORTS_TO]->(b))+((c)-[:WORKS_AT]->(f))+(z)
            RETURN last(b).name, c[0].name, z.name ORDER BY last(b).name
            """, "[['Ann', 'Ann', 'Acme'], ['Bob', 'Bob', 'Acme']]"),
        // In `?` variables are single or null.
        Case(
            """
            MATCH (a {name: 'Bob'})-[r:REPORTS_TO]->?(b) RETURN b.name, r.from ORDER BY b.name
            """, "[['Ann', 2], ['Bob', null]]"),
        Case(
            """
            MATCH (a {name: 'Bob'})(q = (x)-[r:REPORTS_TO]->(y))?(b)
            RETURN b.name, x.name, y.name, length(q) ORDER BY b.name
            """, "[['Ann', 'Bob', 'Ann', 1], ['Bob', null, null, null]]"),
        // A part in parentheses that does not repeat is as if it had none, but for its WHERE.
        Case(
            """
            MATCH (a:User) ((a)-[:KNOWS]->(b)-[:KNOWS]->(c) WHERE c.name < 'C') RETURN c.name
            """, "[['Bob']]"),
        Case(
            """
            MATCH (a:User)(q = (x)-[:KNOWS]->(y))(y)-[:REPORTS_TO]->+(z)
            RETURN [n IN nodes(q) | n.name], z.name ORDER BY z.name
            """,
            "[[['Eve', 'Dot'], 'Ann'], [['Eve', 'Dot'], 'Bob'], [['Eve', 'Dot'], 'Cid']]"),
        // The paths of repetitions.
        Case(
            """
            MATCH (d {name: 'Dot'})(q = (a)-[:REPORTS_TO]->(b)){2}(c)
            RETURN [x IN q | [n IN nodes(x) | n.name]]
            """, "[[[['Dot', 'Cid'], ['Cid', 'Bob']]]]"),
        Case(
            """
            MATCH p = (d {name: 'Dot'})((a)-[:REPORTS_TO]->(b)){2}-[:KNOWS]->(c)
            RETURN NAMES, length(p)
            """, "[[['Dot', 'Cid', 'Bob', 'Ann'], 3]]"),
        // No relationship is matched twice in a MATCH.
        Case(
            """
            MATCH (a:User)-[r]->+(b), (a)-[s]->(c) WHERE size(r) = 1 RETURN count(*)
            """, "[[0]]"),
        // What clauses before have bound can be read in a step.
        Case(
            """
            UNWIND [3, 4] AS least
            MATCH (d {name: 'Dot'})((a)-[r:REPORTS_TO]->(b) WHERE r.from >= least)+(c)
            RETURN least, c.name ORDER BY least, c.name
            """, "[[3, 'Bob'], [3, 'Cid'], [4, 'Cid']]"),
        Case(
            """
            MATCH (d {name: 'Dot'})
            RETURN COUNT { (d)((a)-[:REPORTS_TO]->(b))+() } AS above,
                [(d)-[:REPORTS_TO]->{2,3}(x) | x.name] AS names,
                EXISTS { (d)-[:KNOWS]->+(d) } AS knows
            """, "[[3, ['Bob', 'Ann'], true]]"),
    ]

    @Test(arguments: repetitions) func `repetitions bind lists`(_ test: Case) throws {
        try check(test)
    }

    static let selections = [
        Case(
            """
            MATCH p = ANY SHORTEST (a:User)-[:KNOWS]->+(b {name: 'Ann'}) RETURN NAMES
            """, "[[['Eve', 'Dot', 'Bob', 'Ann']]]"),
        Case(
            """
            MATCH p = ALL SHORTEST (a {name: 'Dot'})-[]->+(b {name: 'Bob'}) RETURN NAMES
            """, "[[['Dot', 'Bob']]]"),
        Case(
            """
            MATCH p = SHORTEST 2 (a {name: 'Dot'})-[:KNOWS|REPORTS_TO]->+(b {name: 'Bob'})
            RETURN length(p) ORDER BY length(p)
            """, "[[1], [2]]"),
        Case(
            """
            MATCH p = SHORTEST 2 GROUPS (a {name: 'Dot'})-[:KNOWS|REPORTS_TO]->+(b {name: 'Bob'})
            RETURN length(p) ORDER BY length(p)
            """, "[[1], [2], [2]]"),
        Case(
            """
            MATCH (x:Company) MATCH p = SHORTEST 2 (a:User)-[:KNOWS]->+(b:Person WHERE (b)-->(x))
            RETURN b.name, length(p) ORDER BY b.name, length(p)
            """, "[['Ann', 3], ['Ann', 4], ['Bob', 2]]"),
        // The selector chooses between each two ends of the whole path.
        Case(
            """
            MATCH p = ANY SHORTEST (a:User)-[:KNOWS]->+(b)-[:WORKS_AT]->(c) RETURN NAMES, b.name
            """, "[[['Eve', 'Dot', 'Bob', 'Acme'], 'Bob']]"),
        Case(
            """
            MATCH p = ANY (a:User)-[:KNOWS]->{1,2}(b) RETURN b.name ORDER BY b.name
            """, "[['Bob'], ['Cid'], ['Dot']]"),
        // What is asked inside the pattern, it knows; what WHERE asks, it does not.
        Case(
            """
            MATCH p = ANY SHORTEST (a:User)-[:KNOWS]->+(b WHERE b.name <> 'Bob')-[:WORKS_AT]->(c)
            RETURN NAMES
            """, "[[['Eve', 'Dot', 'Bob', 'Ann', 'Acme']]]"),
        Case(
            """
            MATCH p = ANY SHORTEST (a:User)-[:KNOWS]->+(b)-[:WORKS_AT]->(c) WHERE b.name <> 'Bob'
            RETURN NAMES
            """, "[]"),
        Case(
            """
            MATCH p = ANY SHORTEST ((a:User)-[r:KNOWS]->+(b)-[:WORKS_AT]->(c) WHERE size(r) > 2)
            RETURN NAMES
            """, "[[['Eve', 'Dot', 'Bob', 'Ann', 'Acme']]]"),
        Case(
            """
            MATCH p = ANY SHORTEST (a:User)-[:KNOWS]->+(c)
            WHERE all(x IN relationships(p) WHERE x.from IS NULL) AND length(p) > 2
            RETURN NAMES
            """, "[[['Eve', 'Dot', 'Bob', 'Ann']], [['Eve', 'Dot', 'Cid', 'Eve']]]"),
        // What clauses before have bound inside the path, the search knows as well.
        Case(
            """
            MATCH (m {name: 'Cid'}) MATCH p = ANY SHORTEST (a:User)-->+(m)-->+(b {name: 'Bob'})
            RETURN NAMES
            """, "[[['Eve', 'Dot', 'Cid', 'Bob']]]"),
        Case(
            """
            MATCH (x)-[k:KNOWS]->(:User) MATCH p = ANY SHORTEST (a)-->*(b)-[k]->(c) WHERE a.name = 'Dot'
            RETURN NAMES, b.name
            """, "[[['Dot', 'Cid', 'Eve'], 'Cid']]"),
        Case(
            """
            MATCH p = SHORTEST 1 (a:User)-[:KNOWS]->+(b)-[:KNOWS]->+(b) RETURN NAMES LIMIT 3
            """, "[[['Eve', 'Dot', 'Bob', 'Ann', 'Ann']]]"),
        Case(
            """
            MATCH p = SHORTEST $k (a {name: 'Dot'})-[:KNOWS|REPORTS_TO]->+(b {name: 'Bob'})
            RETURN length(p) ORDER BY length(p)
            """, "[[1], [2]]"),
        Case(
            """
            MATCH (c:Company)
            OPTIONAL MATCH p = ANY SHORTEST (c)-[:KNOWS]->+(b) RETURN c.name, p
            """, "[['Acme', null]]"),
        // Two patterns of one MATCH share no relationship.
        Case(
            """
            MATCH ANY SHORTEST (a:User)-[r:KNOWS]->+(b {name: 'Cid'}), (a)-[s:KNOWS]->(c)
            RETURN count(*)
            """, "[[0]]"),
        Case(
            """
            MATCH (a:User) WHERE EXISTS { ANY SHORTEST (a)-[:KNOWS]->+(:Person {name: 'Ann'}) }
            RETURN a.name
            """, "[['Eve']]"),
    ]

    @Test(arguments: selections) func `selectors choose between ends`(_ test: Case) throws {
        try check(test)
    }

    static let modes = [
        Case(
            "MATCH WALK (a:User)-[:KNOWS]->{6}(b {name: 'Ann'}) RETURN count(*)", "[[2]]"),
        Case(
            "MATCH TRAIL (a:User)-[:KNOWS]->{6}(b {name: 'Ann'}) RETURN count(*)", "[[0]]"),
        Case(
            "MATCH (a:User)-[:KNOWS]->+(b {name: 'Ann'}) RETURN count(*)", "[[2]]"),
        Case(
            "MATCH ACYCLIC (a:User)-[:KNOWS]->+(b {name: 'Ann'}) RETURN count(*)", "[[1]]"),
        Case(
            "MATCH SIMPLE PATHS (a:User)-[:KNOWS]->+(b) RETURN count(*)", "[[5]]"),
        Case(
            "MATCH ACYCLIC (a:User)-[:KNOWS]->(b)-[:KNOWS]->(c)-[:KNOWS]->(d) RETURN d.name",
            "[['Ann']]"),
        Case(
            "MATCH SIMPLE (a:User)-[:KNOWS]->(b)-[:KNOWS]->(c)-[:KNOWS]->(d) RETURN d.name ORDER BY d.name",
            "[['Ann'], ['Eve']]"),
        // Back over the same relationship: a walk may, and a simple path that ends where it began.
        Case("MATCH WALK (a:User)-[r]-(b)-[s]-(c) WHERE r = s RETURN count(*)", "[[2]]"),
        Case("MATCH SIMPLE (a:User)-[r]-(b)-[s]-(c) WHERE r = s RETURN count(*)", "[[2]]"),
        Case("MATCH (a:User)-[r]-(b)-[s]-(c) WHERE r = s RETURN count(*)", "[[0]]"),
        // A mode is that of its own path; other paths of the MATCH share nothing with it.
        Case(
            "MATCH WALK (a:User)-[r]-(b)-[s]-(c), (a)-[t]-(d) RETURN count(*)", "[[8]]"),
        Case(
            "MATCH p = SHORTEST 3 WALK (a {name: 'Ann'})-[:KNOWS]->+(b) RETURN length(p) ORDER BY length(p)",
            "[[1], [2], [3]]"),
        Case(
            "MATCH p = ANY SHORTEST WALK (a:User)-[:KNOWS]->{5,}(b {name: 'Eve'}) RETURN length(p)",
            "[[6]]"),
        Case(
            "MATCH (a:User)-[:KNOWS]->{2,}(b) RETURN DISTINCT b.name ORDER BY b.name",
            "[['Ann'], ['Bob'], ['Cid'], ['Eve']]"),
        Case(
            "MATCH ACYCLIC (a:User)-[:KNOWS]->+(b) RETURN DISTINCT b.name ORDER BY b.name",
            "[['Ann'], ['Bob'], ['Cid'], ['Dot']]"),
    ]

    @Test(arguments: modes) func `modes govern their path`(_ test: Case) throws { try check(test) }

    private func check(_ test: Case) throws {
        try test.check(on: Self.network, ["k": .integer(2)])
    }

    @Test func `a count that is no count is refused`() throws {
        let query = try TextQuery(Self.network)
        for wrong in [Value.integer(0), .integer(-1), .string("2"), .null] {
            let error = #expect(throws: QueryError.self) {
                try query.rows("MATCH p = SHORTEST $k (a)-->+(b) RETURN p", ["k": wrong])
            }
            #expect(error?.detail == "NumberOutOfRange")
        }
    }

    @Test func `steps of a pattern see what the query has written`() throws {
        var query = try TextQuery("CREATE (:A)-[:T]->(:B)-[:T]->(:A)")
        _ = try query.change(
            """
            MATCH (a:A) WHERE NOT EXISTS { (a)<--() }
            UNWIND [1, 2] AS i
            CALL {
                WITH a, i MATCH (a)((x)-[:T]->(y)-[:T]->(z))+(last) WITH last, i ORDER BY last.i LIMIT 1
                CREATE (last)-[:T]->(:B)-[:T]->(:A {i: i})
            }
            """)
        #expect(try query.rows("MATCH (a:A) RETURN count(*)") == [[4]])
        #expect(
            try query.rows("MATCH ((x:A)-[:T]->(y)-[:T]->(z)){3} RETURN [n IN z | n.i]")
                == [[.list([.null, 1, 2])]])
    }

    @Test func `selectors of a dense graph visit places and do not enumerate walks`() throws {
        var query = try TextQuery()
        query.graph = try WalkTests.dense(12)
        let limits = Limits.looks(1000)
        for (text, count) in [
            ("MATCH p = SHORTEST 2 (a)-->+(b) RETURN count(p)", 12 * 12 * 2),
            ("MATCH p = SHORTEST 3 ACYCLIC (a)-->+(b) RETURN count(p)", 12 * 11 * 3),
            ("MATCH p = ANY SHORTEST WALK (a)-->{6,}(b) RETURN count(p)", 12 * 12),
            ("MATCH p = ANY SHORTEST (a)-->+(m)-->{3}(b) RETURN count(p)", 12 * 12),
            ("MATCH p = ANY SHORTEST (a)((x)-->(y)-->(z))+(b) RETURN count(p)", 12 * 12),
            ("MATCH (a)-->{2,}(b) WITH DISTINCT a, b RETURN count(*)", 12 * 12),
        ] {
            #expect(try query.rows(text, limits: limits) == [[.integer(Int64(count))]], "\(text)")
        }
    }

    @Test(arguments: [
        ("(a)-[*133..]->(b)", 0), ("(a)-[*9223372036854775807..]-(b)", 0),
        ("ANY (a)-->{100}(m)-->{33,}(b)", 0), ("(a)((x)-->(y)-->(z)){4611686018427387904,}(b)", 0),
        ("ACYCLIC (a)-->{12,}(b)", 0), ("SIMPLE (a)-->{13,}(b)", 0), ("SIMPLE (a)-->{1}(b)", 132),
        ("ANY SHORTEST (a)-->{200,}(b)", 0),
    ])
    func `what is longer than all there is is not looked for`(
        pattern: String, count: Int64
    ) throws {
        var query = try TextQuery()
        query.graph = try WalkTests.dense(12)
        let rows = try query.rows("MATCH \(pattern) RETURN count(*)", limits: .looks(20))
        #expect(rows == [[.integer(count)]])
    }

    @Test func `a simple path may go out and back over all there is`() throws {
        let query = try TextQuery("CREATE ()-[:T]->()")
        #expect(try query.rows("MATCH SIMPLE (a)-[r]-{2}(b) RETURN count(*)") == [[2]])
        #expect(try query.rows("MATCH SIMPLE (a)-[r]-{3,}(b) RETURN count(*)") == [[0]])
    }
}
