import Values

extension Draft {
    /// So many leaves of one kind become one box.
    static let foldMin = 5

    /// Folds leaves of the same kind and line around one node into "+n", in large diagrams.
    ///
    /// A node with a second line, or in focus, is never folded.
    mutating func foldFans() {
        guard !options.full, drawn.count > Self.unfoldedMax else { return }
        var degrees = Dictionary(
            teams.compactMap(\.leader).map { ($0, 2) }, uniquingKeysWith: { $1 })
        for index in shownLinks {
            degrees[network.links[index].source, default: 0] += 1
            degrees[network.links[index].target, default: 0] += 1
        }
        var fans: [Fan: [Int]] = [:]
        for index in shownLinks where seats[network.links[index].source] == nil {
            let link = network.links[index]
            guard seats[link.target] == nil, link.source != link.target else { continue }
            for leaf in [link.source, link.target] where isLeaf(leaf, degrees) {
                let hub = link.other(than: leaf)
                if isLeaf(hub, degrees) { continue }
                let entity = network.entities[leaf]
                let fan = Fan(
                    hub: hub, type: link.kind.type, isOutward: hub == link.source,
                    kindName: entity.kindName, isEnded: link.standing == .ended, home: home[leaf])
                fans[fan, default: []].append(index)
            }
        }
        for (fan, links) in fans.sorted(by: { $0.value[0] < $1.value[0] })
        where links.count >= Self.foldMin {
            fold(fan, links)
        }
    }

    private struct Fan: Hashable {
        var hub: Int
        var type: String
        var isOutward: Bool
        var kindName: String
        var isEnded: Bool
        var home: Int?
    }

    private func isLeaf(_ entity: Int, _ degrees: [Int: Int]) -> Bool {
        degrees[entity] == 1 && entity != focused && frameOf[entity] == nil
            && network.entities[entity].people == nil
    }

    private mutating func fold(_ fan: Fan, _ links: [Int]) {
        for link in links { foldOf[link] = folds.count }
        let members = links.map { network.links[$0].other(than: fan.hub) }
        hidden.formUnion(members)
        network.omissions[.folded, default: 0] += members.count
        folds.append(Fold(hub: fan.hub, links: links, members: members))
    }
}
