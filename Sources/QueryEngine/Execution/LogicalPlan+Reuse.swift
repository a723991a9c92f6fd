public import QueryPlan

extension LogicalPlan {
    /// True if a run of the plan keeps nothing, once it has begun anew, of the graph and parameters
    /// that it ran with, nor much memory: no operator walks, calls, reads files or runs a plan
    /// inside.
    public var isPlain: Bool { !writes && root.numbered.allSatisfy(\.isPlain) }
}

extension LogicalOperator {
    fileprivate var isPlain: Bool {
        switch self {
        case .argument, .nodeScan, .nodeSeek, .expand, .filter, .project, .aggregate, .distinct,
            .sort, .skip, .limit, .unwind:
            expressions.allSatisfy(\.subqueries.isEmpty)
        case .repeatedExpand, .hashJoin, .load, .union, .optional, .apply, .procedure, .eager,
            .create,
            .merge, .update, .delete, .forEach:
            false
        }
    }
}
