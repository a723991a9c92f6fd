/// The rewrites of a plan, in the order in which they are applied.
///
/// None changes an answer.
public enum Rewrite: String, Hashable, Sendable, CaseIterable {
    /// Computes what depends on nothing.
    case constantFolding
    /// Asks predicates over every relationship or node of a path at each of its steps; this one is
    /// made while the pattern is planned.
    case stepPredicates
    /// Moves predicates to where their variables are first bound.
    case predicatePushdown
    /// Leaves out questions for labels that follow from the relationships that lead to a node.
    case impliedLabels
    /// Counts relationships by degree where nobody looks at them.
    case degreeCounting
    /// Finds nodes by label, by the values of properties or by their order instead of filtering a
    /// scan; in patterns while they are planned.
    case indexSeeks
    /// Finds parts of a pattern that only an equation connects each by itself, and joins them by
    /// hashes; this one is made while the pattern is planned.
    case hashJoins
    /// Keeps only the first rows while sorting, where a LIMIT follows.
    case topRows
    /// Leaves out what is computed and never read.
    case unusedAssignments
    /// Visits each node once where a repetition's walks are of no interest.
    case reachableEnds
    /// Leaves DISTINCT out where rows are distinct anyway.
    case needlessDistinct
    /// Looks for nodes that two others have in common in both their neighbourhoods at once.
    case closingExpansion

    /// The rewritten plan.
    func apply(to plan: LogicalPlan, statistics: Statistics) -> LogicalPlan {
        changed(plan) { plan in
            switch self {
            case .stepPredicates, .hashJoins: break
            case .constantFolding: plan.root = plan.root.foldingConstants()
            case .predicatePushdown: plan.root = plan.root.pushingPredicates(plan.variables)
            case .impliedLabels:
                // What a query writes may end the rule while it runs.
                if !plan.writes { plan.root = plan.root.withoutImpliedLabels(statistics) }
            case .degreeCounting:
                plan = plan.countingDegrees(plan.writes ? Statistics() : statistics)
            case .indexSeeks: plan.root = plan.root.seekingNodes(statistics)
            case .topRows: plan.root = plan.root.keepingTopRows()
            case .unusedAssignments: plan.root = plan.prunedRoot()
            case .closingExpansion: plan.root = plan.root.closingCircles(plan.variables)
            case .reachableEnds: plan = plan.reachingEnds()
            case .needlessDistinct:
                // While a query writes, two nodes may have one key for a while.
                plan.root = plan.root.withoutNeedlessDistinct(
                    plan.writes ? Statistics() : statistics)
            }
        }
    }
}
