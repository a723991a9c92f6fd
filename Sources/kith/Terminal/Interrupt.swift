import Foundation
import Kith
import Synchronization

/// Ctrl-C: it ends the process at once, or, where work has begun that must be undone, asks that
/// work to stop; the second then ends the process.
enum Interrupt {
    private static let requested = Atomic<Bool>(false)
    private static let isOrderly = Atomic<Bool>(false)

    static var isRequested: Bool { requested.load(ordering: .relaxed) }

    static func install() {
        // Whoever started us may have held it back, as the worker threads of some programs do.
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGINT)
        unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        signal(SIGINT) { _ in
            let isSecond = Interrupt.requested.exchange(true, ordering: .relaxed)
            if isSecond || !Interrupt.isOrderly.load(ordering: .relaxed) { _exit(130) }
        }
    }

    /// Work begins that asks `isRequested` now and then.
    static func becomeOrderly() { isOrderly.store(true, ordering: .relaxed) }

    /// Throws if the work is to stop.
    static func check() throws(KithError) {
        guard isRequested else { return }
        throw KithError(.data(.init(.cancelled, "the output was stopped before its end")))
    }
}
