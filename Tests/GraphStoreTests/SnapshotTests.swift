import Foundation
import GraphIndex
import Testing
import Values

@testable import GraphStore

@Suite struct `A snapshot beside the database` {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder("db") }
    private var file: SnapshotFile { SnapshotFile(besideDatabase: path) }

    /// A database of values of all types that is large enough for a snapshot, and closed.
    private func makeDatabase() throws {
        let store = try GraphStore(path: path, mode: .create)
        _ = try store.write { transaction in
            try transaction.createConstraint(
                GraphSchema.Constraint(name: "k", label: "A", keys: ["i"], rule: .unique))
        }
        try store.bulkLoad { loader in
            let labels = [try loader.label("A"), try loader.label("B")]
            let type = try loader.relationshipType("R")
            let keys = try ["i", "text", "mixed"].map { try loader.propertyKey($0) }
            var nodes: [NodeID] = []
            for index in 0..<5_000 {
                let values = SampleValues.all
                nodes.append(
                    try loader.addNode(
                        labels: index % 3 == 0 ? labels : [labels[0]],
                        properties: [
                            (keys[0], .integer(Int64(index))), (keys[1], .string("text \(index)")),
                            (keys[2], values[index % values.count]),
                        ]))
                _ = try loader.addRelationship(
                    type, from: nodes[index], to: nodes[index / 2],
                    properties: index % 2 == 0 ? [(keys[0], .float(Double(index)))] : [])
            }
        }
        store.saveSnapshot()
        try store.close()
    }

    /// Everything that a graph says, as text.
    private func contents(_ graph: Graph) -> String {
        var text = "\(graph.names.labels) \(graph.schema) \(graph.nodeCount)"
        func sorted(_ properties: [String: Value]) -> String {
            "\(properties.sorted { $0.key < $1.key })"
        }
        // All of the newest, and of the others a few of each kind.
        for number in 0..<graph.nodeIDBound where number % 11 == 0 || number > 4_900 {
            let id = NodeID(rawValue: number)
            guard graph.contains(id) else { continue }
            let node = graph.node(id)
            text += "\n\(number) \(node.labels) \(sorted(node.properties))"
            graph.forEachNeighbor(of: id, .either, types: []) { other, relationship in
                text += " \(other) \(sorted(graph.relationship(relationship).properties))"
                return true
            }
        }
        return text
    }

    private func read(_ mode: GraphStore.Mode = .readOnly) throws -> Graph {
        let store = try GraphStore(path: path, mode: mode)
        defer { try? store.close() }
        return try store.snapshot()
    }

    @Test func `says what the tables say, and is used where it lies`() throws {
        try makeDatabase()
        let snapshot = try #require(try file.open())
        #expect(snapshot.isIntact())
        let mapped = try read()
        #expect(contents(mapped) == contents(try snapshot.graph()))
        let label = try #require(mapped.names.label("A"))
        let key = try #require(mapped.names.propertyKey("i"))
        #expect(
            mapped.seek(label: label, keys: [key], values: [4_321]) == [NodeID(rawValue: 4_321)])
        #expect(mapped.isSorted(label: label, key: key))
        let most = ValueRange.between(lower: .init(4_997, isIncluded: false), upper: nil)
        #expect(
            mapped.seek(label: label, key: key, in: most)
                == [NodeID(rawValue: 4_998), NodeID(rawValue: 4_999)])
        try FileManager.default.removeItem(atPath: path + "-snapshot")
        #expect(contents(try read()) == contents(mapped))
    }

    @Test func `has the rights of the database and leaves nothing beside it`() throws {
        try makeDatabase()
        let rights = try [path, path + "-snapshot"].map {
            try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int
        }
        #expect(rights[0] == rights[1])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.allSatisfy { !$0.contains("new") })
    }

    @Test func `what a killed process has left of one is written over`() throws {
        try folder.write([UInt8](repeating: 7, count: 10_000_000), to: "db-snapshot-new")
        try makeDatabase()
        #expect(try file.open()?.isIntact() == true)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.allSatisfy { !$0.contains("new") })
    }

    @Test func `one that another process is writing stays as it is`() throws {
        try folder.write([7], to: "db-snapshot-new")
        let handle = try #require(FileHandle(forWritingAtPath: path + "-snapshot-new"))
        #expect(flock(handle.fileDescriptor, LOCK_EX) == 0)
        try makeDatabase()
        #expect(try file.open() == nil)
        #expect(try folder.bytes("db-snapshot-new") == [7])
        try handle.close()
    }

    @Test func `what was committed since is added from the log`() throws {
        try makeDatabase()
        let store = try GraphStore(path: path, mode: .readWrite)
        var generator = SeededNumbers(seed: 5)
        for _ in 0..<40 {
            _ = try? store.write { transaction in
                for _ in 0..<10 { try RandomChanges.change(&transaction, &generator) }
            }
        }
        let expected = contents(try store.snapshot())
        try store.close()
        #expect(try file.open() != nil)
        #expect(contents(try read()) == expected)
    }

    @Test func `an index made later is in it`() throws {
        try makeDatabase()
        let before = try #require(try file.open()).stamp
        let store = try GraphStore(path: path, mode: .readWrite)
        _ = try store.write { transaction in
            try transaction.createIndex(GraphSchema.Index(name: "t", label: "B", keys: ["text"]))
        }
        try store.close()
        let after = try #require(try file.open())
        #expect(after.stamp.sequence == before.sequence + 1)
        #expect(try after.graph().schema.indexes.map(\.name) == ["t"])
    }

    @Test func `who had to read all tables leaves it for the next`() throws {
        try makeDatabase()
        try FileManager.default.removeItem(atPath: path + "-snapshot")
        let expected = contents(try read())
        #expect(try file.open() != nil)
        #expect(contents(try read()) == expected)
        // One that is far behind is made anew too, one that is near is not.
        let store = try GraphStore(path: path, mode: .readWrite)
        for count in [11_000, 10] {
            _ = try store.write { transaction in
                for _ in 0..<count { _ = try transaction.createNode(labels: ["C"], properties: []) }
            }
            _ = try read()
        }
        let last = try store.lastSequence
        #expect(try file.open()?.stamp.sequence == last - 1)
        try store.close()
    }

    @Test func `of another database, or of a commit that never was, it is not believed`() throws {
        try makeDatabase()
        let early = try folder.bytes("db")
        let store = try GraphStore(path: path, mode: .readWrite)
        for (key, name) in [("x", "one"), ("y", "two")] {
            _ = try store.write { transaction in
                _ = try transaction.createNode(labels: ["C"], properties: [(key, "z")])
                try transaction.createIndex(GraphSchema.Index(name: name, label: "C", keys: [key]))
            }
        }
        try store.close()
        // The database as it was, beside the later snapshot; then it takes another way.
        try folder.write(early, to: "db")
        let other = try GraphStore(path: path, mode: .readWrite)
        #expect(try other.snapshot().names.label("C") == nil)
        for index in Int64(0)..<3 {
            _ = try other.write { transaction in
                _ = try transaction.createNode(labels: ["D"], properties: [("n", .integer(index))])
            }
        }
        let expected = contents(try other.snapshot())
        try other.close()
        #expect(contents(try read()) == expected)
        #expect(try read().names.label("C") == nil)
    }

    @Test func `garbled or cut off anywhere, it is not believed`() throws {
        try makeDatabase()
        let whole = try folder.bytes("db-snapshot")
        let expected = contents(try read())
        var generator = SeededNumbers(seed: 11)
        for turn in 0..<60 {
            var bytes = whole
            switch turn % 4 {
            case 0: bytes = Array(whole.prefix(.random(in: 0..<whole.count, using: &generator)))
            case 1: bytes += [UInt8](repeating: 7, count: .random(in: 1...200, using: &generator))
            case 2:
                // In the directory and the footer.
                let place = Int.random(in: whole.count - 1_000..<whole.count, using: &generator)
                bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
            default:
                for _ in 0..<Int.random(in: 1...50, using: &generator) {
                    bytes[.random(in: 0..<bytes.count, using: &generator)] ^=
                        .random(in: 1...255, using: &generator)
                }
            }
            try folder.write(bytes, to: "db-snapshot")
            var opened: GraphSnapshot?
            opened = try? file.open()
            #expect(opened == nil || bytes == whole, "turn \(turn)")
            if turn < 8 { #expect(contents(try read()) == expected, "turn \(turn)") }
        }
    }

    @Test func `a copy is looked at as a whole, and then believed`() throws {
        try makeDatabase()
        try folder.write(try folder.bytes("db-snapshot"), to: "db-snapshot")
        #expect(try file.open() != nil)
    }

    @Test func `a link in its place is not followed`() throws {
        try makeDatabase()
        try FileManager.default.moveItem(atPath: path + "-snapshot", toPath: folder("else"))
        try FileManager.default.createSymbolicLink(
            atPath: path + "-snapshot", withDestinationPath: folder("else"))
        #expect(try file.open() == nil)
    }

    @Test func `a check says that it is garbled`() throws {
        try makeDatabase()
        let store = try GraphStore(path: path, mode: .readOnly)
        #expect(try store.check() == [])
        var bytes = try folder.bytes("db-snapshot")
        bytes[100] ^= 1
        try folder.write(bytes, to: "db-snapshot")
        #expect(try store.check().map(\.message).contains { $0.contains("snapshot") })
    }
}
