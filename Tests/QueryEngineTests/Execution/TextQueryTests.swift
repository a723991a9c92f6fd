import GraphIndex
import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Queries as text, on a small network, with the rows that are right.
struct TextQueryTests {
    /// A chain of command with a loop of influence beside it.
    static let network = """
        CREATE (ann:Person {name: 'Ann', age: 60}), (bob:Person {name: 'Bob', age: 50}),
            (cid:Person {name: 'Cid', age: 40}), (dot:Person {name: 'Dot', age: 30}),
            (eve:Person {name: 'Eve', age: 20}), (acme:Company {name: 'Acme'})
        CREATE (bob)-[:REPORTS_TO {since: 1}]->(ann), (cid)-[:REPORTS_TO {since: 2}]->(bob),
            (dot)-[:REPORTS_TO {since: 3}]->(bob)
        CREATE (ann)-[:KNOWS]->(cid), (cid)-[:KNOWS]->(dot), (dot)-[:KNOWS]->(ann),
            (dot)-[:KNOWS]->(dot)
        CREATE (ann)-[:WORKS_AT]->(acme), (bob)-[:WORKS_AT]->(acme)
        """

    typealias Case = QueryCase

    static let walks = [
        Case(
            "MATCH (a {name: 'Dot'})-[:REPORTS_TO*]->(b) RETURN b.name ORDER BY b.name",
            "[['Ann'], ['Bob']]"),
        Case(
            "MATCH (a {name: 'Ann'})-[:KNOWS*]->(b) RETURN DISTINCT b.name ORDER BY b.name",
            "[['Ann'], ['Cid'], ['Dot']]"),
        Case(
            "MATCH (a {name: 'Ann'})-[:REPORTS_TO*]-(b) RETURN DISTINCT b.name ORDER BY b.name",
            "[['Bob'], ['Cid'], ['Dot']]"),
        Case(
            "MATCH (a {name: 'Ann'})-[:KNOWS*]-(b) RETURN count(*), count(DISTINCT b)",
            "[[11, 3]]"),
        Case(
            """
            MATCH (a {name: 'Eve'}) OPTIONAL MATCH (a)-[:KNOWS*]-(b) RETURN b.name
            """, "[[null]]"),
        Case(
            """
            MATCH p = shortestPath((a:Person {name: 'Cid'})-[*]-(c:Company))
            RETURN length(p), nodes(p)[0].name
            """, "[[2, 'Cid']]"),
        Case(
            """
            MATCH p = allShortestPaths((a:Person {name: 'Cid'})-[*]-(c:Company))
            RETURN [n IN nodes(p) | n.name] AS names ORDER BY names
            """, "[[['Cid', 'Ann', 'Acme']], [['Cid', 'Bob', 'Acme']]]"),
        Case(
            """
            MATCH (a:Person {name: 'Eve'}), (b:Person {name: 'Ann'})
            OPTIONAL MATCH p = shortestPath((a)-[*]-(b)) RETURN p
            """, "[[null]]"),
        Case(
            """
            UNWIND [1, 2] AS least
            MATCH (a {name: 'Cid'})-[r:REPORTS_TO*1..5 {since: least}]->(b)
            RETURN least, b.name ORDER BY least, b.name
            """, "[[2, 'Bob']]"),
        Case(
            """
            MATCH (a {name: 'Dot'})-[r*2..2]->(b) WITH a, b, r
            MATCH (a)-[r*2..2]->(b) RETURN count(*) AS n
            """, "[[6]]"),
    ]

    @Test(arguments: walks) func `walks end where they should`(_ test: Case) throws {
        try check(test)
    }

