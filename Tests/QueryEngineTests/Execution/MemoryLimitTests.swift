import QuerySyntax
import Testing
import Values

@testable import QueryEngine

struct MemoryLimitTests {
    private static let rowCount = 40_000
    private static let rows = "UNWIND range(1, 200) AS a UNWIND range(1, 200) AS b "

    /// What is kept for a row at the least, reckoned by hand: of values 24 bytes, of a list, text
    /// or row that lies in memory of its own 32 more.
    @Test(arguments: [
        ("WITH a * b AS x ORDER BY x RETURN count(x)", 8 + 8 + 16),
        ("WITH a * b AS x, b ORDER BY b DESC, x RETURN count(x)", 2 * 8 + 2 * 8 + 4),
        ("WITH [a, b] AS x ORDER BY x RETURN count(x)", 24 + 32 + 2 * 24),
        ("WITH a * b AS x ORDER BY x LIMIT 30000 RETURN count(x)", 8 + 8 + 16),
        ("WITH collect(a * b) AS l RETURN size(l)", 8 + 24),
        ("WITH a, collect(b) AS l RETURN count(l)", 8 + 24),
        ("WITH collect('a text of some length ' + toString(b)) AS l RETURN size(l)", 24 + 32 + 24),
        ("WITH collect({a: a, b: b}) AS l RETURN size(l)", 24 + 64 + 4 * 40),
        ("WITH collect([a, b]) AS l UNWIND l AS x RETURN count(x)", 24 + 32 + 2 * 24),
        ("WITH DISTINCT a, b RETURN count(a)", 24 + 8 + 8),
        (
            "WITH DISTINCT 'a text of some length ' + (a * 1000 + b) AS x RETURN count(x)",
            16 + 56 + 16
        ),
        ("WITH DISTINCT [a, b] AS x RETURN count(x)", 24 + 32 + 2 * 24 + 16),
        ("WITH a, b, count(*) AS n, min(b) AS m RETURN sum(n)", 24 + 16 + 8 + 24),
        ("RETURN a, b", 32 + 2 * 24),
        ("RETURN [a, b]", 32 + 24 + 32 + 2 * 24),
        ("RETURN a AS x UNION ALL RETURN 1 AS x", 32 + 24),
        ("WITH a, b WITH collect(b) AS l RETURN percentileCont(size(l), 0.5)", 8 + 24),
        ("RETURN percentileDisc(b, 0.5)", 8 + 24 + 24),
    ])
    func `rows that are kept count as much as they take`(text: String, bytesPerRow: Int) throws {
        let query = try TextQuery()
        let least = Self.rowCount * bytesPerRow
        let error = #expect(throws: QueryError.self) {
            try query.rows(Self.rows + text, limits: Limits(bytesMax: least))
        }
        #expect(error?.detail == "MemoryLimit")
        // Twice as much for what doubles, and the same for what it makes of them.
        let rows = try query.rows(Self.rows + text, limits: Limits(bytesMax: 4 * least))
        #expect(try rows == query.rows(Self.rows + text))
    }

    /// Lists and texts that an expression makes.
    @Test(arguments: [
        ("size([x IN range(1, 100000) | x])", 2 * 2_400_000),
        ("size([x IN range(1, 100000) WHERE x > 50000 | x])", 2_400_000 + 1_200_000),
        ("size([x IN range(1, 20000) | [x, x]])", 20_000 * (24 + 24 + 32 + 48)),
        ("size(tail(range(1, 100000)))", 2 * 2_400_000),
        ("size(range(1, 100000)[1..])", 2 * 2_400_000),
        ("size(reverse(range(1, 100000)))", 2 * 2_400_000),
        ("size(reduce(l = [], x IN range(1, 14) | l + l + [x]))", (1 << 14) * 24),
        ("size(COLLECT { UNWIND range(1, 100000) AS x RETURN x })", 2 * 2_400_000),
    ])
    func `lists that are made count as much as they take`(text: String, least: Int) throws {
        let query = try TextQuery()
        let error = #expect(throws: QueryError.self) {
            try query.rows("RETURN \(text) AS n", limits: Limits(bytesMax: least))
        }
        #expect(error?.detail == "MemoryLimit")
        let rows = try query.rows("RETURN \(text) AS n", limits: Limits(bytesMax: 4 * least))
        #expect(try rows == query.rows("RETURN \(text) AS n"))
    }

    @Test func `what nodes and paths carry counts where they are returned`() throws {
        let query = try TextQuery(
            """
            UNWIND range(1, 300) AS i
            CREATE (:A {text: 'a text of some length ' + i})-[:R {n: i}]->(:A {text: 'another ' + i})
            """)
        let cases = [
            ("MATCH (n:A) RETURN n", 600 * (48 + 40 + 96 + 80)),
            ("MATCH ()-[r]->() RETURN r", 300 * (64 + 96)),
            ("MATCH p = (:A)-->(:A) RETURN p", 300 * (48 + 64 + 2 * 264 + 160)),
            ("MATCH p = (:A)-->(:A) RETURN collect(p)", 300 * (48 + 64 + 2 * 264 + 160)),
        ]
        for (text, least) in cases {
            #expect(throws: QueryError.self) {
                try query.rows(text, limits: Limits(bytesMax: least))
            }
            #expect(throws: Never.self) {
                try query.rows(text, limits: Limits(bytesMax: 3 * least))
            }
        }
    }

    @Test func `rows that are sorted are let go of before others are`() throws {
        let query = try TextQuery()
        let arm = "UNWIND range(1, 200) AS a UNWIND range(1, 200) AS b WITH a * b AS x ORDER BY x"
        let text = "CALL () { \(arm) RETURN x UNION ALL \(arm) RETURN x } RETURN count(x)"
        let limits = Limits(bytesMax: Self.rowCount * 80)
        #expect(try query.rows(text, limits: limits) == [[.integer(Int64(2 * Self.rowCount))]])
    }

    @Test func `blocks are as large as the allocator makes them`() {
        for count in 1...200 {
            // An array takes all of its block for its elements, so its capacity tells the size.
            var bytes: [UInt8] = []
            bytes.reserveCapacity(count)
            let given = 8 + MemoryBlock.arrayHeader + bytes.capacity
            let said = MemoryBlock.bytes(for: MemoryBlock.arrayHeader + count)
            // Where a block is cut off another one, a rest too small to be one stays with it.
            #expect(said == given || said + 16 == given)
            #expect(bytes.blockBytes == given)
        }
    }

    @Test(arguments: [(0, 0), (15, 0), (16, 80), (31, 80), (32, 96), (47, 96), (1000, 1056)])
    func `a text has its header and a zero beside it`(count: Int, bytes: Int) {
        #expect(String(repeating: "x", count: count).blockBytes == bytes)
    }

    /// A search for many long paths, of which far more is kept than of the graph.
    @Test func `walks that are looked for count as they grow`() throws {
        let query = try TextQuery(
            "UNWIND range(1, 12) AS i CREATE (:N {i: i});"
                + "MATCH (a:N), (b:N) WHERE a.i < b.i CREATE (a)-[:R]->(b)")
        let text = """
            MATCH (a:N {i: 1}), (b:N {i: 12})
            MATCH p = SHORTEST 1000000 TRAIL (a)-[:R]-{1,30}(b) RETURN count(p)
            """
        let error = #expect(throws: QueryError.self) {
            try query.rows(text, limits: Limits(bytesMax: 2 << 20))
        }
        #expect(error?.detail == "MemoryLimit")
    }

    @Test func `a search that serves all rows counts between them until the query ends`() throws {
        let query = try TextQuery(
            """
            CREATE (e:End) WITH e UNWIND range(1, 20000) AS i
            CREATE (:N)-[:K]->(:M)-[:K]->(e), (:N)
            """)
        let plan = try query.plan("MATCH (n:N) WHERE EXISTS { (n)-[:K*]->(:End) } RETURN n")
        let limits = Limits(bytesMax: 64 << 20)
        let running = try RunningPlan(
            plan, graph: query.graph, transaction: nil,
            settings: .plain(parameters: [:], limits: limits))
        var rowCount = 0
        while rowCount < 20_000, let rows = try running.next() { rowCount += rows.count }
        #expect(rowCount == 20_000)
        // Of each of 40,000 nodes its number, its link of three more, and where that is.
        #expect(throws: QueryError.self) {
            try running.context.budget.requireRoom(forBytes: limits.bytesMax - 40_000 * 20)
        }
        running.finish()
        #expect(throws: Never.self) {
            try running.context.budget.requireRoom(forBytes: limits.bytesMax)
        }
    }

    @Test func `an array that has grown is as large as was said before`() {
        var numbers: [Int64] = []
        for more in [1000, 1, 1024, 1024, 5000, 70_000] {
            let said = numbers.blockBytes(adding: more)
            numbers.append(contentsOf: repeatElement(0, count: more))
            #expect(numbers.blockBytes <= said * 11 / 10)
            #expect(numbers.blockBytes >= said * 9 / 10)
        }
    }
}
