import Dispatch
import Foundation
import Synchronization

/// Runs the pieces of large work on all cores of the processor.
///
/// What is small pays nothing: the threads are made when they are first needed. What comes out may
/// not depend on their number, so pieces are cut by the work alone, and who puts results together
/// goes by the order of the pieces.
enum Cores {
    /// How many pieces are worked on at a time.
    static let count = max(1, ProcessInfo.processInfo.activeProcessorCount)

    /// Calls `body` with each number below a count, on several cores, and returns when all is done.
    static func forEach(below pieceCount: Int, _ body: @escaping @Sendable (Int) -> Void) {
        guard pieceCount > 1, count > 1 else { return (0..<pieceCount).forEach(body) }
        let job = Job(pieceCount, body)
        helpers.help(job, count: min(count, pieceCount) - 1)
        job.work()
        job.finished.wait()
    }

    /// Ranges that cover all numbers below a count, each large enough to be worth a thread's while.
    static func parts(of count: Int) -> [Range<Int>] {
        let size = 1 << 13
        return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    }

    /// The same in rounds: between two of them, whoever waits can look whether it still should.
    static func rounds(of count: Int) -> [ArraySlice<Range<Int>>] {
        let parts = parts(of: count)
        let size = 64
        return stride(from: 0, to: parts.count, by: size).map {
            parts[$0..<min($0 + size, parts.count)]
        }
    }

    /// What `body` makes of each piece, in their order, made on several cores.
    static func map<Piece: Sendable, Result: Sendable>(
        _ pieces: [Piece], _ body: @escaping @Sendable (Piece) -> Result
    ) -> [Result] {
        let results = Results<Result>(count: pieces.count)
        forEach(below: pieces.count) { number in
            let result = body(pieces[number])
            results.all.withLock { $0[number] = result }
        }
        return results.all.withLock { $0.compactMap(\.self) }
    }

    /// Makes each element of an array anew, in parts on several cores; gives what `body` returns
    /// for each part, in their order.
    static func fill<Element: BitwiseCopyable, Result: Sendable>(
        _ array: inout [Element],
        _ body: @escaping @Sendable (Range<Int>, inout MutableSpan<Element>) -> Result
    ) -> [Result] {
        let parts = parts(of: array.count)
        return unsafe array.withUnsafeMutableBufferPointer { elements in
            // No two parts overlap, and all are done when this returns.
            nonisolated(unsafe) let elements = unsafe elements
            return map(parts) { part in
                var span = unsafe elements.extracting(part).mutableSpan
                return body(part, &span)
            }
        }
    }

    private static let helpers = Helpers(count: count - 1)
}

/// The results of pieces of work, by their numbers, as far as they are there.
private final class Results<Result: Sendable>: Sendable {
    let all: Mutex<[Result?]>

    init(count: Int) { all = Mutex(Array(repeating: nil, count: count)) }
}

/// Pieces of work that threads take one after the other.
private final class Job: Sendable {
    let finished = DispatchSemaphore(value: 0)
    private let pieceCount: Int
    private let body: @Sendable (Int) -> Void
    private let taken = Atomic(0)
    private let done = Atomic(0)

    init(_ pieceCount: Int, _ body: @escaping @Sendable (Int) -> Void) {
        self.pieceCount = pieceCount
        self.body = body
    }

    /// Works on pieces until all are taken.
    func work() {
        while true {
            let piece = taken.wrappingAdd(1, ordering: .relaxed).oldValue
            guard piece < pieceCount else { return }
            body(piece)
            let done = done.wrappingAdd(1, ordering: .acquiringAndReleasing).newValue
            if done == pieceCount { finished.signal() }
        }
    }
}

/// Threads that wait for work.
///
/// Who has a job works on it as well, so that it gets done even if all of them are busy.
private final class Helpers: Sendable {
    private let jobs = Mutex<[Job]>([])
    private let offers = DispatchSemaphore(value: 0)

    init(count: Int) {
        for _ in 0..<count {
            Thread.detachNewThread { [self] in
                while true {
                    offers.wait()
                    jobs.withLock { $0.popLast() }?.work()
                }
            }
        }
    }

    /// Offers a job to so many of them.
    func help(_ job: Job, count: Int) {
        jobs.withLock { $0.append(contentsOf: repeatElement(job, count: count)) }
        for _ in 0..<count { offers.signal() }
    }
}
