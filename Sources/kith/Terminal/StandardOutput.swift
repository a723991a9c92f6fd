import Foundation
import Kith
import Synchronization

/// Standard output, gathered into large writes.
///
/// Data goes here and nothing else does.
enum StandardOutput {
    private static let pending = Mutex<[UInt8]>([])
    private static let chunkBytes = 64 * 1024

    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    static func write(_ text: String) throws(KithError) {
        try write(Array(text.utf8))
    }

    static func write(_ bytes: [UInt8]) throws(KithError) {
        let full: [UInt8] = pending.withLock { pending in
            pending += bytes
            guard pending.count >= chunkBytes else { return [] }
            defer { pending = [] }
            return pending
        }
        try write(now: full)
    }

    static func flush() throws(KithError) {
        let rest = pending.withLock { pending in
            defer { pending = [] }
            return pending
        }
        try write(now: rest)
    }

    private static func write(now bytes: [UInt8]) throws(KithError) {
        try Interrupt.check()
        if let error = OutputFile.write(bytes, to: STDOUT_FILENO) {
            throw OutputFile.failure("standard output", error)
        }
    }
}

/// Standard error: everything that is not data.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    static func write(_ text: String) {
        // There is nowhere left to report that standard error is closed.
        _ = OutputFile.write(Array(text.utf8), to: STDERR_FILENO)
    }
}
