import QueryEngine
import QueryPlan
import Synchronization
import Testing
import Values

/// Questions that only ask where walks begin or end, with and without the search that visits each
/// node once, on many small multigraphs.
struct EndsOfWalksTests {
    /// `#` stands for a length of the walk, and `~` for a direction with it.
    static let questions = [
        "MATCH (a)~(b) RETURN collect(DISTINCT b.i)",
        "MATCH (a)~(b) RETURN collect(DISTINCT a.i)",
        "MATCH (a)~(b) WHERE a.i < 2 AND b.i > 0 RETURN collect(DISTINCT b.i)",
        "MATCH (a)~(b) WHERE a.i > 0 AND b.i < 2 RETURN collect(DISTINCT a.i)",
        "MATCH (a)~(b) WHERE a.i <> b.i RETURN collect(DISTINCT b.i)",
        "MATCH (a)~(b) WHERE a <> b RETURN collect(DISTINCT b.i)",
        "MATCH (a {i: 0})~(b) WHERE b <> a RETURN count(DISTINCT b)",
        "MATCH (x)-[:EVEN]->(a)~(b) WHERE a <> b AND b.i > 0 RETURN collect(DISTINCT b.i)",
        "MATCH (a) WHERE EXISTS { (a)~(b) WHERE a <> b } RETURN collect(a.i)",
        "MATCH (a {i: 1}) OPTIONAL MATCH (a)~(b) WHERE b <> a RETURN collect(DISTINCT b.i)",
        "MATCH (a)~(b) RETURN a.i AS a, collect(DISTINCT b.i) ORDER BY a",
        "MATCH (a {i: 0})~(b {i: 1}) RETURN count(DISTINCT a)",
        "MATCH (a) WHERE EXISTS { (a)~({i: 1}) } RETURN collect(a.i)",
        "MATCH (a) WHERE NOT EXISTS { (a)~() } RETURN collect(a.i)",
        "MATCH (a) WHERE EXISTS { (a)~(b) WHERE b.i < a.i } RETURN collect(a.i)",
        "MATCH (a) RETURN a.i AS a, COUNT { MATCH (a)~(b) RETURN DISTINCT b } ORDER BY a",
        "MATCH (a {i: 0}) OPTIONAL MATCH (a)~(b) RETURN collect(DISTINCT b.i)",
        "MATCH (x)-[:EVEN]->(a) MATCH (a)~(b) RETURN collect(DISTINCT b.i)",
        "MATCH (x)-[:EVEN]->(a)~(b) RETURN collect(DISTINCT b.i)",
        "MATCH (x)-[:EVEN]->(a), (a)~(b) WHERE b.i > 0 RETURN collect(DISTINCT b.i)",
        "MATCH (x {i: 0})-[r]-(a)~(b) RETURN collect(DISTINCT b.i)",
        "MATCH (x)-[r]->(y)-[s]->(a)~(b) RETURN collect(DISTINCT b.i)",
        "MATCH (x)-[r*2]->(a)~(b) RETURN collect(DISTINCT b.i)",
        "MATCH (x)-[r]->(a)~(b) RETURN x.i AS x, collect(DISTINCT b.i) ORDER BY x",
        "MATCH (x)-[r]->(a) WHERE EXISTS { (x)-[r]->(a)~({i: 1}) } RETURN collect(DISTINCT a.i)",
        "MATCH (a)~(b)-[r]->(c) RETURN collect(DISTINCT c.i)",
        "MATCH (a)~(b)~(c) RETURN collect(DISTINCT c.i)",
        "MATCH ANY SHORTEST (a)~(b) RETURN collect(DISTINCT b.i)",
        "MATCH ALL SHORTEST (a)~(b) RETURN collect(DISTINCT a.i)",
    ]
    static let lengths = ["*0..", "*", "*..2", "*2..", "*2..3", "*3..", "*3..4", "*4.."]
    static let arrows = ["-[#]->", "-[:EVEN #]->", "<-[#]-", "-[#]-", "-[:ODD #]-"]

