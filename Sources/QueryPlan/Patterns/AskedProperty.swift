import QuerySyntax
import Values

/// A predicate that a seek could answer.
struct AskedProperty {
    /// The position of the predicate among those that were given.
    var number: Int
    var key: String
    var test: PropertyTest
}

extension PlanExpression {
    /// The key and the test, where the expression asks of a property of the variable what a seek
    /// answers, compared with what does not depend on the variable.
    func propertyTest(of variable: VariableID) -> (key: String, test: PropertyTest)? {
        switch kind {
        case .comparison(let sign, let left, let right):
            if let key = left.key(of: variable), right.isGiven(without: variable) {
                return PropertyTest(sign, right).map { (key, $0) }
            }
            if let key = right.key(of: variable), left.isGiven(without: variable) {
                return PropertyTest(sign.mirrored, left).map { (key, $0) }
            }
            return nil
        case .binary(.startsWith, let text, let prefix):
            guard let key = text.key(of: variable), prefix.isGiven(without: variable) else {
                return nil
            }
            return (key, .startsWith(prefix))
        case .binary(.isIn, let element, let list):
            guard let key = element.key(of: variable), list.isGiven(without: variable) else {
                return nil
            }
            return (key, .isIn(list))
        case .or(let operands): return PropertyTest.ofAny(operands, variable, span)
        default: return nil
        }
    }

    private func key(of variable: VariableID) -> String? {
        guard case .property(let base, let key) = kind, base.asVariable == variable else {
            return nil
        }
        return key
    }

    private func isGiven(without variable: VariableID) -> Bool {
        !freeVariables.contains(variable) && !isVolatile
    }
}

extension PropertyTest {
    fileprivate init?(_ sign: ComparisonOperator, _ value: PlanExpression) {
        switch sign {
        case .equal: self = .equals(value)
        case .notEqual: return nil
        case .less: self = .isBetween(lower: nil, upper: Bound(value, isIncluded: false))
        case .lessOrEqual: self = .isBetween(lower: nil, upper: Bound(value, isIncluded: true))
        case .greater: self = .isBetween(lower: Bound(value, isIncluded: false), upper: nil)
        case .greaterOrEqual: self = .isBetween(lower: Bound(value, isIncluded: true), upper: nil)
        }
    }

    /// `n.key = a OR n.key = b` as `n.key IN [a, b]`, which takes values that cannot fail: those of
    /// OR are not always computed.
    fileprivate static func ofAny(
        _ operands: [PlanExpression], _ variable: VariableID, _ span: SourceSpan?
    ) -> (key: String, test: PropertyTest)? {
        var key: String?
        var values: [PlanExpression] = []
        for operand in operands {
            guard let asked = operand.propertyTest(of: variable), asked.key == key ?? asked.key
            else { return nil }
            key = asked.key
            switch asked.test {
            case .equals(let value): values.append(value)
            case .isIn(let list):
                guard let elements = list.elements else { return nil }
                values += elements
            case .isBetween, .startsWith: return nil
            }
        }
        guard let key, values.allSatisfy({ $0.cannotFail([]) }) else { return nil }
        return (key, .isIn(PlanExpression(.list(values), span)))
    }

    /// Both tests in one; nil where they are not the two ends of a range.
    func merged(with other: PropertyTest) -> PropertyTest? {
        guard case .isBetween(let lower, let upper) = self,
            case .isBetween(let otherLower, let otherUpper) = other,
            lower == nil || otherLower == nil, upper == nil || otherUpper == nil
        else { return nil }
        return .isBetween(lower: lower ?? otherLower, upper: upper ?? otherUpper)
    }
}

extension PlanExpression {
    /// The elements of a list that is written out.
    var elements: [PlanExpression]? {
        switch kind {
        case .list(let items): items
        case .literal(.list(let items)): items.map { PlanExpression(.literal($0), span) }
        default: nil
        }
    }
}

extension ComparisonOperator {
    /// The operator that says the same with its operands exchanged.
    fileprivate var mirrored: ComparisonOperator {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}
