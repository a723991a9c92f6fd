import GraphIndex
import QueryEngine
import QuerySyntax
import Testing
import Values

/// Cheapest paths against all simple paths, which plain recursion finds.
struct CheapestPathTests {
    @Test func `the paths that come back are the cheapest of all simple paths`() throws {
        for _ in 0..<150 {
            let seed = UInt64.random(in: 0...UInt64.max)
            var random = RandomNumbers(seed: seed)
            let network = try WeightedNetwork(&random)
            let question = Question(&random, nodeCount: network.nodeCount)
            let expected = network.simplePaths(question).map(\.cost).sorted(by: question.isBetter)
            let found = try network.ask(question)
            let note: Comment = "seed \(seed): \(question) of \(network)"
            #expect(found.map(\.cost) == Array(expected.prefix(question.count)), note)
            #expect(Set(found.map(\.arcs)).count == found.count, note)
            for path in found {
                #expect(path.cost == network.cost(of: path.arcs, question), note)
                #expect(Set(path.nodes).count == path.nodes.count, note)
                #expect(path.nodes.first == question.start, note)
                #expect(path.nodes.last == question.end, note)
                #expect(path.arcs.count <= question.hopsMax ?? .max, note)
            }
        }
    }

    @Test func `the search for all nodes finds the cheapest path to each`() throws {
        for _ in 0..<60 {
            let seed = UInt64.random(in: 0...UInt64.max)
            var random = RandomNumbers(seed: seed)
            let network = try WeightedNetwork(&random)
            var question = Question(&random, nodeCount: network.nodeCount)
            var expected: [Int: Double] = [:]
            for end in 0..<network.nodeCount {
                question.end = end
                expected[end] = network.simplePaths(question).map(\.cost)
                    .min(by: question.isBetter)
            }
            #expect(try network.askForAll(question) == expected, "seed \(seed): \(network)")
        }
    }

    @Test func `types, validity and missing weights say which relationships are followed`() throws {
        let query = try TextQuery(
            """
            CREATE (a {n: 'a'}), (b {n: 'b'}), (c {n: 'c'}),
                (a)-[:K {w: 1, validFrom: date('2020-01-01'), validTo: date('2021-01-01')}]->(b),
                (a)-[:K {w: 5}]->(b), (a)-[:L {w: 0}]->(b), (b)-[:K {w: 1}]->(c), (a)-[:K]->(c)
            """)
        func costs(_ options: String) throws -> [Value] {
            try query.rows(
                """
                MATCH (a {n: 'a'}), (c {n: 'c'})
                CALL path.cheapest(a, c, \(options)) YIELD path, cost RETURN cost
                """
            ).map { $0[0] }
        }
        #expect(try costs("{weight: 'w', k: 9}") == [1.0, 2.0, 6.0])
        #expect(try costs("{weight: 'w', k: 9, types: 'K'}") == [2.0, 6.0])
        #expect(try costs("{weight: 'w', asOf: date('2020-12-31'), types: ['K']}") == [2.0])
        #expect(try costs("{weight: 'w', asOf: date('2021-01-01'), types: ['K']}") == [6.0])
        #expect(try costs("{weight: 'none'}") == [])
        #expect(try costs("{types: 'NONE'}") == [])
        #expect(try costs("{direction: 'incoming'}") == [])
        #expect(try costs("{}") == [1.0])
        #expect(try costs("null") == [1.0])
        #expect(try costs("{maxHops: 1, weight: 'w'}") == [])
    }

