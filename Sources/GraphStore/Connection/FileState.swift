import Glibc

/// What is at a path, as far as can be told without SQLite.
///
/// Every process that opens a database asks, and asks the system itself: what Foundation sets up
/// for its first file takes longer than all of this.
enum FileState {
    case missing
    case empty
    case database(FileHeader)
    /// A database that this process has open already.
    case open

    /// Looks, and throws if what is there can not be a database of ours.
    static func inspect(_ path: String) throws(StoreError) -> FileState {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return .missing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw StoreError(.notADatabase, "'\(path)' is a folder")
        default: throw StoreError(.notADatabase, "'\(path)' is no file to keep a database in")
        }
        guard let bytes = firstBytes(path, count: FileHeader.byteCount) else {
            throw StoreError(.cannotOpen, "'\(path)' can not be read")
        }
        if bytes.isEmpty { return .empty }
        guard let header = FileHeader(bytes) else {
            throw StoreError(.notADatabase, "'\(path)' is not a Kith database")
        }
        guard header.applicationID == Schema.applicationID else {
            throw StoreError(
                .notADatabase, "'\(path)' is a database of another program, not of Kith")
        }
        // Looked at after the header, since another process may let the file grow meanwhile.
        // Without a size, SQLite will say what is wrong.
        if let promised = header.promisedSize, let size = size(of: path), size < promised,
            !hasContent(path + "-wal"), !hasContent(path + "-journal")
        {
            throw .damaged("the file ends after \(size) of \(promised) bytes")
        }
        return .database(header)
    }

    /// True if there is a log with changes that the file itself does not hold yet.
    static func hasContent(_ path: String) -> Bool { size(of: path) ?? 0 > 0 }

    private static func size(of path: String) -> Int? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status.st_size : nil
    }

    /// True if the user may write to a file, or in a folder.
    static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

    /// The bytes that a file begins with, as many as there are; nil if it can not be read.
    private static func firstBytes(_ path: String, count: Int) -> [UInt8]? {
        let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: count)
        let found = unsafe read(file, &bytes, count)
        // A file that can not be read must not be taken for an empty one, which is replaced.
        return found < 0 ? nil : Array(bytes.prefix(found))
    }
}
