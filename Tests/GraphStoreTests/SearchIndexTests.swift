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

    /// The properties of nodes, in the order in which a loader may give them.
    private static let named: [[(key: String, value: Value)]] = [
        [],
        [("age", 7), ("note", "unsaid")],
        [("name", "Ada King")],
        [("title", "Countess"), ("name", "Ada"), ("age", 36), ("alias", "Lovelace")],
        [("aliases", ["Ada", "A \"quoted\"\nline", 7]), ("city", "Zürich")],
        [("name", ""), ("aliases", [])],
        [("name", 12), ("city", true), ("title", 1.5), ("alias", .float(.infinity))],
        [("name", .float(.nan)), ("title", "@home"), ("city", .null)],
        [("name", "zero\u{0}byte"), ("title", "behind")],
    ]

    @Test func `a load gives the index that single commits give`() throws {
        let single = try GraphStore(path: folder("single"), mode: .create)
        let loaded = try GraphStore(path: folder("loaded"), mode: .create)
        let values = Self.named + SampleValues.all.map { [("name", $0)] }
        for properties in values {
            _ = try single.write { try $0.createNode(labels: [], properties: properties) }
        }
        try load(values, into: loaded)
        #expect(try loaded.check() == [])
        #expect(try rows(of: loaded) == rows(of: single))
        // Into a file that has nodes, and with all of it changed and gone.
        try load(values, into: loaded)
        #expect(try loaded.check() == [])
        _ = try loaded.write { transaction in
            for id in (0..<transaction.graph.nodeIDBound).map(NodeID.init) {
                if id.rawValue % 2 == 0 {
                    try transaction.setProperty("name", of: id, to: "Changed")
                } else {
                    try transaction.delete(id)
                }
            }
        }
        #expect(try loaded.check() == [])
        #expect(try loaded.search("chang", limit: 99).count == values.count)
        _ = try loaded.write { transaction in
            for id in (0..<transaction.graph.nodeIDBound).map(NodeID.init)
            where transaction.graph.contains(id) { try transaction.delete(id) }
        }
        #expect(try loaded.check() == [])
        #expect(try rows(of: loaded) == 0)
    }

    @Test func `a node that a load changes is found by its last names alone`() throws {
        let store = try GraphStore(path: folder("changed"), mode: .create)
        try store.bulkLoad { loader in
            let keys = try ["name", "city", "age"].map { try loader.propertyKey($0) }
            var nodes: [NodeID] = []
            for number in 0..<20 {
                nodes.append(
                    try loader.addNode(
                        labels: [],
                        properties: number % 3 == 0 ? [] : [(keys[0], .string("early\(number)"))]))
            }
            for (number, node) in nodes.enumerated().reversed() where number % 2 == 0 {
                try loader.updateNode(node, adding: [], setting: [(keys[2], 5)])
                try loader.updateNode(node, adding: [], setting: [(keys[1], "Turin")])
                try loader.updateNode(
                    node, adding: [], setting: [(keys[0], .string("late\(number)"))])
            }
        }
        #expect(try store.check() == [])
        #expect(try store.search("late", limit: 99).count == 10)
        #expect(try store.search("turin late4", limit: 99).map(\.node.rawValue) == [4])
        #expect(
            try store.search("early", limit: 99).map(\.node.rawValue) == [1, 5, 7, 11, 13, 17, 19])
    }

    private func load(
        _ nodes: [[(key: String, value: Value)]], into store: GraphStore
    ) throws {
        try store.bulkLoad { loader in
            for properties in nodes {
                let numbered = try properties.map { (try loader.propertyKey($0.key), $0.value) }
                _ = try loader.addNode(labels: [], properties: numbered)
            }
        }
    }

    /// How many nodes the index holds, with or without words.
    private func rows(of store: GraphStore) throws -> Int64? {
        try store.connection.read { try $0.number("SELECT count(*) FROM node_search_docsize") }
    }
}
