import QuerySyntax
import Values

extension LogicalPlan {
    /// The plan in which relationships that only have to be counted are not followed.
    ///
    /// An aggregate that counts rows gets a row less for each of them: what hangs at the rest of a
    /// pattern by one relationship, and is not looked at, multiplies the rows by a degree. The
    /// degree of a node is the difference of two offsets, so a pattern of two relationships is
    /// counted in the time of one.
    func countingDegrees(_ statistics: Statistics) -> LogicalPlan {
        var plan = self
        plan.root = root.rewritten { operation in
            let operation = operation.mapExpressions { $0.rewritten(\.countingByDegree) }
            guard case .aggregate(let input, let keys, let aggregates) = operation,
                var rows = CountedRows(input, keys, aggregates, plan.variables, statistics)
            else { return operation }
            while rows.dropLeaf() {}
            guard !rows.degrees.isEmpty else { return operation }
            let weight = VariableID(plan.variables.count)
            plan.variables.append(Variable(name: "  weight@\(weight.index)", kind: .value))
            return rows.aggregate(keys, weighedBy: weight)
        }
        return plan
    }
}

extension PlanExpression {
    /// `COUNT { (n)-[:T]->() }` as a degree, and `EXISTS` as whether there is one.
    fileprivate var countingByDegree: PlanExpression {
        guard case .subquery(let subquery) = kind, subquery.kind != .collect,
            case .expand(let expand) = subquery.plan, case .argument = expand.input,
            !expand.toIsBound, !expand.relationshipIsBound
        else { return self }
        let count = DegreeCount(
            node: expand.from, direction: expand.direction, types: expand.types, links: [])
        let degree = PlanExpression(.degree(count), span)
        return subquery.kind == .count ? degree : degree.isPositive
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
    /// Relationships by which a degree is lessened, so that they have to be followed.
    private var kept: VariableSet = []

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
                !expand.relationshipIsBound, !kept.contains(expand.relationship)
            else { continue }
            if !isRead(expand.to, except: position),
                let degree = degree(
                    of: expand.from, expand, expand.direction)
            {
                remove(position, expand, degree)
                return true
            }
            // A pattern that begins with the leaf may as well begin behind it.
            if position == 1, case .nodeScan(let scan) = operators[0],
                scan.variable == expand.from, canBegin(behind: expand, insteadOf: scan),
                !isRead(expand.from, except: position),
                let degree = degree(of: expand.to, expand, expand.direction.reversed)
            {
                remove(position, expand, degree)
                operators[0] = .nodeScan(
                    NodeScan(input: scan.input, variable: expand.to, label: nil))
                return true
            }
        }
        return false
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

    /// The aggregate over fewer rows, each of which counts as often as its weight says.
    ///
    /// A row without weight is none. Where rows are only counted it adds nothing, so that it is
    /// enough to look at each group; paths counted by industry take a fifth less.
    func aggregate(_ keys: [Assignment], weighedBy weight: VariableID) -> LogicalOperator {
        let factors = degrees.map { PlanExpression(.degree($0)) }
        let product = factors.dropFirst().reduce(factors[0]) {
            PlanExpression(.binary(.multiply, $0, $1))
        }
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

    /// True if somebody looks at a variable, other than to tell relationships apart.
    private func isRead(_ variable: VariableID, except position: Int) -> Bool {
        if needed.contains(variable) || degrees.contains(where: { $0.variables.contains(variable) })
        {
            return true
        }
        return operators.indices.contains(where: { index in
            guard index != position else { return false }
            if case .filter(_, let predicate) = operators[index] {
                return predicate.conjuncts.contains {
                    $0.differing == nil && $0.freeVariables.contains(variable)
                }
            }
            return operators[index].variablesRead.contains(variable)
                || operators[index].expressions.contains { $0.freeVariables.contains(variable) }
        })
    }

    /// The number of ways along an expansion from one of its ends; nil if they cannot be counted
    /// because somebody looks at the relationship.
    private func degree(
        of node: VariableID, _ expand: Expand, _ direction: RelationshipPattern.Direction
    ) -> DegreeCount? {
        guard !isRead(expand.relationship, except: -1) else { return nil }
        var count = DegreeCount(node: node, direction: direction, types: expand.types, links: [])
        for rival in rivals(of: expand.relationship).sorted() {
            guard let other = expansion(over: rival) else { return nil }
            let (own, others) = (Set(expand.types), Set(other.types))
            if !own.isEmpty, !others.isEmpty, own.isDisjoint(with: others) { continue }
            guard own == others, direction == .either || other.direction != .either else {
                return nil
            }
            let isReversed = other.direction == .incoming
            count.links.append(
                DegreeCount.Link(
                    source: isReversed ? other.to : other.from,
                    target: isReversed ? other.from : other.to))
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

    private mutating func remove(_ position: Int, _ expand: Expand, _ degree: DegreeCount) {
        kept.formUnion(rivals(of: expand.relationship))
        degrees.append(degree)
        operators.remove(at: position)
        operators = operators.compactMap { $0.withoutDifference(from: expand.relationship) }
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
