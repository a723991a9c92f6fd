/// The limit: a program for each question alone, over flat arrays in memory.
///
/// It has no store, no language and no changes, and runs on one core.
///
/// A class, since it keeps the marks of walks.
final class FlatSide: Side {
    let name = "arrays"
    private let network: Network
    private let subjects: Subjects
    private let numbers: [String: Int32]
    private let outgoing: Rows
    private let incoming: Rows
    private let everything: Rows
    private let parts: Rows
    private let members: Rows
    private let rivals: Rows
    private let industries: [UInt8]
    private var marks: NodeMarks
    private var otherMarks: NodeMarks

    init(_ network: Network, _ subjects: Subjects) {
        self.network = network
        self.subjects = subjects
        let count = network.nodeCount
        numbers = Dictionary(
            zip(network.keys, 0..<Int32(count)), uniquingKeysWith: { first, _ in first })
        func rows(_ kinds: [Network.Kind], forward: Bool, backward: Bool) -> Rows {
            let forwards = forward ? kinds.map { (network[$0].sources, network[$0].targets) } : []
            let backwards = backward ? kinds.map { (network[$0].targets, network[$0].sources) } : []
            return Rows(nodeCount: count, forwards + backwards)
        }
        outgoing = Rows(nodeCount: count, network[.influences])
        incoming = rows([.influences], forward: false, backward: true)
        everything = rows(Network.Kind.allCases, forward: true, backward: true)
        parts = rows([.partOf], forward: false, backward: true)
        members = rows([.worksAt], forward: false, backward: true)
        rivals = rows([.competesWith], forward: true, backward: true)
        let names = Set(network.industries).sorted()
        let codes = Dictionary(
            zip(names, UInt8(0)...), uniquingKeysWith: { first, _ in first })
        industries = network.industries.map { codes[$0] ?? 0 }
        marks = NodeMarks(count: count)
        otherMarks = NodeMarks(count: count)
    }

    func answer(_ question: Question) -> Double? {
        switch question {
        case .lookup:
            return sum(subjects.persons) { Int(numbers[network.keys[Int($0)]] ?? -1) }
        case .neighbors:
            return sum(subjects.persons) { person in
                var others: [Int32] = []
                everything.forEach(person) { others.append($0) }
                return others.count
            }
        case .twoSteps: return sum(subjects.persons) { reach(from: $0, 2, [outgoing]) }
        case .threeSteps: return sum(subjects.persons) { reach(from: $0, 3, [outgoing]) }
        case .threeStepsEitherWay:
            return sum(subjects.persons) { person in
                let reached = reach(from: person, 3, [outgoing, incoming])
                return marks.contains(person) ? reached - 1 : reached
            }
        case .revenue: return sum(subjects.roots) { revenue(below: $0) }
        case .distance: return subjects.pairs.reduce(0) { $0 + Double(distance($1.0, $1.1)) }
        case .cheapest: return subjects.influencePairs.reduce(0) { $0 + cheapest($1.0, $1.1) }
        case .influencersOfRivals: return sum(subjects.rivals) { influencers(ofRivalsOf: $0) }
        case .pathsByIndustry: return Double(pathsByIndustry())
        case .triangles: return Double(triangles())
        case .pageRank: return pageRank()
        case .components: return Double(components())
        }
    }

    private func sum(_ subjects: [Int32], _ answer: (Int32) -> Int) -> Double {
        Double(subjects.reduce(0) { $0 + answer($1) })
    }

    private func reach(from start: Int32, _ steps: Int, _ ways: [Rows]) -> Int {
        marks.clear()
        return reach(from: [start], steps, ways)
    }

    private func reach(from starts: [Int32], _ steps: Int, _ ways: [Rows]) -> Int {
        var (frontier, next) = (starts, [Int32]())
        var count = 0
        for _ in 0..<steps {
            next.removeAll(keepingCapacity: true)
            for node in frontier {
                for way in ways { way.forEach(node) { if marks.insert($0) { next.append($0) } } }
            }
            count += next.count
            swap(&frontier, &next)
        }
        return count
    }

