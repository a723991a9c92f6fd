import GRDB
import GRDBSQLite

/// A prepared statement, driven through SQLite's own interface: text is handed over as bytes, so
/// that a zero byte in it is a byte like any other, and a row costs a third of what it costs
/// through a row object.
///
/// Every call must run on the queue of the connection that made it. A text handed out by
/// `withText` lives until the next step.
@safe struct SQLStatement {
    /// Keeps the handle alive.
    private let owner: Statement
    private let handle: OpaquePointer

    /// Prepares the SQL, or finds it prepared.
    init(_ database: Database, _ sql: String) throws {
        owner = try database.cachedStatement(sql: sql)
        guard let handle = unsafe owner.sqliteStatement as OpaquePointer? else {
            throw StoreError(.inputOutput, "an SQL statement is empty")
        }
        unsafe self.handle = handle
    }

    func bind(_ value: Int64, at index: Int32) { unsafe sqlite3_bind_int64(handle, index, value) }

    func bind(_ value: UInt32, at index: Int32) { bind(Int64(value), at: index) }

    func bind(_ value: UInt32?, at index: Int32) { bind(value.map { Int64($0) }, at: index) }

    func bind(_ value: Int64?, at index: Int32) {
        if let value {
            bind(value, at: index)
        } else {
            unsafe sqlite3_bind_null(handle, index)
        }
    }

    func bind(text: [UInt8], at index: Int32) { bind(text: text.span, at: index) }

    /// Binds a text, or null in place of an empty one.
    func bind(textOrNull text: [UInt8], at index: Int32) {
        if text.isEmpty {
            unsafe sqlite3_bind_null(handle, index)
        } else {
            bind(text: text.span, at: index)
        }
    }

    private func bind(text: Span<UInt8>, at index: Int32) {
        unsafe text.withUnsafeBytes { bytes in
            let copy = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            // An empty text may have no address, and without one it would be null.
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ =
                if let start = unsafe start {
                    unsafe sqlite3_bind_text(
                        handle, index, start, Int32(clamping: bytes.count), copy)
                } else {
                    unsafe sqlite3_bind_text(handle, index, "", 0, copy)
                }
        }
    }

    /// Runs a statement that gives no rows with a text that it need not copy.
    func run(text: Span<UInt8>, at index: Int32) throws {
        try unsafe text.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            unsafe sqlite3_bind_text(handle, index, start, Int32(clamping: bytes.count), nil)
            try run()
        }
    }

    /// Binds a part of a text that is not copied: the text must stay until the statement has run.
    func bind(_ part: Range<Int>, of text: Span<UInt8>, at index: Int32) {
        unsafe text.extracting(part).withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = unsafe sqlite3_bind_text(handle, index, start, Int32(clamping: bytes.count), nil)
        }
    }

    func bind(_ text: String?, at index: Int32) {
        if var text {
            text.withUTF8 { unsafe bind(text: $0.span, at: index) }
        } else {
            unsafe sqlite3_bind_null(handle, index)
        }
    }

    /// Goes to the next row; false, and ready to be bound again, behind the last.
    func step() throws -> Bool {
        let code = unsafe sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        let database = unsafe sqlite3_db_handle(handle)
        let message = unsafe code == SQLITE_DONE ? "" : String(cString: sqlite3_errmsg(database))
        let extended = unsafe sqlite3_extended_errcode(database)
        reset()
        guard code == SQLITE_DONE else {
            throw DatabaseError(resultCode: ResultCode(rawValue: extended), message: message)
        }
        return false
    }

    /// Runs a statement that gives no rows.
    func run() throws {
        while try step() {}
    }

    /// Makes it ready for the next run before the last row was reached.
    func reset() { unsafe sqlite3_reset(handle) }

    func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

    func real(_ column: Int32) -> Double { unsafe sqlite3_column_double(handle, column) }

    func isNull(_ column: Int32) -> Bool {
        unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    /// The number as an id; nil if it can not be one.
    func id(_ column: Int32) -> UInt32? {
        unsafe sqlite3_column_type(handle, column) == SQLITE_INTEGER
            ? UInt32(exactly: integer(column)) : nil
    }

    func withText<Result>(_ column: Int32, _ body: (Span<UInt8>) throws -> Result) rethrows
        -> Result
    {
        let start = unsafe sqlite3_column_text(handle, column)
        let count = unsafe sqlite3_column_bytes(handle, column)
        return unsafe try body(
            UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(count)).span)
    }

    func string(_ column: Int32) -> String? {
        if isNull(column) { return nil }
        return withText(column) { bytes in
            unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        }
    }
}

extension Database {
    /// Runs one or more statements without parameters.
    func run(_ sql: String) throws { try execute(sql: sql) }

    /// Runs one statement that is run often: it is prepared only once.
    ///
    /// What begins and ends a transaction takes a seventh of a commit's work otherwise.
    func runPrepared(_ sql: String) throws { try SQLStatement(self, sql).run() }

    /// The one number that a statement gives; nil if it gives no row or null.
    func number(_ sql: String) throws -> Int64? {
        let statement = try SQLStatement(self, sql)
        guard try statement.step() else { return nil }
        defer { statement.reset() }
        return statement.isNull(0) ? nil : statement.integer(0)
    }

    /// The one text that a statement gives; nil if it gives no row or null.
    func text(_ sql: String) throws -> String? {
        let statement = try SQLStatement(self, sql)
        guard try statement.step() else { return nil }
        defer { statement.reset() }
        return statement.string(0)
    }
}
