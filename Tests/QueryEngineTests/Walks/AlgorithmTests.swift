import GraphIndex
import QueryEngine
import QuerySyntax
import Testing
import Values

/// The procedures that look at the whole graph, against plain sums and searches.
struct AlgorithmTests {
    @Test func `ranks are those of the defining equations`() throws {
        let small = SmallGraph(
            nodeCount: 5,
            arcs: [(0, 1), (0, 2), (1, 2), (2, 0), (3, 2), (3, 2)].map {
                SmallGraph.Arc(source: $0.0, target: $0.1)
            })
        let query = try ranked(small)
        var ranks = [Double](repeating: 0.2, count: 5)
        for _ in 0..<7 {
            let out = (0..<5).map { node in small.arcs.count { $0.source == node } }
            let stranded = (0..<5).filter { out[$0] == 0 }.map { ranks[$0] }.reduce(0, +)
            ranks = (0..<5).map { node in
                let inflow = small.arcs.filter { $0.target == node }
                    .map { ranks[$0.source] / Double(out[$0.source]) }.reduce(0, +)
                return 0.1 / 5 + 0.9 * (inflow + stranded / 5)
            }
        }
        #expect(query.count == 5)
        for (found, expected) in zip(query, ranks) { #expect(abs(found - expected) < 1e-12) }
    }

    @Test(arguments: [0, 1, 7, 40]) func `components are what a search finds`(
        arcCount: Int
    ) throws {
        for turn in 0..<20 {
            let small = SmallGraph(
                nodeCount: 30,
                arcs: (0..<arcCount).map { arc in
                    // Steps that share no divisor lead everywhere, and from turn to turn elsewhere.
                    SmallGraph.Arc(
                        source: (arc * 17 + turn * 5) % 30, target: (arc * arc * 7 + turn) % 30)
                })
            var least = Array(0..<30)
            for _ in 0..<30 {
                for arc in small.arcs {
                    let both = min(least[arc.source], least[arc.target])
                    (least[arc.source], least[arc.target]) = (both, both)
                }
            }
            var query = try TextQuery()
            query.graph = try small.graph()
            for graph in [query.graph, query.graph.rebuilt()] {
                query.graph = graph
                let found = try query.rows(
                    "CALL graph.components() YIELD node, component RETURN component ORDER BY node.i"
                )
                #expect(found == least.map { [.integer(Int64($0))] }, "\(small)")
            }
        }
    }

    @Test func `components of many nodes are found in parts`() throws {
        let query = try TextQuery(
            "UNWIND range(1, 20000) AS i CREATE (:A {i: i})-[:T]->(:B)<-[:T]-(:A {i: i})")
        let rows = try query.rows(
            """
            CALL graph.components() YIELD node, component
            WITH component, count(*) AS size, max(node.i) - min(node.i) AS spread
            RETURN count(*), min(size), max(size), max(spread)
            """)
        #expect(rows == [[.integer(20000), .integer(3), .integer(3), .integer(0)]])
    }

    @Test func `components of many nodes, changed ones among them, are what a search finds`() throws
    {
        // As many nodes as several cores share, in chains of four of which every fifth has lost its
        // middle, and one large set around a hub.
        var query = try TextQuery(
            """
            UNWIND range(0, 4999) AS i
            CREATE (:N {i: i})<-[:T]-(:N {i: i})-[:U]->(:N {i: i})<-[:T]-(:N {i: i})
            """)
        query.graph = query.graph.rebuilt()
        _ = try query.change("MATCH (:N {i: 1})-[r:U]->(:N) DELETE r")
        _ = try query.change(
            "MATCH (n:N)-[r:U]->(:N) WHERE n.i % 5 = 0 DELETE r")
        _ = try query.change("MATCH (n:N)<-[r:T]-(m:N) WHERE n.i = 2 DETACH DELETE n, m")
        _ = try query.change(
            "CREATE (h:Hub) WITH h MATCH (n:N)-[:U]->(:N) WHERE n.i % 5 = 3 CREATE (n)-[:H]->(h)")
        for graph in [query.graph, query.graph.rebuilt()] {
            query.graph = graph
            let rows = try query.rows(
                """
                CALL graph.components() YIELD node, component
                WITH component, count(*) AS size, min(id(node)) AS least
                RETURN size, count(*), count(CASE WHEN least = component THEN 1 END) ORDER BY size
                """)
            #expect(rows == [[2, 2002, 2002], [4, 2998, 2998], [4001, 1, 1]])
        }
    }

    @Test func `components stop at the limits of time and memory`() throws {
        let query = try TextQuery("UNWIND range(1, 20000) AS i CREATE (:A)")
        let text = "CALL graph.components() YIELD component RETURN max(component)"
        // Four bytes for each set, and twelve for each row.
        for (limits, detail) in [
            (Limits(bytesMax: 20_000 * 15), "MemoryLimit"), (Limits.looks(1), "Interrupted"),
        ] {
            let error = #expect(throws: QueryError.self) { try query.rows(text, limits: limits) }
            #expect(error?.detail == detail)
        }
        let rows = try query.rows(text, limits: Limits(bytesMax: 20_000 * 18))
        #expect(rows == [[19_999]])
    }

    private func ranked(_ small: SmallGraph) throws -> [Double] {
        var query = try TextQuery()
        query.graph = try small.graph()
        return try query.rows(
            """
            CALL influence.pageRank({iterations: 7, damping: 0.9}) YIELD node, score
            RETURN score ORDER BY node.i
            """
        ).map { row in if case .float(let score) = row[0] { score } else { -1 } }
    }

    @Test func `the rank of many nodes is that of a slow computation`() throws {
        // More than are worked on together; every third has nothing that flows out.
        let count = 20_000
        func targets(_ node: Int) -> Set<Int> { node % 3 == 0 ? [] : [node * 7 % count, node - 1] }
        var transaction = GraphTransaction(.empty)
        let nodes = try (0..<count).map { index in
            try transaction.createNode(
                labels: [], properties: [("i", .integer(Int64(index)))])
        }
        for node in 0..<count {
            for target in targets(node) {
                _ = try transaction.createRelationship(
                    type: "T", source: nodes[node], target: nodes[target], properties: [])
            }
        }
        var query = try TextQuery()
        query.graph = transaction.graph.rebuilt()
        var ranks = Array(repeating: 1 / Double(count), count: count)
        for _ in 0..<3 {
            var inflows = Array(repeating: 0.0, count: count)
            var stranded = 0.0
            for node in 0..<count {
                let targets = targets(node)
                if targets.isEmpty { stranded += ranks[node] }
                for target in targets { inflows[target] += ranks[node] / Double(targets.count) }
            }
            ranks = inflows.map { (0.15 + 0.85 * stranded) / Double(count) + 0.85 * $0 }
        }
        let rows = try query.rows(
            "CALL influence.pageRank({iterations: 3}) YIELD node, score RETURN score ORDER BY node.i"
        )
        let differing = zip(rows, ranks).filter { row, rank in
            guard case .float(let score) = row[0] else { return true }
            return abs(score - rank) > 1e-15
        }
        #expect(differing.isEmpty)
        #expect(rows.count == count)
    }

    @Test func `weights and direction steer the rank`() throws {
        let query = try TextQuery(
            """
            CREATE (a {n: 'a'}), (b {n: 'b'}), (c {n: 'c'}),
                (a)-[:T {w: 3}]->(b), (a)-[:T {w: 1}]->(c), (b)-[:U]->(c)
            """)
        func order(_ options: String) throws -> [Value] {
            try query.rows(
                """
                CALL influence.pageRank(\(options)) YIELD node, score
                RETURN node.n ORDER BY score DESC, node.n
                """
            ).map { $0[0] }
        }
        #expect(try order("{types: ['T'], weight: 'w'}") == ["b", "c", "a"])
        #expect(try order("{}") == ["c", "b", "a"])
        #expect(try order("{direction: 'incoming'}") == ["a", "b", "c"])
        let error = #expect(throws: QueryError.self) { try order("{dampling: 1}") }
        #expect(error?.detail == "UnknownOption")
    }

    @Test func `components are those that a search finds`() throws {
        for arcCount in 0...4 {
            for small in SmallGraph.all(nodeCount: 4, arcCount: arcCount).prefix(60) {
                var query = try TextQuery()
                query.graph = try small.graph()
                let rows = try query.rows(
                    "CALL graph.components() YIELD node, component RETURN component ORDER BY node.i"
                )
                var least = Array(0..<4)
                for _ in 0..<4 {
                    for arc in small.arcs {
                        let smaller = min(least[arc.source], least[arc.target])
                        least[arc.source] = smaller
                        least[arc.target] = smaller
                    }
                }
                #expect(rows == least.map { [.integer(Int64($0))] }, "\(small)")
            }
        }
    }
}
