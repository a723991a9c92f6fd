import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// Finds steps over several relationships by running their plan.
///
/// A class, since the plan keeps its place while it runs.
final class StepPatternRun {
    private let pattern: RepeatedExpand.StepPattern
    private let subplan: Subplan
    /// The variables of the input's row that the plan reads.
    private let outer: [VariableID]

    init(_ pattern: RepeatedExpand.StepPattern, subplan: Subplan) {
        self.pattern = pattern
        self.subplan = subplan
        outer = pattern.plan.freeVariables.subtracting([pattern.source]).sorted()
    }

    /// All steps from some nodes, beside one row of the input; the rows are the nodes' indices
    /// in the slice.
    func expand(
        _ nodes: ArraySlice<NodeID>, beside row: Int, of rows: Batch, into steps: inout Expansion
    ) throws(QueryError) {
        var batch = rows.repeating(row: row, count: nodes.count, keeping: outer)
        batch.origins = nil
        batch[pattern.source] = .nodes(Array(nodes))
        subplan.start(over: batch)
        while let found = try subplan.next() {
            let first = UInt32(nodes.startIndex)
            steps.rows += (found.origins ?? []).map { first + $0 }
            var relationships: [[RelationshipID]] = []
            for variable in pattern.relationships {
                relationships.append(try found[variable]?.relationshipIDs() ?? [])
            }
            var reached: [[NodeID]] = []
            for variable in pattern.nodes { reached.append(try found[variable]?.nodeIDs() ?? []) }
            for index in 0..<found.count {
                for position in relationships.indices {
                    steps.relationships.append(relationships[position][index])
                    steps.nodes.append(reached[position][index])
                }
            }
        }
    }
}
