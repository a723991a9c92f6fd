import GRDB
import GraphIndex
import Values

extension GraphStore {
    /// Checks every invariant of the file as of the last commit, and says what does not hold.
    ///
    /// - Parameter progress: Called when a phase begins.
    /// - Returns: Nothing if all is well; of one kind of violation only the first few.
    /// - Throws: If the file can not be read at all.
    public func check(
        progress: (CheckPhase) -> Void = { _ in }
    ) throws(StoreError) -> [Violation] {
        try connection.read { database in
            try database.inSnapshot {
                var violations = checkSnapshot()
                for phase in CheckPhase.allCases {
                    progress(phase)
                    let check = Check(database, phase)
                    do {
                        violations += try check.violations()
                    } catch let error as StoreError {
                        violations.append(Violation(message: error.message))
                    } catch let error as DatabaseError {
                        violations.append(Violation(message: StoreError(error).message))
                    }
                }
                return violations
            }
        }
    }
}

/// One phase of a check.
struct Check {
    let database: Database
    private let phase: CheckPhase

    /// More of one kind are not said.
    static let violationsMax = 10

    init(_ database: Database, _ phase: CheckPhase) {
        self.database = database
        self.phase = phase
    }

    func violations() throws -> [Violation] {
        var list = ViolationList()
        switch phase {
        case .pages: try checkPages(&list)
        case .layout: try checkLayout(&list)
        case .names: _ = try GraphReader(database).names()
        case .nodes: try checkNodes(&list)
        case .relationships: try checkRelationships(&list)
        case .log: try checkLog(&list)
        case .replay: try checkReplay(&list)
        case .search: try checkSearch(&list)
        case .constraints: try checkConstraints(&list)
        }
        return list.violations
    }

    private func checkPages(_ list: inout ViolationList) throws {
        let statement = try SQLStatement(database, "PRAGMA integrity_check(10)")
        while try statement.step() {
            let line = statement.string(0) ?? ""
            list.require(line == "ok", "SQLite finds: \(line)")
        }
    }

    private func checkLayout(_ list: inout ViolationList) throws {
        let id = try database.number("PRAGMA application_id")
        list.require(id == Int64(Schema.applicationID), "the mark of the program is missing")
        let found = try layout(database)
        let expected = try DatabaseQueue().writeWithoutTransaction { fresh in
            try Schema.current.migrate(fresh)
            return try layout(fresh)
        }
        for (name, sql) in expected.sorted(by: { $0.key < $1.key }) {
            list.require(found[name] == sql, "'\(name)' is not as this version makes it")
        }
        let count = try database.number("SELECT count(*) FROM meta WHERE key = 'database'")
        list.require(count == 1, "the identity of the database is missing")
    }

    private func layout(_ database: Database) throws -> [String: String] {
        let statement = try SQLStatement(
            database, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        var layout: [String: String] = [:]
        while try statement.step() {
            layout[statement.string(0) ?? ""] = statement.string(1) ?? ""
        }
        return layout
    }

    private func checkConstraints(_ list: inout ViolationList) throws {
        let graph = try GraphReader(database).graph()
        for constraint in graph.schema.constraints {
            do throws(GraphError) {
                try graph.check(constraint)
            } catch {
                list.require(false, error.message)
            }
        }
    }
}

/// The first few violations of a kind.
struct ViolationList {
    private(set) var violations: [Violation] = []

    mutating func require(_ condition: Bool, _ message: @autoclosure () -> String) {
        if !condition, violations.count < Check.violationsMax {
            violations.append(Violation(message: message()))
        }
    }
}