    static let nesting = [
        Case(
            """
            MATCH (p:Person) WITH p ORDER BY p.age
            OPTIONAL MATCH (p)-[:WORKS_AT]->(c)
            RETURN p.name, c.name
            """,
            """
            [['Eve', null], ['Dot', null], ['Cid', null], ['Bob', 'Acme'], ['Ann', 'Acme']]
            """),
        Case(
            """
            MATCH (p:Person) WHERE EXISTS { (p)<-[:REPORTS_TO]-() } RETURN p.name ORDER BY p.name
            """, "[['Ann'], ['Bob']]"),
        Case(
            """
            MATCH (p:Person)
            RETURN p.name, COUNT { (p)-[:KNOWS]-(q) WHERE q.age < p.age } AS n,
                COLLECT { MATCH (p)<-[:REPORTS_TO]-(q) RETURN q.name ORDER BY q.name } AS names
            ORDER BY p.name
            """,
            """
            [['Ann', 2, ['Bob']], ['Bob', 0, ['Cid', 'Dot']], ['Cid', 1, []], ['Dot', 0, []],
             ['Eve', 0, []]]
            """),
        Case(
            """
            MATCH (c:Company)
            CALL { MATCH (:Person)-[:KNOWS]->(p)-[:KNOWS*]->(q) RETURN count(DISTINCT q) AS n }
            RETURN c.name, n
            """, "[['Acme', 3]]"),
        Case(
            """
            MATCH (p:Person)
            CALL { WITH p MATCH (p)<-[:REPORTS_TO*]-(q) RETURN count(q) AS below }
            RETURN p.name, below ORDER BY p.name
            """, "[['Ann', 3], ['Bob', 2], ['Cid', 0], ['Dot', 0], ['Eve', 0]]"),
        Case(
            """
            MATCH (p:Person)
            CALL {
                WITH p MATCH (p)-[:REPORTS_TO]->(q) RETURN q.name AS name
                UNION
                WITH p MATCH (p)-[:WORKS_AT]->(c) RETURN c.name AS name
            }
            RETURN p.name, collect(name) AS names ORDER BY p.name
            """,
            "[['Ann', ['Acme']], ['Bob', ['Ann', 'Acme']], ['Cid', ['Bob']], ['Dot', ['Bob']]]"),
        Case(
            """
            MATCH (p:Person)
            CALL {
                WITH p MATCH (p)<-[:REPORTS_TO]-(q) RETURN q.name AS name ORDER BY name DESC LIMIT 1
            }
            RETURN p.name, name ORDER BY p.name
            """, "[['Ann', 'Bob'], ['Bob', 'Dot']]"),
        Case(
            """
            UNWIND range(1, 3000) AS i WITH i
            WHERE COUNT { UNWIND [i] AS j WITH j WHERE j % 1000 = 0 RETURN j } = 1 RETURN i
            """,
            "[[1000], [2000], [3000]]"),
        Case(
            """
            MATCH (p:Person)
            CALL {
                WITH p MATCH (p)-[:REPORTS_TO]->(boss) WITH boss LIMIT 1
                MATCH (boss)<-[:REPORTS_TO]-(peer) WITH peer ORDER BY peer.name
                MATCH (peer)-[:KNOWS]->(friend) RETURN collect(friend.name) AS friends LIMIT 1
            }
            RETURN p.name, size(friends) ORDER BY p.name
            """,
            "[['Ann', 0], ['Bob', 0], ['Cid', 3], ['Dot', 3], ['Eve', 0]]"),
        Case("UNWIND 5 AS x RETURN x UNION ALL UNWIND null AS x RETURN x", "[[5]]"),
        Case(
            "CALL db.labels() YIELD label RETURN label ORDER BY label",
            "[['Company'], ['Person']]"),
        Case(
            "CALL graph.components() YIELD component RETURN count(DISTINCT component)", "[[2]]"),
        Case(
            """
            CALL influence.pageRank({label: 'Person', types: ['REPORTS_TO']}) YIELD node, score
            RETURN node.name ORDER BY score DESC, node.name
            """, "[['Ann'], ['Bob'], ['Cid'], ['Dot'], ['Eve']]"),
    ]

    @Test(arguments: nesting) func `plans inside plans run for the rows around them`(_ test: Case)
        throws
    { try check(test) }

    private func check(_ test: Case) throws { try test.check(on: Self.network) }

