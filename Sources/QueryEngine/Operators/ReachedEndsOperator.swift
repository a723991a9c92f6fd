import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// Each node that can be reached from the node of any row of the input, once.
///
/// One search begins at all of them, so that no node is visited for each of them anew.
final class ReachedEndsOperator: BatchOperator {
    private let input: any BatchOperator
    private let expand: RepeatedExpand
    private let context: ExecutionContext
    private let part: WalkedPart
    private let bindsNode: Bool
    private var walk: (any WalkSource)?
    private var results: WalkResults

    init(
        _ expand: RepeatedExpand, input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.expand = expand
        self.input = input
        self.context = context
        part = WalkedPart(expand.parts[0], pattern: nil, context: context)
        bindsNode = live.contains(expand.to)
        results = WalkResults(
            parts: [WalkResults.Part(wantsRelationships: false)], isReversed: false)
    }

    func next() throws(QueryError) -> Batch? {
        if walk == nil { walk = try begun() }
        results.removeAll()
        _ = try walk?.advance(into: &results, limit: Batch.targetCount)
        guard results.count > 0 else {
            walk?.leave()
            part.stepper.leave()
            return nil
        }
        var batch = Batch(count: results.count, variableCount: context.variables.count)
        if bindsNode { batch[expand.to] = .nodes(results.ends) }
        return batch
    }

    func rewind() {
        input.rewind()
        walk = nil
        results.removeAll()
        part.stepper.leave()
    }

    /// The walk from all nodes of the input.
    private func begun() throws(QueryError) -> any WalkSource {
        let stepper = part.stepper
        stepper.enter(.single(variableCount: context.variables.count))
        let graph = stepper.graph
        var starts = NodeTable(nodeIDBound: graph.nodeIDBound)
        var departures: [EndsOfManyWalk.Departure] = []
        while let rows = try input.next() {
            try context.budget.tick()
            let nodes = try (rows[expand.from] ?? .constant(.null, count: rows.count)).nodeIDs()
            starts.insert(contentsOf: nodes.filter(graph.contains))
            for (row, node) in nodes.enumerated()
            where !expand.avoided.isEmpty && graph.contains(node) {
                let avoided = expand.avoided.flatMap { rows[$0]?[row].relationshipIDs ?? [] }
                departures.append(EndsOfManyWalk.Departure(node: node, avoided: avoided))
            }
            let bytes = departures.count * EndsOfManyWalk.Departure.estimatedBytes
            try stepper.holds(bytes: starts.estimatedBytes + bytes)
        }
        let isTooLong = expand.isTooLong(
            forNodes: graph.nodeCount, relationships: graph.relationshipCount)
        let nodes = isTooLong ? [] : starts.nodes
        if !departures.isEmpty, !isTooLong {
            return try EndsOfManyWalk(part, from: departures)
        }
        if stepper.min == 0
            || stepper.min == 1 && (nodes.count == 1 || stepper.direction != .either)
        {
            var walk = ReachableWalk(part)
            walk.start(at: nodes)
            return walk
        }
        var walk = DistantEndsWalk(part, toIsBound: false)
        try walk.start(at: nodes)
        return walk
    }
}
