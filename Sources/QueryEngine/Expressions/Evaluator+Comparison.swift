import QuerySyntax
import Values

extension Evaluator {
    /// A comparison of two columns: by a kernel where both have one type, else value by value.
    func compared(_ operation: ComparisonOperator, _ left: Column, _ right: Column) -> Column {
        if left.constantValue?.isNull == true || right.constantValue?.isNull == true {
            return .constant(.null, count: left.count)
        }
        if case .constant(let a, let count) = left, case .constant(let b, _) = right {
            return .constant(operation.holds(a, b).map { .boolean($0) } ?? .null, count: count)
        }
        if let a = left.integerLane, let b = right.integerLane {
            return ordered(operation, a, b, left.count)
        }
        if let a = left.floatLane, let b = right.floatLane {
            return ordered(operation, a, b, left.count)
        }
        if let a = left.stringLane, let b = right.stringLane {
            return texts(operation, a, b, left.count)
        }
        return identities(operation, left, right)
            ?? Column(
                truths: (0..<left.count).map { operation.holds(left[$0], right[$0]) })
    }

    /// Numbers.
    ///
    /// The comparisons of NaN come out as IEEE 754 and the language both want them.
    private func ordered<Number: Comparable>(
        _ operation: ComparisonOperator, _ left: Lane<Number>, _ right: Lane<Number>, _ count: Int
    ) -> Column {
        let truths =
            switch operation {
            case .equal: each(left, right, count) { $0 == $1 }
            case .notEqual: each(left, right, count) { $0 != $1 }
            case .less: each(left, right, count) { $0 < $1 }
            case .lessOrEqual: each(left, right, count) { $0 <= $1 }
            case .greater: each(left, right, count) { $0 > $1 }
            case .greaterOrEqual: each(left, right, count) { $0 >= $1 }
            }
        return .booleans(truths, present: left.present(and: right))
    }

    private func texts(
        _ operation: ComparisonOperator, _ left: Lane<String>, _ right: Lane<String>, _ count: Int
    ) -> Column {
        let truths =
            switch operation {
            case .equal: each(left, right, count) { $0.hasSameCodePoints(as: $1) }
            case .notEqual: each(left, right, count) { !$0.hasSameCodePoints(as: $1) }
            case .less: each(left, right, count) { $0.textOrdering($1) == .before }
            case .lessOrEqual: each(left, right, count) { $0.textOrdering($1) != .after }
            case .greater: each(left, right, count) { $0.textOrdering($1) == .after }
            case .greaterOrEqual: each(left, right, count) { $0.textOrdering($1) != .before }
            }
        return .booleans(truths, present: left.present(and: right))
    }

    /// Whether nodes, relationships or booleans are the same; nil for other types and operators.
    private func identities(
        _ operation: ComparisonOperator, _ left: Column, _ right: Column
    ) -> Column? {
        let isEqual: Bool
        switch operation {
        case .equal: isEqual = true
        case .notEqual: isEqual = false
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
        }
        if let a = left.nodeLane, let b = right.nodeLane {
            return identities(a, b, left.count, none: .none, isEqual)
        }
        if let a = left.relationshipLane, let b = right.relationshipLane {
            return identities(a, b, left.count, none: .none, isEqual)
        }
        if let a = left.booleanLane, let b = right.booleanLane {
            let truths = each(a, b, left.count) { ($0 == $1) == isEqual }
            return .booleans(truths, present: a.present(and: b))
        }
        return nil
    }

    private func identities<ID: Equatable>(
        _ left: Lane<ID>, _ right: Lane<ID>, _ count: Int, none: ID, _ isEqual: Bool
    ) -> Column {
        let truths = each(left, right, count) { ($0 == $1) == isEqual }
        if left.allSatisfy({ $0 != none }), right.allSatisfy({ $0 != none }) {
            return .booleans(truths, present: nil)
        }
        return .booleans(truths, present: each(left, right, count) { $0 != none && $1 != none })
    }

    /// The result of a test for every row, whatever is present.
    @inline(__always)
    func each<Left, Right, Result>(
        _ left: Lane<Left>, _ right: Lane<Right>, _ count: Int, _ test: (Left, Right) -> Result
    ) -> [Result] {
        let (lefts, rights) = (left.payloads.span, right.payloads.span)
        var results: [Result] = []
        results.append(addingCapacity: count) { results in
            for row in 0..<count {
                results.append(test(lefts[row &* left.stride], rights[row &* right.stride]))
            }
        }
        return results
    }
}

extension ComparisonOperator {
    /// Whether the comparison of two values holds; nil where that is unknown.
    func holds(_ left: Value, _ right: Value) -> Bool? {
        switch self {
        case .equal: left.equals(right)
        case .notEqual: left.equals(right).map { !$0 }
        case .less: left.lessThan(right)
        case .lessOrEqual: left.lessThanOrEqual(right)
        case .greater: right.lessThan(left)
        case .greaterOrEqual: right.lessThanOrEqual(left)
        }
    }
}
