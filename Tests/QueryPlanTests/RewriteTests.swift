import QueryPlan
import QuerySyntax
import Testing

struct RewriteTests {
    @Test(arguments: [
        (Rewrite.topRows, "MATCH (n) RETURN n ORDER BY n.x LIMIT 3", "Top", "Limit"),
        (.topRows, "MATCH (n) RETURN n ORDER BY n.x SKIP 1 LIMIT 3", "Top", "Sort"),
        (
            .indexSeeks, "MATCH (n) WITH n WHERE n:Person AND n.id = 3 RETURN n", "NodeSeek",
            "Filter"
        ),
        (.indexSeeks, "MATCH (n) WITH n WHERE n:Person RETURN n", "NodeScan (n:Person)", "Filter"),
        (
            .indexSeeks, "MATCH (n:Person) WITH n WHERE n.id > 3 AND n.id <= 9 RETURN n",
            "NodeRangeSeek (n:Person) id > 3, id <= 9", "Filter"
        ),
        (
            .indexSeeks, "MATCH (n:Person {id: 3}) RETURN n", "NodeSeek (n:Person) id = 3", "Filter"
        ),
        (.indexSeeks, "MATCH (n:Person) WHERE n.id IN $ids RETURN n", "id IN $ids", "Filter"),
        (
            .hashJoins,
            "MATCH (a:User), (b:Deal) WHERE toLower(a.x) = toLower(b.y) RETURN b",
            "HashJoin tolower(a.x) = tolower(b.y), input held", "Filter"
        ),
        (.degreeCounting, "MATCH (a)-->(b) RETURN a, count(b)", "degree((a)-->())", "Expand"),
        (
            .degreeCounting, "MATCH (a)-[:KNOWS]->(b)-[:KNOWS]->(c) RETURN c.x, count(*)",
            "degree((c)<-[:KNOWS]-()<-[:KNOWS]-())", "NodeScan (a)"
        ),
        (
            .degreeCounting, "MATCH (a) RETURN COUNT { (a)-->()-->() } AS n",
            "degree((a)-->()-->())", "COUNT"
        ),
        (.degreeCounting, "MATCH (a) WHERE (a)<-[:KNOWS]-() RETURN a", "degree(", "EXISTS"),
        (
            .impliedLabels, "MATCH (d:Deal)-[:REPORTS_TO]->(b:Person) RETURN b", "Expand",
            "Filter b:Person"
        ),
        (
            .impliedLabels, "MATCH (p:Person)-[:REPORTS_TO*0..]->(q:Person) RETURN q.x", "Repeated",
            "Filter"
        ),
        (
            .closingExpansion, "MATCH (a)-[:KNOWS]->(b)-[:KNOWS]->(c), (a)-[:KNOWS]->(c) RETURN c",
            "ExpandClosing", "into"
        ),
        (.unusedAssignments, "MATCH p = (a)-->(b) RETURN a", "Expand", "Project path"),
        (.reachableEnds, "MATCH (a)-[:KNOWS*]->(b) RETURN DISTINCT b", "Reachable", "Repeated"),
        (
            .reachableEnds, "MATCH (a)-[:KNOWS*]->(b) RETURN count(DISTINCT b)", "Reachable",
            "Repeated"
        ),
        (
            .reachableEnds, "MATCH (a)-[:KNOWS*]->(b) RETURN max(b.x), min(b.x)", "Reachable",
            "Repeated"
        ),
        (.reachableEnds, "MATCH (a) WHERE (a)-[:X*]->() RETURN a", "Reachable", "Repeated"),
        (
            .reachableEnds, "MATCH (a)-[:A*]->(b)-[:B]->(c) RETURN DISTINCT a, c", "Reachable",
            "Repeated"
        ),
        (
            .reachableEnds, "MATCH (a:User)-[:KNOWS*]->(b:Person) RETURN DISTINCT b",
            "each end once", "Repeated"
        ),
        (
            .reachableEnds, "MATCH (a)-[:X*..3]-(b) WHERE b <> a RETURN count(DISTINCT b)",
            "ending elsewhere", "Filter"
        ),
        (
            .reachableEnds, "MATCH (a) WHERE EXISTS { (a)-[:X*3..]-(:Person) } RETURN a",
            "if there is one", "Repeated"
        ),
        (
            .reachableEnds,
            "MATCH (a:User {id: 1})-[m:X]->(b)-[:X*]-(c) RETURN count(DISTINCT c)",
            "avoiding m each end once", "Repeated"
        ),
        (
            .stepPredicates,
            "MATCH p = (a)-[:KNOWS*]->(b) WHERE all(r IN relationships(p) WHERE r.open) RETURN b",
            "each step", "Filter"
        ),
        (.constantFolding, "MATCH (n) WHERE n.x = 2 * 3 + 1 RETURN n", "n.x = 7", "* 3"),
        (.constantFolding, "MATCH (n) WHERE 1 / 0 = n.x RETURN n", "1 / 0", "= 7"),
        (
            .constantFolding, "MATCH (n) WHERE n.x = date('20240721') RETURN n",
            "n.x = date('2024-07-21')", "20240721"
        ),
        (
            .constantFolding, "RETURN {x: [duration('PT1440M')]} AS m", "duration('PT24H')", "1440"
        ),
        (
            .constantFolding, "MATCH (n) WHERE 1 / 0 = date('20240230') RETURN n", "('20240230')",
            "2024-02"
        ),
        (
            .constantFolding, "MATCH (n) WHERE 1 / 0 = time('1200') RETURN n", "('1200')", "12:00"
        ),
    ])
    func `a rewrite does what it is for, and only when asked`(
        rewrite: Rewrite, query: String, present: String, absent: String
    ) throws {
        let rewritten = try lines(query, rewrites: [rewrite]).joined(separator: "\n")
        #expect(rewritten.contains(present))
        #expect(!rewritten.contains(absent))
        if !query.contains("/ 0") {
            let plain = try lines(query, rewrites: []).joined(separator: "\n")
            #expect(plain.contains(absent))
        }
    }

