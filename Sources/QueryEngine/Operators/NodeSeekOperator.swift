import QueryPlan
import QuerySyntax
import Values

/// The nodes with a label, or of all, of which properties pass tests, beside each row of the input.
///
/// They are found through an index or, where there is none, through a lookup that is made for the
/// purpose: a join with the input by hashes or by order.
final class NodeSeekOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let demand: Demand?
    private let variable: VariableID
    /// What gives the values that nodes are looked for by.
    private let expressions: [PlanExpression]
    private let kept: [VariableID]
    private let bindsNode: Bool
    private let evaluator: Evaluator
    private var search: NodeSearch

    private var rows: Batch?
    /// For each row of the input what is looked for.
    private var wanted: [Column] = []
    /// The row of the input that comes next.
    private var row = 0
    /// What was found for the row before it, and how much of that was handed on.
    private var found: [NodeID] = []
    private var handedOn = 0

    init(
        _ seek: NodeSeek, input: any BatchOperator, context: ExecutionContext, demand: Demand?,
        live: VariableSet
    ) {
        self.variable = seek.variable
        self.expressions = seek.tests.flatMap(\.test.expressions)
        self.input = input
        self.context = context
        self.demand = demand
        self.bindsNode = live.contains(seek.variable)
        self.kept = live.subtracting([seek.variable]).sorted()
        self.evaluator = Evaluator(context: context)
        self.search = NodeSearch(seek)
    }

    func next() throws(QueryError) -> Batch? {
        while true {
            guard let rows, row < rows.count || handedOn < found.count else {
                guard let batch = try input.next() else { return nil }
                try start(batch)
                continue
            }
            try context.budget.tick()
            if let batch = try advance(over: rows) { return batch }
        }
    }

    func rewind() {
        input.rewind()
        (rows, wanted) = (nil, [])
        (found, handedOn) = ([], 0)
        search.rewind()
    }

    private func start(_ batch: Batch) throws(QueryError) {
        (found, handedOn) = ([], 0)
        row = batch.count
        rows = batch
        // Where there is no node, nothing is asked, and nothing can fail.
        guard try search.start(over: batch.count, in: context) else { return }
        row = 0
        wanted = []
        for expression in expressions {
            wanted.append(try evaluator.column(expression, over: batch))
        }
    }

    /// The next nodes, each beside its row; nil if there are none.
    private func advance(over rows: Batch) throws(QueryError) -> Batch? {
        var numbers: [UInt32] = []
        var nodes: [NodeID] = []
        while nodes.count < Batch.targetCount {
            if handedOn == found.count {
                guard row < rows.count else { break }
                if demand?.isSatisfied(rows, row: row) != true {
                    found = try search.nodes(wanted.map { $0[row] })
                    handedOn = 0
                }
                row += 1
                // Whoever holds the graph has what is written next copy it.
                if row == rows.count { search.rewind() }
                continue
            }
            let end = min(found.count, handedOn + Batch.targetCount - nodes.count)
            nodes.append(contentsOf: found[handedOn..<end])
            numbers.append(contentsOf: repeatElement(UInt32(row - 1), count: end - handedOn))
            handedOn = end
        }
        guard let first = numbers.first, let last = numbers.last else { return nil }
        var batch =
            first == last
            ? rows.repeating(row: Int(first), count: nodes.count, keeping: kept)
            : rows.gathered(numbers, keeping: kept)
        if bindsNode { batch[variable] = .nodes(nodes) }
        return batch
    }
}
