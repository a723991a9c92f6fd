import GraphIndex
import QueryPlan
import QuerySyntax
import Testing
import Values

@testable import QueryEngine

/// Scans that cores share against the same scans by one, which is how a profile runs them.
struct SharedScanTests {
    static let network = Result { try TextQuery(nodeCount: 40_000) }

    @Test(arguments: [
        "MATCH (n:N) RETURN count(*), count(n.odd), sum(n.i), sum(n.half), min(n.i), max(n.name)",
        "MATCH (a)-[:K]->(b) RETURN b.name AS name, count(*) AS count, sum(a.half) AS sum",
        "MATCH ()-[:K]->()-[:K]->(c) RETURN c.name AS name, count(*) AS count",
        "MATCH (a)-[:K]->(b)-[:K]->(c), (a)-[:K]->(c) RETURN count(*)",
        "MATCH (n:N)-[:K*1..2]->(m) WHERE m.i % 3 = 0 RETURN m.odd, min(m.i)",
        "MATCH (n:N) WHERE n.i > 30000 UNWIND [1, n.odd] AS x RETURN x, n.name, count(*)",
        "MATCH (n:N) WHERE COUNT { (n)-[:K]->() } = 2 RETURN n.name, max(n.i) ORDER BY n.name",
        "MATCH (n:N) RETURN n.i / 9000, max(n.date)",
        // The sum of the first nodes alone would be too large.
        """
        MATCH (n:N) RETURN sum(CASE WHEN n.i < 10000 THEN 1125899906842624
            WHEN n.i < 20000 THEN -1125899906842624 ELSE 1 END)
        """,
        // The same, and what groups them is not read any more.
        """
        MATCH (n:N) WITH n.odd AS odd, sum(CASE WHEN n.i < 10000 THEN 2251799813685248
            WHEN n.i < 20000 THEN -2251799813685248 ELSE 1 END) AS sum RETURN max(sum)
        """,
        // The sum of any part would fit.
        "MATCH (n:N) RETURN sum(500000000000000 + n.i)",
        "MATCH (n:N) WHERE n.i >= 9000 RETURN sum(1 / (n.i - 30000))",
    ])
    func `cores find together what one finds`(text: String) throws {
        let network = try Self.network.get()
        let plan = try network.plan(text)
        #expect(plan.root.numbered.contains { SharedAggregate($0, in: network.graph) != nil })
        let together = Result { try network.rows(text) }
        let alone = Result {
            var settings = try ExecutionSettings.plain(parameters: [:], limits: Limits())
            settings.profiles = true
            return try QueryRun(plan, on: network.graph, settings: settings).all()
        }
        switch (together, alone) {
        case (.success(let together), .success(let alone)): #expect(together == alone)
        case (.failure(let one as QueryError), .failure(let other as QueryError)):
            #expect(one.message == other.message)
        default: Issue.record("\(together) is not \(alone)")
        }
    }

    @Test func `a limit on memory is kept by all cores together`() throws {
        let network = try Self.network.get()
        let error = #expect(throws: QueryError.self) {
            try network.rows(
                "MATCH (n:N) RETURN n.i, count(*)", limits: Limits(bytesMax: 100_000))
        }
        #expect(error?.detail == "MemoryLimit")
    }

    @Test func `texts that the parts found count once when they are put together`() throws {
        let network = try Self.network.get()
        let start = String(repeating: "x", count: 400)
        let text = "MATCH (n:N) WITH '\(start)' + n.i AS t, count(*) AS c RETURN max(c)"
        let limits = Limits(bytesMax: 40_000 * start.blockBytes * 9 / 5)
        #expect(try network.rows(text, limits: limits) == [[.integer(2)]])
    }
}

extension TextQuery {
    /// Nodes each of which leads to the next and to the one behind that; some have changed since.
    fileprivate init(nodeCount: Int) throws {
        try self.init()
        var transaction = GraphTransaction(.empty)
        for number in 0..<nodeCount {
            var properties: [(String, Value)] = [
                ("i", .integer(Int64(number))), ("half", .float(Double(number) / 2)),
                ("date", .date(try LocalDate(daysSinceEpoch: Int64(number)))),
            ]
            if number % 11 > 0 { properties.append(("name", .string("name \(number % 11)"))) }
            if number % 2 == 1 { properties.append(("odd", .integer(1))) }
            _ = try transaction.createNode(labels: ["N"], properties: properties)
        }
        for number in 0..<nodeCount {
            for step in [1, 2] where number + step < nodeCount {
                _ = try transaction.createRelationship(
                    type: "K", source: NodeID(rawValue: UInt32(number)),
                    target: NodeID(rawValue: UInt32(number + step)), properties: [])
            }
        }
        graph = transaction.graph.rebuilt()
        _ = try change("MATCH (n:N) WHERE n.i % 5000 = 17 SET n.name = 'new', n.i = n.i + 1")
        _ = try change("MATCH (n:N)-[r:K]->() WHERE n.i % 5000 = 20 DELETE r")
    }
}
