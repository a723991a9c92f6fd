import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// The predicate on every single step of a walk, asked for many steps at once.
struct StepFilter {
    private let predicate: RepeatedExpand.StepPredicate
    private let evaluator: Evaluator
    /// The variables of the input's row that the predicate reads.
    private let outer: [VariableID]

    init(_ predicate: RepeatedExpand.StepPredicate, context: ExecutionContext) {
        self.predicate = predicate
        self.evaluator = Evaluator(context: context)
        self.outer = predicate.predicate.variablesRead
            .subtracting([predicate.relationship, predicate.node])
            .subtracting([predicate.source].compactMap(\.self)).sorted()
    }

    /// Keeps of the steps those that the predicate holds for, beside one row of the input.
    ///
    /// `ends` has for each step the node that it reaches, walked from the start.
    ///
    /// A step comes from one of `starts`, that of its row; if there are none, it is walked
    /// backwards, and comes from where it leads.
    func keep(
        _ steps: inout Expansion, from starts: ArraySlice<NodeID>?, reaching ends: [NodeID],
        beside row: Int, of rows: Batch
    ) throws(QueryError) {
        guard !ends.isEmpty else { return }
        var batch = rows.repeating(row: row, count: ends.count, keeping: outer)
        batch.origins = nil
        batch[predicate.relationship] = .relationships(steps.relationships)
        batch[predicate.node] = .nodes(ends)
        if let source = predicate.source {
            let left = starts.map { starts in steps.rows.map { starts[Int($0)] } }
            batch[source] = .nodes(left ?? steps.nodes)
        }
        let passing = try evaluator.rowsWhereTrue(predicate.predicate, over: batch)
        guard passing.count < ends.count else { return }
        steps.rows = steps.rows.gathered(passing)
        steps.relationships = steps.relationships.gathered(passing)
        steps.nodes = steps.nodes.gathered(passing)
    }
}
