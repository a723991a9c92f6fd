import QueryPlan
import QuerySyntax
import Values

/// One row for each element of a list.
///
/// Null has no elements; what is not a list is its own only one.
final class UnwindOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let list: PlanExpression
    private let variable: VariableID
    private let kept: [VariableID]
    private let evaluator: Evaluator

    private var rows: Batch?
    private var lists: Column?
    private var row = 0
    private var element = 0
    private var holding = Holding()

    init(
        list: PlanExpression, variable: VariableID, input: any BatchOperator,
        context: ExecutionContext, live: VariableSet
    ) {
        self.list = list
        self.variable = variable
        self.input = input
        self.context = context
        self.kept = live.subtracting([variable]).sorted()
        self.evaluator = Evaluator(context: context)
    }

    func next() throws(QueryError) -> Batch? {
        while true {
            guard let rows, let lists, row < rows.count else {
                (rows, lists) = (nil, nil)
                holding.clear(of: context.budget)
                guard let batch = try input.next() else { return nil }
                rows = batch
                lists = try evaluator.column(list, over: batch, keptBy: &holding)
                row = 0
                element = 0
                continue
            }
            try context.budget.tick()
            if let batch = advance(over: rows, lists) { return batch }
        }
    }

    func rewind() {
        input.rewind()
        rows = nil
        lists = nil
        holding.clear(of: context.budget)
    }

    private func advance(over rows: Batch, _ lists: Column) -> Batch? {
        var numbers: [UInt32] = []
        var elements: [Value] = []
        while row < rows.count, elements.count < Batch.targetCount {
            let end: Int
            switch lists[row] {
            case .null: end = 0
            case .list(let values):
                end = min(values.count, element + Batch.targetCount - elements.count)
                elements.append(contentsOf: values[element..<end])
                numbers.append(contentsOf: repeatElement(UInt32(row), count: end - element))
                if end < values.count {
                    element = end
                    continue
                }
            case let value:
                elements.append(value)
                numbers.append(UInt32(row))
            }
            row += 1
            element = 0
        }
        guard !elements.isEmpty else { return nil }
        var batch = rows.gathered(numbers, keeping: kept)
        batch[variable] = Column(elements)
        return batch
    }
}
