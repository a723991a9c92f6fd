import QuerySyntax
import Values

extension LogicalPlan {
    /// The plan in which relationships that only have to be counted are not followed.
    ///
    /// An aggregate that counts rows gets a row less for each of them: what hangs at the rest of a
    /// pattern by one relationship, and is not looked at, multiplies the rows by a degree. The
    /// degree of a node is the difference of two offsets. What hangs at the rest by two
    /// relationships is counted by the degrees of the neighbours, which leaves no row for each of
    /// them: paths of two counted by industry take a little more than half the time.
    func countingDegrees(_ statistics: Statistics) -> LogicalPlan {
        var plan = self
        plan.root = root.rewritten { operation in
            let operation = operation.mapExpressions {
                $0.rewritten { $0.countingByDegree(plan.variables, statistics) }
            }
            guard case .aggregate(let input, let keys, let aggregates) = operation,
                var rows = CountedRows(input, keys, aggregates, plan.variables, statistics)
            else { return operation }
            while rows.dropLeaf() {}
            let weight = VariableID(plan.variables.count)
            guard let counted = rows.aggregate(keys, weighedBy: weight) else { return operation }
            plan.variables.append(Variable(name: "  weight@\(weight.index)", kind: .value))
            return counted
        }
        return plan
    }
}

extension PlanExpression {
    /// `COUNT { (n)-[:T]->() }` as a degree, and `EXISTS` as whether there is one.
    fileprivate func countingByDegree(
        _ variables: [Variable], _ statistics: Statistics
    ) -> PlanExpression {
        guard case .subquery(let subquery) = kind, subquery.kind != .collect,
            var rows = CountedRows(subquery.plan, variables, statistics)
        else { return self }
        while rows.dropLeaf() {}
        guard let count = rows.countPerArgument else { return self }
        if subquery.kind == .count { return count }
        // Where one relationship is enough, all of them are only counted if that is as little work.
        return rows.degrees.contains { $0.then != nil } ? self : count.isPositive
    }

    /// Whether a number is greater than zero.
    fileprivate var isPositive: PlanExpression {
        PlanExpression(
            .comparison(.greater, self, PlanExpression(.literal(.integer(0)), span)), span)
    }
}

/// The rows that an aggregate counts, as the operators that make them.
private struct CountedRows {
    /// The relationships that are counted instead of followed.
    var degrees: [DegreeCount] = []

    private let base: LogicalOperator
    private let statistics: Statistics
    /// Filters, scans and expansions above the base, the first one first.
    private var operators: [LogicalOperator] = []
    private let aggregates: [AggregateAssignment]
    /// True if the keys may be computed for rows that are none.
    private let keysAreHarmless: Bool
    /// What the aggregate reads.
    private let needed: VariableSet

    /// The rows of a subquery.
    init?(_ plan: LogicalOperator, _ variables: [Variable], _ statistics: Statistics) {
        self.init(plan, [], [], variables, statistics)
    }

    /// Nil if rows that differ only in what is not looked at could not be counted together.
    init?(
        _ input: LogicalOperator, _ keys: [Assignment], _ aggregates: [AggregateAssignment],
        _ variables: [Variable], _ statistics: Statistics
    ) {
        self.statistics = statistics
        var bottom = input
        while let next = bottom.input, bottom.isPartOfPattern {
            operators.insert(bottom, at: 0)
            bottom = next
        }
        base = bottom
        let bound = VariableSet(operators.flatMap(\.variablesBound))
        self.aggregates = aggregates.map { assignment in
            changed(assignment) { $0.aggregate.countRows(insteadOf: bound) }
        }
        keysAreHarmless = keys.allSatisfy { $0.expression.cannotFail(variables) }
        let read = keys.map(\.expression) + self.aggregates.flatMap(\.aggregate.expressions)
        needed = read.reduce(into: []) { $0.formUnion($1.freeVariables) }
        let predicates = operators.flatMap(\.expressions)
        guard
            self.aggregates.allSatisfy({
                $0.aggregate.function == .countRows || $0.aggregate.ignoresRepetition
            }), !(read + predicates).contains(where: \.isVolatile),
            operators.allSatisfy({ $0.isScan || $0.cannotFail(variables) })
        else { return nil }
    }

