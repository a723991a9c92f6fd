import GraphIndex
import QuerySyntax
import Values

/// Every walk that a mode allows, in depth-first order, without recursion.
struct EveryWalk: Walk {
    /// The steps that are still to be tried from one node of the walk.
    private struct Frame {
        /// Where the node's steps begin among all.
        var start: Int
        /// The next step to try.
        var cursor: Int
    }

    /// After so many steps towards one end, it pays to learn how far it is from everywhere.
    private static let stepsBeforePruning = 2048

    private let stepper: Stepper
    private let min: Int
    private let max: Int
    private let mode: PathMode
    private var walk: GrowingWalk
    private var frames: [Frame] = []
    /// What the steps to be tried go over and come by: so many of each as a step is long.
    private var relationships: [RelationshipID] = []
    private var nodes: [NodeID] = []
    private var found = Expansion()
    private var start = NodeID.none
    private var end: NodeID?
    private var isFresh = false
    private var stepCount = 0
    private var distances: DistancesToEnd?

    /// Walks of `min` to `max` steps; without bounds, those of the pattern.
    init(_ stepper: Stepper, _ mode: PathMode, min: Int? = nil, max: Int? = nil) {
        self.stepper = stepper
        self.min = min ?? stepper.min
        self.max = max ?? stepper.max
        self.mode = mode
        walk = GrowingWalk(mode)
    }

    mutating func start(at node: NodeID, end: NodeID?) {
        start = node
        self.end = end
        isFresh = true
        walk.begin(at: node, in: stepper.graph)
        frames.removeAll(keepingCapacity: true)
        relationships.removeAll(keepingCapacity: true)
        nodes.removeAll(keepingCapacity: true)
        stepCount = 0
        distances = nil
    }

    mutating func leave() {
        frames = []
        relationships = []
        nodes = []
        found = Expansion()
        walk = GrowingWalk(mode)
        distances = nil
    }

    mutating func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        if isFresh {
            isFresh = false
            if min <= 0, max >= 0 { emit(start, into: &results) }
            if max > 0, mode != .acyclic || end != start { try push(start) }
        }
        while let frame = frames.last {
            if results.isFull(limit) { return true }
            if frame.cursor * stepper.length == nodes.count {
                pop()
                continue
            }
            frames[frames.count - 1].cursor += 1
            guard take(frame.cursor) else { continue }
            let node = nodes[(frame.cursor + 1) * stepper.length - 1]
            // There is a frame for each node of the walk but the last.
            if frames.count >= min { emit(node, into: &results) }
            if frames.count < max, try reachesEnd(from: node) {
                try push(node)
            } else {
                takeBack(stepper.length)
            }
        }
        return false
    }

    private func emit(_ node: NodeID, into results: inout WalkResults) {
        if let end, end != node { return }
        results.append(node, walk.relationships)
    }

    /// Goes over all relationships of a step, or none.
    private mutating func take(_ step: Int) -> Bool {
        let first = step * stepper.length
        for offset in 0..<stepper.length
        where !walk.append(relationships[first + offset], to: nodes[first + offset]) {
            takeBack(offset)
            return false
        }
        return true
    }

    private mutating func takeBack(_ count: Int) {
        for _ in 0..<count { walk.removeLast() }
    }

    private mutating func push(_ node: NodeID) throws(QueryError) {
        let count = nodes.count / stepper.length
        frames.append(Frame(start: count, cursor: count))
        try stepper.expand([node], into: &found)
        relationships.append(contentsOf: found.relationships)
        nodes.append(contentsOf: found.nodes)
        stepCount += found.nodes.count + 1
        try stepper.holds(bytes: estimatedBytes + (distances?.estimatedBytes ?? 0))
    }

    private mutating func pop() {
        guard let frame = frames.popLast() else { return }
        relationships.removeSubrange((frame.start * stepper.length)...)
        nodes.removeSubrange((frame.start * stepper.length)...)
        takeBack(stepper.length)
    }

    private var estimatedBytes: Int {
        nodes.blockBytes + relationships.blockBytes + frames.blockBytes
    }

    /// Whether the end can still be reached in time, as far as that is known.
    private mutating func reachesEnd(from node: NodeID) throws(QueryError) -> Bool {
        if mode == .acyclic || mode == .simple, walk.isClosed || node == end { return false }
        guard let end, stepCount > EveryWalk.stepsBeforePruning, stepper.length == 1 else {
            return true
        }
        if distances == nil {
            distances = try DistancesToEnd(end, max: max, stepper, besideBytes: estimatedBytes)
        }
        guard let distance = distances?[node] else { return false }
        return frames.count <= max - distance
    }
}