    static let changes = [
        Case(
            "FOREACH (name IN ['X', 'Y', 'X'] | MERGE (:Tag {name: name}))",
            "MATCH (t:Tag) RETURN count(*) = 2"),
        // A MERGE finds what was written since by whatever clause, without an index.
        Case(
            "UNWIND range(1, 3000) AS i MERGE (:X {k: i % 1000, l: 'l'})",
            "MATCH (x:X) RETURN count(*) = 1000 AND sum(x.k) = 499500"),
        Case(
            "UNWIND [1, 2, 1.0, 3, 2] AS i MERGE (x:X {k: i}) ON MATCH SET x.k = x.k + 10",
            "MATCH (x:X) RETURN count(*) = 3 AND sum(x.k) = 26"),
        Case(
            "UNWIND [1, 2, 1] AS i MERGE (x {k: i}) SET x:X",
            "MATCH (x:X) RETURN count(*) = 2 AND sum(x.k) = 3"),
        Case(
            "UNWIND [1, 1, 2] AS i CALL { WITH i MERGE (x:X {k: i}) REMOVE x:X SET x:Y }",
            "MATCH (x:Y) RETURN count(*) = 3"),
        Case(
            "UNWIND [1, 1, 2] AS i CALL { WITH i MERGE (x:X {k: i}) SET x.n = 1 DELETE x }",
            "MATCH (x) RETURN count(*) = 6"),
        Case(
            "UNWIND [1, 1, 2] AS i MERGE (a:X {k: i})-[:R]->(b:X {k: i + 1})",
            "MATCH (x:X)-[:R]->(y) RETURN count(*) = 2 AND count(DISTINCT x) = 2"),
        Case(
            """
            MATCH (p:Person) WITH p ORDER BY p.name
            FOREACH (i IN [1, 2] | SET p.age = p.age + i)
            """, "MATCH (p:Person) RETURN sum(p.age) = 215"),
        Case(
            """
            UNWIND [1, 2, 3] AS i
            CALL { WITH i MERGE (c:Counter) ON CREATE SET c.n = i ON MATCH SET c.n = c.n * 10 + i }
            """, "MATCH (c:Counter) RETURN c.n = 123"),
        Case(
            """
            UNWIND [1, 2, 3] AS i
            CALL { WITH i MATCH (p:Person) CREATE (:Copy {i: i}) RETURN count(*) AS n }
            WITH sum(n) AS total CREATE (:Total {n: total})
            """, "MATCH (t:Total), (c:Copy) WITH t.n AS n, count(c) AS m RETURN n = 15 AND m = 15"),
        Case("MATCH (a) CREATE (a)-[:SELF]->(a)", "MATCH (a)-[:SELF]->(a) RETURN count(*) = 6"),
        Case(
            "MATCH (a:Person)-[r]-(b) DELETE r WITH DISTINCT a MATCH (b:Person) DELETE b",
            "MATCH (a) RETURN count(*) = 1"),
        Case(
            """
            MATCH (p:Person {name: 'Eve'})
            SET p = {name: 'Eva'}, p += {x: 1, name: null}, p:New:Person REMOVE p:Person
            """,
            "MATCH (p:New) RETURN properties(p) = {x: 1} AND labels(p) = ['New']"),
        Case(
            """
            MATCH (a:Person {name: 'Ann'}), (b:Person {name: 'Bob'})
            SET a = b, b.name = 'Was ' + a.name
            """,
            "MATCH (p:Person {age: 50}) RETURN count(*) = 2 AND max(p.name) = 'Was Bob'"),
    ]

    @Test(arguments: changes) func `changes, and a question that must be true after them`(
        _ test: Case
    ) throws {
        var query = try TextQuery(Self.network)
        _ = try query.change(test.query)
        #expect(try query.rows(test.rows) == [[true]])
    }

    @Test func `every operator of a profile has the number of the plan`() throws {
        let query = try TextQuery(Self.network)
        let plan = try query.plan(
            """
            MATCH (p:Person) OPTIONAL MATCH (p)-[:WORKS_AT]->(c)
            CALL { WITH p MATCH (p)-[:KNOWS]-(q) RETURN count(q) AS n }
            RETURN p.name, c.name, n ORDER BY n DESC LIMIT 3
            """)
        let run = try QueryRun(plan, on: query.graph, settings: .plain(profiles: true))
        let rows = try run.all()
        let numbered = plan.root.numbered
        #expect(run.profile.count == numbered.count)
        #expect(run.profile[0].rowCount == rows.count)
        for (number, operation) in numbered.enumerated() {
            guard case .nodeScan = operation else { continue }
            #expect(run.profile[number].rowCount == 5)
        }
    }

    @Test func `an index finds what a scan finds, for values of any type`() throws {
        var query = try TextQuery(
            "CREATE (:N {v: 1}), (:N {v: 1.0}), (:N {v: '1'}), (:N), (:M {v: 1})")
        let values = "UNWIND [1, 1.0, '1', null, true, [1]] AS x MATCH "
        let probe = values + "(n:N {v: x}) RETURN x, n.v"
        let scanned = try query.rows(values + "(n:N) WHERE n.v = x OR false RETURN x, n.v")
        #expect(Set(try query.rows(probe)) == Set(scanned))
        query.graph = query.graph.rebuilt()
        #expect(Set(try query.rows(probe)) == Set(scanned))
        var transaction = GraphTransaction(query.graph)
        try transaction.createIndex(GraphSchema.Index(name: "i", label: "N", keys: ["v"]))
        query.graph = transaction.graph
        #expect(Set(try query.rows(probe)) == Set(scanned))
        #expect(scanned.count == 5)
    }
}
