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

    private var result: Batch?
    private var handedOn = 0
    private var bytesKept = 0

    init(
        keys: [Assignment], aggregates: [AggregateAssignment], input: any BatchOperator,
        context: ExecutionContext, source: RowSource, live: VariableSet
    ) {
        self.keys = keys
        self.aggregates = aggregates
        self.input = input
        self.context = context
        self.source = source
        self.kept = live.sorted()
        self.evaluator = Evaluator(context: context)
    }

    func next() throws(QueryError) -> Batch? {
        if result == nil {
            result = try aggregate()
            handedOn = 0
        }
        guard let result, handedOn < result.count else {
            forget()
            return nil
        }
        let range = handedOn..<min(result.count, handedOn + Batch.targetCount)
        handedOn = range.upperBound
        return result.sliced(range, keeping: kept)
    }

    func rewind() {
        input.rewind()
        result = nil
        forget()
    }

    private func forget() {
        context.budget.release(bytes: bytesKept)
        bytesKept = 0
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
            let groups = try groups(of: rows, &coded, &table)
            for index in accumulators.indices {
                accumulators[index].grow(to: groupCount())
                try add(aggregates[index].aggregate, rows, groups, to: &accumulators[index])
            }
        }
        return try finished(table, accumulators, count: groupCount(), hasOrigins: hasOrigins)
    }

    /// The group of every row.
    private func groups(
        of rows: Batch, _ coded: inout CodedGroups?, _ table: inout GroupTable
    ) throws(QueryError) -> [UInt32] {
        if let found = coded?.groups(of: rows, in: context.graph, with: &table) {
            try keep(keys: [found.opened], of: Array(0..<UInt32(found.opened.count)))
            return found.groups
        }
        var columns = rows.originKey
        for key in keys { columns.append(try evaluator.column(key.expression, over: rows)) }
        if columns.isEmpty { return Array(repeating: 0, count: rows.count) }
        let found = table.groups(of: columns, count: rows.count)
        try keep(keys: columns, of: found.firsts)
        return found.groups
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
        try accumulator.add(argument, parameter: parameter, groups: groups)
        // What keeps its values grows with the rows, the others with the groups.
        let keepsValues =
            call.distinct
            || [.collect, .percentileCont, .percentileDisc].contains(call.function)
        if keepsValues { try keep(bytes: argument?.expandedBytes ?? 0) }
    }

    private func keep(keys: [Column], of rows: [UInt32]) throws(QueryError) {
        guard !rows.isEmpty else { return }
        let keyBytes = keys.reduce(0) { $0 + $1.gathered(rows).estimatedBytes }
        try keep(bytes: keyBytes + rows.count * (16 + 32 * aggregates.count))
    }

    private func keep(bytes: Int) throws(QueryError) {
        bytesKept += bytes
        try context.budget.keep(bytes: bytes)
    }

    private func finished(
        _ table: GroupTable, _ accumulators: [Accumulator], count: Int, hasOrigins: Bool
    ) throws(QueryError) -> Batch {
        var batch = Batch(count: count, variableCount: context.variables.count)
        var columns = table.keyColumns[...]
        if hasOrigins {
            let origins = columns.removeFirst()
            batch.origins = (0..<count).map { row in
                if case .integer(let origin) = origins[row] { UInt32(origin) } else { 0 }
            }
        }
        for (key, column) in zip(keys, columns) { batch[key.variable] = column }
        for (assignment, accumulator) in zip(aggregates, accumulators) {
            batch[assignment.variable] = try accumulator.results()
        }
        return batch
    }
}
