import QuerySyntax

extension PatternGraph {
    /// Turns predicates over every relationship or node of a path into predicates on its steps.
    ///
    /// `all(x IN relationships(p) WHERE …)` is true if and only if the predicate is true of each
    /// relationship, and `none` if and only if its negation is; as only rows for which a predicate
    /// is true stay, each can be asked where the relationship is met. A shortest walk is searched
    /// among those that fulfil such predicates, so for it they are always pushed; for other walks
    /// it is a matter of speed.
    mutating func pushQuantifiers(pushingAll: Bool) {
        let shortest = VariableSet(edges.filter(\.isShortestFunction).map(\.variable))
        guard pushingAll || !shortest.isEmpty else { return }
        var kept: [PlanExpression] = []
        for predicate in predicates {
            guard let push = Quantified(predicate, in: self),
                pushingAll || push.elements.contains(where: shortest.contains)
            else {
                kept.append(predicate)
                continue
            }
            kept += apply(push)
        }
        predicates = kept
    }

    /// Pushes into repetitions, and returns what is to be asked of single elements.
    private mutating func apply(_ push: Quantified) -> [PlanExpression] {
        var single: [PlanExpression] = []
        for element in push.elements {
            guard let index = edges.firstIndex(where: { $0.variable == element }) else {
                if !push.overRelationships { single.append(push.condition(on: element)) }
                continue
            }
            if let part = edges[index].repetition?.parts.first {
                let subject = part.elements[push.overRelationships ? 1 : 2]
                edges[index].repetition?.parts[0].predicates.append(push.condition(on: subject))
            } else if push.overRelationships {
                single.append(push.condition(on: element))
            }
        }
        return single
    }

    /// A predicate over each relationship or each node of a path or repetition of the pattern.
    private struct Quantified {
        /// The nodes and edges that the list runs over.
        var elements: [VariableID]
        var overRelationships: Bool
        private var variable: VariableID
        private var predicate: PlanExpression

        init?(_ expression: PlanExpression, in graph: PatternGraph) {
            guard
                case .quantifier(let quantifier, let variable, let list, let predicate) =
                    expression.kind, quantifier == .all || quantifier == .none
            else { return nil }
            let others = predicate.freeVariables.subtracting([variable])
            guard others.isDisjoint(with: graph.introduced), !predicate.isVolatile,
                !predicate.contains(\.isSubquery),
                let (elements, overRelationships) = graph.elements(of: list)
            else { return nil }
            self.elements = elements
            self.overRelationships = overRelationships
            self.variable = variable
            self.predicate =
                quantifier == .all
                ? predicate : PlanExpression(.unary(.not, predicate), predicate.span)
        }

        func condition(on element: VariableID) -> PlanExpression {
            predicate.replacing(variable, with: element)
        }
    }

    /// What `relationships(p)`, `nodes(p)` or the variable of a repetition runs over.
    private func elements(of list: PlanExpression) -> ([VariableID], overRelationships: Bool)? {
        switch list.kind {
        case .variable(let variable):
            guard let edge = edges.first(where: { $0.variable == variable }),
                let repetition = edge.repetition, !edge.isBound, repetition.canBePushedInto
            else { return nil }
            return ([variable], true)
        case .function(let name, let arguments):
            guard name == "relationships" || name == "nodes",
                let path = arguments.first?.asVariable,
                let route = routes.first(where: { $0.path == path }),
                !edges.contains(where: {
                    guard let repetition = $0.repetition else { return false }
                    return ($0.isBound || !repetition.canBePushedInto)
                        && route.elements.contains($0.variable)
                })
            else { return nil }
            return (route.elements, name == "relationships")
        default: return nil
        }
    }
}

extension PatternGraph.Repetition {
    /// True if each step is one relationship and no selector has chosen before WHERE is asked.
    fileprivate var canBePushedInto: Bool {
        parts.count == 1 && parts[0].pattern == nil && !choosesFirst
    }
}
