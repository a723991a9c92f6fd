import GraphIndex
import QuerySyntax
import Values

/// The length of the shortest walk from a node back to it that uses no relationship twice.
///
/// Going out and back over one relationship does not count, so it is not enough to know how far
/// each node is: a search must also know by which relationship it left the start. Two different
/// first relationships for each node are enough, since the last one rules out at most one of them.
struct ClosedTrail {
    /// A node, as reached over one first relationship.
    private struct Visit {
        var number: Int
        var first: RelationshipID
        var length: Int
    }

    private let start: NodeID
    private let stepper: Stepper
    private var table: NodeTable
    /// For each node found the first relationships of up to two ways to it.
    private var firsts: [(RelationshipID, RelationshipID)] = []
    private var queue: [Visit] = []

    /// The length, if there is such a walk of at most `max` relationships; `besideBytes` are what
    /// whoever asks holds on to.
    static func length(
        from start: NodeID, max: Int, _ stepper: Stepper, besideBytes: Int = 0
    ) throws(QueryError) -> Int? {
        guard max > 0 else { return nil }
        var search = ClosedTrail(start, stepper)
        return try search.run(max: max, besideBytes)
    }

    private init(_ start: NodeID, _ stepper: Stepper) {
        self.start = start
        self.stepper = stepper
        table = NodeTable(nodeIDBound: stepper.graph.nodeIDBound)
    }

    private mutating func run(max: Int, _ besideBytes: Int) throws(QueryError) -> Int? {
        var steps = Expansion()
        try stepper.expand([start], into: &steps)
        for (relationship, node) in zip(steps.relationships, steps.nodes) {
            if node == start { return 1 }
            visit(node, first: relationship, length: 1)
        }
        var done = 0
        while done < queue.count {
            let visited = queue[done]
            done += 1
            guard visited.length < max else { return nil }
            try stepper.expand([table.nodes[visited.number]], into: &steps)
            for (relationship, node) in zip(steps.relationships, steps.nodes) {
                if node != start {
                    visit(node, first: visited.first, length: visited.length + 1)
                } else if relationship != visited.first {
                    return visited.length + 1
                }
            }
            try stepper.holds(bytes: besideBytes + estimatedBytes)
        }
        return nil
    }

    private var estimatedBytes: Int {
        table.estimatedBytes + queue.capacity * MemoryLayout<Visit>.stride + firsts.capacity * 8
    }

    private mutating func visit(_ node: NodeID, first: RelationshipID, length: Int) {
        let (number, isNew) = table.insert(node)
        if isNew {
            firsts.append((first, .none))
        } else if firsts[number].0 != first, firsts[number].1 == .none {
            firsts[number].1 = first
        } else {
            return
        }
        queue.append(Visit(number: number, first: first, length: length))
    }
}
