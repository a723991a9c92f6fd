import QueryPlan
import Testing

struct PatternPlanTests {
    @Test(arguments: [
        (
            "MATCH (p:Person {id: $id})-[:KNOWS]->(f:Person) RETURN f.name",
            [
                "Project f.name AS f.name",
                "Filter f:Person",
                "Expand (p)-[relationship@26:KNOWS]->(f)",
                "NodeSeek (p:Person) id = $id",
                "Argument",
            ]
        ),
        (
            "MATCH (p:Person)-[:WORKS_AT]->(o:Organization {name: 'Acme'}) RETURN p",
            [
                "Filter p:Person",
                "Expand (o)<-[relationship@16:WORKS_AT]-(p)",
                "NodeSeek (o:Organization) name = 'Acme'",
                "Argument",
            ]
        ),
        (
            "MATCH (a)-[r]->(b) RETURN r",
            ["Expand (a)-[r]->(b)", "NodeScan (a)", "Argument"]
        ),
        (
            "MATCH (a:User)-[x:KNOWS]->(b)-[y:KNOWS]->(a) RETURN b",
            [
                "Filter differ(x, y)",
                "ExpandClosing (a)-[x:KNOWS]->(b), (a)<-[y:KNOWS]-(b)",
                "NodeScan (a:User)",
                "Argument",
            ]
        ),
        (
            "MATCH (a:User)-[x:KNOWS]->(b)-[y:PART_OF]->(c) RETURN c",
            [
                "Expand (b)-[y:PART_OF]->(c)",
                "Expand (a)-[x:KNOWS]->(b)",
                "NodeScan (a:User)",
                "Argument",
            ]
        ),
        (
            "MATCH (a:Person {id: 1}), (b:Person {id: 2}) "
                + "MATCH p = shortestPath((a)-[:KNOWS*]-(b)) WHERE all(r IN relationships(p) WHERE r.open) RETURN length(p)",
            [
                "Project length(p) AS length(p)",
                "Project path(a, relationship@71, b) AS p",
                "ShortestPath (a)-[relationship@71:KNOWS*1..]-(b) into each step step@71.open",
                "NodeSeek (b:Person) id = 2",
                "NodeSeek (a:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH p = shortestPath((a:Person {id: 1})-[:KNOWS*]->(b:Person {email: 'b'})) "
                + "RETURN length(p)",
            [
                "Project length(p) AS length(p)",
                "Project path(a, relationship@41, b) AS p",
                "ShortestPath (a)-[relationship@41:KNOWS*1..]->(b) into",
                "Filter b.email = 'b'",
                "NodeScan (b:Person)",
                "NodeSeek (a:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH p = shortestPath((a:Person {id: 1})-[:KNOWS*]->(b:User)) RETURN length(p)",
            [
                "Project length(p) AS length(p)",
                "Project path(a, relationship@41, b) AS p",
                "ShortestPath (a)-[relationship@41:KNOWS*1..]->(b) b:User",
                "NodeSeek (a:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH p = shortestPath((a:Person {id: 1})-[r:KNOWS*]-(b:Person {id: 2})) "
                + "WHERE length(p) > 1 AND size(r) < 9 RETURN length(p)",
            [
                "Project length(p) AS length(p)",
                "Project path(a, r, b) AS p",
                "Filter size(r) < 9",
                "ShortestPath (a)-[r:KNOWS*1..]-(b) into length(p) > 1",
                "NodeSeek (b:Person) id = 2",
                "NodeSeek (a:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH (p:Person {id: 1}) OPTIONAL MATCH (p)-[r:MANAGES]->(o) WHERE o.open RETURN r",
            [
                "Optional o, r",
                "- Filter o.open",
                "  Expand (p)-[r:MANAGES]->(o)",
                "  Argument p",
                "NodeSeek (p:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH (p:Person {id: 1})-[r]-(o) WHERE type(r) = 'KNOWS' AND o.a = 1 AND o.b = 2 "
                + "RETURN o",
            [
                "Filter o.b = 2",
                "Filter o.a = 1",
                "Expand (p)-[r:KNOWS]-(o)",
                "NodeSeek (p:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH (p:Person {id: 1}) MATCH (q:Person {id: p.chief}) RETURN q",
            [
                "NodeSeek (q:Person) id = p.chief", "NodeSeek (p:Person) id = 1", "Argument",
            ]
        ),
        // Without an index a lookup is made, which joins the two.
        (
            "MATCH (u:User), (d:Deal) WHERE u.region = d.region AND d.open RETURN d",
            [
                "Filter d.open", "NodeSeek (d:Deal) region = u.region", "NodeScan (u:User)",
                "Argument",
            ]
        ),
        (
            "UNWIND [1, 2] AS i MATCH (n {ref: i, kind: 'x'})-[:MANAGES]->(m) RETURN m",
            [
                "Expand (n)-[relationship@48:MANAGES]->(m)", "NodeSeek (n) kind = 'x', ref = i",
                "Unwind [1, 2] AS i", "Argument",
            ]
        ),
        (
            "UNWIND [1, 2] AS i MERGE (u:User {kind: 'x', key: i}) RETURN u",
            [
                "Merge (u:User {kind: 'x', key: i})",
                "- NodeSeek (u:User) key = i, kind = 'x'", "  Argument i",
                "Unwind [1, 2] AS i", "Argument",
            ]
        ),
        // So are parts that only an equation of computed values connects.
        (
            "MATCH (u:User), (d:Deal)-[:ABOUT]->(o) WHERE toLower(u.a) = toLower(o.b) AND d.open "
                + "AND u.a > d.c AND size(d.d) = size(u.d) RETURN d",
            [
                "Filter u.a > d.c",
                "HashJoin tolower(u.a) = tolower(o.b), size(u.d) = size(d.d), input held",
                "- Expand (d)-[relationship@24:ABOUT]->(o)",
                "  Filter d.open", "  NodeScan (d:Deal)", "  Argument",
                "NodeScan (u:User)", "Argument",
            ]
        ),
        (
            "MATCH (p:Person) MATCH (u:User) WHERE [u.x] = [p.x] RETURN u",
            [
                "HashJoin [p.x] = [u.x]", "- NodeScan (u:User)", "  Argument",
                "NodeScan (p:Person)", "Argument",
            ]
        ),
        (
            "MATCH (p:Person {id: 1}) MATCH (u:User) WHERE [u.x] = [p.x] RETURN u",
            [
                "Filter [u.x] = [p.x]", "NodeScan (u:User)", "NodeSeek (p:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH (p:Person) OPTIONAL MATCH (u:User) WHERE [u.x] = [p.x] RETURN u",
            [
                "Optional u", "- HashJoin [p.x] = [u.x]", "  - NodeScan (u:User)", "    Argument",
                "  Argument p", "NodeScan (p:Person)", "Argument",
            ]
        ),
        // An index finds nodes by the order of their values, too.
        (
            "MATCH (p:Person) WHERE 10 <= p.id < $most RETURN p",
            ["NodeRangeSeek (p:Person) id >= 10, id < $most", "Argument"]
        ),
        (
            "MATCH (o:Organization) WHERE o.name STARTS WITH $start AND o.open RETURN o",
            ["Filter o.open", "NodeRangeSeek (o:Organization) name STARTS WITH $start", "Argument"]
        ),
        (
            "MATCH (p:Person) WHERE p.id = 1 OR 2 = p.id OR p.id IN [3, $four] RETURN p",
            ["NodeSeek (p:Person) id IN [1, 2, 3, $four]", "Argument"]
        ),
        (
            "MATCH (p:Person) WHERE p.id = 1 OR p.name = 'Ann' RETURN p",
            ["Filter (p.id = 1) OR (p.name = 'Ann')", "NodeScan (p:Person)", "Argument"]
        ),
        // Most of the organizations are not looked up one by one.
        (
            "MATCH (o:Organization) WHERE o.name >= 'a' RETURN o",
            ["Filter o.name >= 'a'", "NodeScan (o:Organization)", "Argument"]
        ),
        (
            "MATCH (o:Organization) WHERE -1 * 2 < o.name RETURN o",
            ["Filter -2 < o.name", "NodeScan (o:Organization)", "Argument"]
        ),
        // Without an index nodes are sorted only where many rows ask.
        (
            "MATCH (u:User) WHERE u.age > 30 RETURN u",
            ["Filter u.age > 30", "NodeScan (u:User)", "Argument"]
        ),
        (
            "MATCH (u:User) MATCH (d:Deal) WHERE d.start > u.start AND d.key IN u.keys RETURN d",
            [
                "Filter d.start > u.start", "NodeSeek (d:Deal) key IN u.keys", "NodeScan (u:User)",
                "Argument",
            ]
        ),
        (
            "MATCH (u:User) MATCH (d:Deal) WHERE d.start > u.start RETURN d",
            ["NodeRangeSeek (d:Deal) start > u.start", "NodeScan (u:User)", "Argument"]
        ),
        ("MATCH (u:$('User')) RETURN u", ["NodeScan (u:User)", "Argument"]),
        (
            "MATCH ()-[r:KNOWS]->() WITH r MATCH (a)-[r]-(b) RETURN a",
            [
                "Expand (a)-[r]-(b)",
                "Unwind CASE WHEN startnode(r) = endnode(r) THEN [startnode(r)] "
                    + "ELSE [startnode(r), endnode(r)] END AS a",
                "Expand (node@6)-[r:KNOWS]->(node@20)",
                "NodeScan (node@6)",
                "Argument",
            ]
        ),
    ])
    func `a pattern starts where it is cheapest and takes the cheapest edges`(
        query: String, expected: [String]
    ) throws {
        let found = try lines(query)
        #expect(found == expected, "\(found.joined(separator: "\n"))")
    }

    @Test func `a predicate on every step is asked while walking, and of the start too`() throws {
        let query = """
            MATCH p = (a:User)-[r:REPORTS_TO*1..5]->(b)
            WHERE all(x IN nodes(p) WHERE x.active) AND none(x IN r WHERE x.acting)
            RETURN DISTINCT b
            """
        let found = try lines(query)
        #expect(
            found == [
                "Distinct b",
                "Filter b.active",
                "ReachableExpand (a)-[r:REPORTS_TO*1..5]->(b) each step "
                    + "stepNode@18.active AND (NOT step@18.acting)",
                "Filter a.active",
                "NodeScan (a:User)",
                "Argument",
            ], "\(found.joined(separator: "\n"))")
        let plain = try lines(query, rewrites: [])
        #expect(plain.contains { $0.hasPrefix("Filter all(") })
        #expect(plain.contains { $0.hasPrefix("Filter none(") })
    }

    @Test func `no sample is taken for what a unique property tells`() throws {
        var statistics = Statistics.company
        statistics.shareOfOneValue = { _, key in
            Issue.record("a sample of \(key)")
            return nil
        }
        let query = "MATCH (p:Person {id: $id})-[:KNOWS]->(q:Person {id: $other}) RETURN p, q"
        let found = try plan(query, statistics: statistics)
        let text = found.description(statistics: statistics).rendered()
        #expect(text.contains("NodeSeek"), "\(text)")
    }

    @Test func `the whole plan is shown as an aligned tree`() throws {
        let text = "MATCH (u:User) WHERE EXISTS { (u)-[r:KNOWS*..3]-(:Person) } RETURN u.name AS n"
        let shown = try plan(text).description(statistics: .company, rows: [3, 3]).rendered()
        let expected = """
            Operator           Details                                                      Estimated  Rows
            Project            u.name AS n                                                         50     3
            Filter             EXISTS {…}                                                          50     3
            ├ EXISTS                                                                              100
            │ ReachableExpand  (u)-[r:KNOWS*1..3]-(node@48) node@48:Person if there is one         65
            │ Argument         u                                                                    1
            NodeScan           (u:User)                                                           100
            Argument                                                                                1

            """
        #expect(shown == expected)
    }
}
