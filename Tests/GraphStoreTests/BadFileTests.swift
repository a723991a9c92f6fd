import Foundation
import GRDB
import GraphIndex
import Testing
import Values

@testable import GraphStore

@Suite struct `A bad file is an error and stays as it is` {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A small good file, closed.
    private func makeFile(_ name: String, nodes: Int = 50) throws {
        let store = try GraphStore(path: folder(name), mode: .create)
        _ = try store.write { transaction in
            for index in 0..<nodes {
                let node = try transaction.createNode(
                    labels: ["A"], properties: [("i", .integer(Int64(index)))])
                _ = try transaction.createRelationship(
                    type: "R", source: node, target: node, properties: [])
            }
        }
        try store.close()
    }

    private func open(_ name: String, _ mode: GraphStore.Mode = .readWrite) throws -> StoreError? {
        try storeError { _ = try GraphStore(path: folder(name), mode: mode) }
    }

    @Test(
        arguments: [
            [], [0x41], Array("This is not a database, and it is longer than a header.".utf8),
            [UInt8](repeating: 0, count: 5_000), Array("SQLite format 3\0".utf8),
        ] as [[UInt8]])
    func `not a database`(bytes: [UInt8]) throws {
        try folder.write(bytes, to: "x")
        for mode in [GraphStore.Mode.readOnly, .readWrite, .create]
        where !bytes.isEmpty || mode != .create {
            #expect(try open("x", mode)?.code == .notADatabase)
            #expect(try folder.bytes("x") == bytes)
        }
    }

    @Test func `another program's database`() throws {
        let queue = try DatabaseQueue(path: folder("other.db"))
        try queue.write { try $0.execute(sql: "CREATE TABLE t (x)") }
        try queue.close()
        let before = try folder.bytes("other.db")
        for mode in [GraphStore.Mode.readOnly, .readWrite, .create] {
            let error = try open("other.db", mode)
            #expect(error?.code == .notADatabase)
            #expect(error?.message.contains("another program") == true)
        }
        #expect(try folder.bytes("other.db") == before)
    }

    @Test func `a pipe is refused and not waited for`() throws {
        #expect(unsafe mkfifo(folder("pipe"), 0o600) == 0)
        for mode in [GraphStore.Mode.readOnly, .readWrite, .create] {
            #expect(try open("pipe", mode)?.code == .notADatabase)
        }
    }

    @Test func `a folder, a missing file, a missing folder`() throws {
        #expect(try open(".", .create)?.code == .notADatabase)
        #expect(try open("missing")?.code == .cannotOpen)
        #expect(try open("missing", .readOnly)?.code == .cannotOpen)
        #expect(try open("no/such/folder", .create)?.code == .cannotOpen)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `truncated at any page, or in the middle of one`() throws {
        try makeFile("whole")
        let whole = try folder.bytes("whole")
        for count in [100, 512, 4_095, 4_096, 8_192, whole.count / 2, whole.count - 1] {
            let part = Array(whole.prefix(count))
            try folder.write(part, to: "part")
            #expect(try open("part")?.code == .damaged, "\(count) bytes")
            #expect(try folder.bytes("part") == part)
        }
    }

