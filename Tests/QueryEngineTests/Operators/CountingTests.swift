import GraphIndex
import QueryPlan
import Testing
import Values

/// Counting by degree and closing triangles give what following every relationship gives, on all
/// small multigraphs, with loops and parallel relationships, before and after they are compacted.
struct CountingTests {
    static let graphs = (0...3).flatMap { SmallGraph.all(nodeCount: 3, arcCount: $0) }

    @Test(arguments: [
        "MATCH (a)-->(b) RETURN count(*)",
        "MATCH (a)-->(b) RETURN a.i, count(b)",
        "MATCH (a)<--(b) RETURN a.i, count(*), count(DISTINCT a)",
        "MATCH (a)--(b) RETURN a.i, count(b)",
        "MATCH (a)-->(b)-->(c) RETURN c.i, count(*)",
        "MATCH (a)-->(b)-->(c) RETURN a.i, count(*)",
        "MATCH (a)-->(b)-->(c) RETURN b.i, count(*)",
        "MATCH (a)-->(b)-->(c) RETURN count(a)",
        "MATCH (a)--(b)--(c) RETURN b.i, count(*)",
        "MATCH (a)--(b)-->(c) RETURN c.i, count(*)",
        "MATCH (a)-->(b)--(c) RETURN a.i, count(*)",
        "MATCH (a)<--(b)-->(c) RETURN c.i, count(*)",
        "MATCH (a)-->(b)<--(c) RETURN c.i, count(*)",
        "MATCH (a)<--(b)--(c) RETURN c.i, count(*)",
        "MATCH (a)--(b)--(c) RETURN c.i, count(*)",
        "MATCH (a)-->(b) MATCH (b)-->(c) RETURN c.i, count(*)",
        "MATCH (a)--(b) MATCH (b)--(c) RETURN c.i, count(*)",
        "MATCH (a)-->(b)-->(c) WHERE b.i > 0 RETURN c.i, count(*)",
        "MATCH (a)-->(b)-->(c) WHERE a <> c RETURN c.i, count(*)",
        "MATCH (a)-[:EVEN]->(b)-[:ODD]->(c) RETURN c.i, count(*)",
        "MATCH (a)-[:EVEN]->(b)-[:EVEN]-(c) RETURN a.i, count(*)",
        "MATCH (a)-->(b)-->(c)<--(d) RETURN c.i, count(*)",
        "MATCH (a)-->(b)-->(c)<--(d)<--(e) RETURN c.i, count(*)",
        "MATCH (a)-->(b)-->(c) MATCH (c)<--(d)<--(e) RETURN c.i, count(*)",
        "MATCH (a)-->(b)-->(c)-->(d)-->(e) RETURN e.i, count(*)",
        "MATCH (a)-[:EVEN]->(b)-[:EVEN]->(c)-[:ODD]->(d)-[:ODD]->(e) RETURN c.i, count(*)",
        "MATCH (a)-->(b)<--(c), (b)-->(d) RETURN d.i, count(*)",
        "MATCH (a)-[:EVEN]->(b)-[:ODD]->(c) RETURN b.i, count(*)",
        "MATCH (a)-[:EVEN]->(b)-[:ODD|EVEN]->(c) RETURN b.i, count(*)",
        "MATCH (a)-[:EVEN]->(b)-[:NONE]->(c) RETURN b.i, count(*)",
        "MATCH (a)-->(b)<--(c) RETURN a.i, count(*)",
        "MATCH (a)-->(b)-->(c)-->(d) RETURN a.i, count(*)",
        "MATCH (a)-->(b)-->(c)-->(d) RETURN count(*)",
        "MATCH (a)-->(b), (a)-->(c), (a)<--(d) RETURN a.i, count(*)",
        "MATCH (a)-->(b) MATCH (a)-->(c) RETURN a.i, count(*)",
        "MATCH (a)-->(b) MATCH (a)-->(c) RETURN b.i, count(*)",
        "MATCH (a)-[:EVEN]->(b), (a)-[:ODD]->(c) RETURN count(*)",
        "MATCH (a)-->(b) WHERE a.i > 0 RETURN a.i, count(*)",
        "MATCH (a)-->(b) WHERE b.i > 0 RETURN a.i, count(*)",
        "MATCH (a)-[r]->(b) WHERE r.i > 0 RETURN a.i, count(*)",
        "MATCH (a)-->(b)-->(a) RETURN count(*)",
        "MATCH (a)-->(b)-->(c), (a)-->(c) RETURN count(*)",
        "MATCH (a)-->(b)-->(c)-->(a) RETURN a.i, count(*)",
        "MATCH (a)--(b)--(c)--(a) RETURN a.i, count(*)",
        "MATCH (a)-[r]->(b)<-[s]-(c), (c)-[t]-(a) RETURN a.i, r.i, s.i, t.i",
        "MATCH (a)-[:EVEN]->(b)-[:ODD]->(c)<-[:EVEN]-(a) RETURN a.i, b.i, c.i",
        "MATCH (a)-->(b)-->(c), (a)-->(c), (c)-->(d) RETURN count(*)",
        "MATCH (a) RETURN a.i, COUNT { (a)-->() }, COUNT { (a)--() }, EXISTS { (a)<--() }",
        "MATCH (a) RETURN a.i, COUNT { (a)-->()-->() }, COUNT { (a)--()--() }",
        "MATCH (a) RETURN a.i, COUNT { (a)-->()<--() }, COUNT { (a)<-[:EVEN]-()-[:ODD]->() }",
        "MATCH (a) RETURN a.i, COUNT { (a)-->(), (a)<--() }, EXISTS { (a)-->()-->() }",
        "MATCH (a) RETURN a.i, COUNT { (a)-->()-->()-->() }, EXISTS { (a)-->(), (a)-[:ODD]-() }",
        "MATCH (a)-->(b) RETURN a.i, b.i, COUNT { (a)-->(b) }, COUNT { (a)-->(b)-->() }",
        "MATCH (a) WHERE (a)-[:EVEN]->() RETURN a.i",
        "OPTIONAL MATCH (a:NONE) MATCH (a)-->(b) RETURN a, count(*)",
        "MATCH (a)-->(b)-->(c) RETURN max(a.i), min(c.i)",
    ])
    func `a count is right however it is come by`(_ text: String) throws {
        var queries = try TextQuery()
        for small in Self.graphs {
            let grown = try small.graph()
            queries.graph = grown
            queries.options = PlannerOptions(rewrites: [])
            let expected = try queries.rows(text).map { "\($0)" }.sorted()
            queries.options = PlannerOptions()
            for graph in [grown, grown.rebuilt()] {
                queries.graph = graph
                let rows = try queries.rows(text).map { "\($0)" }.sorted()
                #expect(rows == expected, "\(small)")
            }
        }
    }
}
