import QuerySyntax
import Values

/// Guesses, from counts, of how many rows a step of a pattern makes for each row it is given.
struct Estimates {
    let statistics: Statistics

    /// The share of rows that an equality lets pass, where the values are not known.
    static let equalitySelectivity = 0.1
    /// The share of nodes that a range with one end holds, and with two, where the values are not
    /// known.
    static let halfRangeSelectivity = 0.3
    static let rangeSelectivity = 0.1
    /// The share of nodes of which a text begins as is asked, where that is not known.
    static let prefixSelectivity = 0.05
    /// The share of rows that any other predicate lets pass.
    static let predicateSelectivity = 0.5
    /// The number of elements that a list is taken to have.
    static let elementsAssumed = 10.0
    /// The number of hops that a repetition without a bound is taken for.
    static let hopsAssumed = 3

    /// The number of nodes that have a label; of all nodes without one.
    func nodes(label: String?) -> Double {
        guard let label else { return Double(max(statistics.nodeCount, 1)) }
        return Double(statistics.labelCounts[label] ?? 0)
    }

    /// The share of nodes that have all these labels, as if no label told about another.
    func share(labels: [String]) -> Double {
        labels.reduce(1) { $0 * min(1, nodes(label: $1) / nodes(label: nil)) }
    }

    /// The number of relationships of these types at a node that has these labels.
    ///
    /// As it is not known between which labels a type runs, all relationships of a type are taken
    /// to start from a label that can hold them: the smallest one named, or any node.
    func degree(types: [String], direction: RelationshipPattern.Direction) -> Double {
        let relationships =
            types.isEmpty
            ? Double(statistics.relationshipCount)
            : types.reduce(0) { $0 + Double(statistics.typeCounts[$1] ?? 0) }
        return (direction == .either ? 2 : 1) * relationships / nodes(label: nil)
    }

    /// The number of walks of a repetition from one node.
    func walks(
        types: [String], direction: RelationshipPattern.Direction, min least: Int, max most: Int?
    ) -> Double {
        let degree = degree(types: types, direction: direction)
        // A bound may be as large as a number can be.
        let least = min(least, Int.max - Self.hopsAssumed)
        let last = min(most ?? .max, least + Self.hopsAssumed)
        guard last >= least else { return 0 }
        var walks = 0.0
        for length in least...last {
            var product = 1.0
            for _ in 0..<min(length, 16) { product *= degree }
            walks += product
        }
        return walks
    }

    /// The number of walks over a part of a pattern from one node.
    func walks(of part: RepeatedExpand.Part) -> Double {
        switch part.step {
        case .relationship(let direction, let types, _):
            return walks(types: types, direction: direction, min: part.min, max: part.max)
        case .pattern(let pattern):
            let longest = part.max.map { min($0, Self.hopsAssumed) } ?? Self.hopsAssumed
            return walks(
                types: [], direction: .outgoing, min: part.min,
                max: pattern.relationships.count * longest)
        }
    }

    /// How many walks between two ends a selector is taken to let through.
    func number(_ count: PathSelector.Count) -> Double {
        switch count {
        case .number(let number): Double(number)
        case .parameter: Double(Self.hopsAssumed)
        }
    }

    /// The share of rows that a predicate lets pass.
    func selectivity(of predicate: PlanExpression) -> Double {
        switch predicate.kind {
        case .comparison(.equal, _, _): return Self.equalitySelectivity
        case .hasLabels(_, .name(let label)): return share(labels: [label])
        case .and(let operands): return operands.reduce(1) { $0 * selectivity(of: $1) }
        case .relationshipsDiffer: return 1
        default: return Self.predicateSelectivity
        }
    }

    /// The share of the nodes with some labels that have one value of a property.
    func equalitySelectivity(_ key: String, labels: [String]) -> Double {
        // Where no two nodes have the same value, no sample has to be taken.
        if let label = labels.first(where: { isUnique([key], label: $0) }) {
            return 1 / max(nodes(label: label), 1)
        }
        let known = labels.compactMap { statistics.shareOfOneValue($0, key) }.min()
        if let known { return known }
        guard labels.isEmpty else { return Self.equalitySelectivity }
        return statistics.shareOfOneValue(nil, key) ?? Self.equalitySelectivity
    }

    /// The number of nodes that are found by tests of some properties.
    func nodes(label: String?, tests: [(key: String, test: PropertyTest)]) -> Double {
        let isUnique = isUnique(tests.map(\.key), label: label)
        if isUnique, tests.allSatisfy(\.test.isEquality) { return 1 }
        if isUnique, case .isIn(let list)? = tests.first?.test { return elements(of: list) }
        return tests.reduce(nodes(label: label)) {
            max(1, $0 * selectivity(of: $1.test, key: $1.key, labels: [label].compactMap(\.self)))
        }
    }

    /// The share of the nodes with some labels whose property passes a test.
    func selectivity(of test: PropertyTest, key: String, labels: [String]) -> Double {
        switch test {
        case .equals: return equalitySelectivity(key, labels: labels)
        case .isIn(let list):
            let share = elements(of: list) * equalitySelectivity(key, labels: labels)
            return min(share, list.elements == nil ? Self.halfRangeSelectivity : 1)
        case .isBetween(let lower, let upper):
            if let range = test.range, let known = share(of: range, key: key, labels: labels) {
                return known
            }
            return lower == nil || upper == nil ? Self.halfRangeSelectivity : Self.rangeSelectivity
        case .startsWith:
            return test.range.flatMap { share(of: $0, key: key, labels: labels) }
                ?? Self.prefixSelectivity
        }
    }

    /// The number of elements of a list.
    func elements(of list: PlanExpression) -> Double {
        list.elements.map { Double($0.count) } ?? Self.elementsAssumed
    }

    /// True if no two nodes with the label have the same values of the properties.
    private func isUnique(_ keys: [String], label: String?) -> Bool {
        statistics.indexes.contains { $0.unique && $0.label == label && $0.keys == keys }
    }

    private func share(of range: ValueRange, key: String, labels: [String]) -> Double? {
        labels.isEmpty
            ? statistics.shareInRange(nil, key, range)
            : labels.compactMap { statistics.shareInRange($0, key, range) }.min()
    }
}

extension PropertyTest {
    /// The range that is asked for, where it is known before anything runs.
    fileprivate var range: ValueRange? {
        func bound(_ bound: Bound) -> ValueRange.Bound? {
            bound.value.foldedConstant.map { ValueRange.Bound($0, isIncluded: bound.isIncluded) }
        }
        switch self {
        case .equals, .isIn: return nil
        case .startsWith(let prefix): return prefix.foldedConstant.map { .startsWith($0) }
        case .isBetween(let lower, let upper):
            let ends = (lower.flatMap(bound), upper.flatMap(bound))
            guard (ends.0 == nil) == (lower == nil), (ends.1 == nil) == (upper == nil) else {
                return nil
            }
            return .between(lower: ends.0, upper: ends.1)
        }
    }
}
