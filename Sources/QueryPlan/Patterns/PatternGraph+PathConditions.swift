import QuerySyntax

extension PatternGraph {
    /// Has each `shortestPath(…)` look for paths that fulfil what WHERE asks of them as a whole.
    ///
    /// A predicate on several such paths is asked of the last. That a path is no longer than
    /// something stays behind the search: where the shortest is too long, so are all others.
    mutating func pushPathConditions() {
        for index in edges.indices.reversed()
        where edges[index].isShortestFunction && !edges[index].isBound {
            let own = VariableSet(
                edges[index].variables + derived(from: edges[index]).map(\.variable))
            predicates.removeAll { predicate in
                guard !predicate.freeVariables.isDisjoint(with: own), !predicate.isVolatile,
                    !predicate.limitsLength(of: own)
                else { return false }
                edges[index].repetition?.conditions.append(predicate)
                return true
            }
        }
    }
}

extension PlanExpression {
    /// True if this asks of one of the paths or lists that it is no longer than something else.
    fileprivate func limitsLength(of paths: VariableSet) -> Bool {
        switch kind {
        case .comparison(.less, let length, let bound),
            .comparison(.lessOrEqual, let length, let bound),
            .comparison(.greater, let bound, let length),
            .comparison(.greaterOrEqual, let bound, let length):
            guard case .function(let name, let arguments) = length.kind,
                name == "length" || name == "size", let path = arguments.first?.asVariable
            else { return false }
            return paths.contains(path) && bound.freeVariables.isDisjoint(with: paths)
        default: return false
        }
    }
}
