import QuerySyntax
import Values

/// One or all of the shortest walks of at least one step from a node back to it.
struct ShortestClosedWalk: Walk {
    private let stepper: Stepper
    private let keepsAll: Bool
    private var trails: EveryWalk?

    init(_ stepper: Stepper, keepsAll: Bool) {
        self.stepper = stepper
        self.keepsAll = keepsAll
    }

    mutating func start(at node: NodeID, end: NodeID?) throws(QueryError) {
        trails = nil
        guard let length = try ClosedTrail.length(from: node, max: stepper.max, stepper) else {
            return
        }
        var walk = EveryWalk(stepper, .trail, min: length, max: length)
        walk.start(at: node, end: node)
        trails = walk
    }

    mutating func leave() { trails = nil }

    mutating func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        guard trails != nil else { return false }
        if results.isFull(limit) { return true }
        if keepsAll { return try trails?.advance(into: &results, limit: limit) ?? false }
        _ = try trails?.advance(into: &results, limit: results.count + 1)
        trails = nil
        return false
    }
}
