import QuerySyntax

/// Where what a path pattern asks for is asked.
///
/// Where a selector chooses, that has to be before it does: of each step, of a node between parts,
/// or of the path as a whole. What is asked of the ends alone can be asked before or after, for the
/// selector chooses between each two ends.
extension Binder {
    /// Places what is asked of nodes, or of the path, or of steps `inside` a link.
    func place(
        _ conditions: [PlanExpression], of path: DeclaredPath, inside link: Int? = nil,
        in graph: inout PatternGraph
    ) throws(QueryError) {
        for condition in conditions {
            if let link, graph.edges[path.edges[link]].repetition != nil {
                try place(condition, inside: link, of: path, in: &graph)
            } else if path.isChosen {
                place(condition, between: path, in: &graph)
            } else {
                graph.predicates.append(condition)
            }
        }
    }

    private func place(
        _ condition: PlanExpression, inside link: Int, of path: DeclaredPath,
        in graph: inout PatternGraph
    ) throws(QueryError) {
        let edge = path.edges[link]
        let number = path.part(of: link)
        guard let part = graph.edges[edge].repetition?.parts[number] else { return }
        let read = condition.freeVariables
        let unknown = path.inner.union(graph.derived.map(\.variable))
        if read.isDisjoint(with: unknown) {
            if part.pattern == nil {
                graph.edges[edge].repetition?.parts[number].predicates.append(condition)
            } else {
                graph.edges[edge].repetition?.parts[number].pattern?.predicates.append(condition)
            }
            return
        }
        guard part.isSingle, !condition.contains(\.isSubquery) else {
            throw .unexpected(
                "What is asked inside a repetition is known only when the path has been found",
                at: condition.span,
                hint: "read only what the repetition itself and clauses before it name, or ask "
                    + "behind the pattern")
        }
        let whole = condition.replacing(part.relationship, with: part.variable)
        graph.edges[edge].repetition?.conditions.append(whole)
    }

    private func place(
        _ condition: PlanExpression, between path: DeclaredPath, in graph: inout PatternGraph
    ) {
        let edge = path.edges[0]
        let read = condition.freeVariables.intersection(path.inner)
        guard let only = read.first, let parts = graph.edges[edge].repetition?.parts else {
            graph.predicates.append(condition)
            return
        }
        if read.count == 1, let number = parts.firstIndex(where: { $0.junction == only }) {
            graph.edges[edge].repetition?.parts[number].junctionPredicates.append(condition)
        } else if read.count == 1,
            let number = parts.firstIndex(where: { $0.isSingle && $0.variable == only }),
            !condition.contains(\.isSubquery)
        {
            graph.edges[edge].repetition?.parts[number].predicates.append(
                condition.replacing(only, with: parts[number].relationship))
        } else {
            graph.edges[edge].repetition?.conditions.append(condition)
        }
    }

    /// Asks of the path as a whole what the repetitions within it do not ensure, and refuses to
    /// look among endless walks for one that fulfils what can only be asked at its end.
    func requireMode(
        of path: DeclaredPath, in graph: inout PatternGraph
    ) throws(QueryError) {
        guard let first = path.edges.first else { return }
        let edge = graph.edges[first]
        if path.isChosen {
            guard let repetition = edge.repetition, let condition = repetition.conditions.first,
                path.strategy.mode == .walk, repetition.parts.contains(where: { $0.max == nil })
            else { return }
            throw Self.unboundedWalk(
                "There may be no end of walks to try here, for this is known only of a whole walk",
                at: condition.span ?? edge.span)
        }
        switch path.strategy.mode {
        case .walk, .trail: return
        case .acyclic, .simple:
            if path.edges.count == 1, edge.repetition != nil, !edge.isBound { return }
            graph.predicates.append(
                PlanExpression(.pathHasMode(path.strategy.mode, path.elements), edge.span))
        }
    }
}
