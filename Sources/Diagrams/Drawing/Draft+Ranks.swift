import Values

extension Draft {
    /// Decides which end of each line lies further up, and which lines the layout follows.
    ///
    /// A node follows the best type by which it has somebody above it: first the types that the
    /// kind of diagram names, then any other type with a direction. All other lines only connect.
    mutating func rankLinks() {
        mergeOwnership()
        let distances = plan.ranks.contains("KNOWS") ? distancesFromUsers() : [:]
        var best: [Int: Int] = [:]
        var preferences: [Int: Int] = [:]
        for index in shownLinks {
            let (rank, preference) = place(index, distances)
            ranks[index] = rank
            guard let preference else { continue }
            preferences[index] = preference
            best[rank.lower] = min(best[rank.lower] ?? .max, preference)
        }
        for (index, preference) in preferences {
            guard let rank = ranks[index] else { continue }
            ranks[index]?.holds = best[rank.lower] == preference
        }
    }

    /// The ends in order, and how much the layout should care; nil if not at all.
    private func place(_ index: Int, _ distances: [Int: Int]) -> (Rank, preference: Int?) {
        let link = network.links[index]
        let isNamed = plan.ranks.firstIndex(of: link.kind.type)
        var sourceIsUpper = link.kind.flow != .targetAbove
        var isLevel = link.kind.flow == .level
        if isNamed != nil, isLevel {
            let steps = distances[link.target].flatMap { to in
                distances[link.source].map { to - $0 }
            }
            let forward = link.walks != 0 ? link.walks : steps ?? 0
            sourceIsUpper = forward >= 0
            isLevel = forward == 0 && !distances.isEmpty
        }
        let rank = Rank(
            upper: sourceIsUpper ? link.source : link.target,
            lower: sourceIsUpper ? link.target : link.source, holds: false)
        let isFramed = frameOf[link.source] != nil || frameOf[link.target] != nil
        if plan.isFree || isLevel || isFramed || link.standing != .current { return (rank, nil) }
        if link.source == link.target { return (rank, nil) }
        return (rank, isNamed ?? plan.ranks.count)
    }

    /// Steps over acquaintance from the nearest of our own people.
    private func distancesFromUsers() -> [Int: Int] {
        var neighbours: [Int: [Int]] = [:]
        for index in shownLinks where network.links[index].kind.type == "KNOWS" {
            let link = network.links[index]
            neighbours[link.source, default: []].append(link.target)
            neighbours[link.target, default: []].append(link.source)
        }
        var front = network.entities.indices.filter { network.entities[$0].kind == .user }
        var distances = Dictionary(uniqueKeysWithValues: front.map { ($0, 0) })
        var steps = 0
        while !front.isEmpty {
            steps += 1
            var next: [Int] = []
            for other in front.flatMap({ neighbours[$0] ?? [] }) where distances[other] == nil {
                distances[other] = steps
                next.append(other)
            }
            front = next
        }
        return distances
    }

    /// Where a unit is both part of another and owned by it, one line says both.
    private mutating func mergeOwnership() {
        guard plan.ranks.contains("PART_OF"), plan.ranks.contains("OWNS") else { return }
        var memberships: [[Int]: Int] = [:]
        for index in current("PART_OF") {
            memberships[[network.links[index].target, network.links[index].source]] = index
        }
        for index in current("OWNS") {
            let link = network.links[index]
            guard let part = memberships[[link.source, link.target]], percents[part] == nil,
                let percent = link.number("percent")
            else { continue }
            percents[part] = Label.number(percent) + " %"
            absorbed.insert(index)
        }
    }
}
