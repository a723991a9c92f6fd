import Foundation
import GraphIndex
import Testing
import Values

@testable import GraphStore

@Suite struct `A bulk load` {
    let folder: TemporaryFolder
    var path: String { folder("a.kith") }

    init() throws { folder = try TemporaryFolder() }

    /// Loads nodes in a ring, each with chords, in random order.
    private func load(_ store: GraphStore, nodes: Int, seed: UInt64) throws {
        var generator = SeededNumbers(seed: seed)
        try store.bulkLoad(author: "loader") { loader in
            let label = try loader.label("Ring")
            let types = [try loader.relationshipType("NEXT"), try loader.relationshipType("CHORD")]
            let key = try loader.propertyKey("value")
            var ids: [NodeID] = []
            for _ in 0..<nodes {
                let value = SampleValues.all.randomElement(using: &generator) ?? .null
                ids.append(
                    try loader.addNode(
                        labels: Bool.random(using: &generator) ? [label] : [],
                        properties: [(key, value)]))
            }
            for _ in 0..<nodes * 3 {
                let value = SampleValues.all.randomElement(using: &generator) ?? .null
                _ = try loader.addRelationship(
                    types[.random(in: 0...1, using: &generator)],
                    from: ids[.random(in: 0..<nodes, using: &generator)],
                    to: ids[.random(in: 0..<nodes, using: &generator)],
                    properties: [(key, value)])
            }
        }
    }

