import QuerySyntax
import Values

extension Estimates {
    /// The number of rows that an operator makes of those it is given.
    func rows(of plan: LogicalOperator, given: Double, inner: [Double]) -> Double {
        switch plan {
        case .argument, .project, .eager, .create, .merge, .update, .delete, .forEach: given
        case .sort(_, _, nil): given
        case .sort(_, _, let count?), .limit(_, let count): min(given, number(count) ?? given)
        case .skip(_, let count): max(0, given - (number(count) ?? 0))
        case .nodeScan(let scan): given * nodes(label: scan.label)
        case .nodeSeek(let seek):
            given * nodes(label: seek.label, tests: seek.tests)
        case .expand(let expand):
            given * degree(types: expand.types, direction: expand.direction)
                * (expand.toIsBound ? 1 / nodes(label: nil) : 1)
                * (expand.closing.map {
                    degree(types: $0.types, direction: $0.direction) / nodes(label: nil)
                } ?? 1)
        case .repeatedExpand(let expand): given * rows(of: expand)
        case .filter(_, let predicate): given * selectivity(of: predicate)
        case .aggregate(_, let keys, _): keys.isEmpty ? 1 : given * Self.distinctShare
        case .distinct: given * Self.distinctShare
        case .unwind(_, let list, _): given * elements(of: list)
        case .load: given * Self.recordsAssumed
        case .union: inner.reduce(0, +)
        case .optional: max(given, inner.first ?? 0)
        case .apply(_, _, let isUnit): isUnit ? given : inner.first ?? given
        case .hashJoin: min(given, inner.first ?? given)
        case .procedure: given * Self.elementsAssumed
        }
    }

    /// The number of rows that a whole plan makes of one.
    func rows(ofAll plan: LogicalOperator, beside outer: Double = 1) -> Double {
        let given = plan.input.map { rows(ofAll: $0, beside: outer) } ?? outer
        let beside = plan.besideInner(given: given, outer: outer)
        let inner = (plan.input == nil ? plan.children[...] : plan.children.dropFirst())
            .map { rows(ofAll: $0, beside: beside) }
        return rows(of: plan, given: given, inner: inner)
    }

    /// The share of rows that are the first of their kind.
    private static let distinctShare = 0.5
    /// The number of records that a file is taken to have.
    private static let recordsAssumed = 1_000.0

    private func rows(of expand: RepeatedExpand) -> Double {
        let walks = expand.parts.reduce(1) { $0 * self.walks(of: $1) }
        let all = nodes(label: nil)
        return switch expand.strategy.selector {
        case .all: expand.toIsBound ? walks / all : walks
        case .any(let count), .shortest(let count), .shortestGroups(let count):
            expand.toIsBound ? number(count) : min(walks, all * number(count))
        }
    }

    private func number(_ expression: PlanExpression) -> Double? {
        expression.constantInteger.map(Double.init)
    }
}

extension LogicalOperator {
    /// The number of rows for which the plans inside this operator are run.
    func besideInner(given: Double, outer: Double) -> Double {
        switch self {
        case .union: outer
        case .hashJoin: 1
        default: given
        }
    }
}
