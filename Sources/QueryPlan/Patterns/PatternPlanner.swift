import QuerySyntax

/// Orders the parts of one `MATCH`: pattern graph in, operators out.
///
/// It starts at the node that is found most cheaply, then takes, again and again, the edge that
/// makes the fewest rows of those that touch what is bound, and asks each predicate as soon as all
/// that it reads is there.
struct PatternPlanner {
    let graph: PatternGraph
    let differing: Bool
    let estimates: Estimates
    let statistics: Statistics
    let seeks: Bool
    let joins: Bool

    var plan = LogicalOperator.argument([])
    var bound: VariableSet = []
    /// The labels that a scan has asked for already.
    private var labelsKnown: [VariableID: String] = [:]
    /// The nodes whose labels are asked for where a walk ends.
    var endsAsked: VariableSet = []
    var waiting: [WaitingPredicate] = []
    var edgesLeft: [Int] = []
    var edgesDone: [PatternGraph.Edge] = []

    /// The shares of nodes that pass what is asked of one node alone, by the predicates' numbers.
    private var selectivities: [VariableID: [Int: Double]] = [:]
    /// The predicates that a seek could answer, by the node they ask about, each with the variables
    /// of the pattern that its values read.
    private var asked: [VariableID: [(property: AskedProperty, needs: VariableSet)]] = [:]

    /// How nodes are found that are found in one way, whatever else is bound.
    private var accesses: [VariableID: AccessPath] = [:]
    /// True if a predicate says that two values are equal which both depend on variables.
    private(set) var hasEquations = false

    struct WaitingPredicate {
        /// The position in the graph.
        var number: Int
        var predicate: PlanExpression
        /// The variables of the pattern that it reads.
        var needs: VariableSet
    }

    /// Plans a pattern whose edges match different relationships, unless said otherwise.
    ///
    /// Nodes are found by what is asked of their properties only if `seeks` is true, and parts that
    /// do not hang together each by itself only if `joins` is.
    init(
        _ graph: PatternGraph, statistics: Statistics, seeks: Bool, joins: Bool,
        differing: Bool = true
    ) {
        self.graph = graph
        self.differing = differing
        self.seeks = seeks
        self.joins = joins
        self.statistics = statistics
        self.estimates = Estimates(statistics: statistics)
    }

    /// The operators that find the pattern beside each row of the input.
    func plan(over input: LogicalOperator) -> LogicalOperator {
        var planner = self
        planner.plan = input
        planner.run()
        return planner.plan
    }

    /// What plans another pattern in the same way.
    func planner(for graph: PatternGraph) -> PatternPlanner {
        PatternPlanner(
            graph, statistics: statistics, seeks: seeks, joins: joins, differing: differing)
    }

    private mutating func run() {
        for (number, predicate) in graph.predicates.enumerated() { expect(predicate, number) }
        for node in graph.nodes where asked[node.variable]?.allSatisfy({ $0.needs.isEmpty }) ?? true
        {
            accesses[node.variable] = access(to: node)
        }
        edgesLeft = Array(graph.edges.indices)
        bindGivenNodes()
        settle()
        while true {
            if let (edge, start) = nextEdge() {
                if let start { bind(start) } else { take(edge) }
            } else if let node = nextStart() {
                if !join(at: node) { bind(node) }
            } else if let edge = edgesLeft.first {
                take(edge)
            } else {
                break
            }
        }
        derive(all: true)
        settle()
    }

    private mutating func expect(_ predicate: PlanExpression, _ number: Int) {
        let needs = predicate.freeVariables.intersection(graph.introduced)
        waiting.append(WaitingPredicate(number: number, predicate: predicate, needs: needs))
        if let only = needs.first, needs.count == 1 {
            selectivities[only, default: [:]][number] = selectivity(of: predicate, on: only)
        }
        hasEquations = hasEquations || predicate.isEquation
        for variable in needs where seeks {
            guard let (key, test) = predicate.propertyTest(of: variable) else { continue }
            asked[variable, default: []].append(
                (
                    AskedProperty(number: number, key: key, test: test),
                    needs.subtracting([variable])
                ))
        }
    }

    /// Nodes bound by clauses before are there; one that no edge touches must not be null.
    private mutating func bindGivenNodes() {
        let touched = VariableSet(graph.edges.flatMap { [$0.left, $0.right] })
        for node in graph.nodes where !graph.introduced.contains(node.variable) {
            bound.insert(node.variable)
            if !touched.contains(node.variable) {
                plan = .filter(
                    plan,
                    PlanExpression(.unary(.isNotNull, PlanExpression(.variable(node.variable)))))
            }
        }
        for edge in graph.edges where edge.isBound && edge.repetition == nil {
            bindEnds(ofBound: edge)
        }
    }

    /// Where a relationship is given and neither of its ends, the relationship leads to them.
    private mutating func bindEnds(ofBound edge: PatternGraph.Edge) {
        guard !bound.contains(edge.left), !bound.contains(edge.right) else { return }
        let relationship = PlanExpression(.variable(edge.variable), edge.span)
        let start = PlanExpression(.function("startnode", [relationship]), edge.span)
        let end = PlanExpression(.function("endnode", [relationship]), edge.span)
        switch edge.direction {
        case .outgoing: plan = .project(plan, [Assignment(edge.left, start)])
        case .incoming: plan = .project(plan, [Assignment(edge.left, end)])
        case .either:
            let ends = PlanExpression.Kind.caseWhen(
                subject: nil,
                [
                    (
                        PlanExpression(.comparison(.equal, start, end)),
                        PlanExpression(.list([start]))
                    )
                ],
                otherwise: PlanExpression(.list([start, end])))
            plan = .unwind(plan, list: PlanExpression(ends, edge.span), variable: edge.left)
        }
        bound.insert(edge.left)
        settle(labelsOf: edge.left)
    }

