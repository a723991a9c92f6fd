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
        let indexes = statistics.indexes.filter(\.unique) + statistics.indexes
        let places = indexes.filter { labels.contains($0.label) }.map { ($0.label, $0.keys) }
        for (label, keys) in places + lookups(labels, predicates, over: bound) {
            var values: [(key: String, value: PlanExpression)] = []
            var used: Set<Int> = []
            for key in keys {
                for (position, predicate) in predicates.enumerated() {
                    guard let equality = predicate.propertyEquality(of: variable),
                        equality.key == key, equality.value.freeVariables.isSubset(of: bound)
                    else { continue }
                    values.append(equality)
                    used.insert(position)
                    break
                }
            }
            guard values.count == keys.count else { continue }
            let seek = NodeSeek(input: input, variable: variable, label: label, values: values)
            return (.nodeSeek(seek), rest(of: predicates, used, known: label))
        }
        guard label == nil,
            let first = predicates.compactMap(\.labelTest).first(where: {
                $0.variable == variable
            })
        else { return nil }
        let scan = NodeScan(input: input, variable: variable, label: first.label)
        return (.nodeScan(scan), rest(of: predicates, [], known: first.label))
    }

    /// Labels and keys by which to look for nodes without an index, where what is looked for
    /// differs from row to row.
    private func lookups(
        _ labels: Set<String>, _ predicates: [PlanExpression], over bound: Set<VariableID>
    ) -> [(label: String?, keys: [String])] {
        let equalities = predicates.compactMap { $0.propertyEquality(of: variable) }.filter {
            $0.value.freeVariables.isSubset(of: bound)
        }
        guard equalities.contains(where: { !$0.value.freeVariables.isEmpty }) else { return [] }
        return [(labels.min(), Set(equalities.map(\.key)).sorted())]
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
    fileprivate var boundAnywhere: Set<VariableID> {
        var result: Set<VariableID> = []
        var next: LogicalOperator? = self
        while let plan = next {
            result.formUnion(plan.variablesBound)
            switch plan {
            case .argument(let variables): result.formUnion(variables)
            case .aggregate, .distinct: return result
            default: break
            }
            next = plan.input
        }
        return result
    }
}
