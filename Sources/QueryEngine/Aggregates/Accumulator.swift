import QueryPlan
import QuerySyntax
import Values

/// What an aggregating function has gathered so far, for every group.
protocol Aggregation: Sendable {
    /// Makes room for so many groups.
    mutating func grow(to groupCount: Int)
    /// Takes the values of a batch; `groups` has the group of each row. Nulls do not count.
    ///
    /// What grows by more than the groups asks the budget for it.
    mutating func add(
        _ column: Column, groups: [UInt32], within budget: Budget
    ) throws(QueryError)
    /// The result of every group.
    func results() throws(QueryError) -> Column
    /// How many bytes it takes, once so many groups have been added.
    func estimatedBytes(adding groupCount: Int) -> Int
    /// How many bytes more it takes to make the results.
    var bytesOfResults: Int { get }
}

/// One aggregate of an `aggregate` operator, for all groups: batches in, a column out.
struct Accumulator {
    private let call: AggregateCall
    private let isGrouped: Bool
    // Called once for a batch, so that the dynamic call costs nothing.
    private var aggregation: any Aggregation
    private var seen: GroupTable?
    private var fractions: [Double?] = []
    private var groupCount = 0

    /// Begins an aggregate.
    ///
    /// `isGrouped` is false if all rows are one group; nodes are below `nodeIDBound`, if known.
    init(_ call: AggregateCall, isGrouped: Bool, nodeIDBound: UInt32 = 0) {
        self.call = call
        self.isGrouped = isGrouped
        seen =
            call.distinct
            ? GroupTable(columnCount: isGrouped ? 2 : 1, nodeIDBound: nodeIDBound) : nil
        aggregation =
            switch call.function {
            case .countRows: CountAggregation(countsNulls: true)
            case .count: CountAggregation(countsNulls: false)
            case .sum: SumAggregation(isMean: false)
            case .avg: SumAggregation(isMean: true)
            case .min: ExtremeAggregation(wanted: .before)
            case .max: ExtremeAggregation(wanted: .after)
            case .collect: CollectAggregation()
            case .stDev: DeviationAggregation(isSample: true)
            case .stDevP: DeviationAggregation(isSample: false)
            case .percentileCont, .percentileDisc: CollectAggregation()
            }
    }

    /// Makes room for so many groups.
    mutating func grow(to groupCount: Int) {
        guard groupCount > self.groupCount else { return }
        self.groupCount = groupCount
        aggregation.grow(to: groupCount)
    }

    /// Takes the rows of a batch.
    ///
    /// `argument` is the column of the call's argument, nil for `count(*)`; `parameter` that of its
    /// parameter; `groups` has the group of each row, all of which `grow` has made room for.
    mutating func add(
        _ argument: Column?, parameter: Column? = nil, groups: [UInt32], within budget: Budget
    ) throws(QueryError) {
        guard !groups.isEmpty else { return }
        var column = argument ?? .constant(.null, count: groups.count)
        var groups = groups
        do throws(QueryError) {
            if let parameter { try note(parameter, groups) }
            if seen != nil {
                let rows = newRows(column, groups)
                column = column.gathered(rows)
                groups = groups.gathered(rows)
            }
            try aggregation.add(column, groups: groups, within: budget)
        } catch {
            throw error.located(at: call.span)
        }
    }

    /// The result of every group.
    func results(within budget: Budget) throws(QueryError) -> Column {
        try budget.requireRoom(forBytes: aggregation.bytesOfResults)
        do throws(QueryError) {
            let results = try aggregation.results()
            switch call.function {
            case .percentileCont: return try percentiles(results, isContinuous: true, budget)
            case .percentileDisc: return try percentiles(results, isContinuous: false, budget)
            case .countRows, .count, .sum, .avg, .min, .max, .collect, .stDev, .stDevP:
                return results
            }
        } catch {
            throw error.located(at: call.span)
        }
    }

    /// How many bytes the aggregate takes, once a batch of rows has been added that opens groups.
    func estimatedBytes(addingRows rowCount: Int, groups groupCount: Int) -> Int {
        aggregation.estimatedBytes(adding: groupCount)
            + (seen?.estimatedBytes(adding: rowCount) ?? 0)
            + fractions.blockBytes(adding: fractions.isEmpty ? 0 : groupCount)
    }

    /// The rows whose value the group has not had before.
    private mutating func newRows(_ column: Column, _ groups: [UInt32]) -> [UInt32] {
        // Numbers that belong together, as those of components, often come one after the other: to
        // look up the first of each run takes a fifth of the instructions.
        if !isGrouped, case .integers(let numbers, present: nil) = column {
            let starts = numbers.runStarts
            if starts.count < numbers.count / 2 {
                let firsts = Column.integers(numbers.gathered(starts), present: nil)
                return starts.gathered(seen?.groups(of: [firsts], count: starts.count).firsts ?? [])
            }
        }
        let keys =
            isGrouped ? [.integers(groups.map { Int64($0) }, present: nil), column] : [column]
        return seen?.groups(of: keys, count: groups.count).firsts ?? []
    }

    /// Notes the percentile that each group asks for: that of its first row.
    private mutating func note(_ parameter: Column, _ groups: [UInt32]) throws(QueryError) {
        while fractions.count < groupCount { fractions.append(nil) }
        for (row, group) in groups.enumerated() where fractions[Int(group)] == nil {
            let fraction = try parameter[row].number(for: call.function.rawValue)
            guard (0...1).contains(fraction) else {
                throw .argument(
                    "a percentile is asked for by a number from 0 to 1, not \(fraction.literal)",
                    detail: "NumberOutOfRange")
            }
            fractions[Int(group)] = fraction
        }
    }

    private func percentiles(
        _ lists: Column, isContinuous: Bool, _ budget: Budget
    ) throws(QueryError) -> Column {
        var results: [Value] = []
        for group in 0..<lists.count {
            let values = try lists[group].elements() ?? []
            for value in values { _ = try value.number(for: call.function.rawValue) }
            // A copy is sorted, by way of half as much again.
            let copyBytes = values.count * MemoryLayout<Value>.stride * 3 / 2
            try budget.requireRoom(forBytes: aggregation.bytesOfResults + copyBytes)
            let sorted = values.sorted { $0.ordering($1) == .before }
            guard let fraction = fractions.count > group ? fractions[group] : nil,
                !sorted.isEmpty
            else {
                results.append(.null)
                continue
            }
            if isContinuous {
                results.append(.float(try sorted.interpolated(at: fraction)))
            } else {
                let position = (fraction * Double(sorted.count)).rounded(.up)
                results.append(sorted[Swift.max(0, Int(position) - 1)])
            }
        }
        return Column(results)
    }
}

extension [Value] {
    /// The number at a fraction of the way from the first to the last, between two in proportion.
    fileprivate func interpolated(at fraction: Double) throws(QueryError) -> Double {
        let position = fraction * Double(count - 1)
        let lower = Int(position.rounded(.down))
        let upper = Swift.min(lower + 1, count - 1)
        let share = position - Double(lower)
        let (a, b) = (try self[lower].number(for: ""), try self[upper].number(for: ""))
        return share == 0 ? a : a + (b - a) * share
    }
}

extension [Int64] {
    /// The positions of the numbers that are not what the one before is.
    fileprivate var runStarts: [UInt32] {
        let numbers = span
        var starts: [UInt32] = []
        starts.append(addingCapacity: numbers.count) { starts in
            for index in numbers.indices
            where index == 0 || numbers[index] != numbers[index - 1] {
                starts.append(UInt32(index))
            }
        }
        return starts
    }
}
