import Values

/// A drawing on its way from the network to the page.
///
/// Each pass is one file of its own: stakes, employment, frames, ranks, teams, folds, boxes, lines.
/// Entities and links are named by their index in the network.
struct Draft {
    var network: Network
    let plan: Plan
    let options: DiagramOptions
    /// The entity that the options put in focus.
    let focused: Int?
    /// Links that a mark, a frame or a caption tells, so that no line does.
    var absorbed: Set<Int> = []
    /// Entities that a frame, a caption or the title tells, so that no box does.
    var hidden: Set<Int> = []
    /// The deal or account that the stakes are in.
    var subject: Int?
    var stakes: [Int: Stake] = [:]
    var jobs: [Int: Job] = [:]
    /// Further small lines of a card.
    var captions: [Int: [String]] = [:]
    var frames: [Diagram.Frame] = []
    /// The frame that an organization has become.
    var frameOf: [Int: Int] = [:]
    /// The frame that an entity lies in.
    var home: [Int: Int] = [:]
    /// How each shown link lies on the page.
    var ranks: [Int: Rank] = [:]
    /// The link by which each entity hangs below another, where there is just one.
    var above: [Int: Int] = [:]
    /// Percentages to write beside links that another link with the same ends was merged into.
    var percents: [Int: String] = [:]
    var teams: [Team] = []
    /// The table and row that an entity sits in.
    var seats: [Int: Seat] = [:]
    var folds: [Fold] = []
    /// The fold that a link has gone into.
    var foldOf: [Int: Int] = [:]

    /// Where somebody works, or last worked.
    struct Job {
        var employer: Int
        var title: String?
        var leftOn: LocalDate?
    }

    /// Which end of a link lies further up, and whether the layout follows it.
    struct Rank {
        var upper: Int
        var lower: Int
        var holds: Bool
    }

    /// Members of one unit in one table.
    struct Team {
        /// Whom they hang below; nil for those whom no line reaches.
        var leader: Int?
        /// A link from a member to its leader, which lends the table's line its mark.
        var link: Int?
        var rows: [(entity: Int, depth: Int)]
    }

    struct Seat {
        var team: Int
        var port: String
    }

    /// Leaves that became one box, "+n".
    struct Fold {
        var hub: Int
        /// The links; the first lends the line its mark and its direction.
        var links: [Int]
        var members: [Int]
    }

    init(_ network: Network, plan: Plan, options: DiagramOptions) {
        self.network = network
        focused = options.focus.flatMap { network.entity(id: $0.id) }
        self.plan = plan
        self.options = options
    }

    /// Whether a link is to be a line.
    func isShown(_ index: Int) -> Bool {
        guard !absorbed.contains(index) else { return false }
        switch network.links[index].standing {
        case .current: return true
        case .ended: return options.history
        case .notYet: return false
        }
    }

    var shownLinks: [Int] { network.links.indices.filter(isShown) }

    /// Entities that have a box or a row.
    var drawn: [Int] { network.entities.indices.filter { !hidden.contains($0) } }

    /// The current links of a type.
    func current(_ type: String) -> [Int] {
        network.links.indices.filter {
            network.links[$0].kind.type == type && network.links[$0].standing == .current
        }
    }

    /// Hides organizations and deals that nothing on the page points to any more.
    mutating func hideTold(_ told: Set<Int>) {
        var ends: Set<Int> = []
        for link in shownLinks {
            ends.insert(network.links[link].source)
            ends.insert(network.links[link].target)
        }
        for entity in told where !ends.contains(entity) { hidden.insert(entity) }
    }
}
