import QuerySyntax
import Values

extension LogicalOperator {
    /// The plan with every expression of constants replaced by its value, in subqueries too.
    ///
    /// What would fail stays as it is: an error belongs to the row that meets it.
    func foldingConstants() -> LogicalOperator {
        rewritten { $0.mapExpressions { $0.rewritten(\.folded) } }
    }
}

extension PlanExpression {
    /// The constant, where the expression is nothing else.
    var constant: Value? {
        if case .literal(let value) = kind { value } else { nil }
    }

    /// The constant that the expression comes to.
    var foldedConstant: Value? { rewritten(\.folded).constant }

    /// The constant integer that the expression is, with or without a sign.
    var constantInteger: Int64? {
        switch kind {
        case .literal(.integer(let value)): return value
        case .unary(.minus, let operand):
            guard let value = operand.constantInteger, value != .min else { return nil }
            return -value
        default: return nil
        }
    }

    /// This expression as a constant, if its children are constants and nothing can fail.
    fileprivate var folded: PlanExpression {
        guard let value = foldedValue else { return self }
        return PlanExpression(.literal(value), span)
    }

    private var foldedValue: Value? {
        switch kind {
        case .list(let items):
            let values = items.compactMap(\.constant)
            return values.count == items.count ? .list(values) : nil
        case .map(let entries):
            var values: [String: Value] = [:]
            for (key, value) in entries {
                guard let constant = value.constant else { return nil }
                values[key] = constant
            }
            return .map(values)
        case .unary(let sign, let operand): return operand.constant.flatMap { folded(sign, $0) }
        case .comparison(let sign, let left, let right):
            guard let left = left.constant, let right = right.constant else { return nil }
            return folded(sign, left, right)
        case .binary(let sign, let left, let right):
            guard case .integer(let left)? = left.constant,
                case .integer(let right)? = right.constant
            else { return nil }
            return folded(sign, left, right).map(Value.integer)
        case .function(let name, let arguments):
            guard arguments.count == 1, case .string(let text)? = arguments[0].constant else {
                return nil
            }
            return TemporalFunction(name: name)?.value(ofText: text)
        default: return nil
        }
    }

    private func folded(_ sign: UnaryOperator, _ value: Value) -> Value? {
        switch (sign, value) {
        case (.isNull, _): .boolean(value.isNull)
        case (.isNotNull, _): .boolean(!value.isNull)
        case (.not, .boolean(let truth)): .boolean(!truth)
        case (.minus, .integer(let number)) where number != .min: .integer(-number)
        case (.minus, .float(let number)): .float(-number)
        case (.plus, .integer), (.plus, .float): value
        default: nil
        }
    }

    private func folded(_ sign: ComparisonOperator, _ left: Value, _ right: Value) -> Value? {
        guard case .integer(let left) = left, case .integer(let right) = right else { return nil }
        return switch sign {
        case .equal: .boolean(left == right)
        case .notEqual: .boolean(left != right)
        case .less: .boolean(left < right)
        case .lessOrEqual: .boolean(left <= right)
        case .greater: .boolean(left > right)
        case .greaterOrEqual: .boolean(left >= right)
        }
    }

    private func folded(_ sign: BinaryOperator, _ left: Int64, _ right: Int64) -> Int64? {
        let result: (partialValue: Int64, overflow: Bool)
        switch sign {
        case .add: result = left.addingReportingOverflow(right)
        case .subtract: result = left.subtractingReportingOverflow(right)
        case .multiply: result = left.multipliedReportingOverflow(by: right)
        default: return nil
        }
        return result.overflow ? nil : result.partialValue
    }
}

extension PlanExpression {
    /// True for a list that is a constant.
    var isListConstant: Bool { if case .literal(.list) = kind { true } else { false } }
}
