public import QueryPlan
import QuerySyntax

extension LogicalPlan {
    /// True if a run of the plan keeps nothing, once it has begun anew, of the graph and parameters
    /// that it ran with, nor much memory: no operator calls, reads files, runs a plan inside or
    /// walks in a way of which more is kept.
    public var isPlain: Bool { !writes && root.numbered.allSatisfy(\.isPlain) }

    /// The same of a plan that creates or sets, too.
    var isPlainUpdate: Bool { writes && root.numbered.allSatisfy { $0.isPlain || $0.isUpdate } }
}

extension LogicalOperator {
    fileprivate var isPlain: Bool {
        switch self {
        case .argument, .nodeScan, .nodeSeek, .expand, .filter, .project, .aggregate, .distinct,
            .sort, .skip, .limit, .unwind:
            expressions.allSatisfy(\.subqueries.isEmpty)
        case .repeatedExpand(let expand):
            expand.isPlain && expressions.allSatisfy(\.subqueries.isEmpty)
        case .hashJoin, .load, .union, .optional, .apply, .procedure, .eager,
            .create,
            .merge, .update, .delete, .forEach:
            false
        }
    }
}

extension LogicalOperator {
    /// True if it changes what is in hand, and keeps nothing.
    fileprivate var isUpdate: Bool {
        switch self {
        case .create, .update: expressions.allSatisfy(\.subqueries.isEmpty)
        default: false
        }
    }
}

extension RepeatedExpand {
    /// True if a step is one relationship, and it is written out how many paths are wanted.
    fileprivate var isPlain: Bool {
        guard parts.count == 1, !parts[0].isSingle, condition == nil, rows != .forEachInput,
            case .relationship = parts[0].step
        else {
            return false
        }
        return strategy.selector == .all || visitsNodesOnce
    }
}
