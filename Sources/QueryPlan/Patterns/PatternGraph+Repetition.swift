import QuerySyntax

extension PatternGraph {
    /// How an edge repeats: one part, or the many of a path of which a selector chooses.
    struct Repetition {
        /// The parts from left to right.
        var parts: [Part]
        var strategy: RepeatedExpand.Strategy
        /// True if the selector chooses among all paths, whatever WHERE asks of them; false for
        /// `shortestPath(…)`, which looks for paths with `all(…)` of their nodes or relationships.
        var choosesFirst = false
        /// What a whole path must fulfil to be chosen, where that is not asked of its parts.
        var conditions: [PlanExpression] = []
    }

    /// A step, and how often it is taken.
    struct Part {
        /// Stands for the list of relationships, or for the only one.
        var variable: VariableID
        var isSingle = false
        var direction = RelationshipPattern.Direction.either
        /// The types that count; empty for all.
        var types: [String] = []
        var min: Int
        var max: Int?
        /// Stand for the nodes and relationships of a step in `predicates`, alternating.
        var elements: [VariableID]
        /// What each step must fulfil.
        var predicates: [PlanExpression] = []
        /// The pattern of a step over several relationships; its ends are those of `elements`.
        var pattern: PatternGraph?
        /// The node on the right, where another part follows, and what it must fulfil.
        var junction: VariableID?
        var junctionPredicates: [PlanExpression] = []

        /// The relationship of a step over one.
        var relationship: VariableID { elements[1] }

        /// What is asked while the part is walked.
        var predicatesOfSteps: [PlanExpression] {
            predicates + junctionPredicates + (pattern?.predicates ?? [])
        }
    }
}

extension PatternGraph.Edge {
    /// True for `shortestPath(…)`, which may go where the rest of the pattern goes.
    var isShortestFunction: Bool {
        guard let repetition else { return false }
        return !repetition.choosesFirst && repetition.strategy.selector != .all
    }

    /// The variables that are bound to relationships.
    var relationshipVariables: [VariableID] { repetition?.parts.map(\.variable) ?? [variable] }

    /// The variables that the edge binds beside its ends.
    var variables: [VariableID] {
        relationshipVariables + (repetition?.parts.compactMap(\.junction) ?? [])
    }

    /// The types of all its relationships; empty if they can have any.
    private var allTypes: [String] {
        guard let parts = repetition?.parts else { return types }
        return parts.contains { $0.types.isEmpty } ? [] : parts.flatMap(\.types)
    }

    /// True if one relationship could be matched by both, and that is not allowed.
    func mustDiffer(from other: PatternGraph.Edge) -> Bool {
        guard !isShortestFunction, !other.isShortestFunction,
            route != other.route || mode == .trail
        else { return false }
        let mine = allTypes
        let others = other.allTypes
        return mine.isEmpty || others.isEmpty || mine.contains(where: others.contains)
    }
}
