import Foundation
import GraphIndex
import Testing
import Values

@testable import GraphStore

@Suite struct `A store` {
    let folder: TemporaryFolder
    var path: String { folder("a.kith") }

    init() throws { folder = try TemporaryFolder() }

    @Test func `keeps what was committed, for itself, for others and for later`() throws {
        let store = try GraphStore(path: path, mode: .create)
        let (node, commit) = try store.write(author: "Vera", note: "first") { transaction in
            try transaction.createNode(labels: ["Person"], properties: [("name", "Ada")])
        }
        #expect(commit?.sequence == 1)
        #expect(commit?.author == "Vera")
        #expect(commit?.note == "first")
        let other = try GraphStore(path: path, mode: .readOnly)
        for graph in [try store.snapshot(), try other.snapshot()] {
            #expect(graph.node(node).labels == ["Person"])
            #expect(graph.node(node).properties == ["name": "Ada"])
        }
        try store.close()
        let reopened = try GraphStore(path: path, mode: .readWrite)
        #expect(try reopened.snapshot().node(node).properties == ["name": "Ada"])
        #expect(try reopened.lastSequence == 1)
        #expect(try reopened.check() == [])
    }

    @Test func `shows two stores on one file each other's commits`() throws {
        let a = try GraphStore(path: path, mode: .create)
        let b = try GraphStore(path: path, mode: .readWrite)
        for round in 0..<10 {
            let (writer, reader) = round % 2 == 0 ? (a, b) : (b, a)
            _ = try writer.write { transaction in
                try transaction.createNode(
                    labels: ["Round \(round)"], properties: [("round", .integer(Int64(round)))])
            }
            #expect(try reader.snapshot().nodeCount == round + 1)
            #expect(try writer.snapshot().nodeCount == round + 1)
        }
        #expect(
            try a.snapshot().difference(from: b.snapshot()) == nil)
        #expect(try a.check() == [])
    }

    @Test func `changes nothing if the body throws or a constraint does not hold`() throws {
        let store = try GraphStore(path: path, mode: .create)
        _ = try store.write { transaction in
            try transaction.createConstraint(
                .init(name: "one id", label: "P", keys: ["id"], rule: .unique))
            _ = try transaction.createNode(labels: ["P"], properties: [("id", 1)])
        }
        let before = try store.snapshot()
        struct Refusal: Error, Equatable {}
        #expect(throws: Refusal()) {
            try store.write { transaction in
                _ = try transaction.createNode(labels: ["P"], properties: [])
                throw Refusal()
            }
        }
        let error = try storeError {
            _ = try store.write { transaction in
                try transaction.createNode(labels: ["P"], properties: [("id", 1.0)])
            }
        }
        #expect(error?.code == .constraint)
        #expect(
            error?.message
                == "two nodes with the label P have the same id 1.0, against the constraint "
                + "'one id'")
        #expect(try store.write { _ in 7 }.commit == nil)
        #expect(try store.snapshot().difference(from: before) == nil)
        #expect(try store.lastSequence == 1)
        // The id that was given out in vain is given out again: nobody has seen it.
        let node = try store.write { transaction in
            try transaction.createNode(labels: ["P"], properties: [("id", 2)])
        }.result
        #expect(node.rawValue == 1)
        #expect(try store.check() == [])
    }

    @Test func `leads to the same graph through tables, log and memory`() throws {
        var generator = SeededNumbers(seed: 41)
        let store = try GraphStore(path: path, mode: .create)
        let follower = try GraphStore(path: path, mode: .readOnly)
        for round in 0..<30 {
            _ = try store.write { transaction in
                for _ in 0..<15 { try RandomChanges.change(&transaction, &generator) }
            }
            let graph = try store.snapshot()
            if round % 5 == 4 {
                #expect(try follower.snapshot().difference(from: graph) == nil)
                let reopened = try GraphStore(path: path, mode: .readOnly)
                #expect(try reopened.snapshot().difference(from: graph) == nil)
                #expect(try store.check() == [])
            }
        }
    }

    @Test func `lets go of nothing that a reader still holds, and of all that failed`() throws {
        struct Refusal: Error {}
        let store = try GraphStore(path: path, mode: .create)
        var held: [Graph] = []
        for round in 0..<40 {
            held.append(try store.snapshot())
            if round % 3 == 2 {
                #expect(throws: Refusal.self) {
                    try store.write { transaction in
                        _ = try transaction.createNode(labels: ["Never"], properties: [])
                        throw Refusal()
                    }
                }
            }
            if round % 5 == 4 { _ = try store.write { _ in } }
            _ = try store.write { transaction in
                let node = try transaction.createNode(
                    labels: ["A"], properties: [("n", .integer(Int64(round)))])
                let first = NodeID(rawValue: 0)
                _ = try transaction.createRelationship(
                    type: "R", source: first, target: node,
                    properties: [("x", .float(0.5)), ("y", .null), ("n", .integer(Int64(round)))])
                try transaction.setProperty("last", of: first, to: .integer(Int64(round)))
            }
            if round % 2 == 1 { held.removeAll() }
            if round % 10 == 9 { #expect(try store.check() == []) }
            for (age, graph) in held.reversed().enumerated() {
                let expected = round - age
                #expect(graph.nodeCount == expected)
                #expect(graph.relationshipCount == expected)
                let first = NodeID(rawValue: 0)
                #expect(graph.degree(of: first, .outgoing, types: []) == expected)
                let last = graph.names.propertyKey("last").map { graph.property($0, of: first) }
                #expect(last == (expected == 0 ? nil : .integer(Int64(expected - 1))))
            }
        }
        let graph = try store.snapshot()
        #expect(graph.names.label("Never") == nil)
        let stored = try GraphStore(path: path, mode: .readOnly).snapshot()
        #expect(graph.difference(from: stored) == nil)
    }

    @Test func `keeps what queries have nodes found by, whoever commits next`() throws {
        let store = try GraphStore(path: path, mode: .create)
        func write(lookup: Bool) throws -> Bool {
            _ = try store.write { transaction in
                _ = try transaction.createNode(labels: ["A"], properties: [("x", 1)])
                let key = try #require(transaction.graph.names.propertyKey("x"))
                if lookup { transaction.addLookup(label: nil, keys: [key]) }
            }
            let graph = try store.snapshot()
            let key = try #require(graph.names.propertyKey("x"))
            let found = graph.seek(label: nil, keys: [key], values: [1])
            return found.map { $0.count == graph.nodeCount } ?? false
        }
        let isFound = try [false, true, false, false].map { try write(lookup: $0) }
        #expect(isFound == [false, true, true, true])
    }

    @Test func `reads the log of an older file, where properties have lines of their own`() throws {
        let before = Schema(migrations: Array(Schema.current.migrations.prefix(2)))
        let old = try GraphStore(path: path, mode: .create, schema: before)
        _ = try old.write { transaction in
            let node = try transaction.createNode(labels: [], properties: [])
            let edge = try transaction.createRelationship(
                type: "R", source: node, target: node, properties: [])
            try transaction.setProperty("x", of: edge, to: [1, "a"])
        }
        try old.close()
        let store = try GraphStore(path: path, mode: .readWrite)
        _ = try store.write { transaction in
            let node = NodeID(rawValue: 0)
            _ = try transaction.createRelationship(
                type: "R", source: node, target: node, properties: [("x", 1.5), ("y", "@")])
        }
        #expect(try store.check() == [])
        let events = try store.changes(after: 0, limit: 100).map(\.event)
        let made = events.compactMap { event -> [Value]? in
            guard case .change(.createRelationship(_, _, _, _, let properties)) = event else {
                return nil
            }
            return properties.elements.map(\.value)
        }
        #expect(made == [[], [1.5, "@"]])
        #expect(throws: StoreError.self) { try before.check(version: Schema.current.version) }
    }

    @Test func `never blocks readers while a writer is at work`() throws {
        let store = try GraphStore(path: path, mode: .create)
        _ = try store.write { try $0.createNode(labels: [], properties: []) }
        let other = try GraphStore(path: path, mode: .readOnly)
        _ = try store.write { transaction in
            for _ in 0..<100 { _ = try transaction.createNode(labels: [], properties: []) }
            #expect(try store.snapshot().nodeCount == 1)
            #expect(try other.snapshot().nodeCount == 1)
        }
        #expect(try other.snapshot().nodeCount == 101)
    }

    @Test func `takes writers from many threads one after the other`() async throws {
        let stores = try (0..<2).map { _ in try GraphStore(path: path, mode: .create) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<4 {
                group.addTask {
                    for _ in 0..<10 {
                        _ = try stores[task % 2].write { transaction in
                            try transaction.createNode(labels: ["T\(task)"], properties: [])
                        }
                        _ = try stores[(task + 1) % 2].snapshot()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try stores[0].snapshot().nodeCount == 40)
        #expect(try stores[1].check() == [])
    }

    @Test func `keeps every change in its log, with who and when`() throws {
        let store = try GraphStore(path: path, mode: .create)
        var expected: [GraphChange] = []
        for author in ["Ada", nil] as [String?] {
            _ = try store.write(author: author) { transaction in
                let a = try transaction.createNode(labels: ["A"], properties: [("x", 1)])
                let r = try transaction.createRelationship(
                    type: "R", source: a, target: a, properties: [("d", .float(.nan))])
                try transaction.setProperty("x", of: a, to: [1, "two"])
                transaction.delete(r)
                try transaction.delete(a)
                if author != nil {
                    try transaction.createIndex(.init(name: "i", label: "A", keys: ["x", "y"]))
                    try transaction.createConstraint(
                        .init(name: "c", label: "A", keys: ["x"], rule: .exists))
                } else {
                    try transaction.dropIndex("i")
                    try transaction.dropConstraint("c")
                }
                expected += transaction.changes
            }
        }
        let changes = try store.changes(after: 0, limit: 1_000)
        #expect(changes.map(\.event) == expected.map { .change($0) })
        #expect(Set(changes.map(\.commit.author)) == ["Ada", nil])
        #expect(try store.changes(after: 1, limit: 3).map(\.position) == [0, 1, 2])
        #expect(try store.commits(after: 0, limit: 9).map(\.sequence) == [1, 2])
        #expect(try store.check() == [])
    }

    @Test func `can live in memory`() throws {
        let store = try GraphStore.inMemory()
        _ = try store.write { try $0.createNode(labels: ["A"], properties: []) }
        #expect(try store.snapshot().nodeCount == 1)
        #expect(try store.check() == [])
    }

    @Test func `builds a new base in the background and loses nothing`() throws {
        let store = try GraphStore(path: path, mode: .create)
        for _ in 0..<8 {
            _ = try store.write { transaction in
                for _ in 0..<4_000 { _ = try transaction.createNode(labels: ["A"], properties: []) }
            }
        }
        var isRebuilt = false
        for _ in 0..<200 where !isRebuilt {
            Thread.sleep(forTimeInterval: 0.02)
            _ = try store.write { try $0.createNode(labels: ["B"], properties: []) }
            isRebuilt = try store.snapshot().deltaCount < 10_000
        }
        #expect(isRebuilt)
        let graph = try store.snapshot()
        #expect(
            try graph.difference(from: GraphStore(path: path, mode: .readOnly).snapshot()) == nil)
    }
}
