import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// The walk along a list of relationships that the input binds: at most one row for each.
final class FollowOperator: BatchOperator {
    private let input: any BatchOperator
    private let expand: RepeatedExpand
    private let list: VariableID
    private let kept: [VariableID]
    private let bindsNode: Bool
    private let stepper: Stepper

    init(
        _ expand: RepeatedExpand, input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.expand = expand
        self.input = input
        bindsNode = !expand.toIsBound && live.contains(expand.to)
        kept = (expand.toIsBound ? live : live.subtracting([expand.to])).sorted()
        list = expand.parts[0].relationships
        stepper = Stepper(expand.parts[0], pattern: nil, context: context)
    }

    func next() throws(QueryError) -> Batch? {
        while let rows = try input.next() {
            stepper.enter(rows)
            guard let starts = try rows[expand.from]?.nodeIDs(),
                let lists = rows[list]
            else { continue }
            let wanted = expand.toIsBound ? try rows[expand.to]?.nodeIDs() : nil
            var numbers: [UInt32] = []
            var ends: [NodeID] = []
            for row in 0..<rows.count where starts[row] != .none {
                stepper.enter(row: row)
                guard let end = try follow(lists[row], from: starts[row]) else { continue }
                if let wanted, wanted[row] != end { continue }
                numbers.append(UInt32(row))
                ends.append(end)
            }
            guard !numbers.isEmpty else { continue }
            var batch = rows.gathered(numbers, keeping: kept)
            if bindsNode { batch[expand.to] = .nodes(ends) }
            return batch
        }
        stepper.leave()
        return nil
    }

    func rewind() { input.rewind() }

    /// Where a list of relationships leads; nil if it is no walk of the pattern.
    private func follow(_ list: Value, from start: NodeID) throws(QueryError) -> NodeID? {
        guard case .list(let elements) = list, elements.count >= stepper.min,
            elements.count <= stepper.max
        else { return nil }
        var used: Set<RelationshipID> = []
        var node = start
        for element in expand.reversed ? elements.reversed() : elements {
            let relationship = try element.relationshipID()
            guard used.insert(relationship).inserted,
                let next = try stepper.follow(relationship, from: node)
            else { return nil }
            node = next
            try stepper.count(steps: 1)
        }
        return node
    }
}