    @Test(arguments: [
        ("{weight: 'minus'}", "InvalidWeight"), ("{weight: 'text'}", "InvalidWeight"),
        ("{weight: 'nan'}", "InvalidWeight"),
        ("{weight: 'two', combine: 'product'}", "InvalidWeight"),
        ("{k: 0}", "InvalidArgumentValue"), ("{combine: 'max'}", "InvalidArgumentValue"),
        ("{asOf: 'today'}", "InvalidArgumentValue"), ("{weigth: 'w'}", "UnknownOption"),
        ("{maxHops: -1}", "InvalidArgumentValue"),
    ])
    func `a wrong weight or option is an error`(options: String, detail: String) throws {
        let query = try TextQuery(
            "CREATE (a {n: 'a'})-[:K {minus: -1, text: 'x', nan: 0.0 / 0.0, two: 2}]->(b {n: 'b'})")
        let error = #expect(throws: QueryError.self) {
            try query.rows(
                """
                MATCH (a {n: 'a'}), (b {n: 'b'})
                CALL path.cheapest(a, b, \(options)) YIELD path RETURN path
                """)
        }
        #expect(error?.detail == detail)
        if detail == "InvalidWeight" {
            #expect(error?.message.contains("(0)-[:K]->(1), relationship 0.") == true)
        }
    }

    @Test func `nothing is found from null or to null, and a node is no way from itself`() throws {
        let query = try TextQuery("CREATE (a)-[:K]->(b)-[:K]->(a)")
        #expect(try query.rows("CALL path.cheapest(null, null) YIELD path RETURN path") == [])
        let loop = try query.rows(
            "MATCH (a) CALL path.cheapest(a, a, {k: 5}) YIELD path, cost RETURN length(path), cost")
        #expect(loop == [[0, 0.0], [0, 0.0]])
    }

    @Test func `a search stops at the limits of time and memory`() throws {
        let query = try TextQuery(
            "UNWIND range(1, 60) AS i CREATE (:N {i: i}); MATCH (a:N), (b:N) CREATE (a)-[:K]->(b)")
        let text = """
            MATCH (a:N {i: 1}), (b:N {i: 2})
            CALL path.cheapest(a, b, {k: 10000}) YIELD cost RETURN count(*)
            """
        for (limits, detail) in [
            (Limits(bytesMax: 100_000), "MemoryLimit"),
            (Limits(isInterrupted: { true }), "Interrupted"),
        ] {
            let error = #expect(throws: QueryError.self) { try query.rows(text, limits: limits) }
            #expect(error?.detail == detail)
        }
    }
}

/// A question for cheapest paths.
private struct Question: CustomStringConvertible {
    var start: Int
    var end: Int
    var count: Int
    var hopsMax: Int?
    var direction: Direction
    var isProduct: Bool

    init(_ random: inout RandomNumbers, nodeCount: Int) {
        start = Int.random(in: 0..<nodeCount, using: &random)
        end = Int.random(in: 0..<nodeCount, using: &random)
        count = Int.random(in: 1...9, using: &random)
        hopsMax = Bool.random(using: &random) ? nil : Int.random(in: 0...4, using: &random)
        direction = [.outgoing, .incoming, .either][Int.random(in: 0..<3, using: &random)]
        isProduct = Bool.random(using: &random)
    }

    func isBetter(_ one: Double, _ other: Double) -> Bool {
        isProduct ? one > other : one < other
    }

    var options: String {
        "{weight: '\(isProduct ? "p" : "w")', combine: '\(isProduct ? "product" : "sum")', "
            + "direction: '\(direction)', maxHops: \(hopsMax.map(String.init) ?? "null")"
    }

    var description: String { "\(start) to \(end), \(count) best, \(options)}" }
}

/// A small network with weights to add and weights to multiply, some of which are missing.
private struct WeightedNetwork: CustomStringConvertible {
    fileprivate struct Arc {
        var source: Int
        var target: Int
        var weight: Int?
        /// The strength is a half to this power; nil for none at all.
        var halvings: Int?
    }

    struct Found {
        var nodes: [Int]
        var arcs: [Int]
        var cost: Double
    }

    let nodeCount: Int
    private let arcs: [Arc]
    private var query: TextQuery

