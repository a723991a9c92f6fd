import Values

extension Draft {
    /// How deep frames nest.
    static let frameLevelsMax = 3

    /// Draws employers, and what they are part of, as frames around their people.
    mutating func buildFrames() {
        guard plan.employment == .frames else { return }
        let parents = organizationParents()
        let chains = Set(jobs.values.map(\.employer)).map { Self.chain(from: $0, parents) }
        let framed = Set(chains.joined())
        for organization in framed.sorted() {
            addFrame(Self.chain(from: organization, parents))
        }
        hidden.formUnion(framed)
        for (person, job) in jobs { home[person] = frameOf[job.employer] }
        let others = network.entities.indices.filter {
            network.entities[$0].kind.isOrganization && frameOf[$0] == nil
        }
        for organization in others {
            let chain = Self.chain(from: organization, parents)
            home[organization] = chain.last { frameOf[$0] != nil }.flatMap { frameOf[$0] }
        }
        for index in current("PART_OF") {
            let link = network.links[index]
            let isNested = parents[link.source] == link.target && frameOf[link.target] != nil
            if isNested { absorbed.insert(index) }
        }
        absorbInnerLines()
        if let account { hideTold([account]) }
        if let subject { hideTold([subject]) }
    }

    private func organizationParents() -> [Int: Int] {
        var parents: [Int: Int] = [:]
        for index in current("PART_OF") {
            let link = network.links[index]
            if parents[link.source] == nil, link.source != link.target {
                parents[link.source] = link.target
            }
        }
        return parents
    }

    /// From the uppermost organization down to this one; a circle is cut where it closes.
    private static func chain(from entity: Int, _ parents: [Int: Int]) -> [Int] {
        var chain = [entity]
        var seen: Set = [entity]
        while let next = parents[chain[chain.count - 1]], seen.insert(next).inserted {
            chain.append(next)
        }
        return chain.reversed()
    }

    /// Adds the frames of a chain that are not there yet, the deepest ones side by side.
    private mutating func addFrame(_ chain: [Int]) {
        for (level, organization) in chain.enumerated() where frameOf[organization] == nil {
            let outer = min(level, Self.frameLevelsMax - 1) - 1
            let entity = network.entities[organization]
            var title = entity.name
            if level >= Self.frameLevelsMax {
                title += ", part of " + network.entities[chain[level - 1]].name
            }
            frameOf[organization] = frames.count
            frames.append(
                Diagram.Frame(
                    key: entity.key, title: title, isOwn: entity.kind == .own,
                    isCompetitor: entity.kind == .competitor,
                    parent: outer < 0 ? nil : frameOf[chain[outer]]))
        }
    }

    func isInside(_ inner: Int?, _ outer: Int) -> Bool {
        var frame = inner
        while let current = frame {
            if current == outer { return true }
            frame = frames[current].parent
        }
        return false
    }

    /// A line from somebody to the frame around them would be lost; it becomes a caption.
    private mutating func absorbInnerLines() {
        for index in shownLinks {
            let link = network.links[index]
            switch (frameOf[link.source], frameOf[link.target]) {
            case (let from?, let to?) where isInside(from, to) || isInside(to, from):
                absorbed.insert(index)
                network.omissions[.insideFrame, default: 0] += link.count
            case (let frame?, nil) where isInside(home[link.target], frame):
                caption(link.target, link.kind.inverse ?? link.kind.phrase, link.source, index)
            case (nil, let frame?) where isInside(home[link.source], frame):
                caption(link.source, link.kind.phrase, link.target, index)
            default: continue
            }
        }
    }

    private mutating func caption(_ entity: Int, _ words: String, _ other: Int, _ link: Int) {
        captions[entity, default: []].append("\(words) \(network.entities[other].name)")
        absorbed.insert(link)
    }
}
