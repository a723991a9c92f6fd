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
    private let forward: Rows
    private let superiors: Rows
    private let parts: Rows
    private let members: Rows
    private let rivals: Rows
    private let industries: [UInt8]
    private var marks: NodeMarks
    private var otherMarks: NodeMarks
    private var costs: NodeCosts
    private var otherCosts: NodeCosts

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
        incoming = Rows(nodeCount: count, network[.influences].reversed)
        everything = rows(Network.Kind.allCases, forward: true, backward: true)
        forward = rows(Network.Kind.allCases, forward: true, backward: false)
        superiors = rows([.reportsTo], forward: true, backward: false)
        parts = rows([.partOf], forward: false, backward: true)
        members = rows([.worksAt], forward: false, backward: true)
        rivals = rows([.competesWith], forward: true, backward: true)
        let names = Set(network.industries).sorted()
        let codes = Dictionary(
            zip(names, UInt8(0)...), uniquingKeysWith: { first, _ in first })
        industries = network.industries.map { codes[$0] ?? 0 }
        marks = NodeMarks(count: count)
        otherMarks = NodeMarks(count: count)
        costs = NodeCosts(count: count)
        otherCosts = NodeCosts(count: count)
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
        case .twoSteps: return sum(subjects.persons) { reach(from: [$0], 2, [outgoing], &marks) }
        case .threeSteps: return sum(subjects.persons) { reach(from: [$0], 3, [outgoing], &marks) }
        case .threeStepsEitherWay:
            return sum(subjects.persons) { person in
                let reached = reach(from: [person], 3, [outgoing, incoming], &marks)
                return marks.contains(person) ? reached - 1 : reached
            }
        case .revenue: return sum(subjects.roots) { revenue(below: $0) }
        case .distance:
            return subjects.pairs.reduce(0) {
                $0 + Double(distance($1.0, $1.1, &marks, &otherMarks))
            }
        case .cheapest:
            return subjects.influencePairs.reduce(0) {
                $0 + cheapest($1.0, $1.1, &costs, &otherCosts)
            }
        case .influencersOfRivals:
            return sum(subjects.rivals) { influencers(ofRivalsOf: $0, &marks, &otherMarks) }
        case .pathsByIndustry: return Double(pathsByIndustry())
        case .triangles: return Double(triangles(&marks))
        case .pageRank: return pageRank()
        case .components: return Double(components())
        case .superiors:
            return sum(subjects.persons) { reach(from: [$0], .max, [superiors], &marks) }
        case .reachable:
            return sum(subjects.walkers) {
                reach(from: [$0], .max, [forward], &marks)
            }
        case .thirtySteps: return sum(subjects.hubs) { reach(from: [$0], 30, [forward], &marks) }
        }
    }

    private func sum(_ subjects: [Int32], _ answer: (Int32) -> Int) -> Double {
        Double(subjects.reduce(0) { $0 + answer($1) })
    }

    /// What changes with each step is passed on: a property of a class is guarded at every access.
    private func reach(
        from starts: [Int32], _ steps: Int, _ ways: [Rows], _ marks: inout NodeMarks
    ) -> Int {
        marks.clear()
        var found = starts
        var begin = 0
        for _ in 0..<steps {
            let level = begin..<found.count
            if level.isEmpty { break }
            for way in ways {
                for place in level {
                    way.forEach(found[place]) { if marks.insert($0) { found.append($0) } }
                }
            }
            begin = level.upperBound
        }
        return found.count - starts.count
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

    /// Two searches that meet; the one that has less to do takes the next step.
    private func distance(
        _ start: Int32, _ end: Int32, _ marks: inout NodeMarks, _ otherMarks: inout NodeMarks
    ) -> Int {
        marks.clear()
        otherMarks.clear()
        _ = (marks.insert(start), otherMarks.insert(end))
        var (near, far) = ([start], [end])
        var steps = 0
        while !near.isEmpty, !far.isEmpty {
            steps += 1
            let goesOn =
                work(near) <= work(far)
                ? step(&near, marks, otherMarks) : step(&far, otherMarks, marks)
            if !goesOn { return steps }
        }
        return -1
    }

    /// False if it comes to what the other search has found.
    private func step(_ frontier: inout [Int32], _ own: NodeMarks, _ others: NodeMarks) -> Bool {
        var next: [Int32] = []
        for node in frontier {
            let goesOn = everything.allSatisfy(node) { other in
                if others.contains(other) { return false }
                if own.insert(other) { next.append(other) }
                return true
            }
            if !goesOn { return false }
        }
        frontier = next
        return true
    }

    private func work(_ frontier: [Int32]) -> Int {
        frontier.reduce(0) { $0 + everything.degree($1) }
    }

    private func influencers(
        ofRivalsOf organization: Int32, _ marks: inout NodeMarks, _ otherMarks: inout NodeMarks
    ) -> Int {
        otherMarks.clear()
        var people: [Int32] = []
        rivals.forEach(organization) { rival in
            members.forEach(rival) { if otherMarks.insert($0) { people.append($0) } }
        }
        return reach(from: people, 2, [incoming], &marks)
    }
}

extension FlatSide {
    /// The search of Dijkstra from both ends, with heaps that may hold a node several times.
    ///
    /// No path is left that costs less than the best when the two least costs together do not.
    private func cheapest(
        _ start: Int32, _ end: Int32, _ forth: inout NodeCosts, _ back: inout NodeCosts
    ) -> Double {
        forth.clear()
        back.clear()
        forth[start] = 0
        back[end] = 0
        var (first, last) = (Heap(), Heap())
        first.push(start, cost: 0)
        last.push(end, cost: 0)
        var best = start == end ? 0 : Double.infinity
        while first.leastCost + last.leastCost < best {
            if first.count <= last.count {
                FlatSide.settle(&first, outgoing, forth, back, &best)
            } else {
                FlatSide.settle(&last, incoming, back, forth, &best)
            }
        }
        return best.isFinite ? best : -1
    }

    private static func settle(
        _ heap: inout Heap, _ rows: Rows, _ costs: NodeCosts, _ others: NodeCosts,
        _ best: inout Double
    ) {
        guard let (node, cost) = heap.pop(), cost <= costs[node] else { return }
        for place in rows.range(of: node) {
            let other = rows.others[place]
            let total = cost + rows.weights[place]
            guard total < costs[other] else { continue }
            costs[other] = total
            heap.push(other, cost: total)
            best = min(best, total + others[other])
        }
    }

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

    private func triangles(_ marks: inout NodeMarks) -> Int {
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
