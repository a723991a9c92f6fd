import Values

extension Draft {
    /// Turns stakes in the main deal (or account) of the result into marks on the people.
    mutating func readStakes() {
        guard plan.stakes else { return }
        let links = current("STAKEHOLDER_IN")
        guard let subject = mainSubject(links) else { return }
        self.subject = subject
        for index in links where network.links[index].target == subject {
            absorbed.insert(index)
            merge(
                network.links[index], into: &stakes[network.links[index].source, default: Stake()])
        }
        for index in current("FOR_ACCOUNT") where network.links[index].source == subject {
            absorbed.insert(index)
        }
    }

    /// The deal, else the account, with the most stakeholders.
    private func mainSubject(_ links: [Int]) -> Int? {
        var counts: [Int: Int] = [:]
        for index in links { counts[network.links[index].target, default: 0] += 1 }
        return counts.min { left, right in
            let (first, second) = (isDeal(left.key), isDeal(right.key))
            if first != second { return first }
            return (-left.value, left.key) < (-right.value, right.key)
        }?.key
    }

    private func isDeal(_ entity: Int) -> Bool { network.entities[entity].kind == .opportunity }

    private func merge(_ link: Network.Link, into stake: inout Stake) {
        if let role = link.text("role") {
            stake.roles = (stake.roles + [BuyingRole(named: role)]).sorted()
        }
        let attitude = Attitude(link.number("attitude"))
        if stake.attitude == .unknown { stake.attitude = attitude }
        func larger(_ old: Int?, _ property: String) -> Int? {
            let number = link.number(property).flatMap { Int(exactly: $0) }
            return [old, number].compactMap(\.self).max()
        }
        stake.influence = larger(stake.influence, "influence")
        stake.coverage = larger(stake.coverage, "coverage")
    }

    /// The account that the main deal is for.
    var account: Int? {
        guard let subject else { return nil }
        return current("FOR_ACCOUNT").first { network.links[$0].source == subject }
            .map { network.links[$0].target }
    }
}
