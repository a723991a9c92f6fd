import QuerySyntax
import Testing

struct ClauseTests {
    @Test(arguments: [
        ("MATCH (n) RETURN n", "match (n); return n `n`"),
        (
            "match (a:A:B {x: 1})-[r:T|:U]->(b) where a.x = b.y return *",
            "match (a :(& A B) {x: 1})-[r :(| T U)]->(b) where ((. a x) = (. b y)); return *"
        ),
        (
            "OPTIONAL MATCH p = (a)-[*]-(b), (c) RETURN p, c AS d",
            "optional match p = (a)-[*..]-(b), (c); return p `p`, c as d"
        ),
        (
            "MATCH (a)-[*2]->()<-[*..3]-()-[*4..]-() RETURN 1",
            "match (a)-[*2..2]->()<-[*..3]-()-[*4..]-(); return 1 `1`"
        ),
        ("MATCH (a)<-[:T]->(b) RETURN 1", "match (a)-[:T]-(b); return 1 `1`"),
        (
            "MATCH (a IS A|B WHERE a.x > 1)-[r IS T WHERE r.y]->({k: $v}) RETURN 1",
            "match (a :(| A B) where ((. a x) > 1))-[r :T where (. r y)]->({k: $v}); return 1 `1`"
        ),
        (
            "MATCH p = allShortestPaths((a)-[*]-(b)) RETURN p",
            "match p = allShortestPaths((a)-[*..]-(b)); return p `p`"
        ),
        (
            "MATCH (order:Order)-[set]-(where {a: 1}) RETURN order",
            "match (order :Order)-[set]-(where {a: 1}); return order `order`"
        ),
        (
            "LOAD CSV WITH HEADERS FROM 'a.csv' AS row FIELDTERMINATOR '\\t' RETURN row.x AS x",
            "load with headers 'a.csv' as row by '\t'; return (. row x) as x"
        ),
        (
            "UNWIND $files AS load LOAD CSV FROM load AS csv RETURN csv",
            "unwind $files as load; load load as csv; return csv `csv`"
        ),
        ("MATCH (n $p) RETURN n", "match (n $p); return n `n`"),
        (
            "WITH DISTINCT a, b AS c ORDER BY a DESC, c ASCENDING SKIP 1 LIMIT $n WHERE c RETURN c",
            "with distinct a `a`, b as c order by a desc, c skip 1 limit $n where c; return c `c`"
        ),
        ("RETURN *, 1  +  1 , n . x AS y", "return *, (+ 1 1) `1  +  1`, (. n x) as y"),
        (
            "RETURN (a), count( * ) /* b */ , 'x'",
            "return a `(a)`, count(*) `count( * )`, 'x' `'x'`"
        ),
        ("RETURN DISTINCT (a) OFFSET 2", "return distinct a `(a)` skip 2"),
        ("RETURN DISTINCT end AS e", "return distinct end as e"),
        ("RETURN distinct", "return distinct `distinct`"),
        ("RETURN order ORDER BY order", "return order `order` order by order"),
        ("RETURN 1 AS limit LIMIT 1", "return 1 as limit limit 1"),
        ("UNWIND $rows AS row RETURN row.a", "unwind $rows as row; return (. row a) `row.a`"),
        (
            "RETURN 1 UNION ALL RETURN 2 UNION RETURN 3",
            "return 1 `1` union all return 2 `2` union return 3 `3`"
        ),
    ])
    func `reading clauses have their form`(text: String, tree: String) throws {
        #expect(Dump.text(try QueryParser.parse(text)) == tree)
    }

    @Test(arguments: [
        ("CREATE (a:A {x: 1})-[:T]->(b), (c $p)", "create (a :A {x: 1})-[:T]->(b), (c $p)"),
        (
            "MERGE (a:A) ON CREATE SET a.x = 1, a:B ON MATCH SET a += {y: 2} RETURN a",
            "merge (a :A) on create a.x = 1, a:B on match a += {y: 2}; return a `a`"
        ),
        (
            "SET a.b.c = 1, a['k'] = 2, a = {}, a += $p, a:X:Y, (a).z = 3",
            "set (. a b).c = 1, a['k'] = 2, a = {}, a += $p, a:(& X Y), a.z = 3"
        ),
        ("REMOVE a.b, a:X:Y, a[$k]", "remove a.b, a:(& X Y), a[$k]"),
        ("DELETE a, b.c", "delete a (. b c)"), ("DETACH DELETE a", "detach delete a"),
        ("DELETE a:X", "delete (is a X)"),
        (
            "FOREACH (x IN xs | SET x.a = 1 CREATE (y) FOREACH (z IN x | REMOVE z.b))",
            "foreach x in xs | set x.a = 1; create (y); foreach z in x | remove z.b"
        ),
        ("CALL db.labels", "call db.labels"),
        ("CALL db.labels() YIELD *", "call db.labels() yield *"),
        (
            "CALL a.b(1, x) YIELD c, d AS e WHERE e > 1 RETURN e",
            "call a.b(1 x) yield c, d as e where (e > 1); return e `e`"
        ),
        (
            "MATCH (n) OPTIONAL CALL p(n) YIELD x RETURN x",
            "match (n); optional call p(n) yield x; return x `x`"
        ),
        (
            "MATCH (n) CALL { WITH n RETURN 1 AS x UNION RETURN 2 AS x } RETURN x",
            "match (n); call {with n `n`; return 1 as x union return 2 as x}; return x `x`"
        ),
    ])
    func `writing clauses and calls have their form`(text: String, tree: String) throws {
        #expect(Dump.text(try QueryParser.parse(text)) == tree)
    }

