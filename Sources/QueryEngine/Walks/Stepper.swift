import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// Takes the steps of all walks of one repeated pattern: follows direction, types and predicate,
/// and counts what it does against the query's budget.
///
/// A class because the searches of one operator share it.
final class Stepper {
    /// How often, in steps, the budget is asked.
    private static let stepsPerTick = 4096

    /// The graph as it was when the walk began.
    private(set) var graph: Graph
    /// The least number of steps of a walk.
    let min: Int
    /// The greatest.
    let max: Int
    /// The number of relationships of a step.
    let length: Int
    /// Which way the relationships point, seen from the start, where a step is one of them.
    let direction: Direction
    /// True if from every node a step leads back to where one came from.
    let goesBothWays: Bool

    private let context: ExecutionContext
    private let typeNames: [String]
    private var types: [RelationshipTypeID]?
    private let filter: StepFilter?
    private let pattern: StepPatternRun?
    /// The variables of what the row's walks may not go over, and what that is.
    private let avoidedVariables: [VariableID]
    private var avoided: [RelationshipID] = []
    /// The rows of the input, and the one that walks belong to.
    private(set) var rows: Batch
    private(set) var row = 0
    private var stepCount = 0
    /// What the walks hold of the budget.
    var holding = Holding()

    /// Steps of a part, over nothing of what rows have in the variables `avoided`.
    ///
    /// `pattern` runs the plan of those that have one.
    init(
        _ part: RepeatedExpand.Part, pattern: StepPatternRun?, avoiding avoided: [VariableID] = [],
        context: ExecutionContext
    ) {
        self.context = context
        avoidedVariables = avoided
        self.pattern = pattern
        graph = context.graph
        min = part.min
        max = part.max ?? .max
        length = part.step.length
        switch part.step {
        case .relationship(let direction, let types, let predicate):
            self.direction = Direction(direction)
            typeNames = types
            filter = predicate.map { StepFilter($0, context: context) }
            let readsNodes = predicate.map {
                $0.source != nil || $0.predicate.variablesRead.contains($0.node)
            }
            goesBothWays = self.direction == .either && readsNodes != true
        case .pattern:
            direction = .either
            goesBothWays = false
            typeNames = []
            filter = nil
        }
        rows = .single(variableCount: context.variables.count)
    }

    /// Walks belong to this batch of the input from now on.
    func enter(_ rows: Batch) {
        self.rows = rows
        graph = context.graph
        types = graph.relationshipTypes(named: typeNames)
    }

    /// Walks belong to this row of the batch from now on.
    func enter(row: Int) {
        self.row = row
        guard !avoidedVariables.isEmpty else { return }
        avoid(avoidedVariables.flatMap { rows[$0]?[row].relationshipIDs ?? [] })
    }

    /// Goes over none of these from now on.
    func avoid(_ relationships: [RelationshipID]) { avoided = relationships }

    /// Lets go of the graph, of the rows and of memory that was noted.
    func leave() {
        graph = .empty
        rows = .single(variableCount: context.variables.count)
        holding.clear(of: context.budget)
    }

    /// One step from each of some nodes; the rows of the result are their indices.
    ///
    /// A step over several relationships has all of them, and the nodes behind them, in a row.
    /// Columns that nobody looks at may stay empty.
    func expand(
        _ nodes: ArraySlice<NodeID>, columns: Expansion.Columns = [.rows, .relationships],
        into steps: inout Expansion
    ) throws(QueryError) {
        steps.removeAll()
        if let pattern {
            try pattern.expand(nodes, beside: row, of: rows, into: &steps)
            return try count(steps: steps.nodes.count)
        }
        guard let types else { return }
        graph.expand(
            nodes, direction, types: types,
            columns: filter == nil && avoided.isEmpty ? columns : [.rows, .relationships],
            into: &steps)
        try count(steps: steps.nodes.count)
        steps.remove(avoided)
        try filter?.keep(
            &steps, from: nodes, reaching: steps.nodes, beside: row, of: rows)
    }

    /// One step backwards, to where a walk may come from, from each of some nodes.
    func expandBackwards(
        _ nodes: ArraySlice<NodeID>, into steps: inout Expansion
    ) throws(QueryError) {
        steps.removeAll()
        guard let types else { return }
        graph.expand(nodes, direction.reversed, types: types, into: &steps)
        try count(steps: steps.nodes.count)
        steps.remove(avoided)
        guard let filter else { return }
        let reached = steps.rows.map { nodes[Int($0)] }
        try filter.keep(&steps, from: nil, reaching: reached, beside: row, of: rows)
    }

    /// About how many steps there are from nodes, forwards or backwards.
    func estimatedSteps(from nodes: ArraySlice<NodeID>, backwards: Bool) -> Int {
        guard let types else { return 0 }
        // A few of them tell enough, and cost less than to count all.
        let stride = Swift.max(1, nodes.count / 8)
        let sample = Swift.stride(from: nodes.startIndex, to: nodes.endIndex, by: stride)
            .map { nodes[$0] }
        let way = backwards ? direction.reversed : direction
        return graph.degrees(of: sample, way, types: types).reduce(0) { $0 + Int($1) } * stride
    }

    /// Where a bound relationship leads from a node, if the pattern lets it.
    func follow(
        _ relationship: RelationshipID, from node: NodeID
    ) throws(QueryError) -> NodeID? {
        guard let types, let end = graph.end(of: relationship, from: node, direction, types: types)
        else { return nil }
        var step = Expansion()
        step.rows = [0]
        step.relationships = [relationship]
        step.nodes = [end]
        try filter?.keep(&step, from: [node], reaching: step.nodes, beside: row, of: rows)
        return step.nodes.first
    }

    /// Counts steps against the budget.
    func count(steps: Int) throws(QueryError) {
        stepCount += steps + 1
        guard stepCount >= Stepper.stepsPerTick else { return }
        stepCount = 0
        try context.budget.tick()
    }

    /// Notes how much memory the walk holds on to.
    func holds(bytes: Int) throws(QueryError) {
        // Small changes are not worth the bookkeeping.
        guard abs(bytes - holding.bytes) > 1 << 16 else { return }
        try holding.set(bytes, of: context.budget)
    }
}

extension Expansion {
    /// Leaves out the steps over some relationships.
    fileprivate mutating func remove(_ avoided: [RelationshipID]) {
        guard avoided.contains(where: relationships.contains) else { return }
        let kept = (0..<UInt32(nodes.count)).filter { !avoided.contains(relationships[Int($0)]) }
        rows = rows.gathered(kept)
        relationships = relationships.gathered(kept)
        nodes = nodes.gathered(kept)
    }
}
