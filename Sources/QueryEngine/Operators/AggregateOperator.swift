import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// One row for each distinct combination of the keys, with what aggregates make of its rows.
///
/// In a subquery the rows of each outer row are apart, and an aggregate without keys has a row even
/// for those that have none.
final class AggregateOperator: BatchOperator {
    private let keys: [Assignment]
    private let aggregates: [AggregateAssignment]
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let source: RowSource
    private let kept: [VariableID]
    private let evaluator: Evaluator
    /// Told for each batch how many of its rows have opened groups, which keep what is behind them.
    private let didOpen: ((Int) -> Void)?

    private var result: Batch?
    private var handedOn = 0
    /// The bytes behind the rows that were handed on last.
    private var contentHandedOn = 0
    private var holding = Holding()

    init(
        keys: [Assignment], aggregates: [AggregateAssignment], input: any BatchOperator,
        context: ExecutionContext, source: RowSource, live: VariableSet,
        didOpen: ((Int) -> Void)? = nil
    ) {
        self.keys = keys
        self.aggregates = aggregates
        self.input = input
        self.context = context
        self.source = source
        self.kept = live.sorted()
        self.evaluator = Evaluator(context: context)
        self.didOpen = didOpen
    }

    func next() throws(QueryError) -> Batch? {
        if result == nil {
            result = try aggregate()
            handedOn = 0
        }
        holding.release(contentHandedOn, of: context.budget)
        contentHandedOn = 0
        let count = result?.count ?? 0
        guard handedOn < count else {
            // Without rows, but not nil: what is done does not begin again.
            result = Batch(count: 0, variableCount: 0)
            forget()
            return nil
        }
        let range = handedOn..<min(count, handedOn + Batch.targetCount)
        handedOn = range.upperBound
        let batch = range.count == count ? result : result?.taken(range.map { UInt32($0) })
        if range.upperBound == count { result = Batch(count: 0, variableCount: 0) }
        contentHandedOn = batch?.rowContentBytes ?? 0
        return batch
    }

    func rewind() {
        input.rewind()
        result = nil
        forget()
    }

    private func forget() {
        (handedOn, contentHandedOn) = (0, 0)
        holding.clear(of: context.budget)
    }

    private func aggregate() throws(QueryError) -> Batch {
        let hasOrigins = source.batch.origins != nil
        let columnCount = keys.count + (hasOrigins ? 1 : 0)
        let isGrouped = columnCount > 0
        let bound = context.graph.nodeIDBound
        var table = GroupTable(columnCount: columnCount, nodeIDBound: bound)
        var accumulators = aggregates.map {
            Accumulator($0.aggregate, isGrouped: isGrouped, nodeIDBound: bound)
        }
        if keys.isEmpty, let origins = source.batch.origins {
            let all = Column.integers(origins.map { Int64($0) }, present: nil)
            _ = table.groups(of: [all], count: origins.count)
        }
        // Only what this query writes could be deleted, which reading the key would find.
        var coded = hasOrigins || context.transaction != nil ? nil : CodedGroups(keys)
        func groupCount() -> Int { isGrouped ? table.count : 1 }
        for index in accumulators.indices { accumulators[index].grow(to: groupCount()) }

        while let rows = try input.next() {
            try context.budget.tick()
            let opened = isGrouped ? rows.count : 0
            try holding.set(
                accumulators.reduce(table.estimatedBytes(adding: opened)) {
                    $0 + $1.estimatedBytes(addingRows: rows.count, groups: opened)
                }, of: context.budget)
            let known = groupCount()
            let groups = try groups(of: rows, &coded, &table)
            didOpen?(groupCount() - known)
            for index in accumulators.indices {
                accumulators[index].grow(to: groupCount())
                try add(aggregates[index].aggregate, rows, groups, to: &accumulators[index])
            }
        }
        let count = groupCount()
        return try finished(&table, &accumulators, count: count, hasOrigins: hasOrigins)
    }

    /// The group of every row.
    private func groups(
        of rows: Batch, _ coded: inout CodedGroups?, _ table: inout GroupTable
    ) throws(QueryError) -> [UInt32] {
        if let found = coded?.groups(of: rows, in: context.graph, with: &table) { return found }
        var columns = rows.originKey
        for key in keys { columns.append(try evaluator.column(key.expression, over: rows)) }
        if columns.isEmpty { return Array(repeating: 0, count: rows.count) }
        return table.groups(of: columns, count: rows.count).groups
    }

    private func add(
        _ call: AggregateCall, _ rows: Batch, _ groups: [UInt32],
        to accumulator: inout Accumulator
    ) throws(QueryError) {
        var argument: Column?
        if let expression = call.argument {
            argument = try evaluator.column(expression, over: rows)
        }
        var parameter: Column?
        if let expression = call.parameter {
            parameter = try evaluator.column(expression, over: rows)
        }
        try accumulator.add(
            argument, parameter: parameter, groups: groups, within: context.budget)
    }

    /// The results; what they are made of is let go of on the way.
    private func finished(
        _ table: inout GroupTable, _ accumulators: inout [Accumulator], count: Int,
        hasOrigins: Bool
    ) throws(QueryError) -> Batch {
        var batch = Batch(count: count, variableCount: context.variables.count)
        try context.budget.requireRoom(forBytes: count * table.columnCount * 9)
        var columns = table.keyColumns[...]
        table = GroupTable(columnCount: 0)
        if hasOrigins {
            let origins = columns.removeFirst()
            batch.origins = (0..<count).map { row in
                if case .integer(let origin) = origins[row] { UInt32(origin) } else { 0 }
            }
        }
        for (key, column) in zip(keys, columns) { batch[key.variable] = column }
        columns = []
        for assignment in aggregates.reversed() {
            let accumulator = accumulators.removeLast()
            batch[assignment.variable] = try accumulator.results(within: context.budget)
        }
        let result = batch.keeping(kept)
        try holding.set(result.estimatedBytes, of: context.budget)
        return result
    }
}
