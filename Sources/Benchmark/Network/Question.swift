import ArgumentParser

/// What every side is asked.
enum Question: String, CaseIterable, ExpressibleByArgument {
    /// A person by key.
    case lookup = "Q1"
    /// All neighbours of a person.
    case neighbors = "Q2"
    /// Distinct persons within two steps of influence.
    case twoSteps = "Q3_2"
    /// Distinct persons within three steps of influence.
    case threeSteps = "Q3_3"
    /// The same, whatever the direction.
    case threeStepsEitherWay = "Q3_3u"
    /// The revenue of an organization and of all below it.
    case revenue = "Q4"
    /// The length of the shortest path between two persons over everything.
    case distance = "Q5"
    /// The weight of the cheapest path of influence between two persons.
    case cheapest = "Q6"
    /// Distinct persons who influence, within two steps, someone at a competitor.
    case influencersOfRivals = "Q7"
    /// All paths of two steps of influence, counted by the industry where they end.
    case pathsByIndustry = "Q8"
    /// Directed triangles of influence.
    case triangles = "Q9"
    /// PageRank of influence: the highest.
    case pageRank = "Q10 rank"
    /// Connected components over everything.
    case components = "Q10 parts"
    /// Everyone above a person.
    case superiors = "Q11 up"
    /// Everything that can be reached from a person, over everything.
    case reachable = "Q11 all"
    /// The same within thirty steps of those who influence most.
    case thirtySteps = "Q11 30"

    /// What a table says of it.
    var title: String {
        switch self {
        case .lookup: "a person by key"
        case .neighbors: "all neighbours"
        case .twoSteps: "within 2 steps"
        case .threeSteps: "within 3 steps"
        case .threeStepsEitherWay: "within 3 steps, either way"
        case .revenue: "revenue of a tree"
        case .distance: "shortest path"
        case .cheapest: "cheapest path"
        case .influencersOfRivals: "influencers of rivals"
        case .pathsByIndustry: "paths by industry"
        case .triangles: "triangles"
        case .pageRank: "PageRank, 20 rounds"
        case .components: "components"
        case .superiors: "all superiors"
        case .reachable: "all in reach"
        case .thirtySteps: "within 30 steps of a hub"
        }
    }

    /// True if it looks at the whole graph.
    var isLarge: Bool {
        switch self {
        case .pathsByIndustry, .triangles, .pageRank, .components, .reachable, .thirtySteps: true
        default: false
        }
    }
}

/// Whom the questions are about; the same for every side.
struct Subjects {
    var persons: [Int32] = []
    /// The first of them: whose walks are long, and not asked for often.
    var walkers: [Int32] { Array(persons.prefix(3)) }
    /// Organizations that others are part of: the ten largest, and others.
    var roots: [Int32] = []
    var pairs: [(Int32, Int32)] = []
    /// Someone who influences, and someone who is influenced.
    var influencePairs: [(Int32, Int32)] = []
    /// Organizations that have competitors.
    var rivals: [Int32] = []
    /// Those who influence most.
    var hubs: [Int32] = []

    init(of network: Network) {
        var random = RandomNumbers(seed: UInt64(network.nodeCount))
        let everyone = Array(network.persons)
        persons = (0..<100).map { _ in Int32(random.pick(everyone)) }
        while pairs.count < 100 {
            let pair = (Int32(random.pick(everyone)), Int32(random.pick(everyone)))
            if pair.0 != pair.1 { pairs.append(pair) }
        }
        let influences = network[.influences]
        while influencePairs.count < 50 {
            let pair = (random.pick(influences.sources), random.pick(influences.targets))
            if pair.0 != pair.1 { influencePairs.append(pair) }
        }
        let parts = network[.partOf]
        var parents = [Int32](repeating: -1, count: network.organizationCount)
        for (part, whole) in zip(parts.sources, parts.targets) { parents[Int(part)] = whole }
        var sizes: [Int32: Int] = [:]
        for part in parts.sources {
            var root = part
            while parents[Int(root)] >= 0 { root = parents[Int(root)] }
            sizes[root, default: 0] += 1
        }
        let bySize = sizes.keys.sorted { (-(sizes[$0] ?? 0), $0) < (-(sizes[$1] ?? 0), $1) }
        roots =
            Array(bySize.prefix(10))
            + bySize.dropFirst(10).shuffled(using: &random).prefix(90)
        let competing = Set(network[.competesWith].sources).sorted()
        rivals = Array(competing.shuffled(using: &random).prefix(20))
        var influenced = [Int](repeating: 0, count: network.nodeCount)
        for source in influences.sources { influenced[Int(source)] += 1 }
        hubs = Array(
            network.persons.sorted { (-influenced[$0], $0) < (-influenced[$1], $1) }
                .prefix(3).map(Int32.init))
    }
}

extension Subjects {
    /// The nodes that a question is about, once for each time that it is asked in a round.
    func nodes(of question: Question) -> [[Int32]] {
        switch question {
        case .lookup, .neighbors, .twoSteps, .threeSteps, .threeStepsEitherWay, .superiors:
            persons.map { [$0] }
        case .revenue: roots.map { [$0] }
        case .distance: pairs.map { [$0.0, $0.1] }
        case .cheapest: influencePairs.map { [$0.0, $0.1] }
        case .influencersOfRivals: rivals.map { [$0] }
        case .pathsByIndustry, .triangles, .pageRank, .components: [[]]
        case .reachable: walkers.map { [$0] }
        case .thirtySteps: hubs.map { [$0] }
        }
    }
}
