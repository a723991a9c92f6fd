import Foundation
import Kith

/// A file that is there whole or not at all: written beside its place and renamed at the end.
final class AtomicFile {
    private let path: String
    private let temporary: String
    private let handle: FileHandle
    private var pending: [UInt8] = []
    private var isFinished = false

    init(path: String) throws(KithError) {
        self.path = path
        temporary = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
        guard FileManager.default.createFile(atPath: temporary, contents: nil),
            let handle = FileHandle(forWritingAtPath: temporary)
        else {
            throw KithError(.data(.init(.file, "cannot write '\(path)'")), file: path)
        }
        self.handle = handle
    }

    /// What was not finished is taken away again.
    deinit {
        if !isFinished { unsafe unlink(temporary) }
    }

    func write(_ text: String) throws(KithError) {
        try write(Array(text.utf8))
    }

    func write(_ bytes: [UInt8]) throws(KithError) {
        pending += bytes
        if pending.count > 1 << 16 { try flush() }
    }

    /// Makes the file durable and gives it its name.
    func finish() throws(KithError) {
        try flush()
        guard fsync(handle.fileDescriptor) == 0, unsafe rename(temporary, path) == 0 else {
            throw failure(unsafe String(cString: strerror(errno)))
        }
        isFinished = true
    }

    private func flush() throws(KithError) {
        do {
            try handle.write(contentsOf: Data(pending))
        } catch {
            throw failure("\(error)")
        }
        pending = []
    }

    private func failure(_ reason: String) -> KithError {
        KithError(.data(.init(.file, "cannot write '\(path)': \(reason)")), file: path)
    }
}
