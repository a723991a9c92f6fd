import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// Several relationships away from a node: runs a walk for each row of the input.
final class RepeatedExpandOperator: BatchOperator {
    private let input: any BatchOperator
    private let demand: Demand?
    private let expand: RepeatedExpand
    private let kept: [VariableID]
    private let bindsNode: Bool
    private let steppers: [Stepper]
    private var walk: any Walk

    private var rows: Batch?
    private var starts: [NodeID] = []
    private var ends: [NodeID]?
    private var row = 0
    private var isWalking = false
    private var results: WalkResults

    /// Makes the operator; `patterns` has for each part the run of its plan, where it has one.
    init(
        _ expand: RepeatedExpand, patterns: [StepPatternRun?], input: any BatchOperator,
        context: ExecutionContext, demand: Demand?, live: VariableSet
    ) throws(QueryError) {
        self.expand = expand
        self.input = input
        self.demand = demand
        bindsNode = !expand.toIsBound && live.contains(expand.to)
        kept = live.subtracting(expand.variablesIntroduced).sorted()
        results = WalkResults(
            parts: expand.parts.map { part in
                WalkResults.Part(
                    wantsRelationships: live.contains(part.relationships),
                    wantsJunction: part.junction.map { $0 != expand.to && live.contains($0) }
                        ?? false,
                    isSingle: part.isSingle)
            }, isReversed: expand.reversed)
        let parts = zip(expand.parts, patterns).map {
            WalkedPart($0, pattern: $1, avoiding: expand.avoided, context: context)
        }
        steppers = parts.map(\.stepper)
        walk = try expand.walk(
            over: parts, wantsRelationships: results.parts[0].wantsRelationships, context: context)
    }

    func next() throws(QueryError) -> Batch? {
        results.removeAll()
        var numbers: [UInt32] = []
        while !results.isFull(Batch.targetCount) {
            guard let rows, row < rows.count else {
                // What has been found belongs to the batch that is done.
                guard numbers.isEmpty, try startRows() else { break }
                continue
            }
            if isWalking {
                let goesOn = try walk.advance(into: &results, limit: Batch.targetCount)
                numbers.append(
                    contentsOf: repeatElement(UInt32(row), count: results.count - numbers.count))
                if !goesOn { finishRow() }
            }
            if !isWalking || demand?.isSatisfied(rows, row: row) == true { try startRow(of: rows) }
        }
        guard let rows, !numbers.isEmpty else {
            for stepper in steppers { stepper.leave() }
            return nil
        }
        var batch = rows.gathered(numbers, keeping: kept)
        if bindsNode { batch[expand.to] = .nodes(results.ends) }
        for (part, found) in zip(expand.parts, results.parts) {
            if found.wantsRelationships {
                batch[part.relationships] =
                    part.isSingle ? .relationships(found.relationships) : .values(found.lists)
            }
            if found.wantsJunction, let junction = part.junction {
                batch[junction] = .nodes(found.junctions)
            }
        }
        return batch
    }

    func rewind() {
        input.rewind()
        rows = nil
        isWalking = false
        results.removeAll()
        walk.leave()
        for stepper in steppers { stepper.leave() }
    }

    private func startRows() throws(QueryError) -> Bool {
        guard let batch = try input.next() else { return false }
        rows = batch
        row = 0
        isWalking = false
        starts = try (batch[expand.from] ?? .constant(.null, count: batch.count)).nodeIDs()
        ends = nil
        if expand.toIsBound {
            ends = try (batch[expand.to] ?? .constant(.null, count: batch.count)).nodeIDs()
        }
        for stepper in steppers { stepper.enter(batch) }
        let graph = steppers[0].graph
        if expand.isTooLong(
            forNodes: graph.nodeCount, relationships: graph.relationshipCount)
        {
            row = batch.count
        }
        return true
    }

    private func finishRow() {
        isWalking = false
        row += 1
    }

    /// Begins the walk of the next row that has one.
    private func startRow(of rows: Batch) throws(QueryError) {
        isWalking = false
        while row < rows.count {
            let end = ends?[row]
            let graph = steppers[0].graph
            if graph.contains(starts[row]), end.map(graph.contains) ?? true,
                demand?.isSatisfied(rows, row: row) != true
            {
                for stepper in steppers { stepper.enter(row: row) }
                try walk.start(at: starts[row], end: end)
                isWalking = true
                return
            }
            row += 1
        }
    }
}
