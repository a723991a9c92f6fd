import GraphIndex
import Testing
import Values

@testable import GraphStore

/// The index of words of older files and of damaged ones.
struct SearchIndexTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    @Test func `a file of the version before gets the index of what it holds`() throws {
        let before = Schema(migrations: Array(Schema.current.migrations.prefix(1)))
        let old = try GraphStore(path: folder("old"), mode: .create, schema: before)
        try old.connection.writing { database in
            try database.run(
                """
                INSERT INTO property_key VALUES (0, 'name');
                INSERT INTO node VALUES (0, '[]', '{"0":"Ada Lovelace"}'), (1, '[]', '{}');
                INSERT INTO "commit" VALUES (1, '2026-01-01T00:00:00Z', NULL, NULL, 2, 0);
                """)
        }
        try old.close()
        let store = try GraphStore(path: folder("old"), mode: .readWrite)
        #expect(try store.search("love", limit: 9).map(\.node.rawValue) == [0])
        let node = NodeID(rawValue: 0)
        _ = try store.write { try $0.setProperty("name", of: node, to: "Ada King") }
        #expect(try store.search("love", limit: 9).isEmpty)
        #expect(try store.search("king", limit: 9).map(\.node.rawValue) == [0])
    }

    @Test(arguments: [
        ("INSERT INTO node_search(rowid, text) VALUES (7, 'ghost')", "'ghost'"),
        (
            "INSERT INTO node_search(node_search, rowid, text) VALUES ('delete', 0, 'Ada King')",
            "'king'"
        ),
    ])
    func `a check finds words too many and too few`(damage: String, word: String) throws {
        let store = try GraphStore(path: folder("a"), mode: .create)
        _ = try store.write { try $0.createNode(labels: [], properties: [("name", "Ada King")]) }
        #expect(try store.check() == [])
        try store.connection.writing { try $0.run(damage) }
        let messages = try store.check().map(\.message)
        #expect(messages.contains { $0.contains(word) }, "\(messages)")
        #expect(try store.check().map(\.message) == messages)
    }

    @Test func `random changes keep the index as it would be made anew`() throws {
        let store = try GraphStore(path: folder("random"), mode: .create)
        let seed = UInt64.random(in: 0...UInt64.max)
        var state = seed
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<60 {
            _ = try store.write { transaction in
                for _ in 0..<random(4) {
                    let node = NodeID(rawValue: UInt32(random(12)))
                    let name = Value.string("word\(random(5)) word\(random(5))")
                    let key = ["name", "city", "other"][random(3)]
                    if !transaction.graph.contains(node) {
                        _ = try transaction.createNode(labels: [], properties: [(key, name)])
                    } else if random(4) == 0 {
                        try transaction.delete(node)
                    } else {
                        try transaction.setProperty(
                            key, of: node, to: random(3) == 0 ? .null : name)
                    }
                }
            }
        }
        #expect(try store.check() == [], "seed \(seed)")
    }
}
