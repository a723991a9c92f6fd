/// What a diagram tells: which lines carry the layout and what becomes a mark instead of a line.
public enum DiagramKind: String, CaseIterable, Hashable, Sendable {
    /// Units below an organization, with figures rolled up.
    case accountTree
    /// Who reports to whom.
    case orgChart
    /// A buying centre: roles, attitudes, influence, coverage.
    case powerMap
    /// Chains of acquaintance from our own people to others.
    case warmPaths
    /// Who passes goods on to whom.
    case distributionChain
    /// Anything, as a free network.
    case networkOverview

    /// Finds the kind that a name means; case, spaces, hyphens and underscores make no difference.
    public init(named name: String) throws(DiagramError) {
        let wanted = Self.folded(name)
        guard let kind = Self.allCases.first(where: { Self.folded($0.rawValue) == wanted }) else {
            throw .unknownKind(name: Label.clean(name, limit: 40), suggestion: Self.nearest(wanted))
        }
        self = kind
    }

    /// The kind in words, as the title of a diagram that has no better one.
    public var title: String {
        switch self {
        case .accountTree: "Account tree"
        case .orgChart: "Org chart"
        case .powerMap: "Power map"
        case .warmPaths: "Warm paths"
        case .distributionChain: "Distribution chain"
        case .networkOverview: "Network overview"
        }
    }

    private static func folded(_ name: String) -> [Character] {
        name.lowercased().prefix(64).filter { !" -_".contains($0) }
    }

    private static func nearest(_ wanted: [Character]) -> DiagramKind? {
        let best = allCases.map { ($0, distance(wanted, folded($0.rawValue))) }
            .min { $0.1 < $1.1 }
        guard let best, best.1 <= max(2, wanted.count / 3) else { return nil }
        return best.0
    }

    /// The number of letters to insert, drop or exchange to get from one word to the other.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let exchanged = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(exchanged, min(row[j], row[j + 1]) + 1)
            }
        }
        return row[right.count]
    }
}
