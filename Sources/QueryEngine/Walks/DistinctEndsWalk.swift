import QuerySyntax
import Values

/// Each node that a trail of two relationships or more reaches, once.
///
/// With such a lower bound a search that visits each node once would miss ends, so the trails
/// themselves are tried.
final class DistinctEndsWalk: Walk {
    private let trails: TrailWalk
    private var seen: Set<NodeID> = []
    private var end: NodeID?

    init(_ stepper: Stepper) { trails = TrailWalk(stepper) }

    func start(at node: NodeID, end: NodeID?) {
        self.end = end
        seen.removeAll(keepingCapacity: true)
        trails.start(at: node, end: end)
    }

    func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        while results.count < limit {
            var found = WalkResults(wantsRelationships: false, isReversed: false)
            let goesOn = try trails.advance(into: &found, limit: end == nil ? 256 : 1)
            for node in found.ends where seen.insert(node).inserted { results.append(node, []) }
            if !goesOn || (end != nil && !seen.isEmpty) { return false }
        }
        return true
    }
}
