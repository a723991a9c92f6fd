import Values

extension Draft {
    /// Above so many lines nothing is written beside them, unless asked for.
    static let captionedLinesMax = 80

    /// Makes a line of every shown link, one of every table and fold.
    func lines(_ boxes: [Diagram.Box], _ legend: inout LegendBook) -> [Diagram.Line] {
        let anchors = anchors(boxes)
        let single = shownLinks.filter { !isTold($0) }
        let isCaptioned = options.edgeLabels ?? (single.count <= Self.captionedLinesMax)
        var lines: [Diagram.Line] = []
        for index in single {
            note(index, &legend)
            let rank = ranks[index]
            let isReversed = self.isReversed(index)
            guard let source = end(network.links[index].source, anchors),
                let target = end(network.links[index].target, anchors)
            else { continue }
            lines.append(
                Diagram.Line(
                    tail: isReversed ? target : source, head: isReversed ? source : target,
                    mark: mark(link: index, isReversed: isReversed),
                    classes: [IDs.word(network.links[index].kind.type)],
                    caption: isCaptioned || options.history ? caption(index) : nil,
                    tooltip: tooltip(link: index), ranks: rank?.holds ?? false))
        }
        for (index, team) in teams.enumerated() {
            for link in team.rows.compactMap({ above[$0.entity] }) { note(link, &legend) }
            guard let upper = team.leader, let link = team.link else { continue }
            let leader = Diagram.Line.End(box: network.entities[upper].key)
            lines.append(
                Diagram.Line(
                    tail: leader, head: .init(box: tableKey(index)),
                    mark: mark(link: link, isReversed: isReversed(link)),
                    classes: ["team"], ranks: true))
        }
        for (index, fold) in folds.enumerated() {
            lines.append(line(fold, index, anchors, &legend))
        }
        return lines
    }

    /// Whether the table that its lower end sits in, or a fold, tells a link.
    func isTold(_ index: Int) -> Bool {
        if foldOf[index] != nil { return true }
        guard let rank = ranks[index], rank.holds, let seat = seats[rank.lower] else {
            return false
        }
        return teams[seat.team].leader == rank.upper || seats[rank.upper]?.team == seat.team
    }

    private func isReversed(_ index: Int) -> Bool {
        ranks[index].map { $0.upper != network.links[index].source } ?? false
    }

    private func line(
        _ fold: Fold, _ index: Int, _ anchors: [Int: String], _ legend: inout LegendBook
    ) -> Diagram.Line {
        for link in fold.links { note(link, &legend) }
        let hub = end(fold.hub, anchors) ?? .init(box: network.entities[fold.hub].key)
        let leaves = Diagram.Line.End(box: foldKey(index))
        let isHubUpper = (ranks[fold.links[0]]?.upper ?? fold.hub) == fold.hub
        return Diagram.Line(
            tail: isHubUpper ? hub : leaves, head: isHubUpper ? leaves : hub,
            mark: mark(link: fold.links[0], isReversed: isReversed(fold.links[0])),
            classes: ["fold"],
            ranks: ranks[fold.links[0]]?.holds ?? false)
    }

    /// The box at which a line to a frame ends: its first one.
    private func anchors(_ boxes: [Diagram.Box]) -> [Int: String] {
        var anchors: [Int: String] = [:]
        for box in boxes {
            var frame = box.frame
            while let current = frame {
                if anchors[current] == nil { anchors[current] = box.key }
                frame = frames[current].parent
            }
        }
        return anchors
    }

    private func end(_ entity: Int, _ anchors: [Int: String]) -> Diagram.Line.End? {
        if let frame = frameOf[entity] {
            return anchors[frame].map { Diagram.Line.End(box: $0, frame: frame) }
        }
        if let seat = seats[entity] {
            return Diagram.Line.End(box: tableKey(seat.team), port: seat.port)
        }
        return hidden.contains(entity) ? nil : .init(box: network.entities[entity].key)
    }
}

// How a line looks and what it says.
extension Draft {
    /// The mark of a link, drawn from its upper end to its lower one.
    func mark(link index: Int, isReversed: Bool) -> LineMark {
        let link = network.links[index]
        var mark = link.kind.mark
        if let widening = link.kind.widening {
            let value = link.number(widening.property).map { min(max($0, 0), 1) }
            mark.width = widening.base + widening.factor * (value ?? 0)
            if link.kind.type == "KNOWS", let value {
                mark.stroke = value >= 0.7 ? .solid : value >= 0.4 ? .dashed : .dotted
            }
        }
        if link.count > 1 {
            mark.width = Double(Int.bitWidth - link.count.leadingZeroBitCount)  // 1 + log2
        }
        if link.isSuggested { mark.stroke = .dotted }
        if link.standing == .ended { (mark.colour, mark.stroke) = (.ended, .dashed) }
        if isReversed { swap(&mark.tail, &mark.head) }
        return mark
    }

    /// What stands beside the line: its share, strength, tier, number or years.
    func caption(_ index: Int) -> String? {
        let link = network.links[index]
        if link.standing == .ended { return years(link) }
        if link.count > 1 { return "\(link.count)" }
        let text = percents[index] ?? ownCaption(link)
        return link.isSuggested ? [text, "?"].compactMap(\.self).joined(separator: " ") : text
    }

    private func ownCaption(_ link: Network.Link) -> String? {
        switch link.kind.caption {
        case .none: return nil
        case .number(let property): return link.number(property).map(Label.number)
        case .percent: return link.number("percent").map { Label.number($0) + " %" }
        case .tier:
            let tier = link.number("tier").map { "tier " + Label.number($0) }
            let words = [tier, link.text("territory").map { Label.clean($0, limit: 30) }]
            let text = words.compactMap(\.self).joined(separator: ", ")
            return text.isEmpty ? nil : text
        }
    }

    private func years(_ link: Network.Link) -> String {
        let ends = ["validFrom", "validTo"].map { property in
            Label.day(link.properties[property]).map { String(Label.text($0).prefix(4)) } ?? ""
        }
        return ends.joined(separator: "–")
    }

    /// Both readings of the line, and its values.
    private func tooltip(link index: Int) -> String {
        let link = network.links[index]
        let source = network.entities[link.source].name
        let target = network.entities[link.target].name
        var words = ["\(source) \(link.kind.phrase) \(target)"]
        if let inverse = link.kind.inverse, inverse != link.kind.phrase {
            words.append("\(target) \(inverse) \(source)")
        }
        let untold: Set = ["recordedOn", "source", "confidence", "evidence", "validTo"]
        let values = link.properties.keys.sorted().filter { !untold.contains($0) }.prefix(6)
            .compactMap { property in
                link.properties[property].flatMap(Label.scalar).map {
                    (property == "validFrom" ? "since" : Label.clean(property, limit: 30))
                        + " " + Label.clean($0, limit: 60)
                }
            }
        if link.count > 1 { words.append("\(link.count) relationships") }
        if !values.isEmpty { words.append(values.joined(separator: ", ")) }
        return words.joined(separator: " | ")
    }

    private func note(_ index: Int, _ legend: inout LegendBook) {
        let link = network.links[index]
        var sample = link.kind.mark
        sample.width = min(max(sample.width, 1.5), 2)
        if link.standing == .ended {
            legend.count(
                .ended, .line(LineMark(colour: .ended, stroke: .dashed)), times: link.count)
            return
        }
        legend.count(.line(link.kind.phrase), .line(sample), times: link.count)
        if link.isSuggested {
            legend.count(.suggested, .line(LineMark(colour: .grey, stroke: .dotted)))
        }
    }
}
