/// SQLite with tables and indexes made for the questions, asked through prepared statements; walks
/// are done by the program around it, which is faster than its recursive queries.
///
/// A class, since it keeps prepared statements and the marks of walks.
final class SQLiteSide: Side {
    let name = "SQLite"
    private let subjects: Subjects
    private let keys: [String]
    private let person: SQLiteStatement
    private let neighbors: [SQLiteStatement]
    private let influenced: SQLiteStatement
    private let influencers: SQLiteStatement
    private let superiors: SQLiteStatement
    private let revenue: SQLiteStatement
    private let rivals: SQLiteStatement
    private let paths: SQLiteStatement
    private let triangles: SQLiteStatement
    private var marks: NodeMarks
    private var otherMarks: NodeMarks

    init(_ path: String, _ network: Network, _ subjects: Subjects) throws {
        self.subjects = subjects
        keys = network.keys
        let connection = try SQLiteConnection(path)
        try connection.run("PRAGMA cache_size = -1000000; PRAGMA mmap_size = 4294967296")
        let type = SQLiteSide.number(.influences)
        person = try connection.prepare(
            "SELECT id, name, industry, country FROM node WHERE key = ?")
        neighbors = [
            try connection.prepare("SELECT target FROM edge WHERE source = ?"),
            try connection.prepare("SELECT source FROM edge WHERE target = ?"),
        ]
        influenced = try connection.prepare(
            "SELECT target FROM edge WHERE type = \(type) AND source = ?")
        influencers = try connection.prepare(
            "SELECT source FROM edge WHERE type = \(type) AND target = ?")
        superiors = try connection.prepare(
            """
            SELECT target FROM edge
            WHERE type = \(SQLiteSide.number(.reportsTo)) AND source = ?
            """)
        revenue = try connection.prepare(
            """
            WITH RECURSIVE part(id) AS (
              VALUES (?1) UNION ALL SELECT e.source FROM part CROSS JOIN edge e
              WHERE e.type = \(SQLiteSide.number(.partOf)) AND e.target = part.id)
            SELECT sum(node.revenue) FROM part CROSS JOIN node WHERE node.id = part.id
            """)
        let competes = SQLiteSide.number(.competesWith)
        rivals = try connection.prepare(
            """
            WITH rival(id) AS (
                SELECT target FROM edge WHERE type = \(competes) AND source = ?1
                UNION SELECT source FROM edge WHERE type = \(competes) AND target = ?1),
              member(id) AS (SELECT DISTINCT e.source FROM rival CROSS JOIN edge e
                WHERE e.type = \(SQLiteSide.number(.worksAt)) AND e.target = rival.id),
              first(id) AS (SELECT DISTINCT e.source FROM member CROSS JOIN edge e
                WHERE e.type = \(type) AND e.target = member.id)
            SELECT count(*) FROM (SELECT id FROM first UNION SELECT e.source
              FROM first CROSS JOIN edge e WHERE e.type = \(type) AND e.target = first.id)
            """)
        paths = try connection.prepare(
            """
            WITH middle AS MATERIALIZED (SELECT target AS id, count(*) AS paths FROM edge
              WHERE type = \(type) GROUP BY target)
            SELECT node.industry, sum(middle.paths) AS total FROM middle CROSS JOIN edge e
              CROSS JOIN node WHERE e.type = \(type) AND e.source = middle.id AND node.id = e.target
            GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10
            """)
        triangles = try connection.prepare(
            """
            SELECT count(*) FROM edge a CROSS JOIN edge b CROSS JOIN edge c
            WHERE a.type = \(type) AND b.type = \(type) AND b.source = a.target
              AND c.type = \(type) AND c.source = a.source AND c.target = b.target
            """)
        marks = NodeMarks(count: network.nodeCount)
        otherMarks = NodeMarks(count: network.nodeCount)
    }

    static func number(_ kind: Network.Kind) -> Int {
        Network.Kind.allCases.firstIndex(of: kind) ?? 0
    }

