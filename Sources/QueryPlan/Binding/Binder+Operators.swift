import QuerySyntax
import Values

extension Binder {
    /// An operator and its operands, which must be able to have kinds that it takes.
    mutating func bindOperator(
        _ expression: Expression
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        switch expression.kind {
        case .and(let operands): return (.and(try bindTruths(operands)), .boolean)
        case .or(let operands): return (.or(try bindTruths(operands)), .boolean)
        case .unary(let sign, let operand): return try bindUnary(sign, operand)
        case .binary(.xor, let left, let right):
            let operands = try bindTruths([left, right])
            return (.binary(.xor, operands[0], operands[1]), .boolean)
        case .binary(let sign, let left, let right):
            let boundLeft = try bind(left)
            let boundRight = try bind(right)
            guard let type = sign.result(boundLeft.type, boundRight.type) else {
                throw .operands(of: sign, boundLeft.type, boundRight.type, in: expression)
            }
            return (.binary(sign, boundLeft.expression, boundRight.expression), type)
        case .comparison(let first, let rest):
            return (try bindComparison(first, rest.map { ($0.0, $0.1) }, expression), .boolean)
        default: return (.literal(.null), .null)
        }
    }

    private mutating func bindTruths(_ operands: [Expression]) throws(QueryError)
        -> [PlanExpression]
    {
        var bound: [PlanExpression] = []
        for operand in operands { bound.append(try bindTruth(operand)) }
        return bound
    }

    /// An operand that has to be true, false or null.
    private mutating func bindTruth(_ operand: Expression) throws(QueryError) -> PlanExpression {
        let bound = try bind(operand, asPredicate: true)
        guard bound.type.allows(.boolean) else {
            throw .argumentType(
                "A truth value is wanted here, and not \(bound.type.words)", at: operand.span)
        }
        return bound.expression
    }

    private mutating func bindUnary(
        _ sign: UnaryOperator, _ operand: Expression
    ) throws(QueryError) -> (PlanExpression.Kind, StaticType) {
        switch sign {
        case .not: return (.unary(.not, try bindTruth(operand)), .boolean)
        case .isNull, .isNotNull: return (.unary(sign, try bind(operand).expression), .boolean)
        case .minus, .plus:
            let bound = try bind(operand)
            guard bound.type.allows([.number, .duration]) else {
                throw .argumentType(
                    "Only a number or a duration has a sign, and not \(bound.type.words)",
                    at: operand.span)
            }
            return (.unary(sign, bound.expression), bound.type)
        }
    }

    /// `a < b <= c` is `a < b AND b <= c`.
    private mutating func bindComparison(
        _ first: Expression, _ rest: [(ComparisonOperator, Expression)], _ expression: Expression
    ) throws(QueryError) -> PlanExpression.Kind {
        var left = try bind(first).expression
        var comparisons: [PlanExpression] = []
        for (sign, operand) in rest {
            let right = try bind(operand).expression
            comparisons.append(PlanExpression(.comparison(sign, left, right), expression.span))
            left = right
        }
        return comparisons.count == 1 ? comparisons[0].kind : .and(comparisons)
    }
}

extension QueryError {
    /// An operator does not take operands of these types.
    fileprivate static func operands(
        of sign: BinaryOperator, _ left: StaticType, _ right: StaticType, in expression: Expression
    ) -> QueryError {
        if sign == .isIn, case .binary(_, _, let list) = expression.kind {
            return .notInList(list.span, right)
        }
        return .argumentType(
            "`\(sign.rawValue)` does not take \(left.words) and \(right.words)",
            at: expression.span,
            hint: sign == .concatenate ? "it joins texts or lists; 'or' is OR" : nil)
    }

    /// What stands on the right of IN is no list.
    private static func notInList(_ span: SourceSpan, _ type: StaticType) -> QueryError {
        let hint =
            switch type.kinds {
            case .string: "CONTAINS looks for a text in another; = compares one value"
            case .map: "`keys(map)` is a list of its keys"
            default: "= compares one value, and IN [x, y] several"
            }
        return .argumentType("`IN` takes a list, and not \(type.words)", at: span, hint: hint)
    }
}

extension BinaryOperator {
    /// What the operator can yield for operands of these types; nil if it takes none of them.
    func result(_ left: StaticType, _ right: StaticType) -> StaticType? {
        if left.kinds.isEmpty || right.kinds.isEmpty, isArithmetic { return .null }
        switch self {
        case .add: return sum(left, right)
        case .concatenate:
            guard left.allows([.string, .list]), right.allows([.string, .list]) else { return nil }
            return sum(left, right)
        case .subtract, .multiply, .divide, .modulo, .power: return arithmetic(left, right)
        case .isIn: return right.allows(.list) ? .boolean : nil
        case .xor, .startsWith, .endsWith, .contains, .matches: return .boolean
        }
    }

    private var isArithmetic: Bool {
        switch self {
        case .add, .concatenate, .subtract, .multiply, .divide, .modulo, .power: true
        case .isIn, .xor, .startsWith, .endsWith, .contains, .matches: false
        }
    }

    private func sum(_ left: StaticType, _ right: StaticType) -> StaticType? {
        let both = left.kinds.union(right.kinds)
        if both.contains(.list) {
            guard left.kinds == .list || right.kinds == .list else { return .any }
            let leftElement = left.kinds == .list ? left.element : left
            let rightElement = right.kinds == .list ? right.element : right
            return .list(of: leftElement.union(rightElement))
        }
        if both.contains(.string) {
            return left.kinds == .string || right.kinds == .string ? .string : .any
        }
        return arithmetic(left, right)
    }

    private func arithmetic(_ left: StaticType, _ right: StaticType) -> StaticType? {
        let accepted: StaticType.Kinds =
            self == .modulo || self == .power ? .number : [.number, .temporal, .duration]
        guard left.allows(accepted), right.allows(accepted) else { return nil }
        guard left.kinds.isSubset(of: .number), right.kinds.isSubset(of: .number) else {
            return .any
        }
        if self == .power { return .float }
        if left.kinds == .float || right.kinds == .float { return .float }
        if left.kinds == .integer && right.kinds == .integer { return .integer }
        return StaticType(.number)
    }
}
