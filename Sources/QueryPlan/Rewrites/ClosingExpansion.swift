import QuerySyntax

extension LogicalOperator {
    /// The plan in which an expansion and the relationship that closes a circle behind it are one.
    ///
    /// Neighbours are sorted, so those that two nodes have in common are found by walking along
    /// both lists, and nothing is made of the neighbours that only one of them has.
    func closingCircles(_ variables: [Variable]) -> LogicalOperator {
        rewritten { plan in
            guard case .expand(let last) = plan, last.toIsBound, !last.relationshipIsBound,
                last.closing == nil
            else { return plan }
            var filters: [PlanExpression] = []
            var bottom = last.input
            while case .filter(let input, let predicate) = bottom,
                predicate.cannotFail(variables), !predicate.isVolatile
            {
                filters.append(predicate)
                bottom = input
            }
            guard case .expand(var first) = bottom, !first.toIsBound, !first.relationshipIsBound,
                first.closing == nil, let closing = last.closing(at: first.to)
            else { return plan }
            first.closing = closing
            return filters.reversed().reduce(.expand(first)) { .filter($0, $1) }
        }
    }
}

extension Expand {
    /// This relationship between bound nodes, as one that closes a circle at one of them.
    fileprivate func closing(at end: VariableID) -> Closing? {
        guard from != to, from == end || to == end else { return nil }
        let isReversed = from == end
        return Closing(
            from: isReversed ? to : from, relationship: relationship,
            direction: isReversed ? direction.reversed : direction, types: types)
    }
}
