import QuerySyntax

/// Finds the best way to look nodes up by what is asked of their properties.
struct SeekFinder {
    let estimates: Estimates

    /// A range that holds more of the nodes than this share is not looked up.
    private static let rangeShareMax = 0.5

    /// The seek that finds the fewest nodes, through an index or, where what is looked for differs
    /// from row to row, without one; nil if there is none.
    func best(labels: [String], asked: [AskedProperty]) -> AccessPath? {
        var best: AccessPath?
        func consider(_ path: AccessPath?) {
            if let path, best.map({ path.isBetter(than: $0) }) ?? true { best = path }
        }
        for index in estimates.statistics.indexes where labels.contains(index.label) {
            consider(equality(index.label, index.keys, isUnique: index.unique, asked))
            if index.keys.count == 1 {
                for path in others(index.label, index.keys[0], asked) { consider(path) }
            }
        }
        let differing = asked.filter { !$0.test.freeVariables.isEmpty }
        for label in labels.isEmpty ? [nil] : labels.map(Optional.some) where !differing.isEmpty {
            if differing.contains(where: \.test.isEquality) {
                let keys = Set(asked.filter(\.test.isEquality).map(\.key)).sorted()
                consider(equality(label, keys, isUnique: false, asked))
            }
            for key in Set(differing.filter { !$0.test.isEquality }.map(\.key)).sorted() {
                for path in others(label, key, differing) { consider(path) }
            }
        }
        return best
    }

    /// By a value of each of the keys.
    private func equality(
        _ label: String?, _ keys: [String], isUnique: Bool, _ asked: [AskedProperty]
    ) -> AccessPath? {
        var used: [AskedProperty] = []
        for key in keys {
            guard let found = asked.first(where: { $0.key == key && $0.test.isEquality }) else {
                return nil
            }
            used.append(found)
        }
        return path(label, used.map { ($0.key, $0.test) }, isUnique: isUnique, used)
    }

    /// By the elements of a list, by the beginning of a text, and by a range.
    private func others(
        _ label: String?, _ key: String, _ asked: [AskedProperty]
    ) -> [AccessPath] {
        var paths: [AccessPath] = []
        var range: (test: PropertyTest, used: [AskedProperty])?
        for property in asked where property.key == key {
            switch property.test {
            case .equals: break
            case .isIn, .startsWith:
                paths.append(path(label, [(key, property.test)], isUnique: false, [property]))
            case .isBetween:
                if let before = range {
                    guard let both = before.test.merged(with: property.test) else { continue }
                    range = (both, before.used + [property])
                } else {
                    range = (property.test, [property])
                }
            }
        }
        if let range { paths.append(path(label, [(key, range.test)], isUnique: false, range.used)) }
        let most = estimates.nodes(label: label) * Self.rangeShareMax
        return paths.filter { $0.rows <= max(1, most) }
    }

    private func path(
        _ label: String?, _ tests: [(key: String, test: PropertyTest)], isUnique: Bool,
        _ used: [AskedProperty]
    ) -> AccessPath {
        AccessPath(
            kind: .seek(
                AccessPath.Seek(label: label, isUnique: isUnique, tests: tests),
                used: used.map(\.number)),
            rows: min(
                estimates.nodes(label: label), estimates.nodes(label: label, tests: tests)))
    }
}
