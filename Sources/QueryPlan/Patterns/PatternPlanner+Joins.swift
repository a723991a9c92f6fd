import QuerySyntax

extension PatternPlanner {
    /// So many rows are joined at least; what is found once for each of fewer is not held.
    private static let joinedRowsMin = 2.0

    /// Finds a node and all that hangs together with it by itself, and joins it with what is there,
    /// if predicates say what must be equal; false if that is not to be.
    mutating func join(at node: VariableID) -> Bool {
        guard joins, hasEquations, !isLookedUp(node) else { return false }
        let part = ConnectedPart(of: graph, around: node, edgesLeft)
        guard part.variables.isDisjoint(with: bound) else { return false }
        let keys = waiting.compactMap { waiting in
            key(of: waiting.predicate, part.variables).map { (number: waiting.number, key: $0) }
        }
        guard !keys.isEmpty else { return false }
        let own = waiting.filter {
            !$0.needs.isEmpty && !$0.predicate.isVolatile
                && $0.predicate.freeVariables.isSubset(of: part.variables)
        }
        let inner = planner(for: graph.restricted(to: part, own.map(\.predicate)))
            .plan(over: .argument([]))
        guard inner.freeVariables.isEmpty,
            let holdsInput = holdsInput(joining: inner, by: keys.map(\.key))
        else { return false }
        plan = .hashJoin(
            HashJoin(
                input: plan, inner: inner, introduces: part.variables.sorted(),
                keys: keys.map(\.key), holdsInput: holdsInput))
        let answered = Set(keys.map(\.number) + own.map(\.number))
        waiting.removeAll { answered.contains($0.number) }
        bound.formUnion(part.variables)
        edgesLeft.removeAll { part.edges.contains($0) }
        requireDifference(among: part.edges.map { graph.edges[$0] })
        settle()
        return true
    }

    /// True if the node is looked up by a value of what is there, which is as good as a join.
    private func isLookedUp(_ node: VariableID) -> Bool {
        guard let node = graph.node(node), case .seek(let seek, _) = access(to: node).kind else {
            return false
        }
        return seek.tests.contains { !$0.test.asksForOrder && !$0.test.freeVariables.isEmpty }
    }

    /// Both sides of an equation, where one reads a part alone and the other what is there.
    private func key(
        of predicate: PlanExpression, _ part: VariableSet
    ) -> HashJoin.Key? {
        guard case .comparison(.equal, let left, let right) = predicate.kind,
            !predicate.isVolatile
        else { return nil }
        for (inner, outer) in [(left, right), (right, left)] {
            let (read, given) = (inner.freeVariables, outer.freeVariables)
            if !read.isEmpty, read.isSubset(of: part), !given.isEmpty,
                given.intersection(graph.introduced).isSubset(of: bound)
            {
                return HashJoin.Key(outer: outer, inner: inner)
            }
        }
        return nil
    }

    /// Whether the rows that are there shall be held, being the fewer; nil if no join is worth it.
    private func holdsInput(joining inner: LogicalOperator, by keys: [HashJoin.Key]) -> Bool? {
        let others = estimates.rows(ofAll: inner)
        guard others >= Self.joinedRowsMin else { return nil }
        var usage = VariableUsage()
        usage.add(plan)
        // Rows that come from around a subquery are not known, and others follow them.
        guard keys.allSatisfy({ $0.outer.freeVariables.isSubset(of: usage.bound) }) else {
            return false
        }
        let rows = estimates.rows(ofAll: plan)
        return rows >= Self.joinedRowsMin ? rows < others : nil
    }
}

extension PlanExpression {
    /// True if this says that two values are equal which both depend on variables.
    var isEquation: Bool {
        guard case .comparison(.equal, let left, let right) = kind else { return false }
        return !left.freeVariables.isEmpty && !right.freeVariables.isEmpty
    }
}

/// The nodes and edges of a pattern that hang together.
struct ConnectedPart {
    /// All that they bind, and what follows from it.
    private(set) var variables: VariableSet
    /// The numbers of the edges, ascending.
    private(set) var edges: [Int] = []

    /// The part around a node, along some of the edges.
    init(of graph: PatternGraph, around node: VariableID, _ edgesLeft: [Int]) {
        variables = [node]
        var ends: VariableSet = [node]
        var rest = edgesLeft
        while let place = rest.firstIndex(where: {
            ends.contains(graph.edges[$0].left) || ends.contains(graph.edges[$0].right)
        }) {
            let edge = graph.edges[rest[place]]
            edges.append(rest.remove(at: place))
            ends.formUnion([edge.left, edge.right])
            variables.formUnion(edge.variables + [edge.left, edge.right])
        }
        edges.sort()
        for assignment in graph.derived {
            let needs = assignment.expression.freeVariables.intersection(graph.introduced)
            if !needs.isEmpty, needs.isSubset(of: variables) {
                variables.insert(assignment.variable)
            }
        }
    }
}

extension PatternGraph {
    /// The part as a pattern of its own, with its own predicates.
    func restricted(to part: ConnectedPart, _ predicates: [PlanExpression]) -> PatternGraph {
        var graph = PatternGraph()
        graph.introduced = part.variables
        for node in nodes where part.variables.contains(node.variable) { graph.add(node) }
        graph.edges = part.edges.map { edges[$0] }
        graph.predicates = predicates
        graph.derived = derived.filter { part.variables.contains($0.variable) }
        return graph
    }
}
