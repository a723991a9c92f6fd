import QuerySyntax

extension LogicalOperator {
    /// The plan with filters over a scan answered by the scan, where a label or an index can.
    func seekingNodes(_ statistics: Statistics) -> LogicalOperator {
        rewritten { plan in
            guard case .filter = plan else { return plan }
            var predicates: [PlanExpression] = []
            var bottom = plan
            while case .filter(let input, let predicate) = bottom {
                predicates.insert(contentsOf: predicate.conjuncts, at: 0)
                bottom = input
            }
            guard case .nodeScan(let scan) = bottom,
                let (found, rest) = scan.narrowed(by: predicates, statistics)
            else { return plan }
            return rest.reduce(found) { .filter($0, $1) }
        }
    }
}

extension NodeScan {
    /// A narrower way to find the nodes, and the predicates that are still to be asked.
    fileprivate func narrowed(
        by predicates: [PlanExpression], _ statistics: Statistics
    ) -> (LogicalOperator, [PlanExpression])? {
        var labels = Set([label].compactMap(\.self))
        for case (variable, let label)? in predicates.map(\.labelTest) { labels.insert(label) }
        let known = input.freeVariables
        let bound = input.boundAnywhere.union(known)
        let asked = predicates.enumerated().compactMap { position, predicate -> AskedProperty? in
            guard let (key, test) = predicate.propertyTest(of: variable),
                test.freeVariables.isSubset(of: bound)
            else { return nil }
            return AskedProperty(number: position, key: key, test: test)
        }
        let estimates = Estimates(statistics: statistics)
        if let seek = SeekFinder(estimates: estimates).best(labels: labels.sorted(), asked: asked) {
            return (
                seek.scan(for: variable, over: input),
                rest(of: predicates, Set(seek.answered), known: seek.label)
            )
        }
        guard label == nil,
            let first = predicates.compactMap(\.labelTest).first(where: {
                $0.variable == variable
            })
        else { return nil }
        let scan = NodeScan(input: input, variable: variable, label: first.label)
        return (.nodeScan(scan), rest(of: predicates, [], known: first.label))
    }

    /// The predicates that were not used and do not ask for the label that is known.
    private func rest(
        of predicates: [PlanExpression], _ used: Set<Int>, known: String?
    ) -> [PlanExpression] {
        var rest = predicates.enumerated().filter { position, predicate in
            guard !used.contains(position) else { return false }
            guard let test = predicate.labelTest else { return true }
            return test.variable != variable || test.label != known
        }.map(\.element)
        if let label, label != known {
            rest.insert(
                PlanExpression(.hasLabels(PlanExpression(.variable(variable)), .name(label))), at: 0
            )
        }
        return rest
    }
}

extension LogicalOperator {
    /// The variables that the rows of this plan hold or held on the way.
    fileprivate var boundAnywhere: VariableSet {
        var result: VariableSet = []
        var next: LogicalOperator? = self
        while let plan = next {
            result.formUnion(plan.variablesBound)
            switch plan {
            case .argument(let variables): result.formUnion(variables)
            case .aggregate: return result
            default: break
            }
            next = plan.input
        }
        return result
    }
}
