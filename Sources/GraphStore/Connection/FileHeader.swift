import Foundation

/// What the first hundred bytes of a database file say, read without opening it as a database, so
/// that a file that is not ours stays as it is.
struct FileHeader {
    let applicationID: UInt32
    let version: Int
    /// The size that the header promises, in bytes; nil if it does not say.
    let promisedSize: Int?

    static let byteCount = 100
    private static let magic = Array("SQLite format 3\0".utf8)

    /// Nil if the bytes do not begin like an SQLite file.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == FileHeader.byteCount, bytes.starts(with: FileHeader.magic) else {
            return nil
        }
        func number(at offset: Int) -> UInt32 {
            bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        applicationID = number(at: 68)
        version = Int(number(at: 60))
        let pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
        // The page count holds if it was written along with the last change.
        promisedSize =
            number(at: 24) == number(at: 92)
            ? Int(number(at: 28)) * (pageSize == 1 ? 65_536 : pageSize) : nil
    }
}

/// What is at a path, as far as can be told without SQLite.
enum FileState {
    case missing
    case empty
    case database(FileHeader)
    /// A database that this process has open already.
    case open

    /// Looks, and throws if what is there can not be a database of ours.
    static func inspect(_ path: String) throws(StoreError) -> FileState {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return .missing
        }
        if isFolder.boolValue { throw StoreError(.notADatabase, "'\(path)' is a folder") }
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw StoreError(.cannotOpen, "'\(path)' can not be read")
        }
        // It was only read.
        defer { try? file.close() }
        // A file that can not be read is told from an empty one by the handle above.
        let bytes = (try? file.read(upToCount: FileHeader.byteCount)) ?? Data()
        if bytes.isEmpty { return .empty }
        guard let header = FileHeader(Array(bytes)) else {
            throw StoreError(.notADatabase, "'\(path)' is not a Kith database")
        }
        guard header.applicationID == Schema.applicationID else {
            throw StoreError(
                .notADatabase, "'\(path)' is a database of another program, not of Kith")
        }
        // Without a size, SQLite will say what is wrong.
        let size = (try? file.seekToEnd()) ?? .max
        if let promised = header.promisedSize, size < UInt64(promised),
            !hasContent(path + "-wal"), !hasContent(path + "-journal")
        {
            throw .damaged("the file ends after \(size) of \(promised) bytes")
        }
        return .database(header)
    }

    /// True if there is a log with changes that the file itself does not hold yet.
    static func hasContent(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? Int ?? 0) > 0
    }
}
