import GraphIndex
import QuerySyntax
import Values

/// The places by which walks of a pattern come from a start, and how far each of them is from it.
///
/// A place is a node together with how much of the pattern has been walked there: the product of
/// the graph and of the pattern read as an automaton. The search goes on from one distance to the
/// next as it is asked to, and keeps for each place all steps that lead to it, the nearest first.
struct PlaceSearch {
    /// A node, the part that is walked from it, and how many steps of the part have been taken.
    struct Place: Hashable {
        var node: NodeID
        var part: Int
        var count: Int
    }

    /// A way to a place: a step, or, to the next part, none.
    struct Link {
        /// The number of the place before.
        var source: Int
        /// The next link to the same place; negative if there is none yet.
        var next: Int
        /// The length of the shortest walk from the start that ends with this link.
        var cost: Int
        /// The first of the step's relationships among all; negative for no step.
        var step: Int
    }

    private static let nodesPerStep = 64

    /// The distance up to which all links are known.
    private(set) var distance = -1
    /// The places, in the order in which they were found; the first is the start.
    private(set) var places: [Place] = []
    private(set) var distances: [Int] = []
    private(set) var links: [Link] = []
    /// The numbers of the places where the pattern has been walked to its end.
    private(set) var ends: [Int] = []
    private(set) var relationships: [RelationshipID] = []
    /// The node behind each of the relationships.
    private(set) var nodes: [NodeID] = []

    private let parts: [WalkedPart]
    private var numbers: [Place: Int] = [:]
    /// By place the first and the last of its links; negative if there is none.
    private var firstLinks: [Int] = []
    private var lastLinks: [Int] = []
    /// Links that are to be made, by their cost.
    private var arrivals: [Int: [Arrival]] = [:]
    private var arrivalCount = 0
    private var steps = Expansion()

    private struct Arrival {
        var source: Int
        var place: Place
        var step: Int
    }

    init(from start: NodeID, over parts: [WalkedPart]) {
        self.parts = parts
        arrivals[0] = [Arrival(source: -1, place: Place(node: start, part: 0, count: 0), step: -1)]
        arrivalCount = 1
    }

    /// True if there is nothing more to be found.
    var isExhausted: Bool { arrivals.isEmpty }

    /// The number of the place where the pattern ends at a node, if that has been found.
    func end(at node: NodeID) -> Int? {
        numbers[Place(node: node, part: parts.count, count: 0)]
    }

    /// The first link to a place, or the one behind another; negative if it is not known yet.
    func link(to place: Int, behind link: Int) -> Int {
        link < 0 ? firstLinks[place] : links[link].next
    }

    /// The positions of the relationships of a link, and of the nodes behind them.
    func relationships(of link: Int) -> Range<Int> {
        let first = links[link].step
        guard first >= 0 else { return 0..<0 }
        return first..<first + parts[places[links[link].source].part].stepper.length
    }

    /// How much memory the search takes, with what it needs to take some steps more.
    private(set) var estimatedBytes = 0

    private func bytesToGoOn() -> Int {
        let more = Self.stepsAhead
        return places.blockBytes(adding: more) + numbers.blockBytes(adding: more)
            + distances.blockBytes(adding: more) + firstLinks.blockBytes(adding: more)
            + lastLinks.blockBytes(adding: more) + ends.blockBytes
            + links.blockBytes(adding: more) + relationships.blockBytes(adding: more)
            + nodes.blockBytes(adding: more)
            + 2 * arrivalCount * MemoryLayout<Arrival>.stride
    }

    /// So many steps may be taken until the budget is asked again.
    private static let stepsAhead = 1024

    /// Finds all links of the next greater cost that there is.
    ///
    /// `besideBytes` are what whoever asks holds on to.
    mutating func advance(besideBytes: Int = 0) throws(QueryError) {
        guard let next = arrivals.keys.min() else { return }
        distance = next
        let arrived = arrivals.removeValue(forKey: next) ?? []
        arrivalCount -= arrived.count
        var fresh = try settle(arrived)
        var leaving = fresh
        while !leaving.isEmpty {
            leaving = try settle(endings(at: leaving))
            fresh += leaving
        }
        for part in parts.indices {
            try takeSteps(from: fresh.filter { places[$0].part == part }, of: part, besideBytes)
        }
    }

    /// Makes links, and returns the places that were not known before.
    private mutating func settle(_ arrivals: [Arrival]) throws(QueryError) -> [Int] {
        var fresh: [Int] = []
        for arrival in arrivals {
            try parts[0].stepper.count(steps: 0)
            let number: Int
            if let known = numbers[arrival.place] {
                number = known
            } else {
                number = places.count
                numbers[arrival.place] = number
                places.append(arrival.place)
                distances.append(distance)
                firstLinks.append(-1)
                lastLinks.append(-1)
                fresh.append(number)
                if arrival.place.part == parts.count { ends.append(number) }
            }
            guard arrival.source >= 0 else { continue }
            let link = Link(source: arrival.source, next: -1, cost: distance, step: arrival.step)
            if lastLinks[number] >= 0 {
                links[lastLinks[number]].next = links.count
            } else {
                firstLinks[number] = links.count
            }
            lastLinks[number] = links.count
            links.append(link)
        }
        return fresh
    }

    /// The ways from places into the following part.
    private func endings(at numbers: [Int]) throws(QueryError) -> [Arrival] {
        var arrivals: [Arrival] = []
        for (index, part) in parts.enumerated() {
            let leaving = numbers.filter {
                places[$0].part == index && part.mayEnd(after: places[$0].count)
            }
            guard !leaving.isEmpty else { continue }
            let nodes = leaving.map { places[$0].node }
            for position in try part.endings(among: nodes) {
                let place = Place(node: nodes[Int(position)], part: index + 1, count: 0)
                arrivals.append(
                    Arrival(source: leaving[Int(position)], place: place, step: -1))
            }
        }
        return arrivals
    }

    /// Notes where the steps of a part lead from places.
    private mutating func takeSteps(
        from numbers: [Int], of index: Int, _ besideBytes: Int
    ) throws(QueryError) {
        let part = parts[index]
        let going = numbers.filter { part.count(after: places[$0].count) != nil }
        let nodes = going.map { places[$0].node }
        let length = part.stepper.length
        for first in stride(from: 0, to: nodes.count, by: Self.nodesPerStep) {
            let slice = nodes[first..<min(nodes.count, first + Self.nodesPerStep)]
            try part.stepper.expand(slice, into: &steps)
            for (step, row) in steps.rows.enumerated() {
                let source = going[Int(row)]
                let end = steps.nodes[(step + 1) * length - 1]
                let count = part.count(after: places[source].count) ?? 0
                arrivals[distance + length, default: []].append(
                    Arrival(
                        source: source, place: Place(node: end, part: index, count: count),
                        step: relationships.count + step * length))
            }
            arrivalCount += steps.rows.count
            relationships += steps.relationships
            self.nodes += steps.nodes
            estimatedBytes = bytesToGoOn()
            try parts[0].stepper.holds(bytes: besideBytes + estimatedBytes)
        }
    }
}