    /// Counts the relationships to one node instead of following them; false if there is no more
    /// such node.
    mutating func dropLeaf() -> Bool {
        for (position, operation) in operators.enumerated() {
            guard case .expand(let expand) = operation, !expand.toIsBound,
                !expand.relationshipIsBound
            else { continue }
            if let count = count(expand, expand.direction, from: expand.from, to: expand.to) {
                remove(position, expand, leaf: expand.to, count)
                return true
            }
            // A pattern that begins with the leaf may as well begin behind it.
            if position == 1, case .nodeScan(let scan) = operators[0],
                scan.variable == expand.from, canBegin(behind: expand, insteadOf: scan),
                let count = count(
                    expand, expand.direction.reversed, from: expand.to, to: expand.from)
            {
                remove(position, expand, leaf: expand.from, count)
                operators[0] = .nodeScan(
                    NodeScan(input: scan.input, variable: expand.to, label: nil))
                return true
            }
        }
        return false
    }

    /// The number of ways along an expansion to a leaf, and along what is counted at the leaf
    /// already; nil if somebody looks at the leaf otherwise, or at the relationship.
    private func count(
        _ expand: Expand, _ direction: RelationshipPattern.Direction, from node: VariableID,
        to leaf: VariableID
    ) -> DegreeCount? {
        guard !isRead(leaf, besides: expand), var count = degree(of: node, expand, direction)
        else { return nil }
        let behind = degrees.filter { $0.variables.contains(leaf) }
        guard let end = behind.first else { return count }
        let link = DegreeCount.Link(expand)
        guard behind.count == 1, end.node == leaf, end.then == nil, count.links.isEmpty,
            end.links.isEmpty || end.links == [link]
        else { return nil }
        count.then = DegreeCount.SecondStep(
            direction: end.direction, types: end.types, differs: !end.links.isEmpty)
        return count
    }

    /// True if a scan of all nodes for the far end of an expansion finds what the scan for its near
    /// end does, and does not have to look at more.
    private func canBegin(behind expand: Expand, insteadOf scan: NodeScan) -> Bool {
        guard let label = scan.label else { return true }
        let estimates = Estimates(statistics: statistics)
        let followed =
            estimates.nodes(label: nil)
            * estimates.degree(types: expand.types, direction: expand.direction)
        return statistics.implies(label, expand.direction, expand.types)
            && estimates.nodes(label: nil) <= estimates.nodes(label: label) + followed
    }

    /// How many rows there are for each row given from outside; nil unless degrees tell it.
    var countPerArgument: PlanExpression? {
        if case .argument = base, operators.isEmpty { product } else { nil }
    }

    /// How many rows each of those that are left stands for; nil if nothing is counted by degrees.
    private var product: PlanExpression? {
        let factors = degrees.map { PlanExpression(.degree($0)) }
        guard let first = factors.first else { return nil }
        return factors.dropFirst().reduce(first) { PlanExpression(.binary(.multiply, $0, $1)) }
    }

    /// The aggregate over fewer rows, each of which counts as often as its weight says; nil if
    /// nothing is counted by degrees.
    ///
    /// A row without weight is none. Where rows are only counted it adds nothing, so that it is
    /// enough to look at each group; paths counted by industry take a fifth less.
    func aggregate(_ keys: [Assignment], weighedBy weight: VariableID) -> LogicalOperator? {
        guard let product else { return nil }
        let read = PlanExpression(.variable(weight))
        var plan = operators.reduce(base) { $1.replacingInput(by: $0) }
        plan = .project(plan, [Assignment(weight, product)])
        let onlyCounts = aggregates.allSatisfy { $0.aggregate.function == .countRows }
        let asksGroups = onlyCounts && !aggregates.isEmpty && keysAreHarmless
        if !asksGroups { plan = .filter(plan, read.isPositive) }
        let sums = aggregates.map { assignment in
            changed(assignment) {
                guard $0.aggregate.function == .countRows else { return }
                $0.aggregate.function = .sum
                $0.aggregate.argument = read
            }
        }
        plan = .aggregate(plan, keys: keys, aggregates: sums)
        guard asksGroups, !keys.isEmpty, let sum = sums.first else { return plan }
        return .filter(plan, PlanExpression(.variable(sum.variable)).isPositive)
    }

