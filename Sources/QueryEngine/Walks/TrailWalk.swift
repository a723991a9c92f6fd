import GraphIndex
import QuerySyntax
import Values

/// Every walk that uses no relationship twice, in depth-first order, without recursion.
final class TrailWalk: Walk {
    /// The steps that are still to be tried from one node of the trail.
    private struct Frame {
        /// Where the node's steps begin among all.
        var start: Int
        /// The next step to try.
        var cursor: Int
    }

    /// After so many steps towards one end, it pays to learn how far it is from everywhere.
    private static let stepsBeforePruning = 2048

    /// True if a walk of the greatest length was found, to whatever end.
    private(set) var hasReachedMax = false

    private let stepper: Stepper
    private let min: Int
    private let max: Int
    private var trail: RelationshipTrail
    private var frames: [Frame] = []
    private var relationships: [RelationshipID] = []
    private var nodes: [NodeID] = []
    private var found = Expansion()
    private var start = NodeID.none
    private var end: NodeID?
    private var isFresh = false
    private var stepCount = 0
    private var distances: DistancesToEnd?

    /// Walks of `min` to `max` relationships; without bounds, those of the pattern.
    init(_ stepper: Stepper, min: Int? = nil, max: Int? = nil) {
        self.stepper = stepper
        self.min = min ?? stepper.min
        self.max = max ?? stepper.max
        trail = RelationshipTrail(relationshipIDBound: stepper.graph.relationshipIDBound)
    }

    func start(at node: NodeID, end: NodeID?) {
        start = node
        self.end = end
        isFresh = true
        trail.removeAll(relationshipIDBound: stepper.graph.relationshipIDBound)
        frames.removeAll(keepingCapacity: true)
        relationships.removeAll(keepingCapacity: true)
        nodes.removeAll(keepingCapacity: true)
        stepCount = 0
        hasReachedMax = false
        distances = nil
    }

    func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        if isFresh {
            isFresh = false
            if min <= 0, max >= 0 { emit(start, into: &results) }
            if max > 0 { try push(start) }
        }
        while let frame = frames.last {
            if results.count >= limit { return true }
            if frame.cursor == nodes.count {
                pop()
                continue
            }
            frames[frames.count - 1].cursor += 1
            let relationship = relationships[frame.cursor]
            let node = nodes[frame.cursor]
            if trail.contains(relationship) { continue }
            trail.append(relationship)
            if trail.count >= min { emit(node, into: &results) }
            if trail.count == max { hasReachedMax = true }
            if trail.count < max, try reachesEnd(from: node) {
                try push(node)
            } else {
                trail.removeLast()
            }
        }
        return false
    }

    private func emit(_ node: NodeID, into results: inout WalkResults) {
        if let end, end != node { return }
        results.append(node, trail.relationships)
    }

    private func push(_ node: NodeID) throws(QueryError) {
        frames.append(Frame(start: nodes.count, cursor: nodes.count))
        try stepper.expand([node], into: &found)
        relationships.append(contentsOf: found.relationships)
        nodes.append(contentsOf: found.nodes)
        stepCount += found.nodes.count + 1
        try stepper.holds(bytes: nodes.count * 8 + frames.count * 32)
    }

    private func pop() {
        guard let frame = frames.popLast() else { return }
        relationships.removeSubrange(frame.start...)
        nodes.removeSubrange(frame.start...)
        trail.removeLast()
    }

    /// Whether the end can still be reached in time, as far as that is known.
    private func reachesEnd(from node: NodeID) throws(QueryError) -> Bool {
        guard let end, stepCount > TrailWalk.stepsBeforePruning else { return true }
        if distances == nil { distances = try DistancesToEnd(end, max: max, stepper) }
        guard let distance = distances?[node] else { return false }
        return trail.count <= max - distance
    }
}
