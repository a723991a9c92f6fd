import Values

extension Draft {
    /// The least width of a full card in points, so that cards line up.
    static let cardWidth = 132

    /// Makes a box of every node that is neither hidden nor in a table, of every table and fold.
    func boxes(_ detail: Diagram.Detail, _ legend: inout LegendBook, _ ids: inout IDs)
        -> [Diagram.Box]
    {
        let drawn = self.drawn
        let employers = Set(jobs.values.map(\.employer))
        let namesEmployers = plan.employment == .captions && employers.count > 1
        let barMax = drawn.compactMap { barFigure(network.entities[$0]) }.max() ?? 0
        var boxes: [Diagram.Box] = []
        for entity in drawn {
            let mark = self.mark(entity)
            note(entity, mark, &legend)
            guard seats[entity] == nil else { continue }
            boxes.append(
                Diagram.Box(
                    key: network.entities[entity].key,
                    id: ids.take("n-" + network.entities[entity].key),
                    classes: classes(entity), mark: mark,
                    content: .card(
                        detail == .full
                            ? fullCard(entity, namesEmployers, barMax) : briefCard(entity)),
                    tooltip: tooltip(entity), frame: home[entity]))
        }
        for (index, team) in teams.enumerated() {
            boxes.append(table(team, index, detail, namesEmployers, &ids))
        }
        for (index, fold) in folds.enumerated() { boxes.append(box(fold, index, &ids)) }
        return boxes
    }

    /// The mark of a node: its kind, its stake, and whether it has left.
    func mark(_ entity: Int) -> BoxMark {
        var mark = network.entities[entity].kind.mark
        stakes[entity]?.apply(to: &mark)
        if jobs[entity]?.leftOn != nil {
            (mark.fill, mark.text, mark.stroke) = (.white, .pale, .dashed)
        }
        if network.entities[entity].text("status") == "suggested" { mark.stroke = .dotted }
        return mark
    }

    private func fullCard(_ entity: Int, _ namesEmployer: Bool, _ barMax: Double) -> Diagram.Card {
        var card = briefCard(entity)
        let shown = network.entities[entity]
        let isCard = shown.kind.isPerson || mark(entity).shape == .box
        card.width = isCard ? Self.cardWidth : 0
        if shown.kind.isPerson {
            card.lines = [position(of: entity, namingEmployer: namesEmployer), left(entity)]
                .compactMap(\.self)
        } else {
            card.lines = description(shown).map { [$0] } ?? []
        }
        card.lines += captions[entity] ?? []
        if let figures = figures(shown) { card.lines.append(figures) }
        card.dots = stakes[entity]?.coverageDots
        if barMax > 0, let total = barFigure(shown) {
            let own = shown.figures["own"] ?? (isRolledUp ? 0 : total)
            card.bar = .init(
                own: min(max(own / barMax, 0), 1), total: min(max(total / barMax, 0), 1))
        }
        return card
    }

    private func briefCard(_ entity: Int) -> Diagram.Card {
        let shown = network.entities[entity]
        var card = Diagram.Card(name: shown.name)
        if let people = shown.people {
            let key = people.key == 0 ? "" : ", \(people.key) key"
            card.name += " (\(people.count) \(people.count == 1 ? "person" : "people")\(key))"
        }
        card.lines = figures(shown).map { [$0] } ?? []
        card.badges = stakes[entity]?.roles ?? []
        card.sign = stakes[entity]?.attitude.sign
        return card
    }

    /// What an organization, a deal or anything else is, in a few words.
    private func description(_ entity: Network.Entity) -> String? {
        switch entity.kind {
        case .opportunity:
            let amount = entity.properties["amount"].flatMap { Label.double($0) }
            let money = amount.map { Label.number($0) + " " + (entity.text("currency") ?? "") }
            let words = [entity.text("stage") ?? entity.text("status"), money]
            return words.compactMap(\.self).joined(separator: ", ")
        case .other: return entity.kindName
        default:
            return (entity.text("unitKind") ?? entity.text("kind")).map {
                $0.split(separator: "_").joined(separator: " ")
            }
        }
    }

