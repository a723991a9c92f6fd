import Values

extension Draft {
    /// Up to here every node has a full card.
    static let fullCardsMax = 60
    /// Up to here tables hold only those who lead nobody, and networks are not folded.
    static let unfoldedMax = 200
    /// Up to here a tree may be wide.
    static let wideTreeMax = 24
    /// The largest branch that becomes a part of a table in a large diagram.
    static let branchMax = 60
    /// About how many rows a column of a table has.
    static let rowsPerColumn = 30

    /// How much every card tells.
    var detail: Diagram.Detail {
        options.full || drawn.count <= Self.fullCardsMax ? .full : .brief
    }

    /// Gathers members who lead nobody (in large diagrams, whole small branches) into tables.
    mutating func makeTeams() {
        guard plan.teams, !options.full else { return }
        let members = memberships()
        let sizes = branchSizes(members)
        let isLarge = drawn.count > Self.unfoldedMax
        let leastRows =
            drawn.count > Self.fullCardsMax ? 2 : drawn.count > Self.wideTreeMax ? 4 : 9
        let branchMax = isLarge ? Self.branchMax : 1
        for leader in drawn {
            guard seats[leader] == nil, let below = members[leader] else { continue }
            guard isLarge ? !isSmall(leader, members, sizes, branchMax) : true else { continue }
            var groups: [[String]: [Int]] = [:]
            for link in below {
                guard let member = ranks[link]?.lower, isSmall(member, members, sizes, branchMax)
                else { continue }
                let frame = home[member].map(String.init) ?? ""
                groups[[frame, network.links[link].kind.type], default: []].append(link)
            }
            for (_, links) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                let rows = links.flatMap { branch($0, members) }
                if rows.count >= leastRows { seat(rows, below: leader, link: links[0]) }
            }
        }
        if !plan.stakes || drawn.count > Self.fullCardsMax { seatAlone(leastRows) }
    }

    /// Gathers people whom no line reaches into one table for each frame, which side by side would
    /// be the widest row of the page.
    private mutating func seatAlone(_ leastRows: Int) {
        let ends = shownLinks.map { network.links[$0] }.flatMap { [$0.source, $0.target] }
        let alone = Set(drawn).subtracting(ends).subtracting(seats.keys).sorted().filter {
            network.entities[$0].kind.isPerson && $0 != focused
        }
        let groups = Dictionary(grouping: alone) { home[$0] ?? -1 }
        for (_, people) in groups.sorted(by: { $0.key < $1.key })
        where people.count >= leastRows {
            seat(people.map { ($0, 0) }, below: nil, link: nil)
        }
    }

    /// The only line upwards of every node that has just one; returns the lines down of every node.
    private mutating func memberships() -> [Int: [Int]] {
        var upwards: [Int: [Int]] = [:]
        var members: [Int: [Int]] = [:]
        for (index, rank) in ranks.sorted(by: { $0.key < $1.key })
        where network.links[index].kind.flow != .level {
            upwards[rank.lower, default: []].append(index)
            members[rank.upper, default: []].append(index)
        }
        for (member, links) in upwards where links.count == 1 && ranks[links[0]]?.holds == true {
            above[member] = links[0]
        }
        return members
    }

    /// The number of nodes in the branch below each node, itself included.
    private func branchSizes(_ members: [Int: [Int]]) -> [Int: Int] {
        var sizes: [Int: Int] = [:]
        var open = drawn.filter { above[$0] == nil }.map { ($0, false) }
        while let (node, isDone) = open.popLast() {
            let below = (members[node] ?? []).compactMap { ranks[$0]?.lower }
            if isDone {
                sizes[node] = below.reduce(1) { min($0 + (sizes[$1] ?? .max / 4), .max / 4) }
            } else if sizes[node] == nil {
                sizes[node] = .max / 4
                open.append((node, true))
                open.append(contentsOf: below.filter { sizes[$0] == nil }.map { ($0, false) })
            }
        }
        return sizes
    }

    /// Whether a branch is small, and all in it have one place only.
    private func isSmall(_ node: Int, _ members: [Int: [Int]], _ sizes: [Int: Int], _ most: Int)
        -> Bool
    {
        guard let size = sizes[node], size <= most, node != focused else { return false }
        var open = [node]
        while let next = open.popLast() {
            guard above[next] != nil, home[next] == home[node], canSit(next) else {
                return false
            }
            open.append(contentsOf: (members[next] ?? []).compactMap { ranks[$0]?.lower })
        }
        return true
    }

    private func canSit(_ node: Int) -> Bool {
        let kind = network.entities[node].kind
        return kind.isPerson || kind.isOrganization || kind == .other
    }

    /// The rows of a branch, from its head downwards.
    private func branch(_ link: Int, _ members: [Int: [Int]]) -> [(entity: Int, depth: Int)] {
        var rows: [(entity: Int, depth: Int)] = []
        var open = [(link, 0)]
        while let (next, depth) = open.popLast() {
            guard let member = ranks[next]?.lower else { continue }
            rows.append((member, depth))
            open.append(contentsOf: (members[member] ?? []).reversed().map { ($0, depth + 1) })
        }
        return rows
    }

    private mutating func seat(_ rows: [(entity: Int, depth: Int)], below leader: Int?, link: Int?)
    {
        for (position, row) in rows.enumerated() {
            seats[row.entity] = Seat(team: teams.count, port: "p\(position)")
        }
        teams.append(Team(leader: leader, link: link, rows: rows))
    }
}
