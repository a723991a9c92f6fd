import GraphIndex
import Values

/// A multigraph of a few nodes: each arc goes from one number to another, loops and parallel arcs
/// among them.
struct SmallGraph: Hashable, CustomStringConvertible {
    struct Arc: Hashable, Comparable {
        var source: Int
        var target: Int

        static func < (left: Arc, right: Arc) -> Bool {
            (left.source, left.target) < (right.source, right.target)
        }
    }

    var nodeCount: Int
    var arcs: [Arc]

    var description: String {
        "\(nodeCount) nodes: "
            + arcs.map { "\($0.source)>\($0.target)" }.joined(separator: " ")
    }

    /// The same graph for the engine: node `i` and arc `i` have identity and property `i`.
    func graph() throws -> Graph {
        var transaction = GraphTransaction(.empty)
        for number in 0..<nodeCount {
            _ = try transaction.createNode(
                labels: ["N"], properties: [("i", .integer(Int64(number)))])
        }
        for (number, arc) in arcs.enumerated() {
            _ = try transaction.createRelationship(
                type: number % 2 == 0 ? "EVEN" : "ODD",
                source: NodeID(rawValue: UInt32(arc.source)),
                target: NodeID(rawValue: UInt32(arc.target)),
                properties: [("i", .integer(Int64(number)))])
        }
        return transaction.graph
    }

    /// Every multigraph of so many nodes and arcs, however its nodes are numbered.
    static func numbered(nodeCount: Int, arcCount: Int) -> [SmallGraph] {
        let pairs = (0..<nodeCount).flatMap { source in
            (0..<nodeCount).map { Arc(source: source, target: $0) }
        }
        var found: [[Arc]] = [[]]
        for _ in 0..<arcCount {
            found = found.flatMap { arcs in
                pairs.filter { pair in arcs.last.map { !(pair < $0) } ?? true }.map { arcs + [$0] }
            }
        }
        return found.map { SmallGraph(nodeCount: nodeCount, arcs: $0) }
    }

    /// Every multigraph of so many nodes and arcs, one of each that differ only in the numbers.
    static func all(nodeCount: Int, arcCount: Int) -> [SmallGraph] {
        let orders = permutations(Array(0..<nodeCount))
        return numbered(nodeCount: nodeCount, arcCount: arcCount).filter { graph in
            orders.allSatisfy { order in
                let renamed = graph.arcs.map {
                    Arc(source: order[$0.source], target: order[$0.target])
                }
                return !renamed.sorted().lexicographicallyPrecedes(graph.arcs)
            }
        }
    }

    private static func permutations(_ items: [Int]) -> [[Int]] {
        guard items.count > 1 else { return [items] }
        return items.indices.flatMap { index in
            var rest = items
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }
}

/// A walk: where it starts and ends, and the arcs between.
struct Trail: Hashable, Comparable {
    var start: Int
    var end: Int
    var arcs: [Int]

    static func < (left: Trail, right: Trail) -> Bool {
        if left.start != right.start { return left.start < right.start }
        if left.end != right.end { return left.end < right.end }
        return left.arcs.lexicographicallyPrecedes(right.arcs)
    }
}

extension SmallGraph {
    /// Every trail by plain recursion: the obvious model that walks are held against.
    ///
    /// `isAllowed` judges a step by its arc and the node that it reaches.
    func trails(
        _ direction: Direction, max: Int, isAllowed: (_ arc: Int, _ node: Int) -> Bool
    ) -> [Trail] {
        var found: [Trail] = []
        func go(on trail: Trail) {
            found.append(trail)
            guard trail.arcs.count < max else { return }
            for (number, arc) in arcs.enumerated() where !trail.arcs.contains(number) {
                var ends: Set<Int> = []
                if direction != .incoming, arc.source == trail.end { ends.insert(arc.target) }
                if direction != .outgoing, arc.target == trail.end { ends.insert(arc.source) }
                for end in ends where isAllowed(number, end) {
                    go(on: Trail(start: trail.start, end: end, arcs: trail.arcs + [number]))
                }
            }
        }
        for start in 0..<nodeCount { go(on: Trail(start: start, end: start, arcs: [])) }
        return found
    }
}
