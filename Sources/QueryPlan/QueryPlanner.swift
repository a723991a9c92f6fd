public import QuerySyntax

/// Turns a query into a plan: checks it, orders its patterns, and applies the rewrites.
public enum QueryPlanner {
    /// The plan of a query whose text the spans refer to.
    ///
    /// Every error that can be found before anything runs is thrown here, except a parameter that
    /// is missing: whoever runs the plan compares `LogicalPlan.parameters` with what was given.
    public static func plan(
        _ query: Query, text: String, procedures: [String: ProcedureSignature] = [:],
        statistics: Statistics = Statistics(), options: PlannerOptions = PlannerOptions()
    ) throws(QueryError) -> LogicalPlan {
        var binder = Binder(statistics: statistics, procedures: procedures, options: options)
        let bound = try binder.bindStatement(query)
        var plan = LogicalPlan(
            root: bound.plan, variables: binder.variables, columns: bound.columns,
            writes: binder.writes,
            parameters: binder.parameters, text: text)
        for rewrite in Rewrite.allCases where options.rewrites.contains(rewrite) {
            plan = rewrite.apply(to: plan, statistics: statistics)
        }
        return plan.withBarriers()
    }
}