    @Test(arguments: [
        ("EXPLAIN RETURN 1", "explain return 1 `1`"), ("profile RETURN 1;", "profile return 1 `1`"),
        ("DIAGRAM MATCH (n) RETURN n", "diagram() match (n); return n `n`"),
        ("DIAGRAM powerMap MATCH (n) RETURN n", "diagram(powerMap) match (n); return n `n`"),
        ("EXPLAIN DIAGRAM orgChart CALL p()", "explain diagram(orgChart) call p()"),
        ("DIAGRAM PROFILE RETURN 1", "profile diagram() return 1 `1`"),
        (
            "CREATE CONSTRAINT FOR (n:Person) REQUIRE n.id IS UNIQUE",
            "create constraint _ Person(id) unique"
        ),
        (
            "CREATE CONSTRAINT c IF NOT EXISTS FOR (n:P) REQUIRE (n.a, n.b) IS UNIQUE",
            "create constraint c if not exists P(a b) unique"
        ),
        (
            "create constraint for for (n:P) require n.a is not null",
            "create constraint for P(a) exists"
        ),
        (
            "CREATE INDEX IF NOT EXISTS FOR (n:P) ON (n.a, n.b)",
            "create index _ if not exists P(a b)"
        ),
        ("CREATE INDEX i FOR (n:P) ON n.a", "create index i P(a)"),
        ("DROP CONSTRAINT c IF EXISTS", "drop constraint c if exists"),
        ("DROP INDEX `i j`", "drop index i j"),
        (
            "CREATE CONSTRAINT FOR (n:P) REQUIRE (n.a, n.b) IS NODE KEY",
            "create constraint _ P(a b) key"
        ),
        ("CREATE CONSTRAINT FOR (n:P) REQUIRE n.a IS KEY", "create constraint _ P(a) key"),
        (
            "CREATE CONSTRAINT FOR ()-[r:T]->() REQUIRE r.a IS RELATIONSHIP UNIQUE",
            "create constraint _ []T(a) unique"
        ),
        (
            "CREATE CONSTRAINT c FOR ()<-[r:T]-() REQUIRE r.a IS NOT NULL",
            "create constraint c []T(a) exists"
        ),
        (
            "CREATE CONSTRAINT FOR (n:P) REQUIRE n.a IS :: integer",
            "create constraint _ P(a) type(Values.ValueType.integer)"
        ),
        (
            "CREATE CONSTRAINT FOR ()-[key:KEY]-() REQUIRE key.key IS TYPED zoned DateTime",
            "create constraint _ []KEY(key) type(Values.ValueType.dateTime)"
        ),
        ("SHOW PROCEDURES", "show procedures"), ("SHOW FUNCTIONS", "show functions"),
        ("SHOW CONSTRAINTS", "show constraints"), ("SHOW INDEXES", "show indexes"),
        ("CREATE index = (a)-[:T]->(b)", "create index = (a)-[:T]->(b)"),
    ])
    func `prefixes and schema commands have their form`(text: String, tree: String) throws {
        #expect(Dump.text(try QueryParser.parse(text)) == tree)
    }

    @Test func `spans point at the text they stand for`() throws {
        let text = "MATCH (ä:A) RETURN ä.x + (1) AS y"
        let statement = try QueryParser.parse(text)
        guard case .query(let query) = statement.body,
            case .returning(let projection) = query.first.clauses[1].kind
        else { throw SpanError() }
        func slice(_ span: SourceSpan) -> String {
            String(decoding: Array(text.utf8)[span.lowerBound..<span.upperBound], as: UTF8.self)
        }
        #expect(slice(query.first.clauses[0].span) == "MATCH (ä:A)")
        #expect(slice(query.first.span) == text)
        #expect(slice(projection.items[0].expression.span) == "ä.x + (1)")
        #expect(slice(projection.items[0].alias?.span ?? SourceSpan(0, 0)) == "y")
        guard case .binary(_, let left, let right) = projection.items[0].expression.kind
        else { throw SpanError() }
        #expect(slice(left.span) == "ä.x")
        #expect(slice(right.span) == "(1)")
    }

    private struct SpanError: Error {}
}
