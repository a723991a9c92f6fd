import Foundation
import GRDB
import Synchronization

/// The two SQLite connections of a store: one that writes, and one that reads meanwhile.
final class Connection: Sendable {
    /// What a write transaction ends in.
    enum Outcome<Result> {
        /// Keep the changes, and then do this.
        case commit(Result, then: () -> Void)
        /// Drop the changes.
        case rollback(Result)
    }

    /// When the log has so many pages, 16 MB, a commit puts them into the file.
    ///
    /// That waits for the disk twice, and writes a page once however often it is in the log.
    /// Whoever opens a file after a crash reads the whole log.
    private static let checkpointPages = 4_000

    /// How long a writer waits for another process.
    static let busySeconds: Double = 10

    let path: String
    /// Writes, and reads too where there is no other; nil if only to be read.
    private let writer: DatabaseQueue?
    private let reader: Mutex<DatabaseQueue?>
    private let logHeader = Mutex<LogHeader?>(nil)
    private let entry: OpenFiles.Entry?

    /// True if other processes may write to the file.
    var isShared: Bool { !path.isEmpty }

    init(path: String, mode: OpenMode, schema: Schema) throws(StoreError) {
        self.path = path
        let (file, entry) = try OpenFiles.enter(path)
        try Connection.check(file, path, mode, schema)
        let queues = try StoreError.translating {
            let writer = mode == .readOnly ? nil : try Connection.openWriter(path, file, schema)
            guard writer == nil else {
                return (writer: writer, reader: try Connection.openReader(path))
            }
            return (writer: writer, reader: try Connection.openOnlyReader(path, schema))
        }
        writer = queues.writer
        reader = Mutex(queues.reader)
        self.entry = entry ?? OpenFiles.add(path)
    }

    /// The one that writes is closed last, and puts the log into the file.
    deinit {
        // Nobody is left whom a failure would matter to: what is in the log is safe there.
        try? close()
    }

    /// Throws unless this program can read the file as it is: it can not be migrated.
    private static func checkVersion(_ reader: DatabaseQueue, _ schema: Schema) throws {
        let version = Int(try reader.unsafeRead { try $0.number("PRAGMA user_version") } ?? 0)
        try schema.check(version: version)
        guard version >= schema.readableVersion else {
            throw StoreError(
                .readOnly,
                "the database has the older format \(version): open it for writing once to bring "
                    + "it up to date")
        }
    }

    /// A database that no file keeps.
    init(inMemory schema: Schema) throws(StoreError) {
        path = ""
        entry = nil
        reader = Mutex(nil)
        writer = try StoreError.translating {
            let queue = try DatabaseQueue(configuration: Connection.configuration())
            try queue.writeWithoutTransaction { try schema.migrate($0) }
            return queue
        }
    }

    /// Throws if what is at the path can not be opened in this mode.
    private static func check(
        _ file: FileState, _ path: String, _ mode: OpenMode, _ schema: Schema
    ) throws(StoreError) {
        switch file {
        case .missing:
            if mode != .create { throw StoreError(.cannotOpen, "there is no file '\(path)'") }
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            var isFolder: ObjCBool = false
            let exists = unsafe FileManager.default.fileExists(
                atPath: folder, isDirectory: &isFolder)
            guard exists, isFolder.boolValue else {
                throw StoreError(.cannotOpen, "there is no folder '\(folder)'")
            }
            guard FileState.isWritable(folder) else {
                throw StoreError(.readOnly, "the folder '\(folder)' can not be written")
            }
        case .empty:
            if mode != .create { throw StoreError(.notADatabase, "the file '\(path)' is empty") }
        case .database(let header):
            try schema.check(version: header.version)
            if mode != .readOnly { try checkWritable(path) }
        case .open:
            if mode != .readOnly { try checkWritable(path) }
        }
    }

    private static func checkWritable(_ path: String) throws(StoreError) {
        guard FileState.isWritable(path) else {
            throw StoreError(.readOnly, "the file '\(path)' can not be written")
        }
        // Every process that opens a database passes here, and its first URL takes it 0.2 ms.
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard FileState.isWritable(folder) else {
            let whole = URL(fileURLWithPath: folder).path
            throw StoreError(.readOnly, "the folder '\(whole)' can not be written")
        }
    }

    /// Whether the user may write to a file and beside it.
    static func mayWrite(_ path: String) -> Bool { (try? checkWritable(path)) != nil }