    @Test(arguments: [
        ("MATCH (:Person)-[:REPORTS_TO]->(b:Person) RETURN b.x, count(*)", "NodeScan (b)"),
        (
            "MATCH (p:Person) RETURN COUNT { (p)<-[:REPORTS_TO]-(:Person) } AS n",
            "degree((p)<-[:REPORTS_TO]-())"
        ),
        // Users are few.
        ("MATCH (u:User)-[:MANAGES]->(d) RETURN d.x, count(*)", "NodeScan (u:User)"),
        ("MATCH (:Person)-[:KNOWS]->(b:Person) RETURN b.x, count(*)", "Filter b:Person"),
        ("MATCH (:Deal)-[:REPORTS_TO*0..3]->(b:Person) RETURN b", "Filter b:Person"),
        ("MATCH (:Deal)-[:REPORTS_TO]->(b:Person) CREATE (:Deal) RETURN b", "Filter b:Person"),
    ])
    func `labels that follow from relationships are left out where that helps`(
        _ query: String, _ present: String
    ) throws {
        #expect(try lines(query).joined(separator: "\n").contains(present))
    }

    @Test(arguments: [
        ("MATCH (a) RETURN DISTINCT a", false),
        ("MATCH (a) RETURN DISTINCT a, a.x", false),
        ("MATCH (a:Person {id: 1})-[:KNOWS*]->(b) WHERE b.x > 1 RETURN DISTINCT b", false),
        ("MATCH (a:Person {id: 1})-[:KNOWS*]->(b) RETURN count(DISTINCT b)", false),
        ("MATCH (a:Person)-->(b)-[:KNOWS*]->(c) RETURN count(DISTINCT c)", false),
        ("MATCH (a:Person)-->(b)-[:KNOWS*]->(c) RETURN count(DISTINCT c), count(DISTINCT b)", true),
        (
            "MATCH p = ANY SHORTEST (:Person {id: 1})-->+(b) RETURN count(DISTINCT b), length(p)",
            true
        ),
        ("MATCH (a:Person {id: 1})-->(b) RETURN count(DISTINCT b)", true),
        // A key that no two persons share is counted as the person.
        ("MATCH (a:Person {id: 1})-[:KNOWS*]->(b:Person) RETURN count(DISTINCT b.id)", false),
        ("MATCH (a:Person {id: 1})-[:REPORTS_TO*]->(b) RETURN count(DISTINCT b.id)", false),
        ("MATCH (a:Person {id: 1})-[:KNOWS]->(b:Person) RETURN count(DISTINCT b.id)", true),
        ("MATCH (a:Person) WHERE a.id IN [1, 2] MATCH (a)-[:KNOWS*]->(b) RETURN DISTINCT b", false),
        ("MATCH (a:Person {name: 'x'})-[:KNOWS*]->(b) RETURN DISTINCT b", false),
        (
            "MATCH (p) CALL { MATCH (:Person)-[:KNOWS*]->(b) RETURN count(DISTINCT b) AS n } "
                + "RETURN n", true
        ),
        ("MATCH (a), (b) RETURN DISTINCT b", true),
        // Before it ends, a query that writes may have made a second node with the key.
        ("MATCH (a:Person {id: 1})-[:KNOWS*]->(b) SET b.x = 1 RETURN DISTINCT b", true),
        ("MATCH (a:Person {id: 1})-[:KNOWS*]->(b) RETURN DISTINCT b.x", true),
    ])
    func `DISTINCT stays where rows can be the same`(_ query: String, _ isNeeded: Bool) throws {
        let text = try lines(query).joined(separator: "\n")
        #expect((text.contains("Distinct") || text.contains("count(DISTINCT b) AS")) == isNeeded)
    }

