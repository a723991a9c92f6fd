import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// The rows of the input from whose node a walk leads to an end, whichever.
///
/// The ends are first looked for around each row's node. When that has taken as many steps as there
/// are relationships, a search from all ends at once is begun, which takes no more than twice as
/// many, and answers for the rows that are left.
final class ReachingRowsOperator: BatchOperator {
    private static let nodesPerStep = 64

    private let input: any BatchOperator
    private let expand: RepeatedExpand
    private let context: ExecutionContext
    private let part: WalkedPart
    private let stepper: Stepper
    private let kept: [VariableID]
    private let search: SearchFromEnds
    private var around: NodeTable
    private var steps = Expansion()

    init(
        _ expand: RepeatedExpand, input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.expand = expand
        self.input = input
        self.context = context
        part = WalkedPart(expand.parts[0], pattern: nil, context: context)
        stepper = part.stepper
        kept = live.subtracting(expand.variablesIntroduced).sorted()
        search = context.kept(for: expand.to) { SearchFromEnds() }
        around = NodeTable(nodeIDBound: 0)
    }

    func next() throws(QueryError) -> Batch? {
        while let rows = try input.next() {
            try context.budget.tick()
            stepper.enter(rows)
            let graph = stepper.graph
            if expand.isTooLong(forNodes: graph.nodeCount, relationships: graph.relationshipCount) {
                continue
            }
            let nodes = try (rows[expand.from] ?? .constant(.null, count: rows.count)).nodeIDs()
            var passing: [UInt32] = []
            for (row, node) in nodes.enumerated() where graph.contains(node) {
                if try reachesEnd(from: node) { passing.append(UInt32(row)) }
            }
            if !passing.isEmpty { return rows.gathered(passing, keeping: kept) }
        }
        stepper.leave()
        return nil
    }

    func rewind() {
        input.rewind()
        stepper.leave()
    }

    private func reachesEnd(from node: NodeID) throws(QueryError) -> Bool {
        if search.trails == nil, let isFound = try findsEnd(around: node) { return isFound }
        // What is found from the ends is there for longer than the rows of this operator.
        swap(&stepper.holding, &search.holding)
        defer { swap(&stepper.holding, &search.holding) }
        if search.trails == nil { try beginSearch() }
        return try search.trails?.join(node, stepper) ?? false
    }

    /// Whether there is an end around a node; nil if that is not known after many steps.
    private func findsEnd(around node: NodeID) throws(QueryError) -> Bool? {
        around.begin(nodeIDBound: stepper.graph.nodeIDBound)
        _ = around.insert(node)
        var (length, levelEnd, expanded, asked) = (0, 1, 0, 0)
        var near: [NodeID] = []
        while true {
            // What was found last is one step farther than what it was found from.
            let distance = asked == 0 ? 0 : length + 1
            let found = Array(around.nodes[asked...])
            asked = around.count
            let ends = try ends(among: found)
            if distance >= stepper.min, !ends.isEmpty { return true }
            near += ends
            if expanded == levelEnd {
                levelEnd = around.count
                length += 1
            }
            guard expanded < levelEnd, length < stepper.max else {
                return try hasDetour(from: node, to: near)
            }
            guard search.stepCount < stepper.graph.relationshipCount else { return nil }
            let end = min(levelEnd, expanded + Self.nodesPerStep)
            try stepper.expand(around.nodes[expanded..<end], columns: [], into: &steps)
            search.stepCount += steps.nodes.count + end - expanded
            around.insert(contentsOf: steps.nodes)
            expanded = end
        }
    }

    /// Those of some nodes that may be ends.
    ///
    /// What is asked of them does not depend on the row, so it is asked of each node only once, and
    /// of those with numbers near it at the same time: to ask it of one takes as long as of many.
    private func ends(among nodes: [NodeID]) throws(QueryError) -> [NodeID] {
        guard expand.parts[0].junctionPredicate != nil else { return nodes }
        let wordCount = Int(stepper.graph.nodeIDBound >> 6) + 1
        if search.ends.count < wordCount {
            search.ends = Array(repeating: nil, count: wordCount)
        }
        var ends: [NodeID] = []
        for node in nodes {
            let word = Int(node.rawValue >> 6)
            var bits = search.ends[word]
            if bits == nil { bits = try ask(word) }
            if let bits, bits >> UInt64(node.rawValue & 63) & 1 == 1 { ends.append(node) }
        }
        return ends
    }

    /// Which of 64 nodes may be ends.
    private func ask(_ word: Int) throws(QueryError) -> UInt64 {
        let graph = stepper.graph
        let first = UInt32(word) << 6
        let nodes = (0..<64).map { NodeID(rawValue: first | $0) }.filter(graph.contains)
        var bits: UInt64 = 0
        for node in try part.ends(among: nodes) { bits |= 1 << UInt64(node.rawValue & 63) }
        search.ends[word] = bits
        return bits
    }

    /// Whether a trail leads to one of the ends that there are, all of which are too near.
    private func hasDetour(from node: NodeID, to ends: [NodeID]) throws(QueryError) -> Bool {
        if ends.isEmpty { return false }
        if stepper.min <= 1 {
            return try ClosedTrail.length(from: node, max: stepper.max, stepper) != nil
        }
        var trails = try trails(to: ends)
        defer { search.stepCount += trails.nodes.count + trails.stepCount }
        return try trails.join(node, stepper)
    }

    /// Begins the search from all nodes that may be ends.
    private func beginSearch() throws(QueryError) {
        let graph = stepper.graph
        let labels = expand.parts[0].junctionPredicate?.conjuncts.compactMap(\.labelTest) ?? []
        var label: LabelID?
        if let name = labels.first?.label {
            label = graph.names.label(name)
            if label == nil { return search.trails = try trails(to: []) }
        }
        var ends: [NodeID] = []
        var cursor = NodeID(rawValue: 0)
        var found: [NodeID] = []
        while graph.scanNodes(label: label, from: &cursor, limit: 1 << 12, into: &found) {
            try context.budget.tick()
            ends += try part.ends(among: found)
            found.removeAll(keepingCapacity: true)
        }
        search.trails = try trails(to: ends)
    }

    private func trails(to ends: [NodeID]) throws(QueryError) -> TrailsToRoots {
        var trails = TrailsToRoots(goesBackwards: true)
        try trails.begin(at: ends, stepper)
        return trails
    }
}

/// A search from all ends that a repetition asks for.
///
/// A class since it is kept while the plan in which it stands is run for one batch after another.
final class SearchFromEnds: KeptState {
    /// What it has found; nil before it has begun.
    var trails: TrailsToRoots?
    /// How many steps were taken in its place.
    var stepCount = 0
    /// Which nodes may be ends, a bit for each; nil where that has not been asked.
    var ends: [UInt64?] = []
    /// What it holds of the budget.
    var holding = Holding()
}
