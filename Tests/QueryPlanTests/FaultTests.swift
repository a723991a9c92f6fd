import QueryPlan
import QuerySyntax
import Testing

struct FaultTests {
    static let procedures = [
        "my.proc": ProcedureSignature(
            name: "my.proc", inputs: [.init(name: "in", type: .integer)],
            outputs: [.init(name: "out", type: .string)])
    ]

    @Test(arguments: [
        ("MATCH (n) RETURN m", "UndefinedVariable"),
        ("MATCH (a) CREATE (a)", "VariableAlreadyBound"),
        ("CREATE (a), (a)", "VariableAlreadyBound"),
        ("CREATE (a)-[:T]->(b {x: c.y}), (c)", "UndefinedVariable"),
        ("CREATE (a)-[r:T]->(b {x: r.y})", "UndefinedVariable"),
        ("CREATE (a)-[:A|B]->(b)", "NoSingleRelationshipType"),
        ("CREATE (a)-->(b)", "NoSingleRelationshipType"),
        ("MERGE (a)-[r]->(b)", "NoSingleRelationshipType"),
        ("MATCH (a)-[r]->(b) MERGE (a)-[r:T]->(b)", "VariableAlreadyBound"),
        ("MERGE (a)-[r:KNOWS]->(b) ON CREATE SET x.num = 1", "UndefinedVariable"),
        ("MATCH p = (a) MATCH (p) RETURN p", "VariableTypeConflict"),
        ("WITH 1 AS n MATCH (n) RETURN n", "VariableTypeConflict"),
        ("WITH {a: 1} AS p MATCH p = (a) RETURN p", "VariableAlreadyBound"),
        ("UNWIND [1] AS x UNWIND [2] AS x RETURN x", "VariableAlreadyBound"),
        ("MATCH (r) RETURN type(r)", "InvalidArgumentType"),
        ("MATCH ()-[r]->() RETURN length(r)", "InvalidArgumentType"),
        ("MATCH r = ()-[*]->() WHERE r.name = 'apa' RETURN r", "InvalidArgumentType"),
        ("RETURN true AND 1", "InvalidArgumentType"),
        ("RETURN [] OR false", "InvalidArgumentType"),
        ("RETURN 1 IN 2", "InvalidArgumentType"),
        ("RETURN 1 + true", "InvalidArgumentType"),
        ("MATCH () DELETE 1 + 1", "InvalidArgumentType"),
        ("MATCH ()-[r:T]-() DELETE r:T", "InvalidDelete"),
        ("MATCH (a) WHERE count(a) > 10 RETURN a", "InvalidAggregation"),
        ("RETURN count(rand())", "NonConstantExpression"),
        ("MATCH (n) RETURN n SKIP n.count", "NonConstantExpression"),
        ("RETURN foo(1)", "UnknownFunction"),
        ("RETURN abs(1, 2)", "InvalidNumberOfArguments"),
        ("MATCH (a) RETURN DISTINCT a.name ORDER BY a.age", "UndefinedVariable"),
        ("MATCH (a) RETURN DISTINCT a.name ORDER BY count(*)", "InvalidAggregation"),
        ("MATCH (a) RETURN a.x + 1, a.x + 1 + count(a.x)", "AmbiguousAggregationExpression"),
        ("MATCH (a) RETURN a AS x, x.x + count(a.y)", "UndefinedVariable"),
        ("MATCH p = (a)--() RETURN length(p) + count(a)", "AmbiguousAggregationExpression"),
        ("WITH {a: 1} AS m RETURN m.a, m.b + count(m.b)", "AmbiguousAggregationExpression"),
        ("WITH {a: 1} AS m RETURN m.a, count(m.b) ORDER BY m.b", "UndefinedVariable"),
        ("MATCH (n)", "InvalidClauseComposition"),
        ("CREATE (n) MATCH (m) RETURN m", "InvalidClauseComposition"),
        ("MATCH (n) CALL my.proc YIELD out RETURN out", "InvalidArgumentPassingMode"),
        ("CALL my.proc(1) YIELD nope RETURN 1", "UndefinedVariable"),
        ("RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a", "InvalidClauseComposition"),
        ("MATCH (a) RETURN COUNT { MATCH (a) CREATE (b) RETURN b }", "InvalidClauseComposition"),
        ("MATCH (a) RETURN COLLECT { MATCH (a)-->(b) RETURN a, b }", "UnexpectedSyntax"),
        ("MATCH (a) WHERE (a)-->(b) RETURN a", "UndefinedVariable"),
        ("MATCH (a) CALL { WITH a RETURN 1 AS a } RETURN a", "VariableAlreadyBound"),
        ("MATCH (a) CALL { MATCH (b) RETURN a.x AS x } RETURN x", "UndefinedVariable"),
    ])
    func `a fault is found before anything runs`(query: String, detail: String) {
        let error = fault(query, procedures: Self.procedures)
        #expect(error?.detail == detail)
        #expect(error?.phase == .compileTime)
        #expect(error?.span != nil)
        #expect(error?.message.isEmpty == false)
    }

