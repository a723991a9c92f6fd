import QuerySyntax

extension LogicalPlan {
    /// The root in which a repetition yields each node once, where that is enough.
    ///
    /// That is so if nobody reads the walk and it does not matter how often a row occurs. Walks of
    /// at least two relationships are still enumerated: a node that is two trails away may be
    /// reached sooner.
    func rootReachingEnds() -> LogicalOperator {
        root.rewritten(under: demand) { plan, demand in
            guard case .repeatedExpand(let expand) = plan, case .trails = expand.strategy,
                expand.min <= 1, !expand.relationshipsAreBound, !demand.countsRows,
                !demand.needed.contains(expand.relationships)
            else { return plan }
            return .repeatedExpand(changed(expand) { $0.strategy = .reachable })
        }
    }
}
