import Foundation
import Kith
import Testing

/// Random queries over small random networks, and what must hold between their results.
///
/// `KITH_RANDOM_QUERIES` is how many are asked; `KITH_RANDOM_SEED` is the seed of the first, and each
/// has the next number. So a difference is seen again with its seed and a single query.
struct RandomQueryTests {
    private static let count = number("KITH_RANDOM_QUERIES") ?? 150
    private static let seed = number("KITH_RANDOM_SEED") ?? UInt64.random(in: 0..<1 << 40)
    /// So many queries share a network.
    private static let sharing: UInt64 = 100
    /// A run of more than so many says now and then how far it is.
    private static let reporting: UInt64 = 5_000

    private static func number(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
    }

    @Test func `no random query has a difference`() async throws {
        let networks = Self.seed / Self.sharing...(Self.seed + Self.count - 1) / Self.sharing
        let total = try await withThrowingTaskGroup(of: Tally.self) { group in
            var waiting = networks.makeIterator()
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
                if let network = waiting.next() { group.addTask { try Self.run(network) } }
            }
            var total = Tally()
            while let tally = try await group.next() {
                total.add(tally)
                if total.queries % Self.reporting < tally.queries, Self.count > Self.reporting {
                    FileHandle.standardError.write(Data("\(total)\n".utf8))
                }
                if let network = waiting.next() { group.addTask { try Self.run(network) } }
            }
            return total
        }
        print("random queries from seed \(Self.seed): \(total)")
        #expect(total.queries == Self.count)
        #expect(total.failed * 20 < total.queries, "too many queries are faulty")
    }

    private static func run(_ network: UInt64) throws -> Tally {
        let laboratory = try Laboratory(seed: network)
        let first = max(seed, network * sharing)
        let end = min(seed + count, (network + 1) * sharing)
        var tally = Tally()
        for seed in first..<end {
            var trial = Trial(seed: seed, laboratory: laboratory)
            trial.run()
            tally.add(trial.tally)
            for difference in trial.differences { Issue.record("\(difference)") }
        }
        return tally
    }
}

/// How much was tried.
struct Tally: CustomStringConvertible {
    var queries: UInt64 = 0
    var comparisons: UInt64 = 0
    var rows: UInt64 = 0
    var empty: UInt64 = 0
    var failed: UInt64 = 0
    var limited: UInt64 = 0

    mutating func add(_ other: Tally) {
        queries += other.queries
        comparisons += other.comparisons
        rows += other.rows
        empty += other.empty
        failed += other.failed
        limited += other.limited
    }

    var description: String {
        "\(queries) ran, \(comparisons) comparisons, \(rows) rows, \(empty) queries without rows, "
            + "\(failed) failed, \(limited) over a limit"
    }
}
