import GRDB

extension Database {
    /// How changes are kept apart from the file until they are complete.
    enum Journal: String {
        /// New pages go to a log beside the file: readers are never blocked.
        case writeAhead = "wal"
        /// Old pages go to a journal beside the file: a file that grows is written only once.
        case rollback = "delete"
    }

    /// Switches the journal; false, at once, if others have the file open.
    @discardableResult func setJournal(_ journal: Journal) throws -> Bool {
        try run("PRAGMA busy_timeout = 0")
        // It only sets a number.
        defer { try? run("PRAGMA busy_timeout = \(Int(Connection.busySeconds * 1_000))") }
        do {
            return try text("PRAGMA journal_mode = \(journal.rawValue)") == journal.rawValue
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return false
        }
    }

    /// Runs reads that all see the same commit.
    func inSnapshot<Result>(_ body: () throws -> Result) throws -> Result {
        try runPrepared("BEGIN")
        defer {
            // It has changed nothing, so that ending it either way is the same.
            try? runPrepared("COMMIT")
        }
        return try body()
    }

    /// Runs a body that holds the write lock.
    func inWriteTransaction<Result>(
        _ body: () throws -> Connection.Outcome<Result>
    ) throws -> Result {
        try runPrepared("BEGIN IMMEDIATE")
        do {
            switch try body() {
            case .commit(let result, let then):
                try runPrepared("COMMIT")
                then()
                return result
            case .rollback(let result):
                try run("ROLLBACK")
                return result
            }
        } catch {
            // SQLite may have rolled back already; the first error is the one that matters.
            try? run("ROLLBACK")
            throw error
        }
    }
}
