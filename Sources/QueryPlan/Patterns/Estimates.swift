import QuerySyntax

/// Guesses, from counts, of how many rows a step of a pattern makes for each row it is given.
struct Estimates {
    let statistics: Statistics

    /// The share of rows that an equality lets pass, where the values are not known.
    static let equalitySelectivity = 0.1
    /// The share of rows that any other predicate lets pass.
    static let predicateSelectivity = 0.5
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
        let last = min(most ?? least + Self.hopsAssumed, least + Self.hopsAssumed)
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
        let known = labels.compactMap { statistics.shareOfOneValue($0, key) }.min()
        if let known { return known }
        guard labels.isEmpty else { return Self.equalitySelectivity }
        return statistics.shareOfOneValue(nil, key) ?? Self.equalitySelectivity
    }

    /// The number of nodes that are found by a value for each of some properties.
    func nodes(label: String?, keys: [String]) -> Double {
        if statistics.indexes.contains(where: {
            $0.unique && $0.label == label && $0.keys == keys
        }) {
            return 1
        }
        return keys.reduce(nodes(label: label)) {
            max(1, $0 * equalitySelectivity($1, labels: [label].compactMap(\.self)))
        }
    }
}
