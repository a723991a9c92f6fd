import GraphIndex
import QueryEngine
import QueryPlan
import QuerySyntax
import Testing
import Values

/// Operators inside plans that run for a whole batch of outer rows at once.
struct NestingTests {
    /// For each number of a list the numbers below it: `[0, 1, …, x - 1]`.
    private func below(
        _ sketch: inout PlanSketch
    ) -> (outer: LogicalOperator, inner: LogicalOperator) {
        let outer = LogicalOperator.unwind(
            .start, list: .constant([3, 0, 2, 0, 1]), variable: sketch["x"])
        let range = PlanExpression(
            .function(
                "range",
                [
                    .constant(0),
                    PlanExpression(.binary(.subtract, sketch.read("x"), .constant(1))),
                ]))
        let inner = LogicalOperator.unwind(
            .argument([sketch["x"]]), list: range, variable: sketch["y"])
        return (outer, inner)
    }

    @Test func `an optional plan keeps the order of its input and fills the gaps with null`() throws
    {
        var sketch = PlanSketch()
        let (outer, inner) = below(&sketch)
        let rows = try sketch.rows(
            .optional(outer, inner: inner, introduces: [sketch["y"]]), returning: ["x", "y"],
            on: .empty)
        #expect(
            rows == [
                [3, 0], [3, 1], [3, 2], [0, nil], [2, 0], [2, 1], [0, nil], [1, 0],
            ])
    }

    @Test func `sort, skip and limit count anew for each outer row`() throws {
        var sketch = PlanSketch()
        let (outer, inner) = below(&sketch)
        let sorted = LogicalOperator.sort(
            inner, [SortKey(sketch["y"], descending: true)], limit: nil)
        let first = LogicalOperator.limit(.skip(sorted, .constant(1)), .constant(1))
        let rows = try sketch.rows(
            .apply(outer, inner: first, isUnit: false), returning: ["x", "y"], on: .empty)
        #expect(rows == [[3, 1], [2, 0]])

        let firstSorted = LogicalOperator.sort(
            inner, [SortKey(sketch["y"], descending: true)], limit: .constant(2))
        let tops = try sketch.rows(
            .apply(outer, inner: firstSorted, isUnit: false), returning: ["x", "y"], on: .empty)
        #expect(tops == [[3, 2], [3, 1], [2, 1], [2, 0], [1, 0]])
    }

    @Test func `an aggregate without keys has a row for every outer row`() throws {
        var sketch = PlanSketch()
        let (outer, inner) = below(&sketch)
        let total = AggregateAssignment(
            sketch["n"], AggregateCall(function: .countRows, distinct: false, argument: nil))
        let rows = try sketch.rows(
            .apply(
                outer, inner: .aggregate(inner, keys: [], aggregates: [total]), isUnit: false),
            returning: ["x", "n"], on: .empty)
        #expect(rows == [[3, 3], [0, 0], [2, 2], [0, 0], [1, 1]])
    }

    @Test func `distinct rows and the arms of a union belong to their outer row`() throws {
        var sketch = PlanSketch()
        let (outer, inner) = below(&sketch)
        let half = LogicalOperator.project(
            inner,
            [
                Assignment(
                    sketch["z"],
                    PlanExpression(.binary(.divide, sketch.read("y"), .constant(2))))
            ])
        let distinct = LogicalOperator.distinct(half, [sketch["z"]])
        let rows = try sketch.rows(
            .apply(outer, inner: distinct, isUnit: false), returning: ["x", "z"], on: .empty)
        #expect(rows == [[3, 0], [3, 1], [2, 0], [1, 0]])

        let union = LogicalOperator.union(
            [
                UnionBranch(plan: distinct, columns: [sketch["z"]]),
                UnionBranch(plan: .argument([sketch["x"]]), columns: [sketch["x"]]),
            ], outputs: [sketch["u"]])
        let both = try sketch.rows(
            .apply(outer, inner: union, isUnit: false), returning: ["x", "u"], on: .empty)
        #expect(
            Set(both) == [[3, 0], [3, 1], [3, 3], [2, 0], [2, 2], [1, 0], [1, 1], [0, 0]])
        #expect(both.count == 9)
    }

    @Test func `a subquery for existence stops at its first row`() throws {
        var sketch = PlanSketch()
        let inner = LogicalOperator.unwind(
            .argument([sketch["x"]]),
            list: PlanExpression(.function("range", [.constant(1), sketch.read("x")])),
            variable: sketch["y"])
        let exists = PlanExpression(
            .subquery(
                Subquery(kind: .exists, plan: inner, imports: [sketch["x"]], column: nil)))
        let outer = LogicalOperator.unwind(
            .start, list: .constant([0, 1, 100]), variable: sketch["x"])
        let rows = try sketch.rows(
            .project(outer, [Assignment(sketch["found"], exists)]), returning: ["found"],
            on: .empty)
        #expect(rows == [[false], [true], [true]])
    }

    @Test func `a plan with thousands of steps runs, and one beyond the bound is an error`() throws
    {
        func rows(_ depth: Int) throws -> [[Value]] {
            var sketch = PlanSketch()
            var plan = LogicalOperator.project(
                .start, [Assignment(sketch["x"], .constant(1))])
            for _ in 0..<depth { plan = .filter(plan, .constant(true)) }
            return try sketch.rows(plan, returning: ["x"], on: .empty)
        }
        #expect(try rows(500) == [[1]])
        let error = #expect(throws: QueryError.self) { try rows(1500) }
        #expect(error?.detail == "PlanTooDeep")
    }
}
