import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Parts of a pattern that only an equation connects.
struct JoinTests {
    static let network = """
        UNWIND ['Ann', 'ann', 'BOB', null, 'cy'] AS e CREATE (:A {e: e});
        UNWIND ['ANN', 'bob', 'bob', null, 'Dee'] AS e CREATE (:B {e: e});
        UNWIND [1, 2.0, 0.0 / 0.0, null, [1], [1.0, 'x'], [null], 'x', true, date('2026-01-01')] AS v
        CREATE (:V {v: v}), (:W {v: v});
        CREATE (:P {k: 1})-[:R {k: 5}]->(:Q {k: 2})-[:R {k: 6}]->(:P {k: 3})-[:R {k: 7}]->(:Q {k: 1})
        """

    static let cases = [
        QueryCase(
            "MATCH (a:A), (b:B) WHERE toLower(a.e) = toLower(b.e) "
                + "RETURN a.e, b.e ORDER BY a.e, b.e",
            "[['Ann', 'ANN'], ['BOB', 'bob'], ['BOB', 'bob'], ['ann', 'ANN']]"),
        // Separate clauses, and more rows on either side.
        QueryCase(
            "MATCH (a:A) MATCH (b:B) WHERE toLower(b.e) + '!' = toLower(a.e) + '!' "
                + "RETURN count(*)", "[[4]]"),
        QueryCase(
            "UNWIND range(1, 2000) AS i MATCH (b:B) WHERE size(b.e) = i % 7 "
                + "RETURN b.e, count(*) ORDER BY b.e",
            "[['ANN', 286], ['Dee', 286], ['bob', 572]]"),
        // 1 equals 1.0, null and NaN nothing, lists their like.
        QueryCase(
            "MATCH (v:V), (w:W) WHERE coalesce(v.v, v.v) = coalesce(w.v, w.v) "
                + "RETURN count(*), count(v.v)", "[[7, 7]]"),
        QueryCase(
            "MATCH (v:V), (w:W) WHERE [v.v] = [w.v] RETURN count(*)", "[[7]]"),
        // Two keys, and predicates on one side and on both.
        QueryCase(
            "MATCH (a:A), (b:B) WHERE toLower(a.e) = toLower(b.e) AND size(a.e) = size(b.e) "
                + "AND a.e <> 'ann' AND b.e < a.e RETURN a.e, b.e", "[['Ann', 'ANN']]"),
        // A relationship is matched once in a clause, also where its two places are joined.
        QueryCase(
            "MATCH (p:P)-[r:R]->(q:Q), (s)-[t:R]->(u) WHERE abs(p.k) = abs(u.k) - 1 "
                + "RETURN r.k, t.k", "[]"),
        QueryCase(
            "MATCH (p:P)-[r:R]->(), ()-[t:R]->(u) WHERE abs(p.k) = abs(u.k) RETURN r.k, t.k "
                + "ORDER BY r.k, t.k", "[[5, 7], [7, 6]]"),
        // The paths of a part are there for what follows.
        QueryCase(
            "MATCH (p:P), z = (q:Q)-[:R*]->(u) WHERE abs(p.k) = abs(u.k) AND length(z) = 2 "
                + "RETURN p.k, length(z)", "[[1, 2]]"),
        // Rows that were put in an order stay in it, whichever side is held.
        QueryCase(
            "MATCH (a:A) WITH a ORDER BY a.e DESC LIMIT 4 MATCH (b:B) "
                + "WHERE toLower(b.e) = toLower(a.e) RETURN collect(a.e)",
            "[[['ann', 'BOB', 'BOB']]]"),
        // In subqueries and optional clauses rows stay with those they belong to.
        QueryCase(
            "MATCH (a:A) OPTIONAL MATCH (b:B) WHERE toLower(b.e) = toLower(a.e) "
                + "RETURN a.e, b.e ORDER BY a.e, b.e",
            "[['Ann', 'ANN'], ['BOB', 'bob'], ['BOB', 'bob'], ['ann', 'ANN'], ['cy', null], "
                + "[null, null]]"),
        QueryCase(
            "MATCH (a:A) RETURN a.e, COUNT { (b:B) WHERE toLower(b.e) = toLower(a.e) } AS n "
                + "ORDER BY a.e", "[['Ann', 1], ['BOB', 2], ['ann', 1], ['cy', 0], [null, 0]]"),
        QueryCase(
            "MATCH (a:A) CALL (a) { MATCH (b:B), (c:B) WHERE toLower(b.e) = toLower(c.e) "
                + "AND toLower(b.e) = toLower(a.e) RETURN count(*) AS n } RETURN a.e, n "
                + "ORDER BY a.e", "[['Ann', 1], ['BOB', 4], ['ann', 1], ['cy', 0], [null, 0]]"),
        // Where one side has no rows, nothing is computed of the other, which might fail.
        QueryCase("MATCH (n:None), (a:A) WHERE 1 / size(n.e) = 1 / (size(a.e) - 2) RETURN n", "[]"),
        QueryCase("MATCH (a:A), (n:None) WHERE 1 / size(n.e) = 1 / (size(a.e) - 2) RETURN n", "[]"),
    ]

    @Test(arguments: cases) func `what is equal is joined`(_ test: QueryCase) throws {
        try test.check(on: Self.network)
    }

    @Test func `a clause that writes is run for all its rows`() throws {
        var query = try TextQuery(Self.network)
        let text = """
            MATCH (a:A) CREATE (x:X {e: a.e}) WITH x
            MATCH (n:None), (b:B) WHERE toLower(n.e) = toLower(x.e) RETURN n
            """
        #expect(try query.change(text).rows.isEmpty)
        #expect(try query.rows("MATCH (x:X) RETURN count(*)") == [[5]])
        let own = """
            MATCH (a:A) WHERE a.e IS NOT NULL CREATE (x:Y {e: a.e}) WITH a
            MATCH (y:Y) WHERE toUpper(y.e) = toUpper(a.e) RETURN count(*)
            """
        #expect(try query.change(own).rows == [[6]])
    }

    @Test func `the limit on memory holds for the rows that are held`() throws {
        let query = try TextQuery("UNWIND range(1, 3000) AS i CREATE (:A {i: i}), (:B {i: i})")
        let text = """
            MATCH (a:A), (b:B) WHERE toString(a.i) + 'x' = toString(b.i) + 'x' RETURN count(*)
            """
        #expect(try query.rows(text) == [[3000]])
        #expect(throws: QueryError.self) {
            try query.rows(text, limits: Limits(bytesMax: 20_000))
        }
    }
}
