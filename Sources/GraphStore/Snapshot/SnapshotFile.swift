import Glibc
import GraphIndex

/// The file beside a database that holds a recent graph, ready to be mapped into memory.
///
/// It says nothing that the database does not say, and may be deleted at any time. It is replaced
/// as a whole, and believed only if it is of this very database and of a commit in its history.
struct SnapshotFile {
    private let databasePath: String
    private let path: String

    init(besideDatabase path: String) {
        databasePath = path
        self.path = path + SnapshotFile.suffix
    }

    static let suffix = "-snapshot"
    static let newSuffix = "-new"

    /// What is there: nothing, something that can not be used, or a snapshot.
    func open() throws(SnapshotFault) -> GraphSnapshot? {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .otherFormat
        }
        let snapshot = try GraphSnapshot(mapping: descriptor, byteCount: status.st_size)
        // A file that bears the time it was given has not been written to since. Of any other, a
        // copy perhaps, every byte is looked at.
        let isUntouched =
            status.st_mtim.tv_sec == snapshot.writtenAt && status.st_mtim.tv_nsec == 0
        guard isUntouched || snapshot.isIntact() else { throw .damaged }
        return snapshot
    }

    /// Replaces it; what was there stays if that fails, or if somebody else is doing so.
    func replace(with graph: Graph, _ stamp: SnapshotStamp) throws {
        let temporary = path + SnapshotFile.newSuffix
        let descriptor = unsafe Glibc.open(
            temporary, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, S_IRUSR | S_IWUSR)
        guard descriptor >= 0 else { throw Failure() }
        defer { close(descriptor) }
        guard own(descriptor, at: temporary) else { throw Failure() }
        // Where all goes well it bears another name by then, and this one may be somebody else's.
        var isRenamed = false
        defer { if !isRenamed { unsafe unlink(temporary) } }
        try allow(descriptor)
        let now = time(nil)
        var buffer = Buffer(descriptor: descriptor)
        try GraphSnapshot.write(graph, stamp, writtenAt: Int64(now)) { try buffer.write($0) }
        try buffer.flush()
        // Its name must not come before its contents, should the machine stop.
        guard fsync(descriptor) == 0 else { throw Failure() }
        let times = [timespec(tv_sec: now, tv_nsec: 0), timespec(tv_sec: now, tv_nsec: 0)]
        guard unsafe futimens(descriptor, times) == 0, unsafe rename(temporary, path) == 0
        else { throw Failure() }
        isRenamed = true
    }

    /// Takes a new file, or one that a killed process has left, for itself until it is closed;
    /// false if somebody writes to it, or has just given it its final name.
    private func own(_ descriptor: Int32, at path: String) -> Bool {
        var file = stat()
        var named = stat()
        return unsafe flock(descriptor, LOCK_EX | LOCK_NB) == 0 && fstat(descriptor, &file) == 0
            && lstat(path, &named) == 0 && file.st_ino == named.st_ino
            && file.st_dev == named.st_dev && file.st_mode & S_IFMT == S_IFREG
            && ftruncate(descriptor, 0) == 0
    }

    /// Lets those read it who may read the database.
    private func allow(_ descriptor: Int32) throws {
        var status = stat()
        guard unsafe stat(databasePath, &status) == 0,
            fchmod(descriptor, status.st_mode & 0o666) == 0
        else { throw Failure() }
    }

    /// What keeps a snapshot from being written: nobody is told, since nothing depends on it.
    private struct Failure: Error {}

    /// Gathers small pieces, so that the system is not asked for each.
    private struct Buffer {
        let descriptor: Int32
        private var bytes: [UInt8] = []

        init(descriptor: Int32) { self.descriptor = descriptor }

        mutating func write(_ piece: RawSpan) throws {
            if piece.byteCount > Buffer.size {
                try flush()
                return try send(piece)
            }
            unsafe piece.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
            if bytes.count > Buffer.size { try flush() }
        }

        mutating func flush() throws {
            unsafe try send(bytes.span.bytes)
            bytes.removeAll(keepingCapacity: true)
        }

        private static let size = 1 << 20

        private func send(_ piece: RawSpan) throws {
            try unsafe piece.withUnsafeBytes { source in
                var sent = 0
                while sent < source.count {
                    let part = unsafe UnsafeRawBufferPointer(rebasing: source[sent...])
                    let count = unsafe Glibc.write(descriptor, part.baseAddress, part.count)
                    guard count > 0 || errno == EINTR else { throw Failure() }
                    sent += max(count, 0)
                }
            }
        }
    }
}
