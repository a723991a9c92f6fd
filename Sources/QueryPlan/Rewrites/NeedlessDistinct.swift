import QuerySyntax

extension LogicalOperator {
    /// The plan in which DISTINCT is left out where no two rows can be the same.
    ///
    /// What is reached from one node is found once, and so need not be looked up again to be
    /// counted. Nor need the values of a key that no two nodes share, where nodes can be counted.
    func withoutNeedlessDistinct(_ statistics: Statistics) -> LogicalOperator {
        let unique = statistics.indexes.filter(\.unique)
        return rewritten { plan in
            let plan = plan.countingNodes(insteadOfKeys: unique, statistics)
            switch plan {
            case .distinct(let input, let variables)
            where variables.contains { input.hasEachOnce($0, unique) }:
                return input
            case .aggregate(let input, let keys, var aggregates) where keys.isEmpty:
                for (index, assignment) in aggregates.enumerated() {
                    guard case .variable(let variable)? = assignment.aggregate.argument?.kind,
                        input.hasEachOnce(variable, unique)
                    else { continue }
                    aggregates[index].aggregate.distinct = false
                }
                return .aggregate(input, keys: keys, aggregates: aggregates)
            default: return plan
            }
        }
    }

    /// Counts distinct nodes that have a key instead of its distinct values.
    private func countingNodes(
        insteadOfKeys unique: [Statistics.Index], _ statistics: Statistics
    ) -> LogicalOperator {
        guard case .aggregate(let input, let keys, var aggregates) = self, keys.isEmpty,
            aggregates.count == 1, aggregates[0].aggregate.function == .count,
            aggregates[0].aggregate.distinct, let value = aggregates[0].aggregate.argument,
            case .property(let base, let key) = value.kind, let variable = base.asVariable,
            // Two nodes may have NaN there.
            !statistics.keysOfFloats.contains(key),
            unique.contains(where: {
                $0.keys == [key] && input.implies($0.label, of: variable, statistics)
            })
        else { return self }
        aggregates[0].aggregate.argument = base
        return .aggregate(
            .filter(input, PlanExpression(.unary(.isNotNull, value), value.span)), keys: keys,
            aggregates: aggregates)
    }

    /// True if no two rows have the same node in a variable.
    private func hasEachOnce(_ variable: VariableID, _ unique: [Statistics.Index]) -> Bool {
        switch self {
        case .nodeScan(let scan):
            scan.variable == variable && scan.input.hasAtMostOneRow(unique)
        case .nodeSeek(let seek):
            seek.variable == variable && seek.input.hasAtMostOneRow(unique)
        case .repeatedExpand(let expand):
            expand.to == variable && !expand.toIsBound && expand.takesOnePerEnd
                && (expand.rows == .forEachEnd || expand.input.hasAtMostOneRow(unique))
        case .filter(let input, _), .sort(let input, _, limit: _), .skip(let input, _),
            .limit(let input, _):
            input.hasEachOnce(variable, unique)
        case .project(let input, let assignments):
            switch assignments.first(where: { $0.variable == variable })?.expression.kind {
            case nil: input.hasEachOnce(variable, unique)
            case .variable(let source): input.hasEachOnce(source, unique)
            default: false
            }
        default: false
        }
    }

    private func hasAtMostOneRow(_ unique: [Statistics.Index]) -> Bool {
        switch self {
        case .argument: true
        case .nodeSeek(let seek):
            seek.input.hasAtMostOneRow(unique) && seek.findsAtMostOne(unique)
        case .aggregate(_, let keys, _): keys.isEmpty
        case .filter(let input, _), .project(let input, _), .sort(let input, _, limit: _),
            .skip(let input, _), .limit(let input, _):
            input.hasAtMostOneRow(unique)
        default: false
        }
    }
}

extension NodeSeek {
    /// True if a constraint lets no second node have these values.
    fileprivate func findsAtMostOne(_ unique: [Statistics.Index]) -> Bool {
        let keys = Set(tests.filter(\.test.isEquality).map(\.key))
        return unique.contains { $0.label == label && keys.isSuperset(of: $0.keys) }
    }
}
