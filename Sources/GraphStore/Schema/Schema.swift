import GRDB

/// The layout of the file and the steps that lead to it.
struct Schema: Sendable {
    /// Marks a file as ours: "Kith" in ASCII.
    static let applicationID: UInt32 = 0x4b69_7468

    /// One step; the version of a file is the number of steps that made it.
    struct Migration: Sendable {
        /// Makes the statements that lead from the version before to this one; nil if only what
        /// later rows may say is new.
        ///
        /// A closure, since nearly every process finds a file that needs none of them.
        let sql: (@Sendable () -> String)?
    }

    let migrations: [Migration]

    /// The version that this program writes.
    var version: Int { migrations.count }

    /// From this version on a file has the tables of this program, which can read it.
    var readableVersion: Int {
        migrations.count - migrations.reversed().prefix { $0.sql == nil }.count
    }

    /// The layout of this program.
    static let current = Schema(
        migrations: [
            Migration { tables + views }, Migration { search },
            // From here on a relationship's row in the log may have properties, which earlier
            // programs would not see.
            Migration(sql: nil),
        ])

    /// Brings the file to the version of this program, in one transaction.
    func migrate(_ database: Database) throws {
        guard try fileVersion(database) < version else { return }
        try database.inTransaction(.exclusive) {
            // Another process may have been faster.
            let found = try fileVersion(database)
            for migration in migrations.dropFirst(found) {
                if let sql = migration.sql { try database.run(sql()) }
            }
            try database.run("PRAGMA application_id = \(Schema.applicationID)")
            try database.run("PRAGMA user_version = \(version)")
            return .commit
        }
    }

    /// The version of the file; throws if it is newer than this program.
    private func fileVersion(_ database: Database) throws -> Int {
        let found = Int(try database.number("PRAGMA user_version") ?? 0)
        try check(version: found)
        return found
    }

    /// Throws if a file of that version is newer than this program.
    func check(version found: Int) throws(StoreError) {
        guard found <= version else {
            throw StoreError(
                .newerVersion(found: found, supported: version),
                "the database has format \(found), and this version of Kith reads formats up to "
                    + "\(version): use a newer Kith")
        }
    }
}
