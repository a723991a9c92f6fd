import GRDB
public import GraphIndex
import Synchronization

extension GraphStore {
    /// Runs one transaction: takes the write lock, brings the graph up to date, runs the body,
    /// checks the constraints, commits, and lets readers see it.
    ///
    /// If the body throws, or the constraints do not hold, nothing is changed. It returns when the
    /// changes are on the disk. Brief ones that wait for each other share the way there.
    /// - Parameters:
    ///   - author: Who is noted in the change log.
    ///   - note: What is noted there.
    ///   - isBrief: True if the body takes so little time that others may wait for it.
    ///   - body: Makes the changes.
    /// - Returns: What the body returns, and the commit; nil if the body changed nothing.
    /// - Throws: What the body throws, or a `StoreError`.
    public func write<Result>(
        author: String? = nil, note: String? = nil, isBrief: Bool = false,
        _ body: (inout GraphTransaction) throws -> Result
    ) throws -> (result: Result, commit: CommitInfo?) {
        if isBrief { commits.withLock { $0.waiting += 1 } }
        var hasEntered = false
        let written: Written<Result>
        do {
            written = try connection.writing { database in
                hasEntered = true
                if isBrief { commits.withLock { $0.waiting -= 1 } }
                if !isBrief { commitOpenGroup(database) }
                return try join(database, author: author, note: note, body)
            }
        } catch {
            if isBrief, !hasEntered { commits.withLock { $0.waiting -= 1 } }
            throw error
        }
        try written.group.wait()
        // What an index finds is in the snapshot too, and takes long to make.
        if written.changesSchema { saveSnapshot() }
        return (written.result, written.commit)
    }

    private struct Written<Result> {
        var result: Result
        var commit: CommitInfo?
        var changesSchema = false
        var group: CommitGroup
    }

    /// Makes the changes of one member, and commits unless there is another to wait for.
    private func join<Result>(
        _ database: Database, author: String?, note: String?,
        _ body: (inout GraphTransaction) throws -> Result
    ) throws -> Written<Result> {
        let group = try commits.withLock({ $0.open }) ?? openGroup(database)
        defer {
            let isAwaited = commits.withLock { $0.waiting > 0 }
            let isFull = group.state.withLock { state in
                state.memberCount += 1
                return state.memberCount >= CommitQueue.membersMax
            }
            if !isAwaited || isFull { commitOpenGroup(database) }
        }
        // What the first one who changes something has done is taken back with the transaction:
        // a savepoint would have SQLite copy every page that is about to change.
        let isFirst = group.state.withLock { $0.changes.isEmpty }
        do {
            if !isFirst { try database.runPrepared("SAVEPOINT member") }
            let written = try change(database, group, author: author, note: note, body)
            if !isFirst { try database.runPrepared("RELEASE member") }
            return written
        } catch {
            if isFirst {
                commitOpenGroup(database)
            } else if database.isInsideTransaction {
                try database.run("ROLLBACK TO member; RELEASE member")
            } else {
                // SQLite has taken back everything, as for want of room on the disk.
                commits.withLock { $0.open = nil }
                group.end(.failure(StoreError(anything: error)))
            }
            throw error
        }
    }

    private func change<Result>(
        _ database: Database, _ group: CommitGroup, author: String?, note: String?,
        _ body: (inout GraphTransaction) throws -> Result
    ) throws -> Written<Result> {
        let schema = group.state.withLock { $0.graph.schema }
        var transaction = GraphTransaction(group.state.withLock { $0.takeGraph() })
        let result = try BodyError.catching { try body(&transaction) }
        guard !transaction.changes.isEmpty else {
            group.state.withLock { $0.graph = transaction.graph }
            return Written(result: result, group: group)
        }
        try transaction.validate()
        var writer = RowWriter(database)
        try writer.write(transaction)
        let graph = transaction.graph
        let commit = try ChangeLog(database).append(
            transaction.changes.lazy.map { .change($0) }, author: author, note: note,
            nextNode: graph.nodeIDBound, nextRelationship: graph.relationshipIDBound)
        group.state.withLock { state in
            state.graph = graph
            state.sequence = commit.sequence
            if state.changes.isEmpty {
                state.changes = transaction.changes
            } else {
                state.changes += transaction.changes
            }
        }
        return Written(
            result: result, commit: commit, changesSchema: graph.schema != schema, group: group)
    }

    private func openGroup(_ database: Database) throws -> CommitGroup {
        try database.runPrepared("BEGIN IMMEDIATE")
        do {
            let known = try bringUpToDate(database, isReader: false)
            let caughtUp = spare.withLock { $0.take() }?
                .broughtUp(to: known.graph, asOf: known.sequence)
            let group = CommitGroup(
                known.graph, caughtUp ?? known.graph, sequence: known.sequence)
            commits.withLock { $0.open = group }
            return group
        } catch {
            // The first error is the one that matters.
            try? database.run("ROLLBACK")
            throw error
        }
    }

    /// Commits what others have left to whoever comes next; to be called on the writing connection
    /// before anything else begins there.
    func commitOpenGroup(_ database: Database) {
        let open = commits.withLock { commits in
            defer { commits.open = nil }
            return commits.open
        }
        guard let open else { return }
        let state = open.state.withLock { $0.end() }
        do {
            // As long as the lock is held, nobody else commits.
            let before = connection.logReading
            let hasChanges = !state.changes.isEmpty
            try database.runPrepared(hasChanges ? "COMMIT" : "ROLLBACK")
            if hasChanges {
                let now = connection.logReading
                let isOurs = before.flatMap { now?.isNext(after: $0) } ?? false
                publish(state.graph, sequence: state.sequence, reading: isOurs ? now : nil)
                spare.withLock { $0 = SpareGraph(state) }
            }
            open.end(.success(()))
        } catch {
            // SQLite may have rolled back already.
            try? database.run("ROLLBACK")
            open.end(.failure(StoreError(anything: error)))
        }
    }
}

extension CommitGroup.State {
    /// The graph for the next member: the only copy, so that it is changed in place, unless a
    /// member before has changed it, whose changes must stay if the next one fails.
    fileprivate mutating func takeGraph() -> Graph {
        guard changes.isEmpty else { return graph }
        var taken = Graph.empty
        swap(&taken, &graph)
        return taken
    }

    /// All of it, which the group does not hold any more.
    fileprivate mutating func end() -> Self {
        var ended = CommitGroup.State(before: .empty, graph: .empty, sequence: sequence)
        swap(&ended, &self)
        return ended
    }
}

extension StoreError {
    /// Whatever went wrong on the way to the disk.
    fileprivate init(anything error: any Error) {
        do throws(StoreError) {
            try StoreError.translating { throw error }
            self.init(.inputOutput, "the changes were not written")
        } catch {
            self = error
        }
    }
}
