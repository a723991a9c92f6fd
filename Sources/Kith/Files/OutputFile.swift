import Foundation
import Interchange

/// A file that is there whole or not at all: written beside its place and renamed at the end.
///
/// A device or a pipe is written directly. A class because it owns the open file.
package final class OutputFile {
    private let name: String
    private let target: Target
    private let descriptor: Int32
    private var pending: [UInt8] = []
    private var isFinished = false

    private static let chunkBytes = 1 << 16

    /// What is at the path.
    private enum Target {
        /// A file, or nothing: the content goes to the temporary path, and gets the path at last.
        case file(path: String, temporary: String)
        /// Something that is no ordinary file.
        case stream
    }

    /// Begins a file.
    ///
    /// Throws if it cannot be written, and if it would take the place of a database.
    package init(path: String) throws(KithError) {
        name = path
        target = try Self.target(of: path)
        descriptor =
            switch target {
            case .file(_, let temporary):
                unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
            case .stream: unsafe open(path, O_WRONLY | O_CLOEXEC)
            }
        if descriptor < 0 { throw Self.failure(path, errno) }
    }

    /// What was not finished is taken away again.
    deinit {
        close(descriptor)
        if !isFinished, case .file(_, let temporary) = target { unsafe unlink(temporary) }
    }

    /// Writes text, in large pieces.
    package func write(_ text: String) throws(KithError) {
        try write(Array(text.utf8))
    }

    /// Writes bytes, in large pieces.
    package func write(_ bytes: [UInt8]) throws(KithError) {
        pending += bytes
        if pending.count > Self.chunkBytes { try flush() }
    }

    /// Makes the file durable and gives it its name.
    package func finish() throws(KithError) {
        try flush()
        if case .file(let path, let temporary) = target {
            guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
                throw Self.failure(name, errno)
            }
        }
        isFinished = true
    }

    private func flush() throws(KithError) {
        if let error = Self.write(pending, to: descriptor) { throw Self.failure(name, error) }
        pending = []
    }

    /// Writes all bytes to an open file.
    /// - Returns: The number of the error, if there is one.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { bytes in
                unsafe Foundation.write(descriptor, bytes.baseAddress, bytes.count)
            }
            if count < 0, errno != EINTR { return errno }
            rest = rest.dropFirst(max(count, 0))
        }
        return nil
    }

    /// What stands in the way of writing, by the number of the error.
    package static func failure(_ name: String, _ error: Int32) -> KithError {
        let code: InterchangeError.Code =
            switch error {
            case ENOSPC, EDQUOT, EFBIG: .limit
            case EACCES, EPERM, EROFS: .permission
            default: .file
            }
        let reason = unsafe String(cString: strerror(error))
        return KithError(.data(.init(code, "cannot write '\(name)': \(reason)")), file: name)
    }

    private static func target(of path: String) throws(KithError) -> Target {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return file(at: path) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw failure(path, EISDIR)
        case S_IFREG: break
        default: return .stream
        }
        let start = FileHandle(forReadingAtPath: path).flatMap { try? $0.read(upToCount: 16) }
        if start == Data("SQLite format 3\0".utf8) {
            throw KithError(
                .usage(
                    "'\(path)' is a database, which nothing else may replace",
                    hint: "write to another file"))
        }
        // A link stays, and the file it leads to is replaced.
        return file(at: URL(filePath: path).resolvingSymlinksInPath().path)
    }

    private static func file(at path: String) -> Target {
        .file(path: path, temporary: "\(path).\(getpid()).part")
    }
}
