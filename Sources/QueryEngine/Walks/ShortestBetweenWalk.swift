import GraphIndex
import QuerySyntax
import Values

/// One or all of the shortest walks between two nodes: two searches that meet.
///
/// Each round the side that has less to look at takes a step. When a whole level of one side has
/// been found and some of its nodes are known to the other, these are the middles of all shortest
/// walks, for a shorter one would have met before.
struct ShortestBetweenWalk: Walk {
    private let stepper: Stepper
    private let keepsAll: Bool
    private var closing: ShortestClosedWalk
    private var isClosed = false
    private var isFresh = false
    private var start = NodeID.none
    private var end = NodeID.none
    private var forwards: ShortestTree
    private var backwards: ShortestTree
    /// The nodes where the searches met that are still to be handed on.
    private var middles: [NodeID] = []
    private var waysToStart: WaysToRoot?
    private var waysToEnd: WaysToRoot?

    init(_ stepper: Stepper, keepsAll: Bool) {
        self.stepper = stepper
        self.keepsAll = keepsAll
        closing = ShortestClosedWalk(stepper, keepsAll: keepsAll)
        forwards = ShortestTree(keepsAll: keepsAll)
        backwards = ShortestTree(keepsAll: keepsAll, goesBackwards: true)
    }

    mutating func start(at node: NodeID, end: NodeID?) throws(QueryError) {
        start = node
        self.end = end ?? node
        isFresh = true
        isClosed = start == self.end && stepper.min > 0
        if isClosed { try closing.start(at: start, end: end) }
    }

    mutating func leave() {
        forwards.leave()
        backwards.leave()
        closing.leave()
    }

    mutating func advance(into results: inout WalkResults, limit: Int) throws(QueryError) -> Bool {
        if isClosed { return try closing.advance(into: &results, limit: limit) }
        if isFresh {
            isFresh = false
            middles = try meet()
            waysToStart = nil
            waysToEnd = nil
        }
        while !middles.isEmpty {
            if results.isFull(limit) { return true }
            guard let walk = nextWalk() else { continue }
            results.append(end, walk)
            if !keepsAll { middles = [] }
        }
        return false
    }

    /// Searches from both ends and returns the middles of the shortest walks.
    private mutating func meet() throws(QueryError) -> [NodeID] {
        let bound = stepper.graph.nodeIDBound
        forwards.begin(at: start, nodeIDBound: bound)
        backwards.begin(at: end, nodeIDBound: bound)
        if start == end { return stepper.max >= 0 ? [start] : [] }
        while forwards.length + backwards.length < stepper.max {
            if forwards.frontier.isEmpty || backwards.frontier.isEmpty { return [] }
            let met: [NodeID]
            if forwards.estimatedSteps(stepper) <= backwards.estimatedSteps(stepper) {
                try forwards.expand(stepper, towards: backwards)
                met = forwards.frontierNodes(knownTo: backwards)
            } else {
                try backwards.expand(stepper, towards: forwards)
                met = backwards.frontierNodes(knownTo: forwards)
            }
            if !met.isEmpty { return met }
        }
        return []
    }

    /// The next walk through the last middle; nil, and on to the next middle, if there is none.
    private mutating func nextWalk() -> [RelationshipID]? {
        guard let middle = middles.last, let before = forwards.table.number(of: middle),
            let after = backwards.table.number(of: middle)
        else {
            middles = []
            return nil
        }
        if waysToStart == nil {
            waysToStart = WaysToRoot(from: before)
            _ = waysToStart?.advance(in: forwards)
        }
        var onwards = waysToEnd ?? WaysToRoot(from: after)
        if onwards.advance(in: backwards) {
            waysToEnd = onwards
            let first = waysToStart?.relationships(in: forwards).reversed() ?? []
            return first + onwards.relationships(in: backwards)
        }
        waysToEnd = nil
        if waysToStart?.advance(in: forwards) != true {
            waysToStart = nil
            middles.removeLast()
        }
        return nil
    }
}

extension ShortestTree {
    /// The nodes of the frontier that another search has found as well.
    fileprivate func frontierNodes(knownTo other: ShortestTree) -> [NodeID] {
        table.nodes[frontier].filter { other.table.number(of: $0) != nil }
    }
}
