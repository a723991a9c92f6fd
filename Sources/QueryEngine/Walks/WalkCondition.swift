import QueryPlan
import QuerySyntax
import Values

/// A predicate on whole walks, asked of one after another.
struct WalkCondition {
    private let expand: RepeatedExpand
    private let condition: RepeatedExpand.Condition
    private let evaluator: Evaluator
    /// The variables of the input's row that the predicate reads.
    private let outer: [VariableID]

    init?(_ expand: RepeatedExpand, context: ExecutionContext) {
        guard let condition = expand.condition else { return nil }
        self.expand = expand
        self.condition = condition
        evaluator = Evaluator(context: context)
        let read = condition.assignments.reduce(into: condition.predicate.variablesRead) {
            $0.formUnion($1.expression.variablesRead)
        }
        outer = read.subtracting(expand.variablesIntroduced)
            .subtracting(condition.assignments.map(\.variable)).sorted()
    }

    /// Whether it is true of a walk to a node, beside a row of the input.
    func holds(
        for walk: WalkInParts, to end: NodeID, beside row: Int, of rows: Batch
    ) throws(QueryError) -> Bool {
        var batch = rows.repeating(row: row, count: 1, keeping: outer)
        batch.origins = nil
        batch[expand.to] = .nodes([end])
        for (index, part) in expand.parts.enumerated() {
            let relationships = walk.relationships[index]
            if part.isSingle {
                batch[part.relationships] = .relationships(Array(relationships.prefix(1)))
            } else {
                let list = relationships.map { Value.relationship(Relationship(id: $0)) }
                batch[part.relationships] = .values([
                    .list(expand.reversed ? list.reversed() : list)
                ])
            }
            if let junction = part.junction { batch[junction] = .nodes([walk.junctions[index]]) }
        }
        for assignment in condition.assignments {
            batch[assignment.variable] = try evaluator.column(assignment.expression, over: batch)
        }
        return try !evaluator.rowsWhereTrue(condition.predicate, over: batch).isEmpty
    }
}
