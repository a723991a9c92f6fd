import Dispatch
import Foundation
import Synchronization

/// Writes what a load has read, in order, on another thread, while the load reads on: a load of
/// which a sixth are nodes with names takes a quarter less time.
///
/// Who loads may use the connection itself only when all has been written.
final class WriteQueue: Sendable {
    private struct State {
        var writes: [@Sendable () throws -> Void] = []
        var failure: (any Error)?
        var hasThread = false
    }

    private let state = Mutex(State())
    private let offers = DispatchSemaphore(value: 0)
    private let room = DispatchSemaphore(value: waitingMax)

    /// So much may wait that neither side stands still, and so little that it fits into memory.
    private static let waitingMax = 32

    /// Writes something later; throws what went wrong with something before it.
    func add(_ write: @escaping () throws -> Void) throws {
        try rethrow()
        room.wait()
        // It uses the connection of whoever waits for it, so that only one of the two does.
        nonisolated(unsafe) let write = write
        let isFirst = state.withLock { state in
            state.writes.append { try unsafe write() }
            defer { state.hasThread = true }
            return !state.hasThread
        }
        if isFirst { Thread.detachNewThread { [self] in work() } }
        offers.signal()
    }

    /// Waits until all has been written; throws what went wrong.
    func finish() throws {
        waitForAll()
        try rethrow()
    }

    /// Waits for what is being written and forgets the rest, at the end of a load or a failed one.
    func stop() {
        state.withLock { $0.failure = $0.failure ?? CancellationError() }
        waitForAll()
        offers.signal()
    }

    private func waitForAll() {
        for _ in 0..<WriteQueue.waitingMax { room.wait() }
        for _ in 0..<WriteQueue.waitingMax { room.signal() }
    }

    /// Writes until it is woken for nothing.
    private func work() {
        offers.wait()
        while writeNext() {
            // Only now has it let go of what it wrote with.
            room.signal()
            offers.wait()
        }
    }

    private func writeNext() -> Bool {
        let next = state.withLock { $0.writes.isEmpty ? nil : $0.writes.removeFirst() }
        guard let next else { return false }
        do {
            try rethrow()
            try next()
        } catch {
            state.withLock { $0.failure = error }
        }
        return true
    }

    private func rethrow() throws {
        if let failure = state.withLock(\.failure) { throw failure }
    }
}
