import GraphIndex
import QuerySyntax
import Values

/// How many steps it takes at least from any node to one end.
///
/// Found by one search backwards from the end, so that a walk does not look for it where it cannot
/// be reached.
struct DistancesToEnd {
    private var table: NodeTable
    private var distances: [Int32] = []

    /// `besideBytes` are what whoever asks holds on to.
    init(
        _ end: NodeID, max: Int, _ stepper: Stepper, besideBytes: Int
    ) throws(QueryError) {
        table = NodeTable(nodeIDBound: stepper.graph.nodeIDBound)
        _ = table.insert(end)
        distances.append(0)
        var steps = Expansion()
        var done = 0
        while done < table.count, Int(distances[done]) < max {
            try stepper.expandBackwards([table.nodes[done]], into: &steps)
            let distance = distances[done] + 1
            for node in steps.nodes where table.insert(node).isNew { distances.append(distance) }
            done += 1
            try stepper.holds(bytes: besideBytes + estimatedBytes)
        }
    }

    /// About how much memory the distances take.
    var estimatedBytes: Int { table.estimatedBytes + distances.blockBytes }

    /// The distance of a node; nil if the end cannot be reached from it.
    subscript(node: NodeID) -> Int? { table.number(of: node).map { Int(distances[$0]) } }
}
