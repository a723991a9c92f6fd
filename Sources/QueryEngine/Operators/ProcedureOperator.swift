import QueryPlan
import QuerySyntax
import Values

/// The rows a procedure yields for each row of the input.
///
/// A procedure without outputs is called for its effect, and leaves the row as it is.
final class ProcedureOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let invocation: ProcedureInvocation
    private let procedure: Procedure
    private let kept: [VariableID]
    private let evaluator: Evaluator

    private var rows: Batch?
    private var arguments: [Column] = []
    private var row = 0
    /// The results for the row, and how many of them have been handed on.
    private var results: [Column] = []
    private var resultCount = 0
    private var handedOn = 0
    /// The arguments that the results belong to.
    private var calledWith: [Value]?
    /// What the last call keeps.
    private var holding = Holding()

    init(
        _ invocation: ProcedureInvocation, input: any BatchOperator, context: ExecutionContext,
        live: VariableSet
    ) throws(QueryError) {
        let name = invocation.name.lowercased()
        guard
            let procedure = context.procedures.last(where: {
                $0.signature.name.lowercased() == name
            })
        else {
            throw QueryError(
                .procedureError, .compileTime, "ProcedureNotFound",
                "There is no procedure \(invocation.name).", at: invocation.span)
        }
        self.invocation = invocation
        self.procedure = procedure
        self.input = input
        self.context = context
        self.kept = live.subtracting(invocation.yields.map(\.variable)).sorted()
        self.evaluator = Evaluator(context: context)
    }

    func next() throws(QueryError) -> Batch? {
        while true {
            if let rows, handedOn < resultCount { return handOn(rows) }
            if let rows, row + 1 < rows.count {
                row += 1
            } else {
                guard let batch = try input.next() else { return nil }
                rows = batch
                row = 0
                arguments = []
                for argument in invocation.arguments {
                    arguments.append(try evaluator.column(argument, over: batch))
                }
            }
            try context.budget.tick()
            try call()
        }
    }

    func rewind() {
        input.rewind()
        rows = nil
    }

    /// Calls the procedure for the row, unless the last call was the same and nothing can have
    /// changed since.
    private func call() throws(QueryError) {
        handedOn = 0
        var values: [Value] = []
        for (column, field) in zip(arguments, procedure.signature.inputs) {
            values.append(try coerced(column[row], to: field))
        }
        if context.transaction == nil, calledWith == values { return }
        holding.clear(of: context.budget)
        results = []
        let call = Procedure.Call(
            graph: context.graph, arguments: values, optionSpans: invocation.optionSpans,
            checkpoint: { [context] () throws(QueryError) in try context.budget.tick() },
            keep: { [unowned self] bytes throws(QueryError) in
                try holding.add(bytes, of: context.budget)
            })
        do throws(QueryError) {
            results = try procedure.columns(call)
        } catch {
            throw error.located(at: invocation.span)
        }
        // Without outputs it is called for its effect, and the row stays as it is.
        resultCount = results.first?.count ?? 1
        if resultCount == 0, invocation.optional {
            results = results.map { _ in .constant(.null, count: 1) }
            resultCount = 1
        }
        calledWith = values
    }

    private func handOn(_ rows: Batch) -> Batch {
        let range = handedOn..<min(resultCount, handedOn + Batch.targetCount)
        handedOn = range.upperBound
        var batch = rows.repeating(row: row, count: range.count, keeping: kept)
        for yield in invocation.yields {
            batch[yield.variable] = results[yield.column].sliced(range)
        }
        return batch
    }

    private func coerced(
        _ value: Value, to field: ProcedureSignature.Field
    ) throws(QueryError) -> Value {
        switch (field.type, value) {
        case (_, .null), (.any, _), (.string, .string), (.boolean, .boolean),
            (.integer, .integer), (.float, .float), (.number, .integer), (.number, .float),
            (.list, .list), (.map, .map), (.node, .node), (.relationship, .relationship),
            (.path, .path):
            return value
        case (.float, .integer(let number)): return .float(Double(number))
        default:
            throw QueryError(
                .typeError, .runtime, "InvalidArgumentType",
                "\(procedure.signature.name) takes \(field.type.rawValue) as '\(field.name)', "
                    + "and not \(value.typeName).",
                at: invocation.span)
        }
    }
}