    func answer(_ question: Question) throws -> Double? {
        switch question {
        case .lookup: return sum(subjects.persons) { find($0) }
        case .neighbors:
            return sum(subjects.persons) { person in
                neighbors.reduce(0) { $0 + SQLiteSide.rows($1, of: person) { _ in } }
            }
        case .twoSteps: return sum(subjects.persons) { reach(from: $0, 2, [influenced]) }
        case .threeSteps: return sum(subjects.persons) { reach(from: $0, 3, [influenced]) }
        case .threeStepsEitherWay:
            // The start is reached again on the way back, and not to be counted.
            return sum(subjects.persons) { person in
                let reached = reach(from: person, 3, [influenced, influencers])
                return marks.contains(person) ? reached - 1 : reached
            }
        case .revenue: return sum(subjects.roots) { SQLiteSide.first(revenue, $0) }
        case .distance: return subjects.pairs.reduce(0) { $0 + Double(distance($1.0, $1.1)) }
        case .influencersOfRivals: return sum(subjects.rivals) { SQLiteSide.first(rivals, $0) }
        case .pathsByIndustry:
            var total: Int64 = 0
            while paths.step() { total += paths.integer(1) }
            return Double(total)
        case .triangles:
            guard triangles.step() else { return nil }
            defer { triangles.reset() }
            return Double(triangles.integer(0))
        case .superiors: return sum(subjects.persons) { reach(from: $0, .max, [superiors]) }
        case .reachable:
            return sum(subjects.walkers) { reach(from: $0, .max, [neighbors[0]]) }
        case .thirtySteps: return sum(subjects.hubs) { reach(from: $0, 30, [neighbors[0]]) }
        case .cheapest, .pageRank, .components: return nil
        }
    }

    private func sum(_ subjects: [Int32], _ answer: (Int32) -> Int) -> Double {
        Double(subjects.reduce(0) { $0 + answer($1) })
    }

    private func find(_ node: Int32) -> Int {
        person.bind(keys[Int(node)], at: 1)
        guard person.step() else { return -1 }
        defer { person.reset() }
        _ = (person.text(1), person.text(2), person.text(3))
        return Int(person.integer(0))
    }

    private static func first(_ statement: SQLiteStatement, _ node: Int32) -> Int {
        statement.bind(Int64(node), at: 1)
        guard statement.step() else { return -1 }
        defer { statement.reset() }
        return Int(statement.integer(0))
    }

    @inline(__always) private static func rows(
        _ statement: SQLiteStatement, of node: Int32, _ body: (Int32) -> Void
    ) -> Int {
        statement.bind(Int64(node), at: 1)
        var count = 0
        while statement.step() {
            body(Int32(truncatingIfNeeded: statement.integer(0)))
            count += 1
        }
        return count
    }

    private func reach(from start: Int32, _ steps: Int, _ ways: [SQLiteStatement]) -> Int {
        marks.clear()
        var (frontier, next): ([Int32], [Int32]) = ([start], [])
        var count = 0
        for _ in 0..<steps {
            if frontier.isEmpty { break }
            next.removeAll(keepingCapacity: true)
            for node in frontier {
                for way in ways {
                    _ = SQLiteSide.rows(way, of: node) { if marks.insert($0) { next.append($0) } }
                }
            }
            count += next.count
            swap(&frontier, &next)
        }
        return count
    }

    /// From both ends at once, each time from the smaller side.
    private func distance(_ start: Int32, _ end: Int32) -> Int {
        marks.clear()
        otherMarks.clear()
        _ = (marks.insert(start), otherMarks.insert(end))
        var (near, far) = ([start], [end])
        var steps = 0
        while !near.isEmpty, !far.isEmpty {
            if near.count > far.count {
                swap(&near, &far)
                swap(&marks, &otherMarks)
            }
            steps += 1
            var next: [Int32] = []
            var met = false
            for node in near where !met {
                for way in neighbors {
                    _ = SQLiteSide.rows(way, of: node) { other in
                        if otherMarks.contains(other) { met = true }
                        if marks.insert(other) { next.append(other) }
                    }
                }
            }
            if met { return steps }
            near = next
        }
        return -1
    }
}
