import GraphIndex
import QueryPlan
import QuerySyntax
import Synchronization
import Values

/// The results of a plan for each part of its scan, in the order of the scan, made on all cores.
///
/// Each worker has operators of its own. Where one of them fails, the whole is done again by
/// one, which fails where it always would, or finds that nothing was wrong with it as a whole.
final class SharedScanOperator: BatchOperator {
    private let parts: SharedAggregate
    private let whole: any BatchOperator
    private let context: ExecutionContext
    /// What is left to hand on, the next one last.
    private var results: [Batch]?
    private var failed = false
    /// The rows that were handed on last, and the bytes behind them.
    private var handedOn = (rowCount: 0, contentBytes: 0)
    private var holding = Holding()

    init(_ parts: SharedAggregate, whole: any BatchOperator, context: ExecutionContext) {
        self.parts = parts
        self.whole = whole
        self.context = context
    }

    func next() throws(QueryError) -> Batch? {
        if results == nil, !failed {
            results = SharedScan(parts, context).run()
            failed = results == nil
            for batch in results ?? [] {
                holding.note(batch.estimatedBytes, of: context.budget)
            }
        }
        if failed { return try whole.next() }
        // What is handed on goes on to count: what other threads have taken for it, the allocator
        // keeps for them.
        let batch = results?.popLast()
        handedOn = (batch?.count ?? 0, batch?.contentBytes ?? 0)
        return batch
    }

    /// Some of the rows that were handed on last are kept by somebody, who counts what is behind
    /// them.
    func release(rowCount: Int) {
        guard handedOn.rowCount > 0 else { return }
        holding.release(
            handedOn.contentBytes * rowCount / handedOn.rowCount, of: context.budget)
    }

    func rewind() {
        whole.rewind()
        results = nil
        failed = false
        handedOn = (0, 0)
        holding.clear(of: context.budget)
    }
}

/// What the workers of one scan share.
private final class SharedScan: Sendable {
    private let parts: SharedAggregate
    private let makeContext: @Sendable () -> ExecutionContext
    private let morselCount: Int
    private let next = Atomic(0)
    /// The results of each part; nil as soon as one has failed.
    private let results: Mutex<[[Batch]]?>

    init(_ parts: SharedAggregate, _ context: ExecutionContext) {
        self.parts = parts
        makeContext = context.forWorkers(Cores.count)
        morselCount = Int((context.graph.nodeIDBound + Morsel.size - 1) / Morsel.size)
        results = Mutex(Array(repeating: [], count: morselCount))
    }

    func run() -> [Batch]? {
        Cores.forEach(below: min(Cores.count, morselCount)) { [self] _ in
            // Whoever runs the whole again meets the error again.
            do { try work() } catch { results.withLock { $0 = nil } }
        }
        return results.withLock { results in
            defer { results = nil }
            return results?.joined().reversed()
        }
    }

    /// Takes parts until there are no more.
    private func work() throws(QueryError) {
        let morsel = Morsel()
        let context = makeContext()
        let root = try PhysicalPlanner(context: context, morsel: morsel)
            .operators(for: parts.plan, live: parts.bound)
        while true {
            let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard number < morselCount, results.withLock({ $0 != nil }) else { return }
            let start = UInt32(number) * Morsel.size
            morsel.nodes = NodeID(rawValue: start)..<NodeID(rawValue: start + Morsel.size)
            root.rewind()
            var batches: [Batch] = []
            while let batch = try root.next() {
                try context.budget.keep(bytes: batch.estimatedBytes)
                batches.append(batch)
            }
            results.withLock { $0?[number] = batches }
        }
    }
}