    init(_ random: inout RandomNumbers) throws {
        let count = Int.random(in: 2...6, using: &random)
        nodeCount = count
        arcs = (0..<Int.random(in: 0...11, using: &random)).map { _ in
            Arc(
                source: Int.random(in: 0..<count, using: &random),
                target: Int.random(in: 0..<count, using: &random),
                weight: Int.random(in: 0...5, using: &random) == 0
                    ? nil : Int.random(in: 0...4, using: &random),
                halvings: Int.random(in: 0...5, using: &random) == 0
                    ? nil : Int.random(in: 0...3, using: &random))
        }
        var transaction = GraphTransaction(.empty)
        for number in 0..<count {
            _ = try transaction.createNode(
                labels: [], properties: [("i", .integer(Int64(number)))])
        }
        for arc in arcs {
            var properties: [(String, Value)] = [("p", .float(arc.strength))]
            if let weight = arc.weight { properties.append(("w", .integer(Int64(weight)))) }
            _ = try transaction.createRelationship(
                type: "T", source: NodeID(rawValue: UInt32(arc.source)),
                target: NodeID(rawValue: UInt32(arc.target)), properties: properties)
        }
        query = try TextQuery()
        query.graph = transaction.graph
    }

    var description: String {
        arcs.map { "\($0.source)>\($0.target) w \($0.weight ?? -1) p \($0.strength)" }
            .joined(separator: ", ")
    }

    func cost(of path: [Int], _ question: Question) -> Double {
        question.isProduct
            ? path.reduce(1) { $0 * arcs[$1].strength }
            : path.reduce(0) { $0 + Double(arcs[$1].weight ?? 0) }
    }

    func simplePaths(_ question: Question) -> [Found] {
        var paths: [Found] = []
        func go(_ nodes: [Int], _ taken: [Int]) {
            if nodes.last == question.end {
                paths.append(Found(nodes: nodes, arcs: taken, cost: cost(of: taken, question)))
                return
            }
            guard taken.count < question.hopsMax ?? .max else { return }
            for (number, arc) in arcs.enumerated() {
                guard question.isProduct ? arc.strength > 0 : arc.weight != nil else { continue }
                var ends: Set<Int> = []
                if question.direction != .incoming, arc.source == nodes.last {
                    ends.insert(arc.target)
                }
                if question.direction != .outgoing, arc.target == nodes.last {
                    ends.insert(arc.source)
                }
                for end in ends where !nodes.contains(end) { go(nodes + [end], taken + [number]) }
            }
        }
        go([question.start], [])
        return paths
    }

    func ask(_ question: Question) throws -> [Found] {
        try query.rows(
            """
            MATCH (a {i: \(question.start)}), (b {i: \(question.end)})
            CALL path.cheapest(a, b, \(question.options), k: \(question.count)}) YIELD path, cost
            RETURN path, cost
            """
        ).compactMap { row in
            guard case .path(let path) = row[0], case .float(let cost) = row[1] else { return nil }
            return Found(
                nodes: path.nodes.map { Int($0.id.rawValue) },
                arcs: path.relationships.map { Int($0.id.rawValue) }, cost: cost)
        }
    }

    func askForAll(_ question: Question) throws -> [Int: Double] {
        let rows = try query.rows(
            """
            MATCH (a {i: \(question.start)})
            CALL path.cheapestToAll(a, \(question.options)}) YIELD node, cost
            RETURN node.i, cost
            """)
        var costs: [Int: Double] = [:]
        for row in rows {
            guard case .integer(let node) = row[0], case .float(let cost) = row[1] else { continue }
            #expect(costs[Int(node)] == nil)
            costs[Int(node)] = cost
        }
        return costs
    }
}

extension WeightedNetwork.Arc {
    fileprivate var strength: Double { halvings.map { 1 / Double(1 << $0) } ?? 0 }
}

/// Numbers that a seed gives again.
private struct RandomNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        let mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        return mixed ^ (mixed >> 29)
    }
}
