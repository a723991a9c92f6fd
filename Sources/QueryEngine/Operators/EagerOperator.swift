import QueryPlan
import QuerySyntax

/// All rows of the input are made before the first is handed on, so that what is written later does
/// not change what was read.
final class EagerOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let kept: [VariableID]
    private var held: [Batch]?
    private var handedOn = 0

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
                try context.budget.keep(bytes: batch.estimatedBytes)
                batches.append(batch)
            }
            held = batches
            handedOn = 0
        }
        guard let held, handedOn < held.count else { return nil }
        let batch = held[handedOn]
        self.held?[handedOn].columns = []
        context.budget.release(bytes: batch.estimatedBytes)
        handedOn += 1
        return batch
    }

    func rewind() {
        input.rewind()
        for batch in held?.dropFirst(handedOn) ?? [] {
            context.budget.release(bytes: batch.estimatedBytes)
        }
        held = nil
        handedOn = 0
    }
}