    static func configuration(readOnly: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(busySeconds)
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { database in
            if !readOnly {
                try database.runPrepared("PRAGMA synchronous = FULL")
                try database.runPrepared(
                    "PRAGMA wal_autocheckpoint = \(Connection.checkpointPages)")
            }
        }
        // A transaction may wait for other writers to join it.
        configuration.allowsUnsafeTransactions = true
        return configuration
    }

    private static func openWriter(
        _ path: String, _ file: FileState, _ schema: Schema
    ) throws -> DatabaseQueue {
        switch file {
        case .missing: try NewFile(for: path).make(schema, replacing: false)
        case .empty: try NewFile(for: path).make(schema, replacing: true)
        case .database, .open: break
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration())
        do {
            try queue.writeWithoutTransaction { database in
                try schema.migrate(database)
                try database.setJournal(.writeAhead)
            }
        } catch {
            // What matters is why the file could not be brought up to date.
            try? queue.close()
            throw error
        }
        return queue
    }

    /// Opens a connection that only reads.
    ///
    /// Where the user may write to the file, SQLite may too: it takes back what a killed load has
    /// left undone, and whoever closes the file last takes the files beside it away.
    private static func openReader(_ path: String) throws -> DatabaseQueue {
        guard mayWrite(path) else {
            return try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
        }
        var configuration = configuration()
        configuration.prepareDatabase { try $0.runPrepared("PRAGMA query_only = ON") }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Opens a file that will not be written here, and checks its version.
    private static func openOnlyReader(_ path: String, _ schema: Schema) throws -> DatabaseQueue {
        do {
            let queue = try openReader(path)
            try checkVersion(queue, schema)
            return queue
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
        {
            // In a folder that can not be written, the files beside the database that readers
            // share can not be made. Without a log, and where nobody can write one, they are not
            // needed.
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            guard !FileState.isWritable(folder),
                !FileState.hasContent(path + "-wal"),
                let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
            else { throw error }
            let queue = try DatabaseQueue(
                path: "file:\(escaped)?immutable=1", configuration: configuration(readOnly: true))
            try checkVersion(queue, schema)
            return queue
        }
    }
}

extension Connection {
    /// Runs a body on the reading connection.
    ///
    /// A database in memory has only one, so that a writer may read while it writes.
    func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        try StoreError.translating {
            guard let queue = try reading() else {
                throw StoreError(.cannotOpen, "the database is closed")
            }
            return try queue.unsafeReentrantRead(body)
        }
    }

    private func reading() throws -> DatabaseQueue? {
        guard isShared else { return writer }
        return try reader.withLock { reader in
            if reader == nil { reader = try Connection.openReader(path) }
            return reader
        }
    }

    /// Runs a body on the writing connection, outside of a transaction.
    ///
    /// Errors of the body itself come out as they are.
    func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
        guard let writer else {
            throw StoreError(.readOnly, "the database was opened for reading only")
        }
        do {
            return try writer.writeWithoutTransaction(body)
        } catch let error as BodyError {
            throw error.cause
        } catch {
            return try StoreError.translating { throw error }
        }
    }

    /// Runs reads while nobody in this process can write.
    func withoutWriters<Result>(
        _ body: (Database) throws -> Result
    ) throws(StoreError) -> Result {
        try StoreError.translating {
            if let writer { return try writer.writeWithoutTransaction(body) }
            return try read(body)
        }
    }

    /// What the header of the log says, as far as it has been looked for.
    var logReading: LogHeader.Reading? { logHeader.withLock { $0?.read() } }

    /// What the header of the log says, and from now on it is known; nil if there is none.
    ///
    /// To be called on the reading connection, which keeps others from doing without the log.
    func lookForLog(_ database: Database) throws -> LogHeader.Reading? {
        try logHeader.withLock { header in
            if header == nil { header = try LogHeader(database) }
            return header?.read()
        }
    }

    /// Closes the reading connection; the next read opens it again.
    func closeReader() {
        logHeader.withLock { $0 = nil }
        reader.withLock { reader in
            // One that is in use stays open, and the caller goes on without being alone.
            if (try? reader?.close()) != nil { reader = nil }
        }
    }

    func close() throws(StoreError) {
        logHeader.withLock { $0 = nil }
        try StoreError.translating {
            try reader.withLock { try $0?.close() }
            try writer?.close()
        }
    }
}

/// An error that the caller's own code threw, on its way out through ours.
struct BodyError: Error {
    let cause: any Error

    static func catching<Result>(_ body: () throws -> Result) throws(BodyError) -> Result {
        do {
            return try body()
        } catch {
            throw BodyError(cause: error)
        }
    }
}
