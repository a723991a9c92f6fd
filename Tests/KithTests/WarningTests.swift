import Foundation
import Kith
import Testing

/// What queries are warned of, where, and that queries that are meant so are not.
struct WarningTests {
    static let database: Result<Database, any Error> = Result {
        let database = try Database.inMemory()
        try database.query(
            """
            CREATE (:Person {name: 'Ada', age: 1})-[:WORKS_AT {since: 2000}]->(:Org {name: 'X'}),
                (:Person {name: 'Bob'})-[:KNOWS]->(:Person {name: 'Eve'})
            """)
        return database
    }

    @Test(arguments: [
        ("MATCH (p:Persn) RETURN p", "UnknownLabel: Persn", "Did you mean 'Person'?"),
        ("MATCH (p) WHERE p:Ogr RETURN p", "UnknownLabel: Ogr", "Did you mean 'Org'?"),
        ("MATCH (p:!Persn&Org) RETURN p", "UnknownLabel: Persn", "Did you mean 'Person'?"),
        ("MATCH ()-[:WORK_AT]->() RETURN 1", "UnknownRelationshipType: WORK_AT", "'WORKS_AT'?"),
        ("MATCH (p) RETURN p.nmae", "UnknownPropertyKey: nmae", "Did you mean 'name'?"),
        ("MATCH (p {nmae: 'x'}) RETURN p", "UnknownPropertyKey: nmae", "Did you mean 'name'?"),
        (
            "MATCH ()-[w:WORKS_AT]->() RETURN max(1 + w.snice)", "UnknownPropertyKey: snice",
            "Did you mean 'since'?"
        ),
        (
            "MATCH (p) RETURN EXISTS { (p)-[:WORK_AT]->() } AS e",
            "UnknownRelationshipType: WORK_AT", "'WORKS_AT'?"
        ),
        ("MATCH (p) WHERE p.name = null RETURN p", "ComparisonWithNull: p.name = null", "IS NULL."),
        (
            "MATCH (p) WHERE null <> p.name RETURN p", "ComparisonWithNull: null <> p.name",
            "NOT NULL"
        ),
        ("MATCH (a:Person), (b:Org) RETURN a, b", "CrossProduct: (b:Org)", "Name a variable"),
        (
            "MATCH (a)-->(b), (c:Org), (b)-->(d) RETURN a, c", "CrossProduct: (c:Org)",
            "Name a variable"
        ),
        (
            "MATCH (:Person)<-[:WORKS_AT]-(:Org) RETURN 1", "AgainstDirection: <-[:WORKS_AT]-",
            "There is (:Person)-[:WORKS_AT]->(:Org): turn the arrow."
        ),
        (
            "MATCH (o:Org)-[w:WORKS_AT]->(p) RETURN p", "AgainstDirection: -[w:WORKS_AT]->",
            "There is ()-[:WORKS_AT]->(:Org)"
        ),
        (
            "MATCH (:Org)-[:WORKS_AT]->+(p) RETURN p", "AgainstDirection: -[:WORKS_AT]->+",
            "There is ()-[:WORKS_AT]->(:Org): turn the arrow."
        ),
        (
            "MATCH (p)<-[:WORKS_AT*1..3]-(:Org) RETURN p",
            "AgainstDirection: <-[:WORKS_AT*1..3]-", "There is ()-[:WORKS_AT]->(:Org)"
        ),
        (
            "MATCH (p)-[:WORKS_AT]->{2}(:Person) RETURN p",
            "AgainstDirection: -[:WORKS_AT]->{2}", "There is (:Person)-[:WORKS_AT]->()"
        ),
        (
            "MATCH (:Org) ((a)-[:WORKS_AT]->(b)){1,3} (p) RETURN p",
            "AgainstDirection: -[:WORKS_AT]->", "There is ()-[:WORKS_AT]->(:Org)"
        ),
        (
            "MATCH (:Org)-[:WORKS_AT]->*(:Person) RETURN 1", "AgainstDirection: -[:WORKS_AT]->*",
            "There is ()-[:WORKS_AT]->(:Org)"
        ),
        (
            "MATCH (o:Org) WHERE EXISTS { (o)-[:WORKS_AT]->() } RETURN o",
            "AgainstDirection: -[:WORKS_AT]->", "There is ()-[:WORKS_AT]->(:Org)"
        ),
        (
            "MATCH (o:Org) WITH o AS x RETURN COUNT { (x)-[:WORKS_AT]->() }",
            "AgainstDirection: -[:WORKS_AT]->", "There is ()-[:WORKS_AT]->(:Org)"
        ),
        (
            "MATCH (p {name: null}) RETURN p", "ComparisonWithNull: name: null", "IS NULL"
        ),
        (
            "MATCH (p) CALL { MATCH (p)-->(q) RETURN q } RETURN p, q", "ShadowedVariable: p",
            "CALL (p) { … } takes it in"
        ),
        (
            "MATCH (p)-->(q) CALL (q) { MATCH (q)<--(p) RETURN count(p) AS c } RETURN c",
            "ShadowedVariable: p", "another name"
        ),
        (
            "MATCH (p) WITH p AS x CALL { WITH 1 AS y MATCH (x) RETURN count(x) AS c } RETURN c",
            "ShadowedVariable: x", "another name"
        ),
        ("MATCH (a)-[KNOWS]->(b) RETURN a", "MissingColon: KNOWS", "A type has a ':'"),
        ("MATCH (Person) RETURN 1", "MissingColon: Person", "A label has a ':'"),
        (
            "MATCH (a) RETURN 1 AS x UNION MATCH (a:Person), (b:Org) RETURN 2 AS x",
            "CrossProduct: (b:Org)", "Name a variable"
        ),
        (
            "CALL { MATCH (a) RETURN 1 AS x } MATCH (a:Person), (b:Org) RETURN x",
            "CrossProduct: (b:Org)", "Name a variable"
        ),
        ("MATCH (p) WHERE p.age > null RETURN p", "ComparisonWithNull: p.age > null", "compare"),
        (
            "MATCH (p) RETURN CASE p.age WHEN null THEN 0 END AS x", "ComparisonWithNull: null",
            "WHEN IS NULL"
        ),
        (
            "MATCH ((a)-->(b) WHERE a:Persn){2} RETURN 1", "UnknownLabel: Persn",
            "Did you mean 'Person'?"
        ),
        ("MATCH (p) RETURN p {.nmae}", "UnknownPropertyKey: nmae", "Did you mean 'name'?"),
        (
            "MATCH (p:Person) RETURN COLLECT { MATCH (p)-->(:Ogr) RETURN 1 } AS c",
            "UnknownLabel: Ogr", "Did you mean 'Org'?"
        ),
        (
            "CALL search.nodes('x', {labels: ['Persn']}) YIELD node RETURN node",
            "UnknownLabel: 'Persn'", "Did you mean 'Person'?"
        ),
        (
            "MATCH (a) CALL path.cheapestToAll(a, {types: 'KNOW'}) YIELD cost RETURN cost",
            "UnknownRelationshipType: 'KNOW'", "Did you mean 'KNOWS'?"
        ),
        (
            "MATCH (a)-->(b) CALL path.cheapest(a, b, {weight: 'sicne'}) YIELD cost RETURN cost",
            "UnknownPropertyKey: 'sicne'", "Did you mean 'since'?"
        ),
        ("MATCH q = (a)-[:KNOWS*]-(b) RETURN q", "UnboundedPath: -[:KNOWS*]-", "such as *1..4"),
        ("MATCH (a)-[r*2..]->(b) RETURN r", "UnboundedPath: -[r*2..]->", "such as *1..4"),
    ])
    func `what is most likely not meant is warned of`(
        text: String, warning: String, hint: String
    ) throws {
        let warnings = try Self.database.get().query(text).warnings
        let found = warnings.map { warning in
            let bytes = Array(text.utf8)[warning.span.lowerBound..<warning.span.upperBound]
            return "\(warning.code.rawValue): \(String(decoding: bytes, as: UTF8.self))"
        }
        #expect(found == [warning])
        #expect(warnings.first?.hint.contains(hint) == true, "\(warnings)")
        #expect(warnings.first?.rendered(in: text).contains("^") == true)
    }

