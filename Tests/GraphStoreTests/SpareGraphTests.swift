import Foundation
import GraphIndex
import Synchronization
import Testing
import Values

@testable import GraphStore

@Suite struct `Graphs that are changed in place` {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private struct Refusal: Error {}

    /// One more node beside the first one, which counts them, and is found by all that it has.
    private static func grow(_ transaction: inout GraphTransaction, turn: Int) throws {
        let first = NodeID(rawValue: 0)
        let count = try #require(transaction.graph.names.propertyKey("count"))
        guard case .integer(let number) = transaction.graph.property(count, of: first) else {
            throw Refusal()
        }
        let node = try transaction.createNode(
            labels: ["N", "T\(turn % 3)"], properties: [("n", .integer(number))])
        let relationship = try transaction.createRelationship(
            type: turn % 2 == 0 ? "R" : "S", source: first, target: node,
            properties: [("n", .integer(number)), ("text", "a")])
        try transaction.setProperty("text", of: relationship, to: "b")
        try transaction.removeLabel("T\(turn % 3)", from: node)
        try transaction.setProperty("count", of: first, to: .integer(number + 1))
        if turn % 7 == 3 {
            let key = try #require(transaction.graph.names.propertyKey("n"))
            transaction.addLookup(label: nil, keys: [key])
        }
    }

    /// True if the graph is as one of the commits left it, whichever that was.
    private static func isWhole(_ graph: Graph) -> Bool {
        let first = NodeID(rawValue: 0)
        guard let key = graph.names.propertyKey("count"),
            case .integer(let count) = graph.property(key, of: first),
            graph.nodeCount == Int(count) + 1, graph.relationshipCount == Int(count),
            graph.degree(of: first, .outgoing, types: []) == Int(count)
        else { return false }
        guard let key = graph.names.propertyKey("n"), let label = graph.names.label("N") else {
            return count == 0
        }
        return graph.labelCount(label) == Int(count)
            && (0..<count).allSatisfy { number in
                let node = NodeID(rawValue: UInt32(number) + 1)
                let relationship = RelationshipID(rawValue: UInt32(number))
                return graph.property(key, of: node) == .integer(number)
                    && graph.property(key, of: relationship) == .integer(number)
                    && graph.labels(of: node) == [label]
                    && graph.seek(label: nil, keys: [key], values: [.integer(number)])
                        .map { $0 == [node] } ?? true
            }
    }

    @Test func `are seen by no reader, whoever writes, fails and commits in between`() throws {
        let path = folder("db")
        let stores =
            try [GraphStore(path: path, mode: .create)]
            + (0..<2).map { _ in try GraphStore(path: path, mode: .readWrite) }
        _ = try stores[0].write {
            _ = try $0.createNode(labels: [], properties: [("count", 0)])
        }
        let held = Mutex<[Graph]>([])
        let group = DispatchGroup()
        for writer in 0..<4 {
            group.enter()
            Thread.detachNewThread {
                defer { group.leave() }
                // Two share a store, and two have one each, as in other processes.
                let store = stores[max(0, writer - 1)]
                for turn in 0..<30 {
                    let fails = turn % 6 == 5
                    do {
                        let graph = try store.snapshot()
                        if turn % 3 == 0 { held.withLock { $0.append(graph) } }
                        _ = try store.write(isBrief: turn % 4 != 0) { transaction in
                            if turn % 8 == 7 { return }
                            try Self.grow(&transaction, turn: turn + writer)
                            if fails { throw Refusal() }
                        }
                        #expect(try Self.isWhole(store.snapshot()))
                    } catch {
                        #expect(fails && error is Refusal)
                    }
                }
            }
        }
        group.wait()
        for graph in held.withLock({ $0 }) { #expect(Self.isWhole(graph)) }
        let stored = try GraphStore(path: path, mode: .readOnly).snapshot()
        for store in stores {
            #expect(try store.snapshot().difference(from: stored) == nil)
            #expect(try store.check() == [])
        }
        #expect(Self.isWhole(stored))
    }
}
