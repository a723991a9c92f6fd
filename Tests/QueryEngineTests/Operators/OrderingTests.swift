import GraphIndex
import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Operators that look across rows, over more rows than a batch has.
struct OrderingTests {
    private func numbers(_ count: Int64, _ sketch: inout PlanSketch) -> LogicalOperator {
        // 7919 is prime, so the numbers come in a wild order and each of them once.
        let list = PlanExpression(
            .function("range", [.constant(0), .constant(.integer(count - 1))]))
        let rows = LogicalOperator.unwind(.start, list: list, variable: sketch["i"])
        let product = PlanExpression(.binary(.multiply, sketch.read("i"), .constant(7919)))
        return .project(
            rows,
            [
                Assignment(
                    sketch["x"],
                    PlanExpression(.binary(.modulo, product, .constant(.integer(count)))))
            ])
    }

    @Test(arguments: [1, 5, 1023, 1024, 1025, 20_000])
    func `the first rows in order are those of the whole order`(_ limit: Int64) throws {
        var sketch = PlanSketch()
        let rows = numbers(20_000, &sketch)
        for descending in [false, true] {
            let keys = [SortKey(sketch["x"], descending: descending)]
            let all = try sketch.rows(.sort(rows, keys, limit: nil), returning: ["x"], on: .empty)
            let first = try sketch.rows(
                .sort(rows, keys, limit: .constant(.integer(limit))), returning: ["x"], on: .empty)
            let order = (0..<Int64(20_000)).map { [Value.integer($0)] }
            #expect(all == (descending ? order.reversed() : order))
            #expect(first == Array(all.prefix(Int(limit))))
        }
    }

    @Test func `skip and limit cut across batches`() throws {
        for (skip, limit) in [(0, 0), (0, 1), (1023, 2), (1024, 1024), (2990, 100), (5000, 1)] {
            var sketch = PlanSketch()
            let rows = LogicalOperator.unwind(
                .start,
                list: PlanExpression(.function("range", [.constant(0), .constant(2999)])),
                variable: sketch["i"])
            let cut = try sketch.rows(
                .limit(
                    .skip(rows, .constant(.integer(Int64(skip)))),
                    .constant(.integer(Int64(limit)))), returning: ["i"], on: .empty)
            let expected = (0..<3000).dropFirst(skip).prefix(limit)
            #expect(cut == expected.map { [.integer(Int64($0))] })
        }
    }

    @Test func `groups are counted across batches`() throws {
        var sketch = PlanSketch()
        let key = PlanExpression(.binary(.modulo, sketch.read("i"), .constant(3)))
        let rows = LogicalOperator.unwind(
            .start, list: PlanExpression(.function("range", [.constant(0), .constant(2999)])),
            variable: sketch["i"])
        let total = AggregateAssignment(
            sketch["n"], AggregateCall(function: .countRows, distinct: false, argument: nil))
        let result = try sketch.rows(
            .aggregate(rows, keys: [Assignment(sketch["k"], key)], aggregates: [total]),
            returning: ["k", "n"], on: .empty)
        #expect(result == [[0, 1000], [1, 1000], [2, 1000]])
    }

    @Test func `a limit on memory, rows or an interruption ends a query with its name`() throws {
        let cases: [(Limits, String)] = [
            (Limits(bytesMax: 100_000), "MemoryLimit"),
            (Limits(rowsMax: 100), "RowLimit"),
            (Limits(isInterrupted: { true }), "Interrupted"),
        ]
        for (limits, detail) in cases {
            var sketch = PlanSketch()
            let rows = numbers(20_000, &sketch)
            let error = #expect(throws: QueryError.self) {
                try sketch.rows(
                    .sort(rows, [SortKey(sketch["x"], descending: false)], limit: nil),
                    returning: ["x"], on: .empty, limits: limits)
            }
            #expect(error?.detail == detail)
        }
    }

    @Test(arguments: [-1, 1.5, "a", nil] as [Value])
    func `a limit that is no count is an error even without rows`(_ limit: Value) throws {
        var sketch = PlanSketch()
        let none = LogicalOperator.unwind(.start, list: .constant([]), variable: sketch["x"])
        for plan in [
            LogicalOperator.limit(none, .constant(limit)), .skip(none, .constant(limit)),
            .sort(none, [SortKey(sketch["x"], descending: false)], limit: .constant(limit)),
        ] {
            let error = #expect(throws: QueryError.self) {
                try sketch.rows(plan, returning: ["x"], on: .empty)
            }
            #expect(error?.kind == .argumentError)
            let detail = limit == -1 ? "NegativeIntegerArgument" : "InvalidArgumentType"
            #expect(error?.detail == detail)
        }
    }
}
