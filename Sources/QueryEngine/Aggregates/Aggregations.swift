import QuerySyntax
import Values

/// `count(*)` and `count(x)`.
struct CountAggregation: Aggregation {
    let countsNulls: Bool
    private var counts: [Int64] = []

    init(countsNulls: Bool) { self.countsNulls = countsNulls }

    mutating func grow(to groupCount: Int) { counts.grow(to: groupCount, with: 0) }

    mutating func add(_ column: Column, groups: [UInt32], within _: Budget) {
        if countsNulls || !column.hasNulls {
            if counts.count == 1 {
                counts[0] += Int64(groups.count)
            } else {
                for group in groups { counts[Int(group)] += 1 }
            }
        } else {
            for (row, group) in groups.enumerated() where !column.isNull(at: row) {
                counts[Int(group)] += 1
            }
        }
    }

    func results() -> Column { .integers(counts, present: nil) }

    func estimatedBytes(adding count: Int) -> Int { counts.blockBytes(adding: count) }
    var bytesOfResults: Int { 0 }
}

/// `min(x)` and `max(x)`, by the order of ORDER BY; null for a group without values.
struct ExtremeAggregation: Aggregation {
    /// Where a value stands that replaces the one before.
    let wanted: Ordering
    private var best: [Value] = []
    private var contentBytes = 0

    init(wanted: Ordering) { self.wanted = wanted }

    mutating func grow(to groupCount: Int) { best.grow(to: groupCount, with: .null) }

    mutating func add(_ column: Column, groups: [UInt32], within _: Budget) {
        switch column {
        case .integers(let numbers, present: nil):
            for (row, group) in groups.enumerated() {
                let number = numbers[row]
                if case .integer(let old) = best[Int(group)] {
                    if wanted == .before ? number < old : number > old {
                        best[Int(group)] = .integer(number)
                    }
                } else {
                    consider(.integer(number), Int(group))
                }
            }
        case .floats(let numbers, present: nil):
            for (row, group) in groups.enumerated() {
                // What is not a number compares with nothing, and is looked at below.
                if case .float(let old) = best[Int(group)],
                    wanted == .before ? numbers[row] >= old : numbers[row] <= old
                {
                    continue
                }
                consider(.float(numbers[row]), Int(group))
            }
        default:
            for (row, group) in groups.enumerated() { consider(column[row], Int(group)) }
        }
    }

    private mutating func consider(_ value: Value, _ group: Int) {
        if value.isNull { return }
        guard best[group].isNull || value.ordering(best[group]) == wanted else { return }
        contentBytes += value.contentBytes - best[group].contentBytes
        best[group] = value
    }

    func results() -> Column { Column(best) }

    func estimatedBytes(adding count: Int) -> Int {
        best.blockBytes(adding: count) + contentBytes
    }

    var bytesOfResults: Int { best.count * MemoryLayout<Value>.stride }
}

/// `collect(x)`: the values in the order of the rows.
struct CollectAggregation: Aggregation {
    private var lists: [[Value]] = []
    private var listBytes = 0
    private var contentBytes = 0

    /// Where a list has been that grew a gap stays behind, and about a quarter of all gaps is not
    /// filled; but large blocks lie apart, and leave none.
    private static let gapBytesMax = 1 << 17

    mutating func grow(to groupCount: Int) { lists.grow(to: groupCount, with: []) }

    mutating func add(
        _ column: Column, groups: [UInt32], within budget: Budget
    ) throws(QueryError) {
        let before = listBytes
        for (row, group) in groups.enumerated() {
            let value = column[row]
            if value.isNull { continue }
            let group = Int(group)
            if lists[group].count == lists[group].capacity {
                let block = lists[group].blockBytes
                listBytes += lists[group].blockBytes(adding: 1) - block
                if block <= Self.gapBytesMax { listBytes += block / 4 }
                try budget.requireRoom(forBytes: listBytes - before)
            }
            lists[group].append(value)
        }
        contentBytes += column.expandedBytes - groups.count * MemoryLayout<Value>.stride
    }

    func results() -> Column { .values(lists.map { .list($0) }) }

    func estimatedBytes(adding count: Int) -> Int {
        lists.blockBytes(adding: count) + listBytes + contentBytes
    }

    var bytesOfResults: Int { lists.count * MemoryLayout<Value>.stride }
}

/// `stdev(x)` and `stdevp(x)`, by Welford's method, which stays exact where a sum of squares does
/// not.
struct DeviationAggregation: Aggregation {
    /// True to estimate from a sample, false for the whole population.
    let isSample: Bool
    private var spreads: [Spread] = []

    private struct Spread {
        var count = 0.0
        var mean = 0.0
        var squares = 0.0
    }

    init(isSample: Bool) { self.isSample = isSample }

    mutating func grow(to groupCount: Int) { spreads.grow(to: groupCount, with: Spread()) }

    mutating func add(
        _ column: Column, groups: [UInt32], within _: Budget
    ) throws(QueryError) {
        for (row, group) in groups.enumerated() {
            let value = column[row]
            if value.isNull { continue }
            let number = try value.number(for: isSample ? "stDev" : "stDevP")
            var spread = spreads[Int(group)]
            spread.count += 1
            let distance = number - spread.mean
            spread.mean += distance / spread.count
            spread.squares += distance * (number - spread.mean)
            spreads[Int(group)] = spread
        }
    }

    func results() -> Column {
        let results = spreads.map { spread in
            let divisor = isSample ? spread.count - 1 : spread.count
            return divisor > 0 ? (spread.squares / divisor).squareRoot() : 0
        }
        return .floats(results, present: nil)
    }

    func estimatedBytes(adding count: Int) -> Int { spreads.blockBytes(adding: count) }
    var bytesOfResults: Int { spreads.count * MemoryLayout<Double>.stride }
}

extension Array {
    /// Appends copies of an element until there are so many.
    mutating func grow(to count: Int, with element: Element) {
        if count > self.count {
            append(contentsOf: repeatElement(element, count: count - self.count))
        }
    }
}

extension Column {
    /// False if the column is known to have no null.
    var hasNulls: Bool {
        switch self {
        case .nodes(let nodes): nodes.contains(.none)
        case .relationships(let relationships): relationships.contains(.none)
        case .integers(_, let present), .floats(_, let present), .booleans(_, let present),
            .strings(_, let present):
            present != nil
        case .values(let values): values.contains(where: \.isNull)
        case .constant(let value, _): value.isNull
        }
    }
}
