import QueryPlan
import QuerySyntax
import Testing

/// Plans of repetitions, selectors and modes, and what is refused of them.
struct PathTests {
    @Test(arguments: [
        ("MATCH WALK (a)-[:T]->+(b) RETURN b", "UnboundedWalk"),
        ("MATCH ALL WALK PATHS (a)-[:T*]->(b) RETURN b", "UnboundedWalk"),
        ("MATCH WALK (a)((x)-->(y)){2,}(b) RETURN b", "UnboundedWalk"),
        (
            "MATCH ANY SHORTEST WALK ((a)-[r]->+(b) WHERE size(r) > 2) RETURN b", "UnboundedWalk"
        ),
        ("MATCH (a)(((x)-->(y))+(z)){2}(b) RETURN b", "UnexpectedSyntax"),
        ("MATCH (a)((x)-->+(y)){2}(b) RETURN b", "UnexpectedSyntax"),
        ("MATCH (a)((x)-[*2]->(y))+(b) RETURN b", "UnexpectedSyntax"),
        ("MATCH (a)((x))+(b) RETURN b", "UnexpectedSyntax"),
        ("MATCH (a)((a)-->(b))+(c) RETURN c", "VariableAlreadyBound"),
        ("MATCH ((a)-->(b))+(b) RETURN b", "VariableAlreadyBound"),
        ("MATCH ((a)-->(b))+((b)-->(c))+ RETURN c", "VariableAlreadyBound"),
        ("MATCH ((a)-[a]->(b))+ RETURN b", "VariableAlreadyBound"),
        ("MATCH (p = (p)-->(b))+ RETURN b", "VariableAlreadyBound"),
        ("MATCH ((a)-[r]->(b)<-[r]-(c))+ RETURN b", "VariableAlreadyBound"),
        ("MATCH (x)-[r]->() MATCH ((a)-[r]->(b))+ RETURN b", "VariableAlreadyBound"),
        ("MATCH ()-[r*]->() MATCH ANY (a)-[r*]->(b) RETURN b", "VariableAlreadyBound"),
        ("MATCH ((a)-[r]->(b))+ RETURN a.name", "InvalidArgumentType"),
        ("MATCH ((a)-[r]->(b) WHERE r > c.x)+ RETURN a", "UndefinedVariable"),
        ("MATCH ((a)-[r]->(b) WHERE size(s) > 1)+((c)-[s]->(d))+ RETURN a", nil),
        ("MATCH p = (x)((a)-[r]->(b) WHERE length(p) > 1)+ RETURN a", "UnexpectedSyntax"),
        ("MATCH ((c)-->(d))+((a)-[r]->(b) WHERE size(c) > 1)+ RETURN a", "UnexpectedSyntax"),
        ("MATCH ((a)-[r]->(b) WHERE count(r) > 1)+ RETURN a", "InvalidAggregation"),
        (
            "MATCH ANY (a)-->+(m)-->(b), (m)-->(c) RETURN c", "UnexpectedSyntax"
        ),
        (
            "MATCH (m)-->(c), ANY (a)-->+(m)-->(b) RETURN c", "UnexpectedSyntax"
        ),
        (
            "MATCH ANY SHORTEST (a)-->(m)((x)-[r]->(y) WHERE r.x = m.x)+(b) RETURN b",
            "UnexpectedSyntax"
        ),
        ("CREATE (a)-[:T]->{2}(b)", "CreatingVarLength"),
        ("CREATE ((a)-[:T]->(b))", "UnexpectedSyntax"),
        ("CREATE ANY (a)-[:T]->(b)", "UnexpectedSyntax"),
        ("MERGE TRAIL (a)-[:T]->(b)", "UnexpectedSyntax"),
        ("MERGE (a)((x)-[:T]->(y))+(b)", "UnexpectedSyntax"),
        ("MATCH (a) WHERE (a)-[r]->+() RETURN a", "UndefinedVariable"),
    ])
    func `a fault is found before anything runs`(query: String, detail: String?) {
        let error = fault(query)
        #expect(error?.detail == detail, "\(error?.message ?? "")")
        guard detail != nil else { return }
        #expect(error?.phase == .compileTime)
        #expect(error?.span != nil)
    }

