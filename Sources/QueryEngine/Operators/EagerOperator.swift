import QueryPlan
import QuerySyntax

/// All rows of the input are made before the first is handed on, so that what is written later does
/// not change what was read.
final class EagerOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let kept: [VariableID]
    /// What is left to hand on, the next one last.
    private var held: [Batch]?
    private var bytesHandedOn = 0
    private var holding = Holding()

    init(input: any BatchOperator, context: ExecutionContext, live: VariableSet) {
        self.input = input
        self.context = context
        self.kept = live.sorted()
    }

    func next() throws(QueryError) -> Batch? {
        if held == nil {
            var batches: [Batch] = []
            while let rows = try input.next() {
                let batch = rows.keeping(kept)
                try context.budget.tick()
                holding.note(batch.estimatedBytes, of: context.budget)
                batches.append(batch)
            }
            held = batches.reversed()
        }
        holding.release(bytesHandedOn, of: context.budget)
        bytesHandedOn = 0
        guard let batch = held?.popLast() else { return nil }
        bytesHandedOn = batch.estimatedBytes
        return batch
    }

    func rewind() {
        input.rewind()
        held = nil
        bytesHandedOn = 0
        holding.clear(of: context.budget)
    }
}
