import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// Nodes, relationships and paths deleted for each row.
///
/// A node that still has relationships is left for later: the rows to come, or another clause, may
/// delete them. What is left at the end of the statement is an error.
final class DeleteOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let targets: [PlanExpression]
    private let detach: Bool
    private let kept: [VariableID]
    private let evaluator: Evaluator

    init(
        _ targets: [PlanExpression], detach: Bool, input: any BatchOperator,
        context: ExecutionContext, live: VariableSet
    ) {
        self.targets = targets
        self.detach = detach
        self.input = input
        self.context = context
        self.kept = live.sorted()
        self.evaluator = Evaluator(context: context)
    }

    func next() throws(QueryError) -> Batch? {
        guard let batch = try input.next() else { return nil }
        try context.budget.tick()
        var doomed = Doomed()
        for target in targets {
            let column = try evaluator.column(target, over: batch)
            for row in 0..<batch.count {
                do throws(QueryError) {
                    try doomed.insert(column[row])
                } catch {
                    throw error.located(at: target.span)
                }
            }
        }
        for relationship in doomed.relationships { try context.delete(relationship) }
        if detach {
            for node in doomed.nodes { try context.detachAndDelete(node) }
        } else {
            context.nodesToDelete.append(contentsOf: doomed.nodes)
            try context.deleteUnconnectedNodes()
        }
        return batch.keeping(kept)
    }

    func rewind() { input.rewind() }
}

/// What a batch deletes.
private struct Doomed {
    private(set) var nodes: [NodeID] = []
    private(set) var relationships: [RelationshipID] = []

    mutating func insert(_ value: Value) throws(QueryError) {
        switch value {
        case .null: break
        case .node(let node): nodes.append(node.id)
        case .relationship(let relationship): relationships.append(relationship.id)
        case .path(let path):
            nodes.append(contentsOf: path.nodes.map(\.id))
            relationships.append(contentsOf: path.relationships.map(\.id))
        default:
            throw .type(
                "only nodes, relationships and paths can be deleted, and not \(value.typeName)")
        }
    }
}

extension ExecutionContext {
    /// Deletes a node with all its relationships.
    fileprivate func detachAndDelete(_ node: NodeID) throws(QueryError) {
        var relationships: [RelationshipID] = []
        graph.forEachNeighbor(of: node, .either, types: []) { _, relationship in
            relationships.append(relationship)
            return true
        }
        for relationship in relationships { try delete(relationship) }
        try delete(node)
    }

    /// Deletes those of the nodes to delete that have no relationships any more.
    func deleteUnconnectedNodes() throws(QueryError) {
        var connected: [NodeID] = []
        for node in nodesToDelete {
            if graph.degree(of: node, .either, types: []) == 0 {
                try delete(node)
            } else {
                connected.append(node)
            }
        }
        nodesToDelete = connected
    }

    /// Ends a statement: nodes that it deletes must have lost all relationships by now.
    func finishDeletes() throws(QueryError) {
        try deleteUnconnectedNodes()
        guard let node = nodesToDelete.first else { return }
        let degree = graph.degree(of: node, .either, types: [])
        throw QueryError(
            .constraintValidationFailed, .runtime, "DeleteConnectedNode",
            "The node \(graph.summary(of: node)) can not be deleted, because it still has "
                + "\(degree.counting("relationship")).",
            hint: "DETACH DELETE deletes a node with its relationships.")
    }
}