    @Test func `into an empty and into a filled file gives the graph that single changes give`()
        throws
    {
        let store = try GraphStore(path: path, mode: .create)
        let follower = try GraphStore(path: path, mode: .readOnly)
        try load(store, nodes: 400, seed: 1)
        #expect(try store.snapshot().nodeCount == 400)
        #expect(try follower.snapshot().relationshipCount == 1_200)
        _ = try store.write { try $0.createNode(labels: ["Single"], properties: []) }
        try load(store, nodes: 100, seed: 2)
        #expect(try store.snapshot().nodeCount == 501)
        #expect(try store.snapshot().relationshipCount == 1_500)
        #expect(try follower.snapshot().difference(from: store.snapshot()) == nil)
        #expect(try store.check() == [])

        // The same by a transaction, from what the loaded graph says.
        let loaded = try store.snapshot()
        var transaction = GraphTransaction(.empty)
        for id in (0..<loaded.nodeIDBound).map(NodeID.init) {
            let node = loaded.node(id)
            _ = try transaction.createNode(
                labels: node.labels, properties: node.properties.map { ($0, $1) })
        }
        for id in (0..<loaded.relationshipIDBound).map(RelationshipID.init) {
            let edge = loaded.relationship(id)
            let ends = loaded.endpoints(of: id)
            _ = try transaction.createRelationship(
                type: edge.type, source: ends.source, target: ends.target,
                properties: edge.properties.map { ($0, $1) })
        }
        #expect(transaction.graph.rebuilt().nodeCount == loaded.nodeCount)
        for id in (0..<loaded.nodeIDBound).map(NodeID.init) {
            for direction in [Direction.outgoing, .incoming, .either] {
                #expect(
                    transaction.graph.degree(of: id, direction, types: [])
                        == loaded.degree(of: id, direction, types: []))
            }
        }
    }

    @Test func `logs ids for what is new, and changes for what was there`() throws {
        let store = try GraphStore(path: path, mode: .create)
        let old = try store.write {
            try $0.createNode(labels: ["A"], properties: [("name", "old")])
        }.result
        try store.bulkLoad(author: "Ada", note: "import") { loader in
            let label = try loader.label("B")
            let type = try loader.relationshipType("R")
            let key = try loader.propertyKey("name")
            let new = try loader.addNode(labels: [label], properties: [(key, "new")])
            _ = try loader.addRelationship(type, from: new, to: old, properties: [])
            try loader.setProperty(key, of: old, to: "merged")
            try loader.addLabel(label, to: old)
            #expect(loader.nodeCount == 1)
        }
        let events = try store.changes(after: 1, limit: 100).map(\.event)
        #expect(events.contains(.bulkNodes(1..<2)))
        #expect(events.contains(.bulkRelationships(0..<1)))
        let key = try #require(try store.snapshot().names.propertyKey("name"))
        #expect(
            events.contains(.change(.setNodeProperty(old, key, old: "old", new: "merged"))))
        #expect(try store.snapshot().node(old).labels == ["A", "B"])
        #expect(try store.snapshot().relationshipCount == 1)
        #expect(try store.commits(after: 1, limit: 1).first?.note == "import")
        #expect(try store.check() == [])
    }

    @Test func `leaves room in the pages for a relationship more`() throws {
        let store = try GraphStore(path: path, mode: .create)
        let nodeCount: UInt32 = 1_000
        var generator = SeededNumbers(seed: 1)
        func node() -> NodeID { NodeID(rawValue: .random(in: 0..<nodeCount, using: &generator)) }
        try store.bulkLoad { loader in
            let type = try loader.relationshipType("R")
            let weight = try loader.propertyKey("weight")
            let since = try loader.propertyKey("since")
            for _ in 0..<nodeCount { _ = try loader.addNode(labels: [], properties: []) }
            for _ in 0..<nodeCount * 10 {
                _ = try loader.addRelationship(
                    type, from: node(), to: node(),
                    properties: [(weight, 0.25), (since, "2024-01-01")])
            }
        }
        func logSize() throws -> UInt64? {
            try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? UInt64
        }
        func commit() throws {
            _ = try store.write {
                try $0.createRelationship(
                    type: "R", source: node(), target: NodeID(rawValue: 0),
                    properties: [("weight", 0.25), ("since", "2024-01-01")])
            }
        }
        try commit()
        let before = try #require(try logSize())
        let commitCount: UInt64 = 200
        for _ in 0..<commitCount { try commit() }
        // A page of each of both orders and of both tables of the log; now and then one is full.
        let pages = (try #require(try logSize()) - before) / 4_096
        #expect(pages < commitCount * 5)
        #expect(try store.check() == [])
    }

    @Test func `that fails leaves nothing behind`() throws {
        struct Refusal: Error {}
        let store = try GraphStore(path: path, mode: .create)
        for _ in 0..<2 {
            #expect(throws: Refusal.self) {
                try store.bulkLoad { loader in
                    let label = try loader.label("A")
                    let type = try loader.relationshipType("R")
                    for _ in 0..<2_000 {
                        let node = try loader.addNode(
                            labels: [label], properties: [])
                        _ = try loader.addRelationship(
                            type, from: node, to: node, properties: [])
                    }
                    throw Refusal()
                }
            }
            #expect(try store.lastSequence == 0)
            #expect(try store.check() == [])
        }
        #expect(try store.snapshot().names.labels.isEmpty)
        _ = try store.write {
            try $0.createConstraint(.init(name: "u", label: "A", keys: ["id"], rule: .unique))
        }
        let error = try storeError {
            try store.bulkLoad { loader in
                let label = try loader.label("A")
                let key = try loader.propertyKey("id")
                for id in [1, 2, 1] as [Value] {
                    _ = try loader.addNode(labels: [label], properties: [(key, id)])
                }
            }
        }
        #expect(error?.code == .constraint)
        #expect(try store.snapshot().nodeCount == 0)
        #expect(try store.check() == [])
    }

    @Test func `refuses ends that are not there and values that can not be stored`() throws {
        let store = try GraphStore(path: path, mode: .create)
        let nowhere = NodeID(rawValue: 7)
        #expect(
            try storeError {
                try store.bulkLoad { loader in
                    let type = try loader.relationshipType("R")
                    _ = try loader.addRelationship(
                        type, from: nowhere, to: nowhere,
                        properties: [])
                }
            }?.code == .refused)
        #expect(
            try storeError {
                try store.bulkLoad { loader in
                    let key = try loader.propertyKey("k")
                    _ = try loader.addNode(labels: [], properties: [(key, .map([:]))])
                }
            }?.message == "the property 'k' can not hold a map")
    }
}
