import GRDB
import GRDBSQLite

/// The header of the index of SQLite's write-ahead log, which every commit of any process changes.
///
/// SQLite has it mapped into memory, shared with all processes, and its layout is part of the
/// documented file format. Reading it tells, without asking the system or SQLite, that nobody has
/// committed since. It must not be read once the connection is closed that it was found by. (To
/// open its file here and to close it would take away the locks that SQLite holds on it.)
struct LogHeader: Sendable {
    /// What the header says at one moment: equal as long as nobody commits.
    struct Reading: Equatable, Sendable {
        fileprivate let front: SIMD8<UInt32>
        fileprivate let back: SIMD4<UInt32>

        /// Counts commits.
        private var changeCount: UInt32 { front[2] }

        /// True if there was one commit since the other reading, and only one.
        func isNext(after other: Reading) -> Bool { changeCount == other.changeCount &+ 1 }
    }

    private let address: UInt

    /// The header is there twice, one after the other, and whole where both say the same.
    private static let byteCount = 48
    /// SQLite maps the index in pieces of this size.
    private static let pieceSize: Int32 = 32_768

    /// Nil if there is no log, as beside a database that nobody can write to.
    init?(_ database: Database) throws {
        guard try database.text("PRAGMA journal_mode") == "wal" else { return nil }
        var file: UnsafeMutablePointer<sqlite3_file>?
        let code = unsafe sqlite3_file_control(
            database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
        guard code == SQLITE_OK, let file = unsafe file,
            let methods = unsafe file.pointee.pMethods, unsafe methods.pointee.iVersion >= 2,
            let map = unsafe methods.pointee.xShmMap
        else { return nil }
        var start: UnsafeMutableRawPointer?
        let mapped = unsafe map(file, 0, LogHeader.pieceSize, 0, &start)
        guard mapped == SQLITE_OK, let start = unsafe start else { return nil }
        address = UInt(bitPattern: start)
    }

    /// What it says now; nil while somebody writes to it.
    func read() -> Reading? {
        let first = copy(at: 0)
        return first == copy(at: LogHeader.byteCount) ? first : nil
    }

    private func copy(at offset: Int) -> Reading? {
        guard let start = unsafe UnsafeRawPointer(bitPattern: address + UInt(offset)) else {
            return nil
        }
        return unsafe Reading(
            front: start.loadUnaligned(as: SIMD8<UInt32>.self),
            back: start.loadUnaligned(fromByteOffset: 32, as: SIMD4<UInt32>.self))
    }
}
