import Values

extension Diagram {
    /// Draws a result as a kind of diagram.
    ///
    /// Deterministic: the same data, kind and options give the same diagram, whatever the order
    /// of the rows was.
    public init(
        _ source: DiagramSource, kind: DiagramKind, options: DiagramOptions = DiagramOptions()
    ) throws(DiagramError) {
        var network = Network(source, asOf: options.asOf)
        guard !network.entities.isEmpty else { throw .nothingToDraw(rows: source.rowCount) }
        if let focus = options.focus, network.entity(id: focus.id) == nil {
            throw .focusNotFound(id: Label.clean(focus.id, limit: 60))
        }
        let plan = Plan(kind)
        let isFolded = plan.isFree && !options.full && network.entities.count > Draft.unfoldedMax
        if isFolded {
            network = network.foldingPeople(
                keeping: options.focus.flatMap { network.entity(id: $0.id) })
        }
        var draft = Draft(network, plan: plan, options: options)
        draft.readStakes()
        draft.readEmployment()
        draft.buildFrames()
        draft.hideEmployers()
        draft.rankLinks()
        draft.makeTeams()
        draft.foldFans()
        let count = draft.drawn.count + draft.folds.count
        if count > options.nodesMax {
            throw .tooManyNodes(count: count, limit: options.nodesMax, folded: !options.full)
        }
        self = draft.page(kind)
    }
}

extension Draft {
    /// Puts everything on the page.
    fileprivate func page(_ kind: DiagramKind) -> Diagram {
        var page = Diagram(title: options.title.map { Label.clean($0, limit: 120) } ?? title(kind))
        var legend = LegendBook()
        var ids = IDs()
        page.direction = plan.direction
        page.boxes = boxes(detail, &legend, &ids)
        page.lines = lines(page.boxes, &legend)
        page.frames = frames
        page.engine = engine(page)
        // The lines that Graphviz leads around the boxes of a free network are not the same every
        // time, about once in twenty (2.43), and take minutes among hundreds of boxes.
        page.isStraight = plan.isFree
        page.nodeCount = drawn.count + frames.count
        page.lineCount = shownLinks.count { foldOf[$0] == nil }
        page.titleScale = drawn.count > Self.unfoldedMax ? 2.2 : drawn.count > 60 ? 1.4 : 1
        if let date = options.asOf { page.subtitle.append("as of " + Label.text(date)) }
        let question = options.question.map { Label.clean($0, limit: 400) }
        if let question, question.lowercased() != page.title.lowercased() {
            page.subtitle.append(question)
        }
        page.notes = notes()
        page.legendEntries = options.legend == .none ? [] : legend.entries
        page.showsLegend = options.legend == .inline
        fade(&page)
        return page
    }

    private func engine(_ page: Diagram) -> Diagram.Engine {
        guard plan.isFree else { return .dot }
        return page.boxes.count > Self.fullCardsMax ? .sfdp : .fdp
    }

    /// The title that the data suggests.
    private func title(_ kind: DiagramKind) -> String {
        func name(_ entity: Int?) -> String? { entity.map { network.entities[$0].name } }
        let words: [String?] =
            switch kind {
            case .powerMap:
                [name(subject), "buying centre" + (name(account).map { " at " + $0 } ?? "")]
            case .accountTree: [kind.title, name(root)]
            case .orgChart: [kind.title, soleEmployer ?? name(root)]
            case .warmPaths: [kind.title + (name(lowest).map { " to " + $0 } ?? "")]
            case .distributionChain, .networkOverview: [kind.title]
            }
        let known = words.compactMap(\.self)
        guard kind == .powerMap else { return known.joined(separator: " – ") }
        return subject == nil ? kind.title : known.joined(separator: " – ")
    }

    private var soleEmployer: String? {
        let employers = Set(jobs.values.map(\.employer))
        return employers.count == 1 ? employers.first.map { network.entities[$0].name } : nil
    }

    /// The only node that others hang below and that hangs below none.
    private var root: Int? {
        let held = ranks.values.filter(\.holds)
        let roots = Set(held.map(\.upper)).subtracting(held.map(\.lower))
        return roots.count == 1 ? roots.first : nil
    }

    /// The only node that hangs below others and that none hangs below.
    private var lowest: Int? {
        let held = ranks.values.filter(\.holds)
        let ends = Set(held.map(\.lower)).subtracting(held.map(\.upper))
        return ends.count == 1 ? ends.first : nil
    }

    /// What is not on the page, and why.
    private func notes() -> [String] {
        var counts = network.omissions
        for index in network.links.indices where !absorbed.contains(index) && !isShown(index) {
            let isEnded = network.links[index].standing == .ended
            counts[isEnded ? .ended : .notYet, default: 0] += network.links[index].count
        }
        return Network.Omission.allCases.compactMap { omission in
            counts[omission].map(omission.text)
        }
    }

    /// Fades whatever lies further from the focus than it says.
    private func fade(_ page: inout Diagram) {
        guard let focused, let focus = options.focus else { return }
        var neighbours: [String: [Int]] = [:]
        for (index, line) in page.lines.enumerated() {
            neighbours[line.tail.box, default: []].append(index)
            neighbours[line.head.box, default: []].append(index)
        }
        let start = seats[focused].map { tableKey($0.team) } ?? network.entities[focused].key
        var reached: Set = [start]
        var front = [start]
        for _ in 0..<min(max(focus.hops, 0), page.boxes.count) {
            let next = front.flatMap { neighbours[$0] ?? [] }
                .flatMap { [page.lines[$0].tail.box, page.lines[$0].head.box] }
            front = Set(next).subtracting(reached).sorted()
            if front.isEmpty { break }
            reached.formUnion(front)
        }
        for index in page.boxes.indices where !reached.contains(page.boxes[index].key) {
            page.boxes[index].fade()
        }
        for index in page.lines.indices {
            let line = page.lines[index]
            if !reached.contains(line.tail.box) || !reached.contains(line.head.box) {
                page.lines[index].mark = line.mark.faded
            }
        }
    }
}

extension Diagram.Box {
    fileprivate mutating func fade() {
        mark = mark.faded
        guard case .table(var table) = content else { return }
        table.columns = table.columns.map { rows in
            rows.map { row in
                var row = row
                row.mark = row.mark.faded
                return row
            }
        }
        content = .table(table)
    }
}