    /// True if somebody looks at a variable, other than to tell relationships apart or to count.
    private func isRead(_ variable: VariableID, besides expand: Expand?) -> Bool {
        needed.contains(variable)
            || operators.contains { operation in
                switch operation {
                case .expand(let other) where other.relationship == expand?.relationship: false
                case .filter(_, let predicate):
                    predicate.conjuncts.contains {
                        $0.differing == nil && $0.freeVariables.contains(variable)
                    }
                default:
                    operation.variablesRead.contains(variable)
                        || operation.expressions.contains { $0.freeVariables.contains(variable) }
                }
            }
    }

    /// The number of ways along an expansion from one of its ends; nil if they cannot be counted
    /// because somebody looks at the relationship.
    private func degree(
        of node: VariableID, _ expand: Expand, _ direction: RelationshipPattern.Direction
    ) -> DegreeCount? {
        guard !isRead(expand.relationship, besides: nil) else { return nil }
        var count = DegreeCount(node: node, direction: direction, types: expand.types)
        for rival in rivals(of: expand.relationship).sorted() {
            guard let other = expansion(over: rival) else { return nil }
            let (own, others) = (Set(expand.types), Set(other.types))
            if !own.isEmpty, !others.isEmpty, own.isDisjoint(with: others) { continue }
            guard own == others, direction == .either || other.direction != .either else {
                return nil
            }
            count.links.append(DegreeCount.Link(other))
        }
        return count
    }

    /// The relationships that must be others than this one.
    private func rivals(of relationship: VariableID) -> VariableSet {
        var rivals: VariableSet = []
        for case .filter(_, let predicate) in operators {
            for case let differing? in predicate.conjuncts.map(\.differing)
            where differing.contains(relationship) {
                rivals.formUnion(differing)
            }
        }
        return rivals.subtracting([relationship])
    }

    private func expansion(over relationship: VariableID) -> Expand? {
        for case .expand(let expand) in operators
        where expand.relationship == relationship && !expand.relationshipIsBound {
            return expand
        }
        return nil
    }

    private mutating func remove(
        _ position: Int, _ expand: Expand, leaf: VariableID, _ count: DegreeCount
    ) {
        degrees.removeAll { $0.variables.contains(leaf) }
        degrees.append(count)
        operators.remove(at: position)
        operators = operators.compactMap { $0.withoutDifference(from: expand.relationship) }
    }
}

extension DegreeCount.Link {
    fileprivate init(_ expand: Expand) {
        let isReversed = expand.direction == .incoming
        self.init(
            source: isReversed ? expand.to : expand.from,
            target: isReversed ? expand.from : expand.to)
    }
}

extension LogicalOperator {
    fileprivate var isScan: Bool { if case .filter = self { false } else { true } }

    /// True for an operator that only finds nodes and relationships or leaves some out.
    fileprivate var isPartOfPattern: Bool {
        switch self {
        case .filter, .nodeScan, .nodeSeek, .expand: true
        default: false
        }
    }

    fileprivate func cannotFail(_ variables: [Variable]) -> Bool {
        expressions.allSatisfy { $0.cannotFail(variables) }
    }

    /// The operator that does not ask of this relationship that it be another than others; nil if
    /// nothing is left of it.
    fileprivate func withoutDifference(from relationship: VariableID) -> LogicalOperator? {
        guard case .filter(let input, let predicate) = self else { return self }
        let left = predicate.conjuncts.compactMap { conjunct -> PlanExpression? in
            guard let differing = conjunct.differing, differing.contains(relationship) else {
                return conjunct
            }
            let others = differing.filter { $0 != relationship }
            return others.count > 1
                ? PlanExpression(.relationshipsDiffer(others), conjunct.span) : nil
        }
        return PlanExpression.conjunction(left).map { .filter(input, $0) }
    }
}

extension PlanExpression {
    /// The relationships, where the expression says that they differ.
    var differing: [VariableID]? {
        if case .relationshipsDiffer(let variables) = kind { variables } else { nil }
    }
}

extension AggregateCall {
    /// Counts rows where one of these variables, which are never null, would be counted.
    fileprivate mutating func countRows(insteadOf bound: VariableSet) {
        guard function == .count, !distinct, let variable = argument?.asVariable,
            bound.contains(variable)
        else { return }
        function = .countRows
        argument = nil
    }
}
