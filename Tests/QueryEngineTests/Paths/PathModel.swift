import QuerySyntax

/// A match of a path pattern: where it starts, and for each part the steps that it takes.
struct PathMatch {
    /// The nodes and the arcs of one step.
    struct Step {
        var nodes: [Int]
        var arcs: [Int]
    }

    private(set) var steps: [[Step]] = [[]]
    private(set) var nodes: [Int]
    private(set) var arcs: [Int] = []

    init(start: Int) { nodes = [start] }

    var start: Int { nodes[0] }
    var end: Int { nodes[nodes.count - 1] }

    mutating func append(_ step: Step) {
        steps[steps.count - 1].append(step)
        nodes += step.nodes.dropFirst()
        arcs += step.arcs
    }

    mutating func beginPart() { steps.append([]) }

    /// True if the path passes nothing more often than the mode allows.
    func has(_ mode: PathMode) -> Bool {
        switch mode {
        case .walk: true
        case .trail: !Self.repeats(arcs[...])
        case .acyclic: !Self.repeats(nodes[...])
        case .simple:
            !Self.repeats(nodes.dropLast()) && (start == end || !Self.repeats(nodes.dropFirst()))
        }
    }

    private static func repeats(_ numbers: ArraySlice<Int>) -> Bool {
        var seen = 0
        for number in numbers {
            if seen & 1 << number != 0 { return true }
            seen |= 1 << number
        }
        return false
    }
}

/// What GQL says a path pattern matches, in the most obvious way: by plain recursion all walks that
/// the mode allows, and of these the ones that the selector takes (Deutsch et al., Graph Pattern
/// Matching in GQL and SQL/PGQ).
extension SmallGraph {
    /// Every match; of walks without end those of some of the least lengths between each two nodes,
    /// and a few others.
    func matches(_ shape: PathShape, _ mode: PathMode) -> [PathMatch] {
        let steps = shape.parts.map { part in
            (0..<nodeCount).map { node in
                self.steps(from: node, part.directions).filter { part.allows($0.nodes, $0.arcs) }
            }
        }
        var found: [PathMatch] = []
        // The places that the walk has come through, without the ways round, and how many it made.
        func go(on match: PathMatch, through places: [Place], rounds: Int) {
            let number = match.steps.count - 1
            let part = shape.parts[number]
            let count = match.steps[number].count
            let place = Place(
                part: number, count: part.max == nil ? min(count, part.min) : count,
                node: match.end)
            var places = places
            var rounds = rounds
            if let first = places.firstIndex(of: place) {
                places.removeSubrange((first + 1)...)
                rounds += 1
            } else {
                places.append(place)
            }
            // Each way round can be left out, one after the other: so many walks are shorter.
            guard mode != .walk || rounds < shape.walkLengths else { return }
            if count >= part.min, part.endsAt(match.end) {
                if number + 1 == shape.parts.count {
                    if shape.accepts(match) { found.append(match) }
                } else {
                    var next = match
                    next.beginPart()
                    go(on: next, through: places, rounds: rounds)
                }
            }
            guard count < part.max ?? .max else { return }
            for step in steps[number][match.end] {
                var longer = match
                longer.append(step)
                if longer.has(mode) { go(on: longer, through: places, rounds: rounds) }
            }
        }
        for start in 0..<nodeCount { go(on: PathMatch(start: start), through: [], rounds: 0) }
        return found
    }

    /// What decides how a walk may go on: the part it is in, how often that was taken, as far as it
    /// matters, and the node.
    private struct Place: Hashable {
        var part: Int
        var count: Int
        var node: Int
    }

    private func steps(
        from node: Int, _ directions: [RelationshipPattern.Direction]
    ) -> [PathMatch.Step] {
        directions.reduce([PathMatch.Step(nodes: [node], arcs: [])]) { steps, direction in
            steps.flatMap { step in
                neighbors(of: step.nodes[step.nodes.count - 1], direction).map {
                    PathMatch.Step(nodes: step.nodes + [$0.node], arcs: step.arcs + [$0.arc])
                }
            }
        }
    }

    private func neighbors(
        of node: Int, _ direction: RelationshipPattern.Direction
    ) -> [(node: Int, arc: Int)] {
        arcs.enumerated().flatMap { number, arc in
            var ends: Set<Int> = []
            if direction != .incoming, arc.source == node { ends.insert(arc.target) }
            if direction != .outgoing, arc.target == node { ends.insert(arc.source) }
            return ends.map { ($0, number) }
        }
    }
}

/// The matches between two ends with their lengths: what a selector chooses from.
struct PathChoice {
    private var lengths: [[Int]: Int] = [:]
    /// How many matches have each length.
    private var counts: [Int: Int] = [:]

    /// Adds a match, written as numbers.
    mutating func add(_ row: [Int], length: Int) {
        if lengths.updateValue(length, forKey: row) == nil { counts[length, default: 0] += 1 }
    }

    /// Whether a selector may have taken these: it is free only in which of several matches of one
    /// length it takes, and ANY in all.
    func allows(_ rows: [[Int]], takenBy selector: PathSelector) -> Bool {
        var taken: [Int: Int] = [:]
        for row in rows {
            guard let length = lengths[row] else { return false }
            taken[length, default: 0] += 1
        }
        guard Set(rows).count == rows.count else { return false }
        switch selector {
        case .all: return taken == counts
        case .any(let count): return rows.count == min(count.number, lengths.count)
        case .shortest(let count):
            var expected: [Int: Int] = [:]
            var left = count.number
            for (length, count) in counts.sorted(by: { $0.key < $1.key }) where left > 0 {
                expected[length] = min(left, count)
                left -= min(left, count)
            }
            return taken == expected
        case .shortestGroups(let count):
            let least = Set(counts.keys.sorted().prefix(count.number))
            return taken == counts.filter { least.contains($0.key) }
        }
    }
}

extension PathSelector.Count {
    fileprivate var number: Int {
        switch self {
        case .number(let number): number
        case .parameter: 0
        }
    }
}
