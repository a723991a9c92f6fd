import GraphIndex
import QuerySyntax
import Values

/// The length of the shortest walk from a node back to it that uses no relationship twice.
///
/// Going out and back over one relationship does not count, so it is not enough to know how far
/// each node is: a search must also know by which relationship it left the start. Two different
/// first relationships for each node are enough, since the last one rules out at most one of them.
///
/// Where steps can be taken both ways, two ways out that meet are a way out and back, so that the
/// search goes only half as far.
struct ClosedTrail {
    /// A way to a node, over one first relationship.
    private struct Way {
        var number: Int
        var first: RelationshipID
        var length: Int
    }

    private let start: NodeID
    private let stepper: Stepper
    private var table: NodeTable
    /// For each node found up to two ways to it with different first relationships.
    private var ways: [(Way, Way?)] = []
    private var queue: [Way] = []
    /// The greatest length that is still of interest.
    private var limit: Int
    private var shortest: Int?

    /// The length, if there is such a walk of at most `max` relationships; `besideBytes` are what
    /// whoever asks holds on to.
    static func length(
        from start: NodeID, max: Int, _ stepper: Stepper, besideBytes: Int = 0
    ) throws(QueryError) -> Int? {
        guard max > 0 else { return nil }
        var search = ClosedTrail(start, max: max, stepper)
        try search.run(besideBytes)
        return search.shortest
    }

    private init(_ start: NodeID, max: Int, _ stepper: Stepper) {
        self.start = start
        self.stepper = stepper
        table = NodeTable(nodeIDBound: stepper.graph.nodeIDBound)
        limit = max
    }

    private mutating func run(_ besideBytes: Int) throws(QueryError) {
        var steps = Expansion()
        try stepper.expand([start], into: &steps)
        for (relationship, node) in zip(steps.relationships, steps.nodes) {
            if node == start { return found(1) }
            reach(node, first: relationship, length: 1)
        }
        var done = 0
        while done < queue.count {
            let way = queue[done]
            done += 1
            // No shorter way meets one that is longer than it.
            guard stepper.goesBothWays ? 2 * way.length < limit : way.length < limit else { return }
            try stepper.expand(table.nodes[way.number...way.number], into: &steps)
            for (relationship, node) in zip(steps.relationships, steps.nodes) {
                if node != start {
                    reach(node, first: way.first, length: way.length + 1)
                } else if relationship != way.first {
                    found(way.length + 1)
                }
            }
            try stepper.holds(bytes: besideBytes + estimatedBytes)
        }
    }

    private var estimatedBytes: Int {
        table.estimatedBytes + queue.blockBytes + ways.blockBytes
    }

    private mutating func reach(_ node: NodeID, first: RelationshipID, length: Int) {
        let (number, isNew) = table.insert(node)
        let way = Way(number: number, first: first, length: length)
        if isNew {
            ways.append((way, nil))
        } else {
            let (one, other) = ways[number]
            if stepper.goesBothWays, let met = one.first != first ? one : other {
                found(met.length + length)
            }
            guard one.first != first, other == nil else { return }
            ways[number].1 = way
        }
        queue.append(way)
    }

    private mutating func found(_ length: Int) {
        guard length <= limit else { return }
        shortest = length
        limit = length - 1
    }
}