    func left(_ entity: Int) -> String? {
        jobs[entity]?.leftOn.map { "left " + Label.text($0) }
    }
}

// The figures of a roll-up.
extension Draft {
    /// Whether the result has the columns `own` and `total` of a roll-up.
    var isRolledUp: Bool { network.figureColumns.contains("total") }

    /// "own 120,000, total 200,000", in the order of the columns.
    func figures(_ entity: Network.Entity) -> String? {
        let words = network.figureColumns.compactMap { column in
            entity.figures[column].map { "\(Label.clean(column, limit: 30)) \(Label.number($0))" }
        }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// What the bar shows: the column `total`, else the only column there is.
    func barFigure(_ entity: Network.Entity) -> Double? {
        if isRolledUp { return entity.figures["total"] }
        return network.figureColumns.count == 1 ? entity.figures[network.figureColumns[0]] : nil
    }
}

// Boxes that stand for several nodes.
extension Draft {
    private func box(_ fold: Fold, _ index: Int, _ ids: inout IDs) -> Diagram.Box {
        let sample = network.entities[fold.members[0]]
        var mark = sample.kind.mark
        mark.stroke = .dashed
        return Diagram.Box(
            key: foldKey(index), id: ids.take("fold-" + network.entities[fold.hub].key),
            classes: ["fold"], mark: mark,
            content: .card(
                Diagram.Card(name: "+\(fold.members.count) \(sample.kindName.lowercased())")),
            tooltip: fold.members.prefix(40).map { network.entities[$0].name }
                .joined(separator: ", "),
            frame: home[fold.members[0]])
    }

    /// Keys of boxes that stand for several nodes; a node's own key never holds two spaces.
    func tableKey(_ index: Int) -> String { "team  \(index)" }
    func foldKey(_ index: Int) -> String { "fold  \(index)" }
}

// What hovers, what style sheets can see, and what the legend counts.
extension Draft {
    private func tooltip(_ entity: Int) -> String {
        let shown = network.entities[entity]
        var words = [shown.name]
        words.append(position(of: entity, namingEmployer: true) ?? shown.kindName)
        if let stake = stakes[entity] {
            words += stake.roles.map(\.name) + [stake.attitude.name]
            words += stake.influence.map { ["influence \($0)"] } ?? []
            words += stake.coverage.map { ["coverage \($0)"] } ?? []
        }
        if let figures = figures(shown) { words.append(figures) }
        return words.joined(separator: ", ")
    }

    private func classes(_ entity: Int) -> [String] {
        var classes = [network.entities[entity].kindName]
        if let stake = stakes[entity] {
            let number = stake.attitude.rawValue
            let level =
                stake.attitude == .unknown
                ? "unknown" : number < 0 ? "minus\(-number)" : "\(number)"
            classes.append("att-" + level)
            classes += stake.roles.map { "role-" + $0.badge }
        }
        if jobs[entity]?.leftOn != nil { classes.append("left") }
        if entity == focused { classes.append("focus") }
        return classes.map(IDs.word)
    }

    private func note(_ entity: Int, _ mark: BoxMark, _ legend: inout LegendBook) {
        let shown = network.entities[entity]
        legend.count(.kind(shown.kind.rawValue, shown.kindName), .box(shown.kind.mark))
        if let stake = stakes[entity] {
            var sample = BoxMark(rounded: true)
            stake.attitude.colour(&sample)
            legend.count(.attitude(stake.attitude), .box(sample))
            for role in stake.roles { legend.count(.role(role), .badge(role)) }
            if stake.influence != nil { legend.note(.influence, .text("▁▃▅")) }
            if stake.coverage != nil { legend.note(.coverage, .text("●●○○")) }
        }
        if jobs[entity]?.leftOn != nil {
            legend.count(.left, .box(BoxMark(text: .pale, stroke: .dashed, rounded: true)))
        }
    }
}