    @Test(arguments: [
        "RETURN 1 + count(*) AS x ORDER BY x",
        "RETURN 1, 1 + count(*) ORDER BY 2",
        "RETURN $x + count($x) ORDER BY $x",
        "RETURN 1 + count(*) ORDER BY 1 + count(*)",
        "MATCH (a) RETURN a.x, 1 + count(a.x) ORDER BY a.x % 2",
        "MATCH (a) WITH a.x AS ax RETURN ax, ax + count(ax) ORDER BY ax",
        "MATCH (a)-[]->(b) RETURN a, a.x + count(b.y) ORDER BY a.y",
        "MATCH (a)-[]->(b) RETURN a, count(b.y) ORDER BY size(keys(a))",
        "MATCH (x) RETURN x.a, x.b, x.c, x.a + x.b + count(x) + x.c ORDER BY x.a + x.c",
        "MATCH (a) WITH a.x + 1 AS ax RETURN ax, ax - 1 + count(ax) ORDER BY ax + 2 - count(ax)",
        "MATCH (a) WITH a.x + 1 AS ax RETURN ax AS x, ax - 1 + count(ax) ORDER BY x + 2",
        "MATCH (a) WITH a.x + 1 AS ax RETURN ax AS x, ax - 1 + count(ax) AS y ORDER BY x + 2 - y",
        "WITH {a: 1, b: 2} AS map RETURN map.a, map.a + count(map.b) ORDER BY map.a",
        "MATCH (a)-[]->(b) RETURN a, size(keys(a)) + count(b.y)",
        "MATCH (a) RETURN a, count(*) + size([(a)-->(b) | b.x]) AS n",
        "MATCH (a) WITH a.name AS name WHERE a.age > 3 RETURN *",
        "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WITH count(*) AS c WHERE c = n.c RETURN 1 } "
            + "RETURN n",
        "MATCH (n) RETURN CASE WHEN (n)-->() THEN 1 ELSE 2 END AS x",
        "MATCH (n) RETURN exists((n)-->()) AS x",
        "WITH null AS n OPTIONAL MATCH (n)-->(m) RETURN m",
        "UNWIND $nodes AS n MATCH (n)-->(m) RETURN m",
        "WITH [1, 'a'] AS list RETURN all(x IN list WHERE x % 2 = 0) AS x",
        "CALL my.proc", "CALL my.proc(1)", "CALL my.proc(1) YIELD *",
        "MATCH (a) CALL { WITH a MATCH (a)-->(b) RETURN b } RETURN a, b",
        "FOREACH (x IN [1, 2] | CREATE (n {x: x}) SET n.y = 1)",
        "RETURN [x IN [1, 2] | [y IN [x] | x + y]] AS z",
        "MATCH (x) RETURN [x IN [1] | x] AS l, x",
    ])
    func `what means something is accepted`(query: String) throws {
        let error = fault(query, procedures: Self.procedures)
        #expect(error == nil, "\(error?.message ?? "")")
        let plan = try plan(query, procedures: Self.procedures)
        #expect(plan.unboundVariables().isEmpty)
    }

    @Test func `a mistyped name comes with the one that was meant`() {
        #expect(fault("MATCH (person) RETURN persn")?.hint == "Did you mean `person`?")
        #expect(fault("RETURN toUper('a')")?.hint == "Did you mean `toUpper`?")
        #expect(fault("MATCH (n:Persn) WHERE n.nam = 1 RETURN n") == nil)
    }

    @Test func `columns are named and ordered as the standard says`() throws {
        #expect(try plan("MATCH (b)-[r]->(a) RETURN *").columns.map(\.name) == ["a", "b", "r"])
        #expect(
            try plan("WITH 1 AS z, 2 AS b RETURN *, z + b").columns.map(\.name) == [
                "b", "z", "z + b",
            ])
        #expect(try plan("RETURN  1   +  2 ").columns.map(\.name) == ["1   +  2"])
        #expect(try plan("CREATE (n)").columns.isEmpty)
    }
}
