import QueryPlan
import QuerySyntax
import Testing
import Values

@testable import QueryEngine

struct AccumulatorTests {
    private let budget = Budget(Limits())

    private func aggregate(
        _ function: AggregateCall.Function, _ values: [Value], distinct: Bool = false,
        parameter: Value? = nil
    ) -> String {
        var accumulator = Accumulator(
            AggregateCall(function: function, distinct: distinct, argument: .first),
            isGrouped: false)
        accumulator.grow(to: 1)
        do throws(QueryError) {
            // One value a batch, and all of them at once, must come to the same.
            for value in values {
                try accumulator.add(
                    Column([value]), parameter: parameter.map { .constant($0, count: 1) },
                    groups: [0], within: budget)
            }
            let result = try accumulator.results(within: budget)[0]
            var whole = Accumulator(
                AggregateCall(function: function, distinct: distinct, argument: .first),
                isGrouped: false)
            whole.grow(to: 1)
            try whole.add(
                Column(values), parameter: parameter.map { .constant($0, count: values.count) },
                groups: Array(repeating: 0, count: values.count), within: budget)
            #expect(try whole.results(within: budget)[0] == result)
            return result.description
        } catch {
            return "\(error.kind.rawValue): \(error.detail)"
        }
    }

    @Test(
        arguments: [
            (.countRows, [1, nil, 1], "3"), (.count, [1, nil, 1], "2"), (.count, [], "0"),
            (.sum, [1, nil, 2], "3"), (.sum, [1, 2.5], "3.5"), (.sum, [], "0"),
            (.sum, [.integer(.max), 1, -1], "9223372036854775807"),
            (.sum, [.integer(.max), 1], "ArithmeticError: IntegerOverflow"),
            (.sum, ["a"], "TypeError: InvalidArgumentValue"), (.avg, [1, 2, nil], "1.5"),
            (.avg, [], "null"), (.min, [1, 2, 0, nil, -1], "-1"), (.max, [1, 2, 0, nil, -1], "2"),
            (.max, [1, 2.0, 5, nil, 3.2], "5"), (.min, [1, 2.0, 5, 0.1], "0.1"),
            (.max, ["a", "b", "B", nil, "abc"], "'b'"), (.min, ["a", "b", "B"], "'B'"),
            (.max, [[1], [2], [2, 1]], "[2, 1]"), (.max, [1, "a", nil, [1, 2], 0.2, "b"], "1"),
            (.min, [1, "a", nil, [1, 2], 0.2, "b"], "[1, 2]"), (.min, [nil], "null"),
            (.collect, [3, nil, 1], "[3, 1]"), (.collect, [], "[]"), (.stDev, [1, 2, 3], "1.0"),
            (.stDevP, [1, 3], "1.0"), (.stDev, [1], "0.0"), (.stDev, [], "0.0"),
        ] as [(AggregateCall.Function, [Value], String)])
    func `aggregates of one group`(
        function: AggregateCall.Function, values: [Value], result: String
    ) {
        #expect(aggregate(function, values) == result)
    }

    @Test(
        arguments: [
            (.count, [1, 1.0, nil, 2], "2"), (.sum, [1, 1, 2], "3"),
            (.collect, [nil, 1, nil], "[1]"),
            (.collect, ["b", "a", "b"], "['b', 'a']"), (.avg, [1, 1, 3], "2.0"),
        ] as [(AggregateCall.Function, [Value], String)])
    func `DISTINCT counts equivalent values once`(
        function: AggregateCall.Function, values: [Value], result: String
    ) {
        #expect(aggregate(function, values, distinct: true) == result)
    }

    @Test(
        arguments: [
            (.percentileDisc, 0.0, "10.0"), (.percentileDisc, 0.5, "20.0"),
            (.percentileDisc, 1.0, "30.0"), (.percentileDisc, 0.34, "20.0"),
            (.percentileCont, 0.0, "10.0"), (.percentileCont, 0.25, "15.0"),
            (.percentileCont, 1.0, "30.0"),
            (.percentileDisc, 1.1, "ArgumentError: NumberOutOfRange"),
            (.percentileCont, -1, "ArgumentError: NumberOutOfRange"),
            (.percentileCont, "a", "TypeError: InvalidArgumentValue"),
        ] as [(AggregateCall.Function, Value, String)])
    func `percentiles`(function: AggregateCall.Function, fraction: Value, result: String) {
        #expect(aggregate(function, [30.0, nil, 10.0, 20.0], parameter: fraction) == result)
        #expect(
            aggregate(function, [nil], parameter: 0.5) == "null")
    }

    @Test func `durations have a sum and a mean`() throws {
        let hours = try [1, 3].map { Value.duration(try Duration(seconds: $0 * 3600)) }
        #expect(aggregate(.sum, hours + [nil]) == "PT4H")
        #expect(aggregate(.avg, hours) == "PT2H")
        #expect(aggregate(.sum, hours + [1]) == "TypeError: InvalidArgumentValue")
    }

    @Test func `groups are kept apart`() throws {
        let cases: [(AggregateCall.Function, Bool, [Value])] = [
            (.count, false, [2, 1, 0]), (.sum, false, [4, 2, 0]),
            (.collect, true, [[1, 3], [2], []]),
            (.max, false, [3, 2, nil]), (.avg, false, [2.0, 2.0, nil]),
        ]
        for (function, distinct, expected) in cases {
            var accumulator = Accumulator(
                AggregateCall(function: function, distinct: distinct, argument: .first),
                isGrouped: true)
            accumulator.grow(to: 2)
            try accumulator.add(Column([1, 2]), groups: [0, 1], within: budget)
            accumulator.grow(to: 3)
            try accumulator.add(Column([3, nil, nil]), groups: [0, 2, 1], within: budget)
            #expect(try accumulator.results(within: budget).allValues == expected)
        }
    }
}