    private func revenue(below root: Int32) -> Int {
        var waiting = [root]
        var sum = 0
        while let node = waiting.popLast() {
            sum += Int(network.revenues[Int(node)])
            parts.forEach(node) { waiting.append($0) }
        }
        return sum
    }

    private func distance(_ start: Int32, _ end: Int32) -> Int {
        marks.clear()
        otherMarks.clear()
        _ = (marks.insert(start), otherMarks.insert(end))
        var (near, far) = ([start], [end])
        var steps = 0
        while !near.isEmpty, !far.isEmpty {
            if work(near) > work(far) {
                swap(&near, &far)
                swap(&marks, &otherMarks)
            }
            steps += 1
            var next: [Int32] = []
            var met = false
            for node in near where !met {
                everything.forEach(node) { other in
                    if otherMarks.contains(other) { met = true }
                    if marks.insert(other) { next.append(other) }
                }
            }
            if met { return steps }
            near = next
        }
        return -1
    }

    /// The search of Dijkstra, with a binary heap that may hold a node several times.
    private func cheapest(_ start: Int32, _ end: Int32) -> Double {
        marks.clear()
        var heap = Heap()
        heap.push(start, cost: 0)
        while let (node, cost) = heap.pop() {
            if node == end { return cost }
            guard marks.insert(node) else { continue }
            for index in outgoing.range(of: node) where !marks.contains(outgoing.others[index]) {
                heap.push(outgoing.others[index], cost: cost + outgoing.weights[index])
            }
        }
        return -1
    }

    private func work(_ frontier: [Int32]) -> Int {
        frontier.reduce(0) { $0 + everything.degree($1) }
    }

    private func influencers(ofRivalsOf organization: Int32) -> Int {
        otherMarks.clear()
        var people: [Int32] = []
        rivals.forEach(organization) { rival in
            members.forEach(rival) { if otherMarks.insert($0) { people.append($0) } }
        }
        marks.clear()
        return reach(from: people, 2, [incoming])
    }
}

extension FlatSide {
    /// Paths are counted, not walked: as many lead to an edge as edges end where it begins.
    private func pathsByIndustry() -> Int {
        var counts = [Int](repeating: 0, count: 256)
        for node in network.persons {
            let paths = incoming.degree(Int32(node))
            guard paths > 0 else { continue }
            outgoing.forEach(Int32(node)) { counts[Int(industries[Int($0)])] += paths }
        }
        return counts.sorted(by: >).prefix(10).reduce(0, +)
    }

    private func triangles() -> Int {
        var count = 0
        for node in network.persons {
            marks.clear()
            outgoing.forEach(Int32(node)) { _ = marks.insert($0) }
            outgoing.forEach(Int32(node)) { middle in
                outgoing.forEach(middle) { if marks.contains($0) { count += 1 } }
            }
        }
        return count
    }

    private func pageRank() -> Double {
        let (persons, count) = (network.persons, Double(network.personCount))
        var ranks = [Double](repeating: 1 / count, count: persons.upperBound)
        var shares = ranks
        for _ in 0..<20 {
            var stranded = 0.0
            for node in persons {
                let degree = outgoing.degree(Int32(node))
                shares[node] = degree > 0 ? ranks[node] / Double(degree) : 0
                if degree == 0 { stranded += ranks[node] }
            }
            let anywhere = (0.15 + 0.85 * stranded) / count
            let read = shares.span
            for node in persons {
                var sum = 0.0
                incoming.forEach(Int32(node)) { sum += unsafe read[unchecked: Int($0)] }
                ranks[node] = anywhere + 0.85 * sum
            }
        }
        return ranks[persons].max() ?? 0
    }

    private func components() -> Int {
        var parents = Array(0..<Int32(network.nodeCount))
        func root(_ node: Int32) -> Int32 {
            var node = node
            while parents[Int(node)] != node {
                parents[Int(node)] = parents[Int(parents[Int(node)])]
                node = parents[Int(node)]
            }
            return node
        }
        for edges in network.edges.values {
            for index in edges.sources.indices {
                let (one, other) = (root(edges.sources[index]), root(edges.targets[index]))
                parents[Int(max(one, other))] = min(one, other)
            }
        }
        return parents.indices.count { parents[$0] == Int32($0) }
    }
}