    @Test func `overwritten pages are found when opening or checking, without a crash`() throws {
        try makeFile("whole", nodes: 400)
        let whole = try folder.bytes("whole")
        var generator = SeededNumbers(seed: 9)
        for _ in 0..<60 {
            var bytes = whole
            let page = Int.random(in: 1..<whole.count / 4_096, using: &generator) * 4_096
            for _ in 0..<Int.random(in: 1...200, using: &generator) {
                bytes[page + .random(in: 0..<4_096, using: &generator)] =
                    .random(in: 0...255, using: &generator)
            }
            try folder.write(bytes, to: "garbled")
            // Whatever it says, it must say it: a file may also be garbled where nothing is.
            _ = try storeError {
                let store = try GraphStore(path: folder("garbled"), mode: .readWrite)
                _ = try store.check()
                _ = try store.snapshot()
                _ = try store.changes(after: 0, limit: 10_000)
            }
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: folder("garbled") + suffix)
            }
        }
    }

    @Test func `a newer version`() throws {
        let newer = Schema(migrations: Schema.current.migrations + [.init { "SELECT 1" }])
        try GraphStore(path: folder("new"), mode: .create, schema: newer).close()
        let before = try folder.bytes("new")
        for mode in [GraphStore.Mode.readOnly, .readWrite, .create] {
            #expect(
                try open("new", mode)?.code
                    == .newerVersion(
                        found: newer.version, supported: Schema.current.version))
        }
        #expect(try folder.bytes("new") == before)
    }

    @Test func `an older version is brought up to date, if it may be written`() throws {
        try makeFile("old")
        let newer = Schema(
            migrations: Schema.current.migrations + [
                .init { "ALTER TABLE meta ADD COLUMN extra; DROP VIEW node_text;" },
                .init { "UPDATE meta SET extra = 'migrated'" },
            ])
        let refusal = try storeError {
            _ = try GraphStore(path: folder("old"), mode: .readOnly, schema: newer)
        }
        #expect(refusal?.code == .readOnly)
        let store = try GraphStore(path: folder("old"), mode: .readWrite, schema: newer)
        #expect(try store.snapshot().nodeCount == 50)
        #expect(try store.connection.read { try $0.text("SELECT extra FROM meta") } == "migrated")
        try store.close()
        let supported = Schema.current.version
        #expect(
            try open("old")?.code == .newerVersion(found: newer.version, supported: supported))
    }

    @Test func `an older version without rows of this one is read as it is`() throws {
        let older = Schema(migrations: Array(Schema.current.migrations.prefix(2)))
        let old = try GraphStore(path: folder("old"), mode: .create, schema: older)
        _ = try old.write { transaction in
            let node = try transaction.createNode(labels: ["A"], properties: [("x", 1)])
            let edge = try transaction.createRelationship(
                type: "R", source: node, target: node, properties: [])
            try transaction.setProperty("x", of: edge, to: [1, "a"])
        }
        let written = try old.snapshot()
        try old.close()
        let before = try folder.bytes("old")
        let store = try GraphStore(path: folder("old"), mode: .readOnly)
        #expect(try store.snapshot().difference(from: written) == nil)
        #expect(try store.check() == [])
        try store.close()
        #expect(try folder.bytes("old") == before)
        let first = Schema(migrations: Array(Schema.current.migrations.prefix(1)))
        try GraphStore(path: folder("first"), mode: .create, schema: first).close()
        #expect(try open("first", .readOnly)?.code == .readOnly)
    }

    @Test func `a full disk leaves the last commit`() throws {
        try makeFile("full")
        let store = try GraphStore(path: folder("full"), mode: .readWrite)
        let before = try store.snapshot()
        try store.connection.writing { database in
            let pages = try database.number("PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 3)")
        }
        let bodies: [() throws -> Void] = [
            {
                _ = try store.write { transaction in
                    for _ in 0..<2_000 {
                        _ = try transaction.createNode(labels: ["A"], properties: [("x", "yyyyyy")])
                    }
                }
            },
            {
                try store.bulkLoad { loader in
                    let label = try loader.label("A")
                    let key = try loader.propertyKey("x")
                    for _ in 0..<20_000 {
                        _ = try loader.addNode(labels: [label], properties: [(key, "yyyyyyyyy")])
                    }
                }
            },
        ]
        for body in bodies {
            let error = try storeError(body)
            #expect(error?.code == .diskFull)
            #expect(error?.message == "the disk is full: nothing was changed")
        }
        #expect(try store.snapshot().difference(from: before) == nil)
        #expect(try store.check() == [])
        try store.close()
        let reopened = try GraphStore(path: folder("full"), mode: .readOnly)
        #expect(try reopened.snapshot().difference(from: before) == nil)
    }

    @Test func `a store opened for reading refuses to write`() throws {
        try makeFile("a")
        let store = try GraphStore(path: folder("a"), mode: .readOnly)
        #expect(try storeError { _ = try store.write { _ in } }?.code == .readOnly)
        #expect(try storeError { try store.bulkLoad { _ in } }?.code == .readOnly)
    }

    @Test func `damage that SQLite does not see is found by the check`() throws {
        let damages = [
            ("UPDATE node SET labels = '[9]' WHERE id = 3", "label"),
            ("UPDATE node SET labels = 'x' WHERE id = 3", "labels of node 3"),
            ("UPDATE node SET properties = '{\"0\":}' WHERE id = 3", "properties of node 3"),
            ("UPDATE node SET properties = '{\"7\":1}' WHERE id = 3", "key that is not defined"),
            ("UPDATE node SET properties = '{}' WHERE id = 3", "leads to another graph: node 3"),
            ("UPDATE node SET id = 900 WHERE id = 49", "not given out"),
            ("DELETE FROM node WHERE id = 3", "end that is gone"),
            ("UPDATE relationship SET id = 4 WHERE id = 3", "two relationships 4"),
            ("UPDATE relationship SET type = 5 WHERE id = 3", "type that is not defined"),
            ("DELETE FROM \"commit\"", "lines without a commit"),
            ("DELETE FROM change WHERE position = 5", "lines are missing"),
            ("UPDATE change SET kind = 'x' WHERE position = 5", "line 5 of commit 1"),
            ("DROP INDEX incoming", "'incoming' is not as this version makes it"),
            ("DELETE FROM label", "label"),
            ("DELETE FROM meta", "identity"),
        ]
        try makeFile("whole")
        let whole = try folder.bytes("whole")
        for (sql, words) in damages {
            try folder.write(whole, to: "damaged")
            let queue = try DatabaseQueue(path: folder("damaged"))
            try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
            try queue.close()
            var messages: [String] = []
            if let error = try storeError({
                messages = try GraphStore(path: folder("damaged"), mode: .readOnly)
                    .check().map(\.message)
            }) {
                messages = [error.message]
            }
            #expect(messages.contains { $0.contains(words) }, "\(sql): \(messages)")
        }
    }
}
