/// How one kind of diagram lies on the page.
struct Plan: Sendable {
    /// What becomes of where people work.
    enum Employment: Hashable, Sendable {
        /// A frame per employer.
        case frames
        /// A line of text on the person's card.
        case captions
        /// A line like any other.
        case lines
    }

    var direction = Diagram.Direction.down
    /// The types that carry the layout, the first before the second.
    var ranks: [String] = []
    var employment = Employment.captions
    /// Whether `STAKEHOLDER_IN` colours people instead of being a line.
    var stakes = false
    /// Whether small units of the hierarchy become tables.
    var teams = false
    /// Whether there is no hierarchy at all.
    var isFree = false

    init(_ kind: DiagramKind) {
        switch kind {
        case .accountTree:
            (ranks, employment, teams) = (["PART_OF", "OWNS"], .lines, true)
        case .orgChart:
            (ranks, teams) = (["REPORTS_TO"], true)
        case .powerMap:
            (ranks, employment, stakes, teams) = (["REPORTS_TO"], .frames, true, true)
        case .warmPaths:
            (direction, ranks) = (.right, ["KNOWS"])
        case .distributionChain:
            (direction, ranks) = (.right, ["DISTRIBUTES_TO", "SUPPLIES"])
        case .networkOverview:
            (employment, isFree) = (.lines, true)
        }
    }
}
