import GraphIndex
import QueryEngine
import QuerySyntax
import Testing
import Values

/// `shortestPath(…)`: what it looks for, and what it costs.
struct ShortestPathTests {
    typealias Case = QueryCase

    static let conditions = [
        Case(
            """
            MATCH p = allShortestPaths((a {name: 'Dot'})-[*]-(b {name: 'Ann'})) WHERE length(p) > 1
            RETURN NAMES AS names ORDER BY names
            """,
            "[[['Dot', 'Bob', 'Ann']], [['Dot', 'Cid', 'Ann']], [['Dot', 'Dot', 'Ann']]]"),
        Case(
            """
            MATCH p = shortestPath((a {name: 'Cid'})-[*]-(b {name: 'Ann'}))
            WHERE any(n IN nodes(p) WHERE n.name = 'Bob') RETURN NAMES
            """, "[[['Cid', 'Bob', 'Ann']]]"),
        Case(
            """
            MATCH p = shortestPath((a {name: 'Cid'})-[*]-(b {name: 'Ann'}))
            WHERE any(n IN nodes(p) WHERE n.name = 'Bob') AND 2 > length(p) RETURN NAMES
            """, "[]"),
        Case(
            """
            MATCH p = shortestPath((a {name: 'Cid'})-[r*]-(b {name: 'Ann'}))
            WHERE size(r) <> 1 AND r[0].since = 2 RETURN length(p)
            """, "[[2]]"),
        // What is asked of two paths is asked of the second.
        Case(
            """
            MATCH p = shortestPath((a {name: 'Cid'})-[*]-(b {name: 'Ann'})),
                q = shortestPath((b)-[*]-(c {name: 'Dot'}))
            WHERE length(q) > length(p) RETURN length(p), length(q)
            """, "[[1, 2]]"),
        Case(
            """
            MATCH p = shortestPath((a {name: 'Cid'})-[*]-(b {name: 'Ann'})), (b)<-[:REPORTS_TO]-(m)
            WHERE m IN nodes(p) RETURN length(p)
            """, "[[2]]"),
        Case(
            """
            MATCH (a {name: 'Cid'}), (b {name: 'Ann'})
            OPTIONAL MATCH p = shortestPath((a)-[*..2]-(b)) WHERE length(p) > 2 RETURN p
            """, "[[null]]"),
    ]

    @Test(arguments: conditions)
    func `a shortest path is looked for among those that fulfil what WHERE asks of it`(
        _ test: Case
    ) throws {
        try test.check(on: TextQueryTests.network)
    }

    /// Many persons more, so that ends are not looked up before the search.
    static let crowd =
        TextQueryTests.network + ";"
        + "UNWIND range(1, 40) AS i CREATE (:Person {name: 'x', age: 100 + i})"

    static let ends = [
        Case(
            """
            MATCH p = shortestPath((a:Person {name: 'Cid'})-[*]-(b:Person)) WHERE b.age < 60
            RETURN b.name, length(p) ORDER BY b.name
            """, "[['Bob', 1], ['Cid', 3], ['Dot', 1]]"),
        Case(
            """
            MATCH p = allShortestPaths((a:Person {name: 'Ann'})-[:KNOWS*0..]->(b:Person))
            WHERE b.age <= 60 RETURN b.name, length(p) ORDER BY length(p)
            """, "[['Ann', 0], ['Cid', 1], ['Dot', 2]]"),
        Case(
            """
            MATCH p = shortestPath((a:Person {name: 'Ann'})-[:KNOWS*]->(b:Person)) WHERE b.age <= 60
            RETURN b.name, length(p) ORDER BY length(p)
            """, "[['Cid', 1], ['Dot', 2], ['Ann', 3]]"),
        Case(
            """
            MATCH p = ANY (a:Person {name: 'Ann'})-[:KNOWS]->+(b:Person) WHERE b.age > 50
            RETURN b.name
            """, "[['Ann']]"),
    ]

    @Test(arguments: ends)
    func `a search to many ends finds those that are asked for`(_ test: Case) throws {
        try test.check(on: Self.crowd)
    }

    @Test func `long walks come in small batches`() throws {
        let length = 2000
        var chain = try TextQuery()
        chain.graph = try WalkTests.chain(UInt32(length))
        for query in [
            "MATCH p = shortestPath((a {i: 0})-[:T*]->(b)) WHERE b.i >= 0 RETURN p",
            "MATCH p = ({i: 0})-[:T*]->(b) RETURN p",
        ] {
            let run = try QueryRun(chain.plan(query), on: chain.graph, settings: .plain())
            var rowCount = 0
            for _ in 0..<10 {
                guard let rows = try run.next() else { break }
                rowCount += rows.count
                let steps = rows.reduce(0) { sum, row in
                    if case .path(let path) = row[0] { sum + path.relationships.count } else { sum }
                }
                #expect(steps < 40_000, "\(query)")
            }
            #expect(rowCount > 300, "\(query)")
        }
    }

    @Test(arguments: [
        "MATCH p = shortestPath((a {i: 0})-[:T*]->(b {i: 20001})) RETURN length(p)",
        "MATCH (a {i: 0}) MATCH p = shortestPath((a)-[:T*]-(b)) WHERE b.i <> 0 RETURN sum(length(p))",
        "MATCH (a {i: 0}), (b {i: 20001}) MATCH p = allShortestPaths((a)-[:T*]-(b)) RETURN count(p)",
        "MATCH (a {i: 0})-[:T*]->(b) RETURN count(DISTINCT b)",
        "MATCH (a {i: 0}), (b {i: 20001}) RETURN EXISTS { (a)-[:T*3..]->(b) }",
        "MATCH (a {i: 0}), (b {i: 20001}) MATCH p = SHORTEST 2 (a)-[:T]->{1,4}(b) RETURN length(p)",
        "MATCH (a {i: 0}), (b {i: 20001}) MATCH (a)-[r:T*1..3]->(b) RETURN sum(size(r))",
    ]) func `what a search keeps is counted`(query: String) throws {
        let bulge = try TextQuery(
            """
            CREATE (a {i: 0}), (z {i: 20001}) WITH a, z
            UNWIND range(1, 20000) AS i CREATE (a)-[:T]->({i: i})-[:T]->(z)
            """)
        let error = #expect(throws: QueryError.self) {
            try bulge.rows(query, limits: Limits(bytesMax: 160_000))
        }
        #expect(error?.detail == "MemoryLimit")
        #expect(try bulge.rows(query).count == 1 || query.contains("SHORTEST 2"))
    }

    @Test(arguments: [
        ("MATCH (a)-[:T*3..30]->(b) RETURN count(DISTINCT b)", Value.integer(40)),
        ("MATCH (a {i: 1})-[:T*3..30]->(b) RETURN count(DISTINCT b)", .integer(40)),
        ("MATCH (a {i: 1}) RETURN EXISTS { (a)-[:T*2..]-(b) }", .boolean(true)),
        ("MATCH (a {i: 1}), (b {i: 2}) RETURN EXISTS { (a)-[:T*2..]-(b) }", .boolean(true)),
    ]) func `where only ends are asked for, walks are not counted out`(
        query: String, expected: Value
    ) throws {
        let dense = try TextQuery(
            """
            UNWIND range(1, 40) AS i CREATE ({i: i});
            MATCH (a), (b) WHERE a <> b CREATE (a)-[:T]->(b)
            """)
        #expect(try dense.rows(query) == [[expected]])
    }
}
