import GRDB
import GraphIndex
import Values

/// The two tables of the change log.
struct ChangeLog {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The number of the last commit; 0 if there is none.
    func lastSequence() throws -> Int64 {
        try database.number("SELECT max(sequence) FROM \"commit\"") ?? 0
    }

    /// Appends a commit and its events.
    func append(
        _ events: some Sequence<LoggedChange.Event>, author: String?, note: String?,
        nextNode: UInt32, nextRelationship: UInt32
    ) throws -> CommitInfo {
        let info = try appendCommit(
            author: author, note: note, nextNode: nextNode, nextRelationship: nextRelationship)
        let statement = try SQLStatement(
            database, "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        statement.bind(info.sequence, at: 1)
        var text: [UInt8] = []
        for (position, event) in events.enumerated() {
            let row = LogRow(event)
            statement.bind(Int64(position), at: 2)
            statement.bind(row.kind.rawValue, at: 3)
            statement.bind(row.subject, at: 4)
            statement.bind(row.name, at: 5)
            statement.bind(row.source, at: 6)
            statement.bind(row.target, at: 7)
            row.writeOld(to: &text)
            statement.bind(textOrNull: text, at: 8)
            row.writeNew(to: &text)
            statement.bind(textOrNull: text, at: 9)
            try statement.run()
        }
        return info
    }

    /// Adds the row of a commit; to have the row returned, for its number and time, would cost
    /// twice as much as to write it.
    private func appendCommit(
        author: String?, note: String?, nextNode: UInt32, nextRelationship: UInt32
    ) throws -> CommitInfo {
        let time = try ZonedDateTime.nowInMilliseconds
        let statement = try SQLStatement(
            database,
            """
            INSERT INTO "commit" (time, author, note, next_node, next_relationship)
            VALUES (?, ?, ?, ?, ?)
            """)
        statement.bind(text: time.logText, at: 1)
        statement.bind(author, at: 2)
        statement.bind(note, at: 3)
        statement.bind(nextNode, at: 4)
        statement.bind(nextRelationship, at: 5)
        try statement.run()
        return CommitInfo(
            sequence: database.lastInsertedRowID, time: time, author: author, note: note)
    }

    /// What a snapshot of a commit bears; nil if there is no such commit.
    func stamp(of sequence: Int64) throws -> SnapshotStamp? {
        let statement = try SQLStatement(
            database,
            """
            SELECT (SELECT value FROM meta WHERE key = 'database'),
              time || ' ' || next_node || ' ' || next_relationship
            FROM "commit" WHERE sequence = ?
            """)
        statement.bind(sequence, at: 1)
        defer { statement.reset() }
        guard try statement.step(), let id = statement.string(0), let commit = statement.string(1)
        else { return nil }
        return SnapshotStamp(database: id, sequence: sequence, commit: commit)
    }

    /// The commits after a number, oldest first.
    func commits(after sequence: Int64, limit: Int) throws -> [CommitInfo] {
        let statement = try SQLStatement(
            database,
            """
            SELECT sequence, time, author, note FROM "commit" WHERE sequence > ?
            ORDER BY sequence LIMIT ?
            """)
        statement.bind(sequence, at: 1)
        statement.bind(Int64(limit), at: 2)
        var commits: [CommitInfo] = []
        while try statement.step() { commits.append(try ChangeLog.commitInfo(statement)) }
        return commits
    }

    /// The lines after a commit's, oldest first.
    ///
    /// At the limit, the last commit may be cut off.
    func changes(after sequence: Int64, limit: Int) throws -> [LoggedChange] {
        let statement = try SQLStatement(
            database,
            """
            SELECT "commit".sequence, time, author, note, position, kind, subject, name, source,
              target, old, new
            FROM "commit" JOIN change ON change.sequence = "commit".sequence
            WHERE "commit".sequence > ? ORDER BY "commit".sequence, position LIMIT ?
            """)
        statement.bind(sequence, at: 1)
        statement.bind(Int64(limit), at: 2)
        var changes: [LoggedChange] = []
        var info: CommitInfo?
        while try statement.step() {
            if info?.sequence != statement.integer(0) {
                info = try ChangeLog.commitInfo(statement)
            }
            guard let commit = info, let event = ChangeLog.event(statement, at: 5) else {
                throw StoreError.damaged(
                    "line \(statement.integer(4)) of commit \(statement.integer(0)) "
                        + "can not be read")
            }
            changes.append(
                LoggedChange(
                    commit: commit, position: Int(statement.integer(4)), event: event))
        }
        return changes
    }

    /// The numbers of all commits, oldest first.
    func sequences() throws -> [Int64] {
        let statement = try SQLStatement(
            database, "SELECT sequence FROM \"commit\" ORDER BY sequence")
        var sequences: [Int64] = []
        while try statement.step() { sequences.append(statement.integer(0)) }
        return sequences
    }

    /// The events of one commit.
    func events(of sequence: Int64) throws -> [LoggedChange.Event] {
        let statement = try SQLStatement(
            database,
            """
            SELECT position, kind, subject, name, source, target, old, new FROM change
            WHERE sequence = ? ORDER BY position
            """)
        statement.bind(sequence, at: 1)
        var events: [LoggedChange.Event] = []
        while try statement.step() {
            guard let event = ChangeLog.event(statement, at: 1) else {
                throw StoreError.damaged(
                    "line \(statement.integer(0)) of commit \(sequence) can not be read")
            }
            events.append(event)
        }
        return events
    }

    /// What the first four columns of a row say of a commit.
    private static func commitInfo(_ statement: SQLStatement) throws -> CommitInfo {
        try commitInfo(
            statement.integer(0), time: statement.string(1), author: statement.string(2),
            note: statement.string(3))
    }

    private static func commitInfo(
        _ sequence: Int64, time: String?, author: String?, note: String?
    ) throws -> CommitInfo {
        do {
            return CommitInfo(
                sequence: sequence, time: try ZonedDateTime(parsing: time ?? ""), author: author,
                note: note)
        } catch {
            throw StoreError.damaged("the time of commit \(sequence) can not be read")
        }
    }

    private static func event(
        _ statement: SQLStatement, at column: Int32
    ) -> LoggedChange.Event? {
        guard let kind = statement.string(column).flatMap(LogRow.Kind.init) else { return nil }
        var row = LogRow(kind: kind)
        row.subject = statement.id(column + 1)
        row.name = statement.id(column + 2)
        row.source = statement.id(column + 3)
        row.target = statement.id(column + 4)
        do {
            if !statement.isNull(column + 5) {
                try statement.withText(column + 5) { try row.readOld($0) }
            }
            if !statement.isNull(column + 6) {
                try statement.withText(column + 6) { try row.readNew($0) }
            }
        } catch {
            // The caller says where a text can not be read.
            return nil
        }
        return row.event
    }
}