    @Test func `an endless walk is refused with what would bound it`() {
        let error = fault("MATCH WALK (a)-[:T]->+(b) RETURN b")
        #expect(
            error?.hint == "Bound the repetition as in {1,5}, write TRAIL, ACYCLIC or SIMPLE in "
                + "place of WALK, or put a selector such as ANY SHORTEST before it.")
        #expect(error?.span == SourceSpan(21, 22))
    }

    @Test(arguments: [
        "MATCH WALK (a)-[:T]->{1,5}(b) RETURN b", "MATCH ANY 3 WALK (a)-[:T]->+(b) RETURN b",
        "MATCH ANY SHORTEST WALK (a)-[r WHERE r.x > 1]->+(b WHERE b.y)-->(c) RETURN b",
        "MATCH ANY SHORTEST ((a)-[r]->+(b) WHERE size(r) > 2) RETURN r",
        "MATCH (x) MATCH ANY SHORTEST (a)-->+(x)-->+(b) RETURN a",
        "MATCH ANY (a)-->+(m), (m)-->(c) RETURN c", "MATCH ANY (a)-->+(a)-->(b) RETURN b",
        "MATCH ALL (a) RETURN a", "MATCH ANY SHORTEST (a) RETURN a",
        "MATCH ((a)-[r]->(b)){2} WITH a, r, b WHERE size(a) = 2 RETURN last(b).name, r[0].x",
        "MATCH p = (x)(q = (a)-->(b)-->(c) WHERE a.x < c.x)+(y) RETURN *",
    ])
    func `what means something is accepted`(query: String) throws {
        let error = fault(query)
        #expect(error == nil, "\(error?.message ?? "")")
        #expect(try plan(query).unboundVariables().isEmpty)
        #expect(try plan(query, rewrites: []).unboundVariables().isEmpty)
    }

    @Test(arguments: [
        (
            "MATCH (p:Person {id: 1})((a)-[r:KNOWS]->(b) WHERE a.x < b.x){1,3}(c) RETURN c, a",
            [
                "Project nodes 0 of r AS a",
                "RepeatedExpand (p)-[r:KNOWS*1..3]->(c) each step stepStart@25.x < stepNode@40.x",
                "NodeSeek (p:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH (p:Person {id: 1})((a)-[r:KNOWS]->(b)<-[s:KNOWS]-(c)){1,3}(d) RETURN d, s",
            [
                "Project relationships 1 of relationships@28 AS s",
                "RepeatedExpand (p)-[relationships@28*1..3]-(d)",
                "- Expand (stepNode@40)<-[step@43:KNOWS]-(stepNode@55)",
                "  Expand (stepStart@25)-[step@28:KNOWS]->(stepNode@40)",
                "  Argument stepStart@25",
                "NodeSeek (p:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH (p)-[:PART_OF]->+(c:Organization {name: 'Acme'}) RETURN DISTINCT p",
            [
                "ReachableExpand (c)<-[relationship@9:PART_OF*1..]-(p) each end once",
                "NodeSeek (c:Organization) name = 'Acme'",
                "Argument",
            ]
        ),
        (
            "MATCH ANY SHORTEST (p:Person {id: 1})-[:KNOWS]->+(m:User)-[w:WORKS_AT]->(o) RETURN w",
            [
                "ShortestPath (p)-[relationship@37:KNOWS*1..]->(m)-[w:WORKS_AT]->(o) m:User",
                "NodeSeek (p:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH SHORTEST 2 WALK GROUPS (p:Person {id: 1})-[:KNOWS]->+(q:Person {id: 2}) "
                + "RETURN q",
            [
                "ShortestPaths (p)-[relationship@47:KNOWS*1..]->(q) into WALK SHORTEST 2 GROUPS",
                "NodeSeek (q:Person) id = 2",
                "NodeSeek (p:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH SHORTEST 3 (p:Person {id: 1})-[:KNOWS]->+(q:User WHERE q.x > p.x) RETURN q",
            [
                "ShortestPaths (p)-[relationship@35:KNOWS*1..]->(q) q:User AND (q.x > p.x) "
                    + "SHORTEST 3",
                "NodeSeek (p:Person) id = 1",
                "Argument",
            ]
        ),
        (
            "MATCH ACYCLIC (p:Person {id: 1})-[a:KNOWS]->(q)-[b:KNOWS]->(r) RETURN r",
            [
                "Filter ACYCLIC path(p, a, q, b, r)",
                "Expand (q)-[b:KNOWS]->(r)",
                "Expand (p)-[a:KNOWS]->(q)",
                "NodeSeek (p:Person) id = 1",
                "Argument",
            ]
        ),
    ])
    func `a pattern is walked by one operator`(query: String, expected: [String]) throws {
        let found = try lines(query)
        #expect(found == expected, "\(found.joined(separator: "\n"))")
    }
}
