import QuerySyntax

extension LogicalPlan {
    /// The root in which a repetition yields each node once, where that is enough.
    ///
    /// That is so if nobody reads the walk and it does not matter how often a row occurs.
    func rootReachingEnds() -> LogicalOperator {
        root.rewritten(under: demand) { plan, demand in
            guard case .repeatedExpand(let expand) = plan, expand.strategy.selector == .all,
                !demand.countsRows,
                expand.parts.allSatisfy({
                    !$0.isBound && !demand.needed.contains($0.relationships)
                        && $0.junction.map(demand.needed.contains) != true
                })
            else { return plan }
            return .repeatedExpand(
                changed(expand) { $0.strategy.selector = .any(.number(1)) })
        }
    }
}
