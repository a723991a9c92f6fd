import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// The relationships between two nodes that the input binds.
final class ExpandIntoOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let expand: Expand
    private let direction: Direction
    private let kept: [VariableID]
    private let bindsRelationship: Bool

    init(
        _ expand: Expand, input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) {
        self.expand = expand
        self.input = input
        self.context = context
        self.direction = Direction(expand.direction)
        self.bindsRelationship = live.contains(expand.relationship)
        self.kept = live.subtracting([expand.relationship]).sorted()
    }

    func next() throws(QueryError) -> Batch? {
        while let rows = try input.next() {
            try context.budget.tick()
            let graph = context.graph
            guard let types = graph.relationshipTypes(named: expand.types),
                let sources = try rows[expand.from]?.nodeIDs(),
                let targets = try rows[expand.to]?.nodeIDs()
            else { continue }
            var numbers: [UInt32] = []
            var relationships: [RelationshipID] = []
            for row in 0..<rows.count where sources[row] != .none && targets[row] != .none {
                graph.forEachRelationship(
                    between: sources[row], direction, targets[row], types: types
                ) { relationship in
                    numbers.append(UInt32(row))
                    relationships.append(relationship)
                    return true
                }
            }
            guard !numbers.isEmpty else { continue }
            var batch = rows.gathered(numbers, keeping: kept)
            if bindsRelationship { batch[expand.relationship] = .relationships(relationships) }
            return batch
        }
        return nil
    }

    func rewind() { input.rewind() }
}
