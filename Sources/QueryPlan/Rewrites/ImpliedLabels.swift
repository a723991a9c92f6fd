import QuerySyntax

extension LogicalOperator {
    /// The plan that does not ask for a label where a relationship leads to nothing else.
    ///
    /// What is not asked of a node need not be looked up, and a node that nothing is asked of may
    /// not even have to be visited: `(:Person)-[:INFLUENCES]->(p)` is counted by degree where only
    /// persons influence.
    func withoutImpliedLabels(_ statistics: Statistics) -> LogicalOperator {
        rewritten { plan in
            guard case .filter(let input, let predicate) = plan else { return plan }
            let asked = predicate.conjuncts.filter { conjunct in
                guard let (variable, label) = conjunct.labelTest else { return true }
                return !input.implies(label, of: variable, statistics)
            }
            return PlanExpression.conjunction(asked).map { .filter(input, $0) } ?? input
        }
    }

    /// True if the node in the variable has the label in every row.
    func implies(
        _ label: String, of variable: VariableID, _ statistics: Statistics
    ) -> Bool {
        switch self {
        case .filter(_, let predicate) where predicate.asks(label, of: variable): return true
        case .nodeScan(let scan) where scan.variable == variable: return scan.label == label
        case .nodeSeek(let seek) where seek.variable == variable: return seek.label == label
        case .expand(let expand):
            if expand.implies(label, of: variable, statistics) { return true }
        case .repeatedExpand(let expand):
            if expand.implies(label, of: variable, statistics) { return true }
            if expand.to == variable, !expand.toIsBound {
                // A walk of no relationships ends where it starts.
                return expand.parts.count == 1
                    && expand.parts[0].implies(label, statistics, atEnd: true)
                    && expand.input.implies(label, of: expand.from, statistics)
            }
        case .project(_, let assignments) where assignments.contains { $0.variable == variable }:
            return false
        case .nodeScan, .nodeSeek, .filter, .project: break
        default: return false
        }
        return input?.implies(label, of: variable, statistics) ?? false
    }
}

extension Expand {
    fileprivate func implies(
        _ label: String, of variable: VariableID, _ statistics: Statistics
    ) -> Bool {
        variable == from && statistics.implies(label, direction, types)
            || variable == to && statistics.implies(label, direction.reversed, types)
    }
}

extension RepeatedExpand {
    fileprivate func implies(
        _ label: String, of variable: VariableID, _ statistics: Statistics
    ) -> Bool {
        let (first, last) = (parts[0], parts[parts.count - 1])
        return variable == from && first.min > 0 && first.implies(label, statistics, atEnd: false)
            || variable == to && last.min > 0 && last.implies(label, statistics, atEnd: true)
    }
}

extension RepeatedExpand.Part {
    /// True if a step of the part is only possible where its start, or its end, has the label.
    fileprivate func implies(_ label: String, _ statistics: Statistics, atEnd: Bool) -> Bool {
        guard case .relationship(let direction, let types, _) = step else { return false }
        return statistics.implies(label, atEnd ? direction.reversed : direction, types)
    }
}

extension Statistics {
    /// True if every node has the label from which a relationship of these types leads in this
    /// direction.
    func implies(
        _ label: String, _ direction: RelationshipPattern.Direction, _ types: [String]
    ) -> Bool {
        !types.isEmpty
            && types.allSatisfy { type in
                guard let ends = ends[type] else { return false }
                return switch direction {
                case .outgoing: ends.source.contains(label)
                case .incoming: ends.target.contains(label)
                case .either: ends.source.contains(label) && ends.target.contains(label)
                }
            }
    }
}

extension PlanExpression {
    /// True if the label of the node in the variable is among what must hold.
    fileprivate func asks(_ label: String, of variable: VariableID) -> Bool {
        conjuncts.contains { $0.labelTest.map { $0 == (variable, label) } ?? false }
    }
}