    /// The node of the pattern that is found most cheaply of those that are not bound.
    private func nextStart() -> VariableID? {
        var best: (node: VariableID, rows: Double, access: AccessPath)?
        for node in graph.nodes where !bound.contains(node.variable) {
            let (access, rows) = cost(of: node)
            if best.map({
                rows < $0.rows || rows == $0.rows && access.isBetter(than: $0.access)
            }) ?? true {
                best = (node.variable, rows, access)
            }
        }
        return best?.node
    }

    /// How a node is found, and how many pass what is asked of it alone.
    private func cost(of node: PatternGraph.Node) -> (access: AccessPath, rows: Double) {
        let access = access(to: node)
        return (access, access.rows * selectivity(at: node.variable, except: access.answered))
    }

    mutating func bind(_ variable: VariableID) {
        guard let node = graph.node(variable) else { return }
        let access = access(to: node)
        plan = access.scan(for: variable, over: plan)
        labelsKnown[variable] = access.label
        waiting.removeAll { access.answered.contains($0.number) }
        bound.insert(variable)
        settle(labelsOf: variable)
    }

    func access(to node: PatternGraph.Node) -> AccessPath {
        if let known = accesses[node.variable] { return known }
        var best = AccessPath(kind: .all, rows: estimates.nodes(label: nil))
        for label in node.labels {
            let scan = AccessPath(kind: .label(label), rows: estimates.nodes(label: label))
            if scan.isBetter(than: best) { best = scan }
        }
        let known = (asked[node.variable] ?? []).filter { $0.needs.isSubset(of: bound) }
        let seek = SeekFinder(estimates: estimates).best(
            labels: node.labels, asked: known.map(\.property))
        return seek.map { $0.isBetter(than: best) ? $0 : best } ?? best
    }

    /// The share of nodes that pass what is asked of this one alone, but for some predicates.
    func selectivity(at variable: VariableID, except answered: [Int] = []) -> Double {
        selectivities[variable]?.reduce(1) { answered.contains($1.key) ? $0 : $0 * $1.value } ?? 1
    }

    private func selectivity(of predicate: PlanExpression, on variable: VariableID) -> Double {
        guard let node = graph.node(variable),
            let (key, test) = predicate.propertyTest(of: variable)
        else { return estimates.selectivity(of: predicate) }
        return estimates.selectivity(of: test, key: key, labels: node.labels)
    }

    /// The edge to take next, and, where it is better to look up its other end first, that node.
    private func nextEdge() -> (edge: Int, start: VariableID?)? {
        var best: (edge: Int, factor: Double)?
        for index in edgesLeft {
            guard let factor = factor(of: graph.edges[index]) else { continue }
            if factor < best?.factor ?? .infinity { best = (index, factor) }
        }
        guard let best else { return nil }
        let edge = graph.edges[best.edge]
        guard let repetition = edge.repetition else { return (best.edge, nil) }
        let searchesBothWays = repetition.strategy.selector != .all
        for end in [edge.left, edge.right] where !bound.contains(end) {
            guard let node = graph.node(end) else { continue }
            let (access, rows) = cost(of: node)
            if searchesBothWays ? rows <= Self.endsMax : access.isSeek && rows <= 1 {
                return (best.edge, end)
            }
        }
        return (best.edge, nil)
    }

    /// Up to so many ends it is better to look for the shortest ways to each of them, from both
    /// sides, than for those from one side to wherever they lead.
    private static let endsMax = 8.0

    /// That a node has the labels that no scan has asked for.
    func missingLabels(of variable: VariableID) -> PlanExpression? {
        let missing = graph.node(variable)?.labels.filter { $0 != labelsKnown[variable] } ?? []
        guard !missing.isEmpty else { return nil }
        let labels: LabelPredicate =
            missing.count == 1 ? .name(missing[0]) : .and(missing.map { .name($0) })
        return PlanExpression(.hasLabels(PlanExpression(.variable(variable)), labels))
    }

    /// Asks what can be asked by now; first the labels of a node that has just been bound.
    mutating func settle(labelsOf variable: VariableID? = nil) {
        if let variable, !endsAsked.contains(variable), let labels = missingLabels(of: variable) {
            plan = .filter(plan, labels)
        }
        derive(all: false)
        var ready: [PlanExpression] = []
        waiting.removeAll { waiting in
            guard waiting.needs.isSubset(of: bound) else { return false }
            ready.append(waiting.predicate)
            return true
        }
        for predicate in ready { plan = .filter(plan, predicate) }
    }
}

extension RelationshipPattern.Direction {
    /// The same relationship seen from its other end.
    var reversed: RelationshipPattern.Direction {
        switch self {
        case .outgoing: .incoming
        case .incoming: .outgoing
        case .either: .either
        }
    }
}
