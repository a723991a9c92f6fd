import GRDB
import GraphIndex
import Values

extension Check {
    /// Commits and lines are numbered without a gap, and every line can be read.
    func checkLog(_ list: inout ViolationList) throws {
        let commits = try SQLStatement(
            database,
            "SELECT sequence, next_node, next_relationship FROM \"commit\" ORDER BY sequence")
        var (sequence, node, relationship): (Int64, Int64, Int64) = (0, 0, 0)
        while try commits.step() {
            sequence += 1
            list.require(
                commits.integer(0) == sequence,
                "the commit \(sequence) is missing from the change log")
            sequence = commits.integer(0)
            list.require(
                commits.integer(1) >= node && commits.integer(2) >= relationship,
                "commit \(sequence) gives out ids anew")
            (node, relationship) = (commits.integer(1), commits.integer(2))
        }
        let strays = try database.number(
            "SELECT count(*) FROM change WHERE sequence NOT IN (SELECT sequence FROM \"commit\")")
        list.require(strays == 0, "the change log has \(strays ?? 0) lines without a commit")
        let gaps = try database.number(
            """
            SELECT count(*) FROM (SELECT max(position) + 1 AS lines, count(*) AS found FROM change
              GROUP BY sequence) WHERE lines <> found
            """)
        list.require(gaps == 0, "in \(gaps ?? 0) commits lines are missing from the change log")
        try forEachChange { _ in true }
    }

    /// The log, replayed from the start, leads to the graph that the tables hold.
    ///
    /// What was loaded in bulk the log does not say, and a graph with such a part is not replayed.
    func checkReplay(_ list: inout ViolationList) throws {
        var replayed = Graph.empty
        var isComplete = true
        try forEachChange { event in
            guard case .change(let change) = event else {
                isComplete = false
                return false
            }
            try replayed.replay(change)
            return true
        }
        guard isComplete else { return }
        let difference = try replayed.difference(from: GraphReader(database).graph())
        list.require(
            difference == nil, "the change log leads to another graph: \(difference ?? "")")
    }

    /// Calls the body with the log's events until it returns false, a commit's worth at a time.
    private func forEachChange(_ body: (LoggedChange.Event) throws -> Bool) throws {
        let log = ChangeLog(database)
        for sequence in try log.sequences() {
            for event in try log.events(of: sequence) {
                guard try body(event) else { return }
            }
        }
    }
}

extension Graph {
    /// The first thing in which the graphs differ, in words; nil if there is none.
    func difference(from other: Graph) -> String? {
        if nodeCount != other.nodeCount { return "\(nodeCount) and \(other.nodeCount) nodes" }
        if relationshipCount != other.relationshipCount {
            return "\(relationshipCount) and \(other.relationshipCount) relationships"
        }
        for id in (0..<nodeIDBound).lazy.map(NodeID.init) {
            guard contains(id) == other.contains(id), labels(of: id) == other.labels(of: id),
                Graph.same(properties(of: id), other.properties(of: id))
            else { return "node \(id.rawValue)" }
        }
        for id in (0..<relationshipIDBound).lazy.map(RelationshipID.init) {
            // What is left of one that was deleted is for queries that still have it in hand.
            if !contains(id), !other.contains(id) { continue }
            guard contains(id) == other.contains(id), type(of: id) == other.type(of: id),
                endpoints(of: id) == other.endpoints(of: id),
                Graph.same(properties(of: id), other.properties(of: id))
            else { return "relationship \(id.rawValue)" }
        }
        let (mine, others) = (schema, other.schema)
        guard Set(mine.constraints) == Set(others.constraints),
            Set(mine.indexes) == Set(others.indexes)
        else { return "constraints and indexes" }
        return nil
    }

    private static func same(
        _ a: [(key: PropertyKeyID, value: Value)], _ b: [(key: PropertyKeyID, value: Value)]
    ) -> Bool {
        a.count == b.count
            && zip(a, b).allSatisfy { $0.key == $1.key && $0.value.isIdentical(to: $1.value) }
    }
}
