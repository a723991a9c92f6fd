import Dispatch
import Foundation
import GRDB
import GraphIndex
import Synchronization
import Testing
import Values

@testable import GraphStore

/// What another thread writes while a load reads on, and what the load's own thread does with the
/// connection: in `log`, in the order in which it happens.
@Suite struct `What is written while a load reads on` {
    let folder: TemporaryFolder
    let store: GraphStore
    let log = Log()

    final class Log: Sendable {
        let lines = Mutex<[String]>([])
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var first: String? { lines.withLock { $0.first } }
    }

    init() throws {
        folder = try TemporaryFolder()
        store = try GraphStore(path: folder("a.kith"), mode: .create)
    }

    /// Loads a ring, which is large enough for its index to be made anew, and leaves something
    /// that is slow to write.
    private func load(into loader: inout BulkLoader) throws {
        let type = try loader.relationshipType("R")
        var ids: [NodeID] = []
        for _ in 0..<1_100 { ids.append(try loader.addNode(labels: [], properties: [])) }
        for index in ids.indices {
            _ = try loader.addRelationship(
                type, from: ids[index], to: ids[(index + 1) % ids.count], properties: [])
        }
        let begun = DispatchSemaphore(value: 0)
        try loader.queue.add { [log] in
            begun.signal()
            Thread.sleep(forTimeInterval: 0.05)
            log.add("written")
        }
        begun.wait()
        loader.database.trace { [log] event in log.add("\(event)") }
    }

    @Test func `is waited for at its end`() throws {
        try store.bulkLoad { try load(into: &$0) }
        #expect(log.first == "written")
        #expect(try store.snapshot().relationshipCount == 1_100)
        #expect(try store.check() == [])
    }

    @Test func `is waited for when it fails`() throws {
        struct Refusal: Error {}
        #expect(throws: Refusal.self) {
            try store.bulkLoad { loader in
                try load(into: &loader)
                throw Refusal()
            }
        }
        #expect(log.first == "written")
        #expect(try store.snapshot().nodeCount == 0)
        #expect(try store.check() == [])
    }

    @Test func `ends it if it can not be written`() throws {
        let error = try storeError {
            try store.bulkLoad { loader in
                try loader.database.execute(sql: "PRAGMA max_page_count = 60")
                let key = try loader.propertyKey("k")
                let text = Value.string(String(repeating: "x", count: 1_000))
                // More than go to the other thread together.
                for _ in 0..<5_000 {
                    _ = try loader.addNode(labels: [], properties: [(key, text)])
                }
            }
        }
        #expect(error?.message.contains("full") == true)
        #expect(try store.snapshot().nodeCount == 0)
    }

    @Test func `goes on in order, however much there is, until something fails`() throws {
        struct Refusal: Error {}
        let written = Mutex<[Int]>([])
        let queue = WriteQueue()
        for number in 0..<100 { try queue.add { written.withLock { $0.append(number) } } }
        try queue.finish()
        #expect(written.withLock { $0 } == Array(0..<100))
        // More than may wait: whoever adds them would wait for ever if nobody took them.
        #expect(throws: Refusal.self) {
            for number in 100..<300 {
                try queue.add {
                    if number == 110 { throw Refusal() }
                    written.withLock { $0.append(number) }
                }
            }
            try queue.finish()
        }
        #expect(written.withLock { $0 } == Array(0..<110))
        #expect(throws: Refusal.self) { try queue.add {} }
        #expect(throws: Refusal.self) { try queue.finish() }
        queue.stop()
        queue.stop()
    }

    @Test func `may be nothing at all`() throws {
        let queue = WriteQueue()
        try queue.finish()
        queue.stop()
        queue.stop()
        WriteQueue().stop()
    }
}