    @Test(arguments: [
        "MATCH (a:Person {id: 1})-[:KNOWS*]->(b) RETURN count(DISTINCT b.id)",
        "MATCH (a:Person {id: 1})-[:KNOWS*]->(b:Deal) RETURN count(DISTINCT b.id)",
        "MATCH (a:Person {id: 1})-[:KNOWS*]->(b:Person) RETURN count(DISTINCT b.id), max(b.x)",
        "MATCH (a:Person {id: 1})-[:KNOWS*]->(b:Person) RETURN b.x, count(DISTINCT b.id)",
        "MATCH (a:Person {id: 1})-[:KNOWS*]->(b:Person) SET b.id = 1 RETURN count(DISTINCT b.id)",
    ])
    func `distinct values are counted where nodes may share them`(query: String) throws {
        #expect(try lines(query).joined(separator: "\n").contains("count(DISTINCT b.id)"))
    }

    @Test(arguments: [
        "MATCH (a)-[:KNOWS*]->(b) RETURN b",
        "MATCH (a)-[:KNOWS*]->(b) RETURN count(b)",
        "MATCH (a)-[r:KNOWS*]->(b) RETURN DISTINCT r",
        "MATCH p = (a)-[:KNOWS*]->(b) RETURN DISTINCT length(p)",
        "MATCH (a)-[:KNOWS*]->(b)-[:KNOWS]->(c) RETURN DISTINCT c",
        "MATCH (a)-[:KNOWS*]->(b) WITH b LIMIT 3 RETURN DISTINCT b",
        "MATCH (a)-[:KNOWS*]->(b) RETURN DISTINCT rand()",
        "MATCH (a)-[:KNOWS*]->(b) WHERE rand() < a.x + b.x RETURN DISTINCT 1",
        "MATCH (a)-[:KNOWS*]->(b) WITH a, b WHERE rand() < b.x RETURN DISTINCT a",
        "MATCH (a)-[:KNOWS*]->(b) CREATE (c) RETURN DISTINCT b",
        "MATCH (a) RETURN COUNT { (a)-[:KNOWS*]->() }",
        "MATCH (a)-[:KNOWS*]->(b) RETURN sum(DISTINCT b.x), count(*)",
    ])
    func `walks are enumerated where they count`(query: String) throws {
        #expect(try !lines(query).joined(separator: "\n").contains("ReachableExpand"))
    }

    @Test(arguments: [
        (
            "MATCH (a)-[r]->(b) WITH a, b WHERE a.x = 1 RETURN b",
            ["Expand (a)-[r]->(b)", "Filter a.x = 1", "NodeScan (a)", "Argument"]
        ),
        (
            "MATCH (a) OPTIONAL MATCH (a)-[r]->(b) WITH a, b WHERE a.x = 1 RETURN b",
            [
                "Optional b, r", "- Expand (a)-[r]->(b)", "  Argument a", "Filter a.x = 1",
                "NodeScan (a)", "Argument",
            ]
        ),
        (
            "MATCH (a) OPTIONAL MATCH (a)-[r]->(b) WITH a, b WHERE b.x = 1 RETURN b",
            [
                "Filter b.x = 1", "Optional b, r", "- Expand (a)-[r]->(b)", "  Argument a",
                "NodeScan (a)", "Argument",
            ]
        ),
        (
            "MATCH (a) WITH a LIMIT 2 WHERE a.x = 1 RETURN a",
            ["Filter a.x = 1", "Limit 2", "NodeScan (a)", "Argument"]
        ),
        (
            "MATCH (a) WITH a, 1 / a.y AS q WHERE q = 1 AND a.x = 1 RETURN a",
            [
                "Filter q = 1", "Project 1 / a.y AS q", "Filter a.x = 1", "NodeScan (a)",
                "Argument",
            ]
        ),
        (
            "MATCH (a) UNWIND [1] AS i WITH a, i WHERE 1 / a.x = 1 RETURN a",
            ["Filter (1 / a.x) = 1", "Unwind [1] AS i", "NodeScan (a)", "Argument"]
        ),
        (
            "MATCH (a) WITH a.x AS x, count(*) AS n WHERE n > 1 RETURN x",
            ["Filter n > 1", "Aggregate a.x AS x, count(*) AS n", "NodeScan (a)", "Argument"]
        ),
    ])
    func `predicates move down to where they mean the same`(
        query: String, expected: [String]
    ) throws {
        let found = try lines(query)
        #expect(found == expected, "\(found.joined(separator: "\n"))")
    }
}
