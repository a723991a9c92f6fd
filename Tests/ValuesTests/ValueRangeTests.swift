import Testing
import Values

struct ValueRangeTests {
    /// Values of all kinds that a property can hold, and null.
    static let values: [Value] = {
        var values: [Value] = [
            .null, false, true, -1, 0, 1, 2, .integer(.max), -0.0, 1.0, 1.5, .float(.nan),
            .float(.infinity), .float(-.infinity), "", "a", "ab", "abc", "b", "é", "z", [], [1],
            [1, 2], [1, "a"], ["a"], [2], [[1]],
        ]
        for days in [0, 1, 20_000] as [Int64] {
            if let date = try? LocalDate(daysSinceEpoch: days) { values.append(.date(date)) }
        }
        for (months, days) in [(0, 1), (0, 30), (1, 0)] as [(Int64, Int64)] {
            if let duration = try? Duration(months: months, days: days, seconds: 0, nanoseconds: 0)
            {
                values.append(.duration(duration))
            }
        }
        return values.sorted { $0.ordering($1) == .before }
    }()

    static let ranges: [ValueRange] = {
        var bounds: [ValueRange.Bound?] = [nil]
        for value in values {
            bounds.append(ValueRange.Bound(value, isIncluded: true))
            bounds.append(ValueRange.Bound(value, isIncluded: false))
        }
        return values.map { ValueRange.startsWith($0) }
            + bounds.flatMap { lower in bounds.map { .between(lower: lower, upper: $0) } }
    }()

    /// What the operators say of a value.
    private func passes(_ value: Value, _ range: ValueRange) -> Bool {
        switch range {
        case .startsWith(.string(let prefix)):
            if case .string(let text) = value { text.hasPrefix(prefix) } else { false }
        case .startsWith: false
        case .between(let lower, let upper):
            (lower.map {
                $0.value.lessThan(value) == true || $0.isIncluded && value.equals($0.value) == true
            } ?? true)
                && (upper.map {
                    value.lessThan($0.value) == true
                        || $0.isIncluded && value.equals($0.value) == true
                } ?? true)
        }
    }

    @Test func `a range holds what the operators let pass`() {
        for range in Self.ranges {
            for value in Self.values {
                #expect(range.contains(value) == passes(value, range), "\(value) in \(range)")
            }
        }
    }

    @Test func `the places of a range are found among sorted values`() {
        let values = Self.values
        for range in Self.ranges where range != .between(lower: nil, upper: nil) {
            let (places, isExact) = range.places(among: values.count) { values[$0] }
            let expected = values.indices.filter { range.contains(values[$0]) }
            let found = isExact ? Array(places) : places.filter { range.contains(values[$0]) }
            #expect(found == expected, "\(range)")
        }
    }
}
