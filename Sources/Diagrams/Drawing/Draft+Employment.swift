import Values

extension Draft {
    /// Finds where everybody works, and who has left.
    mutating func readEmployment() {
        let byPerson = Dictionary(grouping: employments()) { network.links[$0].source }
        for (person, links) in byPerson.sorted(by: { $0.key < $1.key }) {
            let current = links.filter { network.links[$0].standing == .current }
            if let main = current.max(by: { isLess($0, $1) }) {
                jobs[person] = job(main)
                absorb(main: main, others: current.filter { $0 != main }, of: person)
            } else if let last = links.max(by: { endsBefore($0, $1) }) {
                jobs[person] = job(last)
                jobs[person]?.leftOn = Label.day(network.links[last].properties["validTo"])
                if !options.history || plan.employment == .frames { absorbed.insert(last) }
            }
        }
    }

    /// Links from somebody who is no organization to something that is not employed itself.
    private func employments() -> [Int] {
        let links = network.links.indices.filter { index in
            let link = network.links[index]
            return link.kind.type == "WORKS_AT" && link.standing != .notYet
                && !network.entities[link.source].kind.isOrganization
        }
        let employed = Set(links.map { network.links[$0].source })
        return links.filter { index in
            let employer = network.links[index].target
            return !employed.contains(employer) && !network.entities[employer].kind.isPerson
        }
    }

    /// Hides employers that captions tell.
    mutating func hideEmployers() {
        guard plan.employment == .captions else { return }
        hideTold(Set(jobs.values.map(\.employer)))
    }

    private mutating func absorb(main: Int, others: [Int], of person: Int) {
        switch plan.employment {
        case .lines: return
        case .frames: absorbed.insert(main)
        case .captions:
            absorbed.formUnion([main] + others)
            for other in others {
                let second = job(other)
                let words = [second.title, network.entities[second.employer].name]
                captions[person, default: []].append(
                    "also " + words.compactMap(\.self).joined(separator: ", "))
            }
        }
    }

    private func job(_ link: Int) -> Job {
        let title = network.links[link].text("title").map { Label.clean($0, limit: 60) }
        return Job(employer: network.links[link].target, title: title)
    }

    /// The main job is the primary one, else the latest begun.
    private func isLess(_ left: Int, _ right: Int) -> Bool {
        func key(_ link: Int) -> (Int, Int64, Int) {
            let properties = network.links[link].properties
            let isPrimary = properties["isPrimary"].map { $0 == .boolean(true) ? 1 : 0 }
            let begun = Label.day(properties["validFrom"])?.daysSinceEpoch ?? .min
            return (isPrimary ?? 0, begun, -link)
        }
        return key(left) < key(right)
    }

    private func endsBefore(_ left: Int, _ right: Int) -> Bool {
        func key(_ link: Int) -> (Int64, Int) {
            let end = Label.day(network.links[link].properties["validTo"])
            return (end?.daysSinceEpoch ?? .min, -link)
        }
        return key(left) < key(right)
    }

    /// "CFO" or, where people of several employers are on the page, "CFO, Helios Energy AG".
    func position(of entity: Int, namingEmployer: Bool) -> String? {
        let job = jobs[entity]
        let person = network.entities[entity]
        let title = job?.title ?? person.text("title") ?? person.text("jobTitle")
        let employer = job.map { network.entities[$0.employer].name }
        let words = [title == person.name ? nil : title, namingEmployer ? employer : nil]
        let text = words.compactMap(\.self).joined(separator: ", ")
        return text.isEmpty ? nil : text
    }
}