    @Test(arguments: questions)
    func `each node is an end whether or not walks are enumerated`(_ question: String) throws {
        let sizes = [(2, 3), (3, 4), (4, 5)]
        let graphs = sizes.flatMap { SmallGraph.numbered(nodeCount: $0.0, arcCount: $0.1) }
        let first = question.utf8.reduce(0) { $0 * 31 % 997 + Int($1) }
        var plans: [String: [LogicalPlan]] = [:]
        var nonempty = 0
        for (turn, number) in stride(from: first, to: graphs.count, by: 43).enumerated() {
            let arrow = Self.arrows[turn % Self.arrows.count]
            let length = Self.lengths[turn / Self.arrows.count % Self.lengths.count]
            let text = question.replacing("~", with: arrow.replacing("#", with: length))
            if plans[text] == nil {
                var query = try TextQuery()
                let plan = try query.plan(text)
                query.options.rewrites.remove(.reachableEnds)
                plans[text] = [plan, try query.plan(text)]
            }
            let graph = try graphs[number].graph()
            let answers = try plans[text, default: []].map { plan in
                try QueryRun(plan, on: graph, settings: .plain()).all().map { $0.map(\.inOrder) }
            }
            #expect(answers[0] == answers[1], "\(text) on \(graphs[number])")
            if answers[0].contains(where: { $0.contains { !$0.isEmptyList } }) { nonempty += 1 }
        }
        #expect(nonempty > 50)
    }

    /// 2,000 nodes, each of which reports to the one with a fifth of its number.
    static let tree = """
        UNWIND range(0, 1999) AS i CREATE (:P {i: i});
        MATCH (p:P), (q:P) WHERE p.i > 0 AND q.i = p.i / 5 CREATE (p)-[:E]->(q)
        """
    /// A start and 9 layers of 10 nodes, each joined to all of the next layer.
    static let layers = """
        CREATE (:S {i: -1, l: -1}); UNWIND range(0, 89) AS i CREATE (:N {i: i, l: i / 10});
        MATCH (m), (n) WHERE n.l = m.l + 1 CREATE (m)-[:E]->(n)
        """

    @Test(arguments: [
        (tree, "MATCH (x)-[r:E]->(a)-[:E*]->(b) RETURN count(DISTINCT b)", 80),
        (tree, "MATCH (x)-[r:E]-(a)-[:E*]-(b) RETURN count(DISTINCT b)", 2000),
        (layers, "MATCH (s:S)-[:E*8..]->(b) RETURN count(DISTINCT b)", 20),
        (layers, "MATCH (s:S)-[:E*10..]->(b) RETURN count(DISTINCT b)", 0),
        (layers, "MATCH (s:S)-[:E*8..8]-(b) RETURN count(DISTINCT b)", 41),
        (layers, "MATCH (a) WHERE EXISTS { (a)-[:E*10..]->({l: 8}) } RETURN count(a)", 0),
        (layers, "MATCH (a) WHERE EXISTS { (a)-[:E*8..8]-(:S) } RETURN count(a)", 41),
        (layers, "MATCH (a) MATCH (a)-[:E*10..]->(b) RETURN count(DISTINCT b)", 0),
        (
            layers,
            "MATCH (a:N {i: 80}), (s:S) WHERE EXISTS { (s)-[:E*10..]->(a) } RETURN count(a)", 0
        ),
    ])
    func `ends are known after few steps`(script: String, question: String, count: Int) throws {
        let looks = Mutex(0)
        // The clock is looked at once in some thousand steps.
        let limits = Limits(isInterrupted: {
            looks.withLock {
                $0 += 1
                return $0 > 60
            }
        })
        let rows = try TextQuery(script).rows(question, limits: limits)
        #expect(rows == [[.integer(Int64(count))]])
    }
}

extension Value {
    /// A list in the order of its numbers.
    fileprivate var inOrder: Value {
        guard case .list(let elements) = self else { return self }
        return .list(elements.sorted { $0.description < $1.description })
    }

    fileprivate var isEmptyList: Bool { self == .list([]) }
}
