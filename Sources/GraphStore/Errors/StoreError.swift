import GRDB
import GraphIndex

/// Why a database could not be opened, read or written.
public struct StoreError: Error, Hashable, Sendable {
    /// What went wrong, for programs.
    public enum Code: Hashable, Sendable {
        /// The file is not a database of this program.
        case notADatabase
        /// The file is a database of this program, and parts of it are missing or make no sense.
        case damaged
        /// A newer version of this program has made the file.
        case newerVersion(found: Int, supported: Int)
        /// The file or its folder is not there or not to be reached.
        case cannotOpen
        /// The file or its folder can not be written, or was opened for reading only.
        case readOnly
        /// The disk has no room.
        case diskFull
        /// Another process held the write lock for too long.
        case busy
        /// A constraint of the graph would not hold.
        case constraint
        /// The graph refuses a change for another reason.
        case refused
        /// The disk or the file system failed.
        case inputOutput
    }

    /// What went wrong, for programs.
    public let code: Code
    /// What went wrong, in a sentence for a person, without a full stop.
    public let message: String

    /// Makes an error.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// A row that this program would not have written.
    static func damaged(_ what: String) -> StoreError {
        StoreError(.damaged, "the database is damaged: \(what)")
    }
}

extension StoreError {
    /// Translates what SQLite reports.
    init(_ error: DatabaseError) {
        let text = error.message ?? "error \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_NOTADB:
            self.init(.notADatabase, "the file is not a Kith database")
        case .SQLITE_CORRUPT:
            self.init(.damaged, "the database is damaged: \(text)")
        case .SQLITE_FULL:
            self.init(.diskFull, "the disk is full: nothing was changed")
        case .SQLITE_IOERR where StoreError.growing.contains(error.extendedResultCode):
            self.init(
                .diskFull,
                "the file can not grow, since the disk is full or a limit on the size of files was "
                    + "hit: nothing was changed")
        case .SQLITE_READONLY:
            self.init(.readOnly, "the database can not be written: \(text)")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(.cannotOpen, "the database can not be opened: \(text)")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.busy, "another process is writing to the database: try again later")
        default:
            self.init(.inputOutput, "the database can not be read or written: \(text)")
        }
    }

    /// The failures of SQLite in making a file longer.
    private static let growing: [ResultCode] = [
        .SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_FSYNC,
    ]

    /// Runs what may throw an error of SQLite, of the graph or of the store itself.
    static func translating<Result>(
        _ body: () throws -> Result
    ) throws(StoreError) -> Result {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error)
        } catch let error as GraphError {
            throw StoreError(error)
        } catch {
            throw StoreError(.inputOutput, "\(error)")
        }
    }
}

extension StoreError {
    /// Translates what the graph refuses.
    init(_ error: GraphError) {
        if case .constraintViolation = error {
            self.init(.constraint, error.message)
        } else {
            self.init(.refused, error.message)
        }
    }
}
