import QuerySyntax
import Testing
import Values

@testable import QueryEngine

struct ColumnTests {
    private static let samples: [[Value]] = [
        [1, 2, 3], [1, nil, 3], [1.5, nil], ["a", "b"], [true, nil], [nil, nil], [],
        [.node(Node(id: NodeID(rawValue: 7))), nil],
        [.relationship(Relationship(id: RelationshipID(rawValue: 9))), nil], [1, "a", nil],
        [[1], nil],
    ]

    @Test(arguments: samples)
    func `a column holds the values it was made of`(values: [Value]) {
        let column = Column(values)
        #expect(column.count == values.count)
        #expect(column.allValues == values)
        for row in values.indices { #expect(column.isNull(at: row) == values[row].isNull) }
        let rows = values.indices.reversed().flatMap { [UInt32($0), UInt32($0)] }
        #expect(column.gathered(rows).allValues == rows.map { values[Int($0)] })
    }

    @Test func `any two columns can be put one behind the other`() {
        for left in Self.samples {
            for right in Self.samples {
                let all = Column.concatenated([Column(left), Column(right)])
                #expect(all.allValues == left + right)
            }
        }
        let constants = Column.concatenated([.constant(1, count: 2), .constant(1, count: 3)])
        #expect(constants.constantValue == 1 && constants.count == 5)
    }

    @Test func `typed columns stay typed when gathered and concatenated`() {
        let column = Column.concatenated([
            .integers([1, 2], present: nil), .integers([3], present: [false]),
        ])
        guard case .integers(let numbers, let present) = column else {
            Issue.record("not typed: \(column)")
            return
        }
        #expect(numbers == [1, 2, 3] && present == [true, true, false])
    }

    /// Every operator is computed by a kernel for typed columns and value by value for others; both
    /// must agree on every pair of values, null and extremes among them.
    @Test(
        arguments: [
            [-3, 0, 1, nil, 7], [0.5, nil, -0.0, 3.0, .float(.nan)], ["a", "ab", nil, ""],
            [true, false, nil], [Value.integer(.max), 1, nil, .integer(1 << 60)],
        ] as [[Value]])
    func `kernels agree with the way value by value`(left: [Value]) throws {
        let evaluator = Evaluator(context: try .bare())
        let others: [[Value]] = [[2, nil, -1], [1.5, nil], ["a", nil, "b"], [true, nil, false]]
        for right in others {
            let pairs = left.flatMap { a in right.map { (a, $0) } }
            let typed = [Column(pairs.map(\.0)), Column(pairs.map(\.1))]
            let plain = typed.map { Column.values($0.allValues) }
            let constant = [typed[0], Column.constant(right[0], count: pairs.count)]
            let plainConstant = constant.map { Column.values($0.allValues) }
            for operation in [
                ComparisonOperator.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
            ] {
                #expect(
                    try evaluator.compare(operation, typed).allValues
                        == evaluator.compare(operation, plain).allValues)
                #expect(
                    try evaluator.compare(operation, constant).allValues
                        == evaluator.compare(operation, plainConstant).allValues)
            }
            for operation in [
                BinaryOperator.add, .subtract, .multiply, .divide, .modulo, .power, .xor,
                .startsWith, .endsWith, .contains,
            ] {
                #expect(
                    outcome(evaluator, operation, typed) == outcome(evaluator, operation, plain))
            }
        }
    }

    private func outcome(
        _ evaluator: Evaluator, _ operation: BinaryOperator, _ columns: [Column]
    ) -> String {
        do throws(QueryError) {
            return try evaluator.compute(operation, columns).allValues.description
        } catch {
            return error.detail
        }
    }
}
