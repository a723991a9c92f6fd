import QueryPlan
import QuerySyntax
import Values

extension Evaluator {
    /// An operator with two operands, other than comparisons, AND and OR.
    func binary(
        _ operation: BinaryOperator, _ left: PlanExpression, _ right: PlanExpression,
        _ batch: Batch
    ) throws(QueryError) -> Column {
        let a = try column(left, over: batch)
        let b = try column(right, over: batch)
        switch operation {
        case .add, .subtract, .multiply, .divide, .modulo, .power:
            return try arithmetic(operation, a, b)
        case .concatenate:
            return try combined(a, b) { a, b throws(QueryError) in
                try reserved(try a.joined(with: b))
            }
        case .xor: return try exclusiveOr(a, b)
        case .isIn: return try membership(a, b, from: right.fixedOrigin)
        case .startsWith: return textTest(a, b) { $0.startsWith($1) }
        case .endsWith: return textTest(a, b) { $0.endsWith($1) }
        case .contains: return textTest(a, b) { $0.contains(text: $1) }
        case .matches: return try matches(a, b)
        }
    }

    private func arithmetic(
        _ operation: BinaryOperator, _ left: Column, _ right: Column
    ) throws(QueryError) -> Column {
        if operation != .power, let a = left.integerLane, let b = right.integerLane {
            return try integers(operation, a, b, left.count)
        }
        if let a = left.floatLane, let b = right.floatLane {
            return floats(operation, a, b, left.count)
        }
        return try combined(left, right) { a, b throws(QueryError) in
            if operation == .add {
                try context.budget.requireRoom(forBytes: a.bytesJoined(with: b))
            }
            return try reserved(try a.computing(operation, b))
        }
    }

    /// Integers, checked for overflow; a null's payload must not fail, so it is skipped.
    private func integers(
        _ operation: BinaryOperator, _ left: Lane<Int64>, _ right: Lane<Int64>, _ count: Int
    ) throws(QueryError) -> Column {
        let present = left.present(and: right)
        let results: [Int64]
        switch operation {
        case .add:
            results = try checked(left, right, present, count, "The sum") {
                $0.addingReportingOverflow($1)
            }
        case .subtract:
            results = try checked(left, right, present, count, "The difference") {
                $0.subtractingReportingOverflow($1)
            }
        case .multiply:
            results = try checked(left, right, present, count, "The product") {
                $0.multipliedReportingOverflow(by: $1)
            }
        case .divide:
            try refuseZero(right, present, count)
            results = try checked(left, right, present, count, "The quotient") {
                $1 == 0 ? (0, false) : $0.dividedReportingOverflow(by: $1)
            }
        default:
            try refuseZero(right, present, count)
            results = each(left, right, count) {
                $1 == 0 ? 0 : $0.remainderReportingOverflow(dividingBy: $1).partialValue
            }
        }
        return .integers(results, present: present)
    }

    @inline(__always)
    private func checked(
        _ left: Lane<Int64>, _ right: Lane<Int64>, _ present: [Bool]?, _ count: Int,
        _ what: String, _ compute: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) throws(QueryError) -> [Int64] {
        var results: [Int64] = []
        results.reserveCapacity(count)
        var overflowed: Int?
        for row in 0..<count {
            let (result, overflow) = compute(left[row], right[row])
            results.append(result)
            if overflow, overflowed == nil, present?[row] != false { overflowed = row }
        }
        if let row = overflowed {
            throw .integerOverflow("\(what) of \(left[row]) and \(right[row])")
        }
        return results
    }

    private func refuseZero(
        _ divisors: Lane<Int64>, _ present: [Bool]?, _ count: Int
    ) throws(QueryError) {
        for row in 0..<count where divisors[row] == 0 && present?[row] != false {
            throw .divisionByZero
        }
    }

    private func floats(
        _ operation: BinaryOperator, _ left: Lane<Double>, _ right: Lane<Double>, _ count: Int
    ) -> Column {
        let results =
            switch operation {
            case .add: each(left, right, count) { $0 + $1 }
            case .subtract: each(left, right, count) { $0 - $1 }
            case .multiply: each(left, right, count) { $0 * $1 }
            case .divide: each(left, right, count) { $0 / $1 }
            case .modulo: each(left, right, count) { $0.truncatingRemainder(dividingBy: $1) }
            default: each(left, right, count) { $0.raised(to: $1) }
            }
        return .floats(results, present: left.present(and: right))
    }

    /// The operator `-` with one operand.
    func negated(_ operand: Column) throws(QueryError) -> Column {
        if case .floats(let numbers, let present) = operand {
            return .floats(numbers.map { -$0 }, present: present)
        }
        return try mapped(operand) { value throws(QueryError) in try value.negated() }
    }
}
