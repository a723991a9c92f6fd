/// What the planner may do.
public struct PlannerOptions: Sendable {
    /// The rewrites to apply; none of them changes an answer.
    public var rewrites: Set<Rewrite>

    /// Makes options; all rewrites are applied if nothing else is said.
    public init(rewrites: Set<Rewrite> = Set(Rewrite.allCases)) { self.rewrites = rewrites }
}
