import GRDBSQLite

/// A connection of SQLite, through its C interface.
///
/// A class, since it owns the open file.
@safe final class SQLiteConnection {
    private let handle: OpaquePointer?

    init(_ path: String) throws {
        var handle: OpaquePointer?
        let code = unsafe sqlite3_open(path, &handle)
        unsafe self.handle = handle
        if code != SQLITE_OK { throw BenchmarkError("SQLite can not open \(path)") }
    }

    deinit { unsafe sqlite3_close_v2(handle) }

    func run(_ sql: String) throws {
        guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
            throw BenchmarkError(unsafe "SQLite: " + String(cString: sqlite3_errmsg(handle)))
        }
    }

    func prepare(_ sql: String) throws -> SQLiteStatement {
        var statement: OpaquePointer?
        guard unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
            throw BenchmarkError(unsafe "SQLite: " + String(cString: sqlite3_errmsg(handle)))
        }
        return unsafe SQLiteStatement(self, statement)
    }
}

/// A prepared statement.
///
/// A class, since it owns what SQLite has prepared.
@safe final class SQLiteStatement {
    private let connection: SQLiteConnection
    private let handle: OpaquePointer?

    init(_ connection: SQLiteConnection, _ handle: OpaquePointer?) {
        self.connection = connection
        unsafe self.handle = handle
    }

    deinit { unsafe sqlite3_finalize(handle) }

    func bind(_ value: Int64, at index: Int32) { unsafe sqlite3_bind_int64(handle, index, value) }

    func bind(_ value: Double, at index: Int32) { unsafe sqlite3_bind_double(handle, index, value) }

    func bind(_ value: String, at index: Int32) {
        let copy = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        unsafe sqlite3_bind_text(handle, index, value, -1, copy)
    }

    func bindNull(at index: Int32) { unsafe sqlite3_bind_null(handle, index) }

    /// Goes to the next row; false, and ready to run again, behind the last.
    func step() -> Bool {
        if unsafe sqlite3_step(handle) == SQLITE_ROW { return true }
        unsafe sqlite3_reset(handle)
        return false
    }

    /// Runs it, and leaves it ready to run again.
    func run() throws {
        let code = unsafe sqlite3_step(handle)
        unsafe sqlite3_reset(handle)
        if code != SQLITE_DONE, code != SQLITE_ROW { throw BenchmarkError("SQLite: error \(code)") }
    }

    func reset() { unsafe sqlite3_reset(handle) }

    func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

    func text(_ column: Int32) -> String {
        unsafe sqlite3_column_text(handle, column).map { unsafe String(cString: $0) } ?? ""
    }
}
