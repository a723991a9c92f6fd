import QuerySyntax

extension PatternPlanner {
    /// The rows that taking the edge makes of one; nil if it cannot be taken yet.
    func factor(of edge: PatternGraph.Edge) -> Double? {
        let hasLeft = bound.contains(edge.left)
        let hasRight = bound.contains(edge.right)
        guard hasLeft || hasRight, needs(of: edge).isSubset(of: bound) else { return nil }
        var rows: Double
        if let repetition = edge.repetition {
            rows = repetition.parts.reduce(1) { rows, part in
                let most = part.pattern == nil ? part.max : part.max ?? max(part.min, part.min &+ 1)
                return rows
                    * estimates.walks(
                        types: part.types, direction: part.direction, min: part.min, max: most)
            }
        } else {
            rows = edge.isBound ? 0 : estimates.degree(types: edge.types, direction: edge.direction)
        }
        if hasLeft && hasRight { return rows / estimates.nodes(label: nil) }
        let far = hasLeft ? edge.right : edge.left
        let labels = graph.node(far)?.labels ?? []
        rows *= estimates.share(labels: labels) * selectivity(at: far)
        return rows
    }

    /// The variables of the pattern that have to be bound before the edge can be taken.
    ///
    /// A condition on a whole path is asked where both ends are known, and reads what is derived
    /// from the path itself.
    private func needs(of edge: PatternGraph.Edge) -> VariableSet {
        guard let repetition = edge.repetition else { return [] }
        var needs = VariableSet(repetition.conditions.flatMap(\.freeVariables))
        if !needs.isEmpty {
            needs.subtract([edge.left, edge.right] + graph.derived(from: edge).map(\.variable))
        }
        for part in repetition.parts {
            needs.formUnion(part.predicatesOfSteps.flatMap(\.freeVariables))
        }
        return needs.intersection(graph.introduced).subtracting(edge.variables)
    }

    mutating func take(_ index: Int) {
        edgesLeft.removeAll { $0 == index }
        let edge = graph.edges[index]
        let fromLeft = bound.contains(edge.left)
        let from = fromLeft ? edge.left : edge.right
        let to = fromLeft ? edge.right : edge.left
        if !bound.contains(from) { bind(from) }
        let toIsBound = bound.contains(to)
        if let repetition = edge.repetition {
            var expand = RepeatedExpand(
                input: plan, from: from, to: to, toIsBound: toIsBound,
                parts: parts(of: repetition, isBound: edge.isBound, fromLeft: fromLeft),
                reversed: !fromLeft, condition: condition(of: repetition, on: edge),
                strategy: repetition.strategy)
            askAtEnd(of: &expand)
            plan = .repeatedExpand(expand)
        } else {
            plan = .expand(
                Expand(
                    input: plan, from: from, relationship: edge.variable, to: to,
                    toIsBound: toIsBound, relationshipIsBound: edge.isBound,
                    direction: fromLeft ? edge.direction : edge.direction.reversed,
                    types: edge.types))
        }
        bound.formUnion(edge.variables + [to])
        requireDifference(from: edge)
        settle(labelsOf: toIsBound ? nil : to)
    }

    /// Has a search for some of the walks to each end look for those ends alone that are wanted.
    private mutating func askAtEnd(of expand: inout RepeatedExpand) {
        guard expand.strategy.selector != .all, !expand.toIsBound, !expand.parts[0].isBound else {
            return
        }
        let known = bound.union([expand.to])
        var predicates = missingLabels(of: expand.to).map { [$0] } ?? []
        waiting.removeAll { waiting in
            guard waiting.needs.contains(expand.to), waiting.needs.isSubset(of: known),
                !waiting.predicate.isVolatile
            else { return false }
            predicates.append(waiting.predicate)
            return true
        }
        guard let predicate = PlanExpression.conjunction(predicates) else { return }
        let last = expand.parts.count - 1
        expand.parts[last].junction = expand.to
        expand.parts[last].junctionPredicate = predicate
        endsAsked.insert(expand.to)
    }

