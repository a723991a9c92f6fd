import Values

extension Network {
    /// The same network with people folded into the organizations that they work at.
    ///
    /// Lines of folded people become lines of their organizations; parallel ones of a type become
    /// one that carries their number. Whoever has no employer, or is to be kept, stays.
    func foldingPeople(keeping kept: Int?) -> Network {
        let employers = employers(keeping: kept)
        guard !employers.isEmpty else { return self }
        var folded = self
        var place: [Int: Int] = [:]
        folded.entities = []
        for (index, entity) in entities.enumerated() where employers[index] == nil {
            place[index] = folded.entities.count
            folded.entities.append(entity)
        }
        let keyPeople = keyPeople()
        for (person, employer) in employers {
            guard let position = place[employer] else { continue }
            var people = folded.entities[position].people ?? (0, 0)
            people.count += 1
            people.key += keyPeople.contains(person) ? 1 : 0
            folded.entities[position].people = people
        }
        folded.omissions[.folded, default: 0] += employers.count
        let inner = links.count { link in
            link.kind.type != "WORKS_AT" && link.source != link.target
                && (employers[link.source] ?? link.source)
                    == (employers[link.target] ?? link.target)
        }
        folded.omissions[.foldedLines] = inner == 0 ? nil : inner
        folded.links = mergedLinks { place[employers[$0] ?? $0] }
        return folded
    }

    /// The employer that each person is folded into.
    private func employers(keeping kept: Int?) -> [Int: Int] {
        var employers: [Int: Int] = [:]
        for link in links where link.kind.type == "WORKS_AT" && link.standing == .current {
            guard entities[link.source].kind.isPerson, link.source != kept,
                !entities[link.target].kind.isPerson
            else { continue }
            let isPrimary = link.properties["isPrimary"] == .boolean(true)
            if employers[link.source] == nil || isPrimary { employers[link.source] = link.target }
        }
        return employers
    }

    /// People who belong to the political structure or the inner circle of something.
    private func keyPeople() -> Set<Int> {
        let stakes = links.filter { $0.kind.type == "STAKEHOLDER_IN" && $0.standing == .current }
        return Set(stakes.filter { ($0.number("influence") ?? 0) >= 2 }.map(\.source))
    }

    private func mergedLinks(_ place: (Int) -> Int?) -> [Link] {
        struct Bundle: Hashable {
            var source: Int
            var target: Int
            var type: String
            var standing: Standing
        }
        var bundles: [Bundle: Int] = [:]
        var merged: [Link] = []
        for var link in links {
            guard let source = place(link.source), let target = place(link.target),
                source != target || link.source == link.target
            else { continue }
            let isMutual = link.kind.mark.tail == link.kind.mark.head && link.kind.flow == .level
            (link.source, link.target) =
                isMutual ? (min(source, target), max(source, target)) : (source, target)
            let bundle = Bundle(
                source: link.source, target: link.target, type: link.kind.type,
                standing: link.standing)
            if let first = bundles[bundle] {
                merged[first].count += link.count
                merged[first].properties = [:]
            } else {
                bundles[bundle] = merged.count
                merged.append(link)
            }
        }
        return merged.sorted {
            ($0.source, $0.target, $0.kind.type) < ($1.source, $1.target, $1.kind.type)
        }
    }
}
