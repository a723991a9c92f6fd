import Foundation
import GraphIndex
import Synchronization
import Testing
import Values

@testable import GraphStore

@Suite struct `Many writers of one process` {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private struct Refusal: Error {}

    /// Runs writers on threads of their own, and waits for all.
    private func inThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        let group = DispatchGroup()
        for number in 0..<count {
            group.enter()
            Thread.detachNewThread {
                body(number)
                group.leave()
            }
        }
        group.wait()
    }

    @Test(arguments: [true, false])
    func `lose nothing, keep nothing that failed, and number commits in order`(
        isBrief: Bool
    ) throws {
        let store = try GraphStore(path: folder("db"), mode: .create)
        let failures = Mutex(0)
        inThreads(8) { writer in
            for turn in 0..<25 {
                do {
                    let commit = try store.write(isBrief: isBrief || turn % 5 == 0) {
                        transaction in
                        _ = try transaction.createNode(
                            labels: ["W"], properties: [("n", .integer(Int64(writer * 25 + turn)))])
                        if turn % 10 == 9 { throw Refusal() }
                    }.commit
                    #expect(commit != nil)
                } catch {
                    #expect(error is Refusal)
                    failures.withLock { $0 += 1 }
                }
            }
        }
        #expect(failures.withLock { $0 } == 16)
        let expected = Set((0..<200).filter { $0 % 25 % 10 != 9 })
        #expect(try store.lastSequence == Int64(expected.count))
        #expect(try store.check() == [])
        for graph in [
            try store.snapshot(), try GraphStore(path: folder("db"), mode: .readOnly).snapshot(),
        ] {
            let key = try #require(graph.names.propertyKey("n"))
            let found = (0..<graph.nodeIDBound).compactMap { id -> Int? in
                guard case .integer(let number) = graph.property(key, of: NodeID(rawValue: id))
                else { return nil }
                return Int(number)
            }
            #expect(found.count == expected.count)
            #expect(Set(found) == expected)
        }
    }

    @Test(arguments: [true, false])
    func `take back what was written before the file refused the rest`(isBrief: Bool) throws {
        let store = try GraphStore(path: folder("db"), mode: .create)
        func add(_ label: String) throws {
            _ = try store.write(isBrief: isBrief) {
                _ = try $0.createNode(labels: [label], properties: [])
            }
        }
        try store.connection.writing {
            try $0.run(
                """
                CREATE TRIGGER refusal BEFORE INSERT ON change WHEN NEW.kind = 'addLabel'
                BEGIN SELECT RAISE(ABORT, 'refused'); END
                """)
        }
        #expect(throws: StoreError.self) { try add("A") }
        try store.connection.writing { try $0.run("DROP TRIGGER refusal") }
        #expect(try store.lastSequence == 0)
        try add("B")
        #expect(try store.snapshot().nodeCount == 1)
        #expect(try store.check() == [])
    }

    @Test func `load in bulk and commit side by side`() throws {
        let store = try GraphStore(path: folder("db"), mode: .create)
        _ = try store.write { _ = try $0.createNode(labels: ["A"], properties: []) }
        inThreads(5) { writer in
            for _ in 0..<5 {
                do {
                    if writer == 0 {
                        try store.bulkLoad { loader in
                            let label = try loader.label("B")
                            for _ in 0..<10 {
                                _ = try loader.addNode(labels: [label], properties: [])
                            }
                        }
                    } else {
                        _ = try store.write(isBrief: true) {
                            _ = try $0.createNode(labels: ["A"], properties: [])
                        }
                    }
                } catch { Issue.record(error) }
            }
        }
        #expect(try store.snapshot().nodeCount == 1 + 20 + 50)
        #expect(try store.check() == [])
    }
}
