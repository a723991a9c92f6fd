internal import Values

/// Sums up values of many rows under a key, and gives the results in the order of first sight.
struct Totals<Key: Hashable> {
    private var places: [Key: Int] = [:]
    private var sums: [(key: Key, values: [Value])] = []

    /// Adds the values of one row; null counts for nothing.
    mutating func add(
        _ values: [Value], _ rules: [TotalRule], to key: Key
    ) throws(ImportSinkError) {
        guard let place = places[key] else {
            places[key] = sums.count
            let first = zip(rules, values).map { rule, value in
                rule.kind == .count ? .integer(value.isNull ? 0 : 1) : value
            }
            sums.append((key, first))
            return
        }
        for (index, rule) in rules.enumerated() where !values[index].isNull {
            sums[place].values[index] = try rule.combine(sums[place].values[index], values[index])
        }
    }

    /// The keys with what was summed up.
    var results: [(key: Key, values: [Value])] { sums }
}

extension TotalRule {
    fileprivate func combine(_ sum: Value, _ value: Value) throws(ImportSinkError) -> Value {
        switch kind {
        case .count:
            guard case .integer(let count) = sum else { return .integer(1) }
            return .integer(count &+ 1)
        case .sum:
            return try add(sum, value)
        case .min:
            return sum.isNull || value.ordering(sum) == .before ? value : sum
        case .max:
            return sum.isNull || value.ordering(sum) == .after ? value : sum
        }
    }

    private func add(_ sum: Value, _ value: Value) throws(ImportSinkError) -> Value {
        switch (sum, value) {
        case (.null, _): return value
        case (.float(let sum), .float(let value)): return .float(sum + value)
        case (.integer(let sum), .integer(let value)):
            let (result, overflowed) = sum.addingReportingOverflow(value)
            guard !overflowed else { throw .row("the sum \(name) does not fit an integer") }
            return .integer(result)
        default: throw .row("the sum \(name) needs numbers")
        }
    }
}