    /// The parts in the order walked.
    private func parts(
        of repetition: PatternGraph.Repetition, isBound: Bool, fromLeft: Bool
    ) -> [RepeatedExpand.Part] {
        let written = repetition.parts
        var parts: [RepeatedExpand.Part] = []
        for index in fromLeft ? Array(written.indices) : written.indices.reversed() {
            let part = written[index]
            // On the way from right to left a part ends at the junction on its left.
            let junction = fromLeft ? part : (index > 0 ? written[index - 1] : nil)
            parts.append(
                RepeatedExpand.Part(
                    relationships: part.variable, isBound: isBound, isSingle: part.isSingle,
                    step: step(of: part, fromLeft: fromLeft), min: part.min, max: part.max,
                    junction: junction?.junction,
                    junctionPredicate: .conjunction(junction?.junctionPredicates ?? [])))
        }
        return parts
    }

    private func step(of part: PatternGraph.Part, fromLeft: Bool) -> RepeatedExpand.Step {
        let elements = fromLeft ? part.elements : part.elements.reversed()
        if var pattern = part.pattern {
            let source = elements[0]
            pattern.introduced.remove(source)
            pattern.settleLabels()
            let plan = PatternPlanner(
                pattern, statistics: statistics, seeks: seeks, joins: false, differing: false
            )
            .plan(over: .argument([])).closed().plan
            let rest = elements.dropFirst().enumerated()
            return .pattern(
                RepeatedExpand.StepPattern(
                    plan: plan, source: source,
                    relationships: rest.filter { $0.offset % 2 == 0 }.map(\.element),
                    nodes: rest.filter { $0.offset % 2 == 1 }.map(\.element)))
        }
        let predicate = PlanExpression.conjunction(part.predicates)
        let readsSource = predicate?.freeVariables.contains(elements[0]) ?? false
        return .relationship(
            fromLeft ? part.direction : part.direction.reversed, types: part.types,
            predicate.map {
                RepeatedExpand.StepPredicate(
                    relationship: elements[1], source: readsSource ? elements[0] : nil,
                    node: elements[2], predicate: $0)
            })
    }

    private func condition(
        of repetition: PatternGraph.Repetition, on edge: PatternGraph.Edge
    ) -> RepeatedExpand.Condition? {
        guard let predicate = PlanExpression.conjunction(repetition.conditions) else { return nil }
        let read = predicate.freeVariables
        return RepeatedExpand.Condition(
            assignments: graph.derived(from: edge).filter { read.contains($0.variable) },
            predicate: predicate)
    }

    /// A relationship is matched by one edge of a `MATCH` only.
    private mutating func requireDifference(from edge: PatternGraph.Edge) {
        let rivals = differing ? edgesDone.filter { $0.mustDiffer(from: edge) } : []
        edgesDone.append(edge)
        guard !rivals.isEmpty else { return }
        if (rivals + [edge]).allSatisfy({ $0.mode == .trail && $0.relationshipVariables.count == 1 }
        ) {
            let all = rivals.map(\.variable) + [edge.variable]
            plan = .filter(plan, PlanExpression(.relationshipsDiffer(all), edge.span))
            return
        }
        // Within a path whose mode is another, relationships may well be the same.
        for rival in rivals.flatMap(\.relationshipVariables) {
            for own in edge.relationshipVariables {
                plan = .filter(plan, PlanExpression(.relationshipsDiffer([rival, own]), edge.span))
            }
        }
    }

    /// The relationships of edges that were found by themselves must differ from those before.
    mutating func requireDifference(among edges: [PatternGraph.Edge]) {
        let before = edgesDone
        for edge in edges {
            edgesDone = before
            requireDifference(from: edge)
        }
        edgesDone = before + edges
    }

    /// Makes the paths and gatherings whose parts are there: those that are waited for, or all.
    mutating func derive(all: Bool) {
        for assignment in graph.derived where !bound.contains(assignment.variable) {
            let needs = assignment.expression.freeVariables.intersection(graph.introduced)
            guard needs.isSubset(of: bound), all || isAwaited(assignment.variable) else { continue }
            plan = .project(plan, [assignment])
            bound.insert(assignment.variable)
        }
    }
}

extension PatternPlanner {
    /// True if a predicate or an edge cannot be taken before this is bound.
    private func isAwaited(_ variable: VariableID) -> Bool {
        waiting.contains { $0.needs.contains(variable) }
            || edgesLeft.contains { needs(of: graph.edges[$0]).contains(variable) }
    }
}

extension PatternGraph {
    /// The variables that follow from what an edge binds and from its ends.
    func derived(from edge: Edge) -> [Assignment] {
        let known = VariableSet(edge.variables + [edge.left, edge.right])
        return derived.filter {
            let read = $0.expression.freeVariables
            return read.isSubset(of: known) && !read.isDisjoint(with: edge.variables)
        }
    }
}
