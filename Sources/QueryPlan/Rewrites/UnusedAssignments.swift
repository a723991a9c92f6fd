import QuerySyntax

extension LogicalPlan {
    /// The root without paths and other values that nobody reads and whose making cannot fail.
    func prunedRoot() -> LogicalOperator {
        root.rewritten(under: demand) { plan, demand in plan.pruned(demand, variables) }
    }
}

extension LogicalOperator {
    fileprivate func pruned(_ demand: Demand, _ variables: [Variable]) -> LogicalOperator {
        guard case .project(let input, let assignments) = self else { return self }
        let kept = assignments.filter {
            demand.needed.contains($0.variable) || !$0.expression.cannotFail(variables)
        }
        return kept.isEmpty ? input.pruned(demand, variables) : .project(input, kept)
    }
}
