import QueryPlan
import Testing

struct BarrierTests {
    /// The operators from the first to the last that is run, without details.
    private func order(_ query: String) throws -> [String] {
        try lines(query).filter { !$0.hasPrefix("-") && !$0.hasPrefix(" ") }
            .map { String($0.prefix { $0 != " " }) }.reversed()
    }

    @Test(arguments: [
        ("MATCH (a) CREATE ()", ["Argument", "NodeScan", "Eager", "Create"]),
        (
            "MATCH () CREATE () WITH * MATCH () CREATE ()",
            [
                "Argument", "NodeScan", "Eager", "Create", "Eager", "NodeScan", "Eager", "Create",
            ]
        ),
        ("MATCH (a:User) CREATE (:Deal)", ["Argument", "NodeScan", "Create"]),
        ("MATCH (a:User) CREATE (a)-[:KNOWS]->(:Deal)", ["Argument", "NodeScan", "Create"]),
        (
            "MATCH (a)-[r]-(b) DELETE r",
            ["Argument", "NodeScan", "Expand", "Eager", "Delete"]
        ),
        (
            "MATCH (a:User) SET a.x = 1 RETURN a.y",
            ["Argument", "NodeScan", "Update", "Project"]
        ),
        (
            "UNWIND [1, 2] AS i MATCH (a:User) SET a.x = i RETURN a.x",
            ["Argument", "Unwind", "NodeScan", "Update", "Eager", "Project"]
        ),
        (
            "MATCH (n:User) SET n.x = 1 RETURN n LIMIT 1",
            ["Argument", "NodeScan", "Update", "Eager", "Limit"]
        ),
        (
            "MATCH (n:User) SET n.x = 1 RETURN n ORDER BY n.y LIMIT 1",
            ["Argument", "NodeScan", "Update", "Project", "Top"]
        ),
        (
            "MATCH (n:User {x: 1}) SET n.x = 2",
            ["Argument", "NodeScan", "Filter", "Eager", "Update"]
        ),
        (
            "UNWIND $rows AS row MERGE (a:Person {id: row.a}) MERGE (b:Person {id: row.b})",
            ["Argument", "Unwind", "Merge", "Eager", "Merge"]
        ),
        (
            "MATCH (a) WITH count(*) AS n CREATE (b)",
            ["Argument", "NodeScan", "Aggregate", "Create"]
        ),
        (
            "MATCH (n:User) SET n:Deal WITH n MATCH (m:Deal) RETURN m",
            ["Argument", "NodeScan", "Update", "Eager", "NodeScan"]
        ),
        (
            "MATCH (n:User), (m:User) SET n.x = 1 SET m.x = 2",
            ["Argument", "NodeScan", "NodeScan", "Update", "Eager", "Update"]
        ),
        (
            "MATCH (n) CALL { WITH n CREATE (m) RETURN m } RETURN n, m",
            ["Argument", "NodeScan", "Eager", "Apply"]
        ),
    ])
    func `a barrier stands where one clause could see another at work, and nowhere else`(
        query: String, expected: [String]
    ) throws {
        #expect(try order(query) == expected)
    }
}
