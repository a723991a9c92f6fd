/// Counts the marks that occur on the page.
struct LegendBook {
    /// What a mark says, in the order of the legend.
    enum Mark: Hashable {
        case kind(Int, String)
        case attitude(Attitude)
        case role(BuyingRole)
        case influence, coverage, left
        case line(String)
        case suggested, ended
    }

    private var counts: [Mark: Int] = [:]
    private var swatches: [Mark: Diagram.LegendEntry.Swatch] = [:]
    private var uncounted: Set<Mark> = []

    mutating func count(_ mark: Mark, _ swatch: Diagram.LegendEntry.Swatch, times: Int = 1) {
        counts[mark, default: 0] += times
        if swatches[mark] == nil { swatches[mark] = swatch }
    }

    /// Lists a mark whose number says nothing.
    mutating func note(_ mark: Mark, _ swatch: Diagram.LegendEntry.Swatch) {
        swatches[mark] = swatch
        uncounted.insert(mark)
    }

    var entries: [Diagram.LegendEntry] {
        swatches.keys.sorted { Self.order($0) < Self.order($1) }.compactMap { mark in
            swatches[mark].map {
                Diagram.LegendEntry(
                    swatch: $0, text: Self.text(mark),
                    count: uncounted.contains(mark) ? nil : counts[mark])
            }
        }
    }

    private static func text(_ mark: Mark) -> String {
        switch mark {
        case .kind(_, let name): name
        case .attitude(let attitude): "\(attitude.sign)  \(attitude.name)"
        case .role(let role): role.name
        case .influence: "influence: border"
        case .coverage: "coverage by us"
        case .left: "has left"
        case .line(let phrase): phrase
        case .suggested: "suggested"
        case .ended: "ended"
        }
    }

    private static func order(_ mark: Mark) -> (Int, Int, String) {
        switch mark {
        case .kind(let kind, let name): (0, kind, name)
        case .left: (1, 0, "")
        case .attitude(let attitude): (2, attitude == .unknown ? 9 : -attitude.rawValue, "")
        case .role(let role): (3, role.order, role.name)
        case .influence: (4, 0, "")
        case .coverage: (4, 1, "")
        case .line(let phrase): (5, 0, phrase)
        case .suggested: (6, 0, "")
        case .ended: (6, 1, "")
        }
    }
}
