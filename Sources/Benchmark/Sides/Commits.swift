import Kith

/// A relationship that is committed on its own, and on disk when that returns.
protocol Committer {
    func commit(from source: Int32, to target: Int32) throws
}

struct KithCommitter: Committer {
    let database: Database

    func commit(from source: Int32, to target: Int32) throws {
        try database.query(
            "MATCH (a:Person {id: $a}), (b:Person {id: $b}) "
                + "CREATE (a)-[:INFLUENCES {weight: 0.5, since: date('2024-01-01')}]->(b)",
            parameters: ["a": .string(String(source)), "b": .string(String(target))])
    }
}

struct SQLiteCommitter: Committer {
    private let begin: SQLiteStatement
    private let insert: SQLiteStatement
    private let commit: SQLiteStatement

    init(_ path: String) throws {
        let connection = try SQLiteConnection(path)
        try connection.run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        begin = try connection.prepare("BEGIN IMMEDIATE")
        insert = try connection.prepare(
            """
            INSERT OR IGNORE INTO edge
            VALUES (\(SQLiteSide.number(.influences)), ?, ?, 0.5, '2024-01-01', NULL)
            """)
        commit = try connection.prepare("COMMIT")
    }

    func commit(from source: Int32, to target: Int32) throws {
        try begin.run()
        insert.bind(Int64(source), at: 1)
        insert.bind(Int64(target), at: 2)
        try insert.run()
        try commit.run()
    }
}
