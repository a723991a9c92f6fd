import QueryPlan
import QuerySyntax
import Values

/// A part of a pattern, ready to be walked.
struct WalkedPart {
    /// Takes its steps.
    let stepper: Stepper
    /// What the node must fulfil where the part ends.
    private let filter: JunctionFilter?

    init(
        _ part: RepeatedExpand.Part, pattern: StepPatternRun?, avoiding avoided: [VariableID] = [],
        context: ExecutionContext
    ) {
        stepper = Stepper(part, pattern: pattern, avoiding: avoided, context: context)
        filter = part.junctionPredicate.flatMap { predicate in
            part.junction.map { JunctionFilter(predicate, on: $0, context: context) }
        }
    }

    /// True if the part may end after so many steps.
    func mayEnd(after count: Int) -> Bool { count >= stepper.min }

    /// What is counted after one more step; nil if there can be none.
    ///
    /// Where there is no greatest number, steps beyond the least are all the same.
    func count(after count: Int) -> Int? {
        if stepper.max == .max { return min(count + 1, stepper.min) }
        return count < stepper.max ? count + 1 : nil
    }

    /// Those of some nodes at which the part may end.
    func ends(among nodes: [NodeID]) throws(QueryError) -> [NodeID] {
        filter == nil ? nodes : nodes.gathered(try endings(among: nodes))
    }

    /// The positions, among nodes, of those at which the part may end.
    func endings(among nodes: [NodeID]) throws(QueryError) -> [UInt32] {
        guard let filter else { return Array(0..<UInt32(nodes.count)) }
        return try filter.passing(nodes, beside: stepper.row, of: stepper.rows)
    }
}

/// A predicate on the node between two parts, asked of many nodes at once.
private struct JunctionFilter {
    private let predicate: PlanExpression
    private let node: VariableID
    private let evaluator: Evaluator
    /// The variables of the input's row that the predicate reads.
    private let outer: [VariableID]

    init(_ predicate: PlanExpression, on node: VariableID, context: ExecutionContext) {
        self.predicate = predicate
        self.node = node
        evaluator = Evaluator(context: context)
        outer = predicate.variablesRead.subtracting([node]).sorted()
    }

    func passing(
        _ nodes: [NodeID], beside row: Int, of rows: Batch
    ) throws(QueryError) -> [UInt32] {
        var batch = rows.repeating(row: row, count: nodes.count, keeping: outer)
        batch.origins = nil
        batch[node] = .nodes(nodes)
        return try evaluator.rowsWhereTrue(predicate, over: batch)
    }
}
