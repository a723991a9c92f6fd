import QuerySyntax
import Values

/// `sum(x)` and `avg(x)` of numbers, or of durations.
///
/// Integers are added in 128 bits, so that only a sum that does not fit is an overflow and not one
/// that would have come back.
struct SumAggregation: Aggregation {
    /// True for the mean.
    let isMean: Bool
    private var totals: [Total] = []
    /// Empty until the first duration comes.
    private var durations: [Duration?] = []

    private struct Total {
        var integers: Int128 = 0
        var floats = 0.0
        var count: Int64 = 0
        var hasFloat = false
    }

    init(isMean: Bool) { self.isMean = isMean }

    mutating func grow(to groupCount: Int) {
        totals.grow(to: groupCount, with: Total())
        if !durations.isEmpty { durations.grow(to: groupCount, with: nil) }
    }

    mutating func add(
        _ column: Column, groups: [UInt32], within _: Budget
    ) throws(QueryError) {
        switch column {
        case .integers(let numbers, let present):
            for (row, group) in groups.enumerated() where present?[row] != false {
                totals[Int(group)].integers += Int128(numbers[row])
                totals[Int(group)].count += 1
            }
        case .floats(let numbers, let present):
            for (row, group) in groups.enumerated() where present?[row] != false {
                totals[Int(group)].floats += numbers[row]
                totals[Int(group)].hasFloat = true
                totals[Int(group)].count += 1
            }
        case .nodes, .relationships, .booleans, .strings, .values, .constant:
            for (row, group) in groups.enumerated() { try add(column[row], Int(group)) }
        }
    }

    private mutating func add(_ value: Value, _ group: Int) throws(QueryError) {
        switch value {
        case .null: return
        case .integer(let number): totals[group].integers += Int128(number)
        case .float(let number):
            totals[group].floats += number
            totals[group].hasFloat = true
        case .duration(let duration): try add(duration, group)
        default:
            throw .argument(of: name, mustBe: "numbers or durations", not: value)
        }
        totals[group].count += 1
    }

    private mutating func add(_ duration: Duration, _ group: Int) throws(QueryError) {
        if durations.isEmpty { durations = Array(repeating: nil, count: totals.count) }
        do throws(ValueError) {
            durations[group] = try durations[group]?.adding(duration) ?? duration
        } catch {
            throw QueryError(error)
        }
    }

    func results() throws(QueryError) -> Column {
        var results: [Value] = []
        results.reserveCapacity(totals.count)
        for (group, total) in totals.enumerated() {
            if !durations.isEmpty, let duration = durations[group] {
                results.append(try result(total, duration))
            } else {
                results.append(try result(total))
            }
        }
        return Column(results)
    }

    private func result(_ total: Total) throws(QueryError) -> Value {
        if isMean {
            if total.count == 0 { return .null }
            return .float((Double(total.integers) + total.floats) / Double(total.count))
        }
        if total.hasFloat { return .float(Double(total.integers) + total.floats) }
        guard let sum = Int64(exactly: total.integers) else {
            throw .integerOverflow("the sum \(total.integers)")
        }
        return .integer(sum)
    }

    private func result(_ total: Total, _ duration: Duration) throws(QueryError) -> Value {
        if total.hasFloat || total.integers != 0 {
            throw .type(
                "\(name)() takes numbers or durations, not both", detail: "InvalidArgumentValue")
        }
        if !isMean { return .duration(duration) }
        do throws(ValueError) {
            return .duration(try duration.divided(by: total.count))
        } catch {
            throw QueryError(error)
        }
    }

    private var name: String { isMean ? "avg" : "sum" }

    func estimatedBytes(adding count: Int) -> Int {
        totals.blockBytes(adding: count)
            + durations.blockBytes(adding: durations.isEmpty ? 0 : count)
    }

    var bytesOfResults: Int {
        totals.count * (MemoryLayout<Value>.stride + MemoryLayout<Int64>.stride)
    }
}
