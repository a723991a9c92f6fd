import QueryPlan
import QuerySyntax
import Values

/// Interprets expressions over whole batches: an expression and a batch in, a column out.
///
/// Names are resolved once for each batch. Operations on typed columns run over plain arrays; what
/// has no kernel for its types goes value by value. An operand that the language does not reach
/// (the right side of a decided AND, a branch of CASE that is not taken) is not computed, so it
/// cannot fail.
struct Evaluator {
    /// The query that runs.
    let context: ExecutionContext
    /// What is kept between batches.
    let memo: EvaluatorMemo

    /// Makes an evaluator; one is enough for a whole execution, and keeps its tables best.
    init(context: ExecutionContext) {
        self.context = context
        memo = EvaluatorMemo()
    }

    /// The value of an expression in every row.
    func column(
        _ expression: PlanExpression, over batch: Batch
    ) throws(QueryError) -> Column {
        guard batch.count > 0 else { return .values([]) }
        // A variable is read more than anything else; it needs no bookkeeping.
        if case .variable(let variable) = expression.kind {
            return try column(of: variable, in: batch)
        }
        memo.enter()
        defer { memo.leave(context.budget) }
        do throws(QueryError) {
            return try evaluate(expression, over: batch)
        } catch {
            throw error.located(at: expression.span)
        }
    }

    /// The value of an expression that reads no variable, as SKIP and LIMIT have it.
    func value(_ expression: PlanExpression) throws(QueryError) -> Value {
        let row = Batch(count: 1, variableCount: context.variables.count)
        return try column(expression, over: row)[0]
    }

    /// The value of an expression in one row.
    func value(
        _ expression: PlanExpression, over batch: Batch, row: Int
    ) throws(QueryError) -> Value {
        if case .variable(let variable) = expression.kind {
            return try column(of: variable, in: batch)[row]
        }
        let one = batch.restricted(to: [UInt32(row)], for: [expression])
        return try column(expression, over: one)[0]
    }

    /// The rows for which a predicate is true.
    ///
    /// A conjunction narrows the rows operand by operand.
    func rowsWhereTrue(
        _ predicate: PlanExpression, over batch: Batch
    ) throws(QueryError) -> [UInt32] {
        guard case .and(let operands) = predicate.kind else {
            return try truthRows(predicate, over: batch)
        }
        var rows: [UInt32]?
        for operand in operands {
            guard let before = rows else {
                rows = try rowsWhereTrue(operand, over: batch)
                continue
            }
            if before.isEmpty { break }
            if before.count == batch.count {
                rows = try rowsWhereTrue(operand, over: batch)
            } else {
                let rest = batch.restricted(to: before, for: [operand])
                rows = before.gathered(try rowsWhereTrue(operand, over: rest))
            }
        }
        return rows ?? Array(0..<UInt32(batch.count))
    }

    private func truthRows(
        _ predicate: PlanExpression, over batch: Batch
    ) throws(QueryError) -> [UInt32] {
        let truths = try column(predicate, over: batch)
        do throws(QueryError) {
            return try truths.truthRows()
        } catch {
            throw error.located(at: predicate.span)
        }
    }

    func column(of variable: VariableID, in batch: Batch) throws(QueryError) -> Column {
        if let column = batch[variable] { return column }
        let name = context.variables[variable.index].name
        throw QueryError(
            .semanticError, .runtime, "UnboundVariable",
            "The plan reads \(name) where nothing has bound it.")
    }

    private func evaluate(
        _ expression: PlanExpression, over batch: Batch
    ) throws(QueryError) -> Column {
        switch expression.kind {
        case .literal(let value): .constant(value, count: batch.count)
        case .parameter(let name): .constant(try parameter(name), count: batch.count)
        case .variable(let variable): try column(of: variable, in: batch)
        case .list(let elements): try list(elements, batch)
        case .map(let entries): try map(entries, batch)
        case .mapProjection(let base, let all, let entries):
            try mapProjection(base, all: all, entries, batch)
        case .property(let base, let key): try property(key, of: try column(base, over: batch))
        case .subscripted(let base, let index): try subscripted(base, index, batch)
        case .slice(let base, let from, let to): try slice(base, from, to, batch)
        case .hasLabels(let base, let predicate):
            try hasLabels(try column(base, over: batch), predicate)
        case .hasNames(let base, let names, let all):
            try hasNames(
                try column(base, over: batch), try column(names, over: batch), all: all)
        case .isTyped(let operand, let type): typed(try column(operand, over: batch), type)
        case .unary(.isNotNull, let operand):
            try presence(of: operand, over: batch)
        case .unary(let operation, let operand):
            try unary(operation, try column(operand, over: batch))
        case .binary(let operation, let left, let right):
            try binary(operation, left, right, batch)
        case .comparison(let operation, let left, let right):
            compared(
                operation, try column(left, over: batch), try column(right, over: batch))
        case .and(let operands): try conjunction(operands, batch)
        case .or(let operands): try disjunction(operands, batch)
        case .function(let name, let arguments): try function(name, arguments, batch)
        case .caseWhen(let subject, let branches, let otherwise):
            try caseWhen(subject, branches, otherwise, batch)
        case .listComprehension(let variable, let list, let predicate, let projection):
            try listComprehension(variable, list, predicate, projection, batch)
        case .quantifier(let quantifier, let variable, let list, let predicate):
            try quantified(quantifier, variable, list, predicate, batch)
        case .reduce(
            let accumulator, let initial, let variable, let list, let body, let predicate):
            try reduced(accumulator, initial, variable, list, body, predicate, batch)
        case .path(let variables): try path(variables, batch)
        case .relationshipsDiffer(let variables): try relationshipsDiffer(variables, batch)
        case .pathHasMode(let mode, let variables): try pathHasMode(mode, variables, batch)
        case .gathered(let gathering): try gathered(gathering, batch)
        case .degree(let count): try degrees(count, batch)
        case .subquery(let subquery): try self.subquery(subquery, batch)
        }
    }

    private func parameter(_ name: String) throws(QueryError) -> Value {
        if let value = context.parameters[name] { return value }
        throw QueryError(
            .parameterMissing, .compileTime, "MissingParameter",
            "The query reads $\(name), which was not given.")
    }
}
