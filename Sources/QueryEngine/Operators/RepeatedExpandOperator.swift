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
    private let stepper: Stepper
    private let walk: any Walk

    private var rows: Batch?
    private var starts: [NodeID] = []
    private var ends: [NodeID]?
    private var row = 0
    private var isWalking = false
    private var results: WalkResults

    init(
        _ expand: RepeatedExpand, input: any BatchOperator, context: ExecutionContext,
        demand: Demand?, live: Set<VariableID>
    ) {
        self.expand = expand
        self.input = input
        self.demand = demand
        bindsNode = !expand.toIsBound && live.contains(expand.to)
        var introduced: Set = [expand.relationships]
        if !expand.toIsBound { introduced.insert(expand.to) }
        kept = live.subtracting(introduced).sorted()
        results = WalkResults(
            wantsRelationships: live.contains(expand.relationships), isReversed: expand.reversed)
        stepper = Stepper(expand, context: context)
        walk = RepeatedExpandOperator.walk(for: expand, stepper)
    }

    private static func walk(for expand: RepeatedExpand, _ stepper: Stepper) -> any Walk {
        switch expand.strategy {
        case .trails:
            return TrailWalk(stepper)
        case .reachable:
            if expand.min > 1 { return DistinctEndsWalk(stepper) }
            return expand.toIsBound
                ? ShortestBetweenWalk(stepper, keepsAll: false) : ReachableWalk(stepper)
        case .anyShortest, .allShortest:
            let keepsAll = expand.strategy == .allShortest
            if expand.min > 1 { return DeepeningWalk(stepper, keepsAll: keepsAll) }
            return expand.toIsBound
                ? ShortestBetweenWalk(stepper, keepsAll: keepsAll)
                : ShortestFromWalk(stepper, keepsAll: keepsAll)
        }
    }

    func next() throws(QueryError) -> Batch? {
        results.removeAll()
        var numbers: [UInt32] = []
        while results.count < Batch.targetCount {
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
            stepper.leave()
            return nil
        }
        var batch = rows.gathered(numbers, keeping: kept)
        if bindsNode { batch[expand.to] = .nodes(results.ends) }
        if results.wantsRelationships { batch[expand.relationships] = .values(results.lists) }
        return batch
    }

    func rewind() {
        input.rewind()
        rows = nil
        isWalking = false
        stepper.leave()
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
        stepper.enter(batch)
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
            if stepper.graph.contains(starts[row]), end.map(stepper.graph.contains) ?? true,
                demand?.isSatisfied(rows, row: row) != true
            {
                stepper.enter(row: row)
                try walk.start(at: starts[row], end: end)
                isWalking = true
                return
            }
            row += 1
        }
    }
}
