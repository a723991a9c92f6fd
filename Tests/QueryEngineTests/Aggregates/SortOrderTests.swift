import QuerySyntax
import Testing
import Values

@testable import QueryEngine

struct SortOrderTests {
    @Test(
        arguments: [
            ([3, 1, 2], false, [1, 2, 0]), ([3, 1, 2], true, [0, 2, 1]),
            ([1, 1, 0], false, [2, 0, 1]),
            ([1, 1, 0], true, [0, 1, 2]), (["b", nil, "a"], false, [2, 0, 1]),
            (["b", nil, "a"], true, [1, 0, 2]),
            ([nil, 1, "a", 0.5, true], false, [2, 4, 3, 1, 0]),
            ([.float(.nan), 1, nil], false, [1, 0, 2]),
            (["B", "a", "ä", "z"], false, [0, 1, 3, 2]),
        ] as [([Value], Bool, [UInt32])])
    func `rows by one key`(values: [Value], descending: Bool, expected: [UInt32]) throws {
        let order = SortOrder([(Column(values), descending)], count: values.count)
        #expect(try order.sortedRows() == expected)
        for limit in 0...values.count + 1 {
            #expect(try order.firstRows(limit) == Array(expected.prefix(limit)))
        }
    }

    @Test func `a second key decides where the first does not`() throws {
        let order = SortOrder(
            [(Column(["a", "b", "a", "b"]), false), (Column([1, 2, 3, 4]), true)], count: 4)
        #expect(try order.sortedRows() == [2, 0, 3, 1])
    }

    @Test func `the first rows are those of the whole order, whatever the rows`() throws {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: 0 ... .max, using: &generator)
        var state = seed
        let numbers = (0..<2000).map { _ -> Int64 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64(state >> 56)
        }
        let order = SortOrder([(.integers(numbers, present: nil), false)], count: 2000)
        let expected = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
        #expect(try order.sortedRows() == expected.map { UInt32($0) }, "seed \(seed)")
        #expect(try order.firstRows(17) == expected.prefix(17).map { UInt32($0) }, "seed \(seed)")
    }

    @Test func `sorting many rows can be stopped`() throws {
        let count = 200_000
        // Each number three times, far apart from one another.
        let numbers = (0..<count).map { Int64(($0 * 7919) % (count / 3)) }
        let expected = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
        let column = Column.integers(numbers, present: nil)
        var calls = 0
        for columns in [[column], [column, column]] {
            let order = SortOrder(columns.map { ($0, false) }, count: count)
            let rows = try order.sortedRows { () throws(QueryError) in calls += 1 }
            #expect(rows == expected.map { UInt32($0) })
            let first = try order.firstRows(70_000) { () throws(QueryError) in calls += 1 }
            #expect(first == expected.prefix(70_000).map { UInt32($0) })
            #expect(throws: QueryError.self) {
                try order.sortedRows { () throws(QueryError) in
                    throw QueryError(.interrupted, .runtime, "Interrupted", "")
                }
            }
        }
        #expect(calls > 100)
    }
}
