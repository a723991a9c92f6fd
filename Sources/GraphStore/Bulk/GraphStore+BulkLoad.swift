import GRDB
import GraphIndex
import Synchronization
import Values

extension GraphStore {
    /// Loads in bulk, in one transaction: all of it, or nothing if the body throws, a constraint
    /// does not hold, or the machine stops.
    ///
    /// The body uses nothing of the store but the loader, which writes on another thread meanwhile.
    /// While an empty file is filled, other processes wait; in this one it looks empty until then.
    /// A snapshot is best saved after it, since what was loaded is not in the log.
    public func bulkLoad<Result>(
        author: String? = nil, note: String? = nil,
        _ body: (inout BulkLoader) throws -> Result
    ) throws -> Result {
        // Asked of the connection that writes: a reader would leave its files beside the new one.
        let last = try connection.withoutWriters { try ChangeLog($0).lastSequence() }
        let isFresh = connection.isShared && last == 0
        if isFresh {
            state.withLock { $0.isFilling = true }
            connection.closeReader()
        }
        defer { state.withLock { $0.isFilling = false } }
        return try connection.writing { database in
            commitOpenGroup(database)
            // Into an empty file, the rollback journal writes each page once instead of twice.
            // SQLite's cache stays small: rows come in the order in which they lie, and the index
            // is sorted in runs of that size, which takes half the time of runs of 64 MB.
            let isAlone = isFresh ? try database.setJournal(.rollback) : false
            defer {
                // A failure changes nothing that was loaded: the next writer sets the journal.
                if isAlone { _ = try? database.setJournal(.writeAhead) }
            }
            return try database.inWriteTransaction { try load(database, author, note, body) }
        }
    }

    private func load<Result>(
        _ database: Database, _ author: String?, _ note: String?,
        _ body: (inout BulkLoader) throws -> Result
    ) throws -> Connection.Outcome<Result> {
        let before = try bringUpToDate(database, isReader: false)
        var loader = try BulkLoader(database, before.graph)
        let queue = loader.queue
        defer { queue.stop() }
        let result = try BodyError.catching { try body(&loader) }
        guard let commit = try loader.finish(author: author, note: note) else {
            return .rollback(result)
        }
        guard !loader.graph.schema.constraints.isEmpty || !connection.isShared else {
            // The next one who asks reads what is in the file now.
            return .commit(result, then: {})
        }
        let graph = try GraphReader(database).graph()
        for constraint in graph.schema.constraints { try graph.check(constraint) }
        return .commit(result) { self.publish(graph, sequence: commit.sequence) }
    }
}