    @Test(arguments: [
        "MATCH (p:Person) RETURN p.name", "MATCH (p:Zebra) RETURN p.stripes",
        "CREATE (p:Persn {nmae: 'x'}) RETURN p.nmae", "MATCH (p) SET p.nmae = 1 RETURN p.nmae",
        "WITH {nmae: 1} AS m RETURN m.nmae", "MATCH (p) WHERE p.name IS NULL RETURN p",
        "MATCH (a:Person), (b:Org) WHERE a.name = b.name RETURN a",
        "MATCH (a:Person), (b:Org {name: 'X'}) RETURN a",
        "MATCH (a:Person) MATCH (a)-->(b), (a)-->(c) RETURN a",
        "MATCH (a:Person), (b:Org) WHERE (a)-->(b) RETURN a",
        "MATCH (a)-->(b), (b)-->(c), (c)-->(d) RETURN a",
        "MATCH (:Org)<-[:WORKS_AT]-(:Person) RETURN 1",
        "MATCH (:Org)-[:WORKS_AT]-(:Person) RETURN 1",
        "MATCH (:Person)-[:KNOWS]->(:Person) RETURN 1", "MATCH (:Org)-[:KNOWS]->(:Person) RETURN 1",
        "MATCH q = (a)-[:KNOWS*]->(b) RETURN q", "MATCH (a)-[*]-(b) RETURN DISTINCT b",
        "MATCH q = shortestPath((a {name: 'Bob'})-[*]-(b {name: 'Eve'})) RETURN q",
        "MATCH q = ANY SHORTEST (a)-[*]-(b) RETURN q", "MATCH q = (a)-[*1..3]-(b) RETURN q",
        "MATCH (Person:Person) RETURN 1", "MATCH (knows)-[KNOWS:KNOWS]->() RETURN 1",
        "MATCH (Person:Person) MATCH (Person)-->(b) RETURN b",
        "RETURN 1 AS n", "SHOW PROCEDURES", "MATCH (:Org)-[:WORKS_AT]->*(x) RETURN x",
        "MATCH (:Person)-[:WORKS_AT]->+(:Org) RETURN 1",
        "MATCH (:Person)-[:WORKS_AT]->+(:Person) RETURN 1",
        "MATCH (o:Org) WITH o.name AS n MATCH (o:Person)-[:WORKS_AT]->() RETURN n",
        "MATCH (o:Org) WITH 1 AS x MATCH (o)-[:WORKS_AT]->() RETURN 1",
        "CALL search.nodes('x', {labels: 'Person'}) YIELD node RETURN node",
        "MATCH (p) CALL (p) { MATCH (p)-->(q) RETURN q } RETURN p, q",
        "MATCH (p) CALL (*) { MATCH (p)-->(q) RETURN q } RETURN p, q",
        "MATCH (p) CALL { WITH p MATCH (p)-->(q) RETURN q } RETURN p, q",
        "MATCH (p) CALL { WITH * MATCH (p)-->(q) RETURN q } RETURN p, q",
        "MATCH (n:Person) WITH collect(n) AS ns UNWIND ns AS n MATCH (n)-->(x), (o:Org)-->(y) "
            + "RETURN x, y",
        "MATCH (n:Person) RETURN n UNION MATCH (n:Org) RETURN n "
            + "NEXT MATCH (n)-->(x), (o:Org)-->(y) RETURN x, y",
        "MATCH (p:Person) RETURN p AS Person NEXT RETURN Person UNION RETURN Person "
            + "NEXT MATCH (Person)-->(x) RETURN x",
        "MATCH (n:Person) CALL (n) { RETURN n AS Org } MATCH (Org)-->(x) RETURN x",
        "MATCH (Org:Person) RETURN EXISTS { (Org)-->(x) } AS e",
        "MATCH (n:Person) LET Org = n MATCH (Org)-->(x), (y)-->(z) RETURN x, y",
        "MATCH (p) WITH count(p) AS n CALL { MATCH (p) RETURN count(p) AS c } RETURN n, c",
        "MATCH (p) RETURN count(p) AS n NEXT CALL { MATCH (p) RETURN count(p) AS c } RETURN n, c",
    ])
    func `what is meant is not`(text: String) throws {
        let database = try Database.inMemory()
        try database.query(
            """
            CREATE (:Person {name: 'Ada', age: 1})-[:WORKS_AT {since: 2000}]->(:Org {name: 'X'}),
                (:Person {name: 'Bob'})-[:KNOWS]->(:Person {name: 'Eve'})
            """)
        #expect(try database.query(text).warnings == [])
    }

    @Test func `short names have neighbours, too`() throws {
        let database = try Database.inMemory()
        try database.query("CREATE (:VP {no: 1})-[:IN]->(:X)")
        let query = "MATCH (a:PV)-[:ON]->(b:x {on: 1}) RETURN a"
        #expect(
            try database.query(query).warnings.map(\.hint) == [
                "Did you mean 'VP'?", "Did you mean 'IN'?", "Did you mean 'X'?",
                "Did you mean 'no'?",
            ])
    }

    @Test func `an empty database warns of nothing that it does not know`() throws {
        let database = try Database.inMemory()
        #expect(try database.query("MATCH (a:A)<-[r:T]-(b:B) RETURN a.x").warnings == [])
    }

    @Test func `the saved queries are not warned of`() throws {
        let package = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let database = try Database.inMemory()
        try database.importFiles([package.appending(path: "Fixtures/helios").path])
        let folder = package.appending(path: "Queries")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "cypher" }
        #expect(files.count > 20)
        for file in files {
            let saved = try SavedQuery(contentsOf: file.path)
            for statement in try Script(saved).statements {
                let result = try database.run(statement, parameters: saved.completed([:]))
                #expect(result.warnings == [], "\(file.lastPathComponent)")
            }
        }
    }
}
