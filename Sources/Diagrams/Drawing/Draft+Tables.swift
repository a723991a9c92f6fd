import Values

extension Draft {
    /// The box of a team: a row for each member, with what is known of it in columns.
    func table(
        _ team: Team, _ index: Int, _ detail: Diagram.Detail, _ namesEmployer: Bool,
        _ ids: inout IDs
    ) -> Diagram.Box {
        var heads = ["", "", "", "held"]
        heads += network.figureColumns.map { Label.clean($0, limit: 30) }
        let notes = team.rows.map { self.notes($0.entity, detail, namesEmployer) }
        let used = heads.indices.filter { column in notes.contains { !$0[column].isEmpty } }
        let rows = team.rows.indices.map { number in
            let entity = team.rows[number].entity
            return Diagram.Table.Row(
                port: "p\(number)", name: Label.clean(network.entities[entity].name, limit: 60),
                notes: used.map { notes[number][$0] }, depth: team.rows[number].depth,
                mark: mark(entity))
        }
        let leader = team.leader.map { network.entities[$0] }
        return Diagram.Box(
            key: tableKey(index), id: ids.take("team-" + (leader?.key ?? "alone")),
            classes: ["team"],
            mark: BoxMark(shape: .plain, border: .silver),
            content: .table(Diagram.Table(heads: used.map { heads[$0] }, columns: columns(rows))),
            tooltip: "\(leader?.name ?? "no lines"): \(team.rows.count)",
            frame: home[team.rows[0].entity])
    }

    /// Stake, position, departure, share and figures; empty where there is none.
    private func notes(
        _ entity: Int, _ detail: Diagram.Detail, _ namesEmployer: Bool
    ) -> [String] {
        let shown = network.entities[entity]
        let stake = stakes[entity].map { stake in
            (stake.roles.map(\.badge) + [stake.attitude.sign]).joined(separator: " ")
        }
        let tellsPosition = detail == .full && shown.kind.isPerson
        let position = tellsPosition ? position(of: entity, namingEmployer: namesEmployer) : nil
        let figures = network.figureColumns.map { shown.figures[$0].map(Label.number) }
        return ([stake, position, left(entity), share(of: entity)] + figures).map { $0 ?? "" }
    }

    /// The percentage that the unit above holds.
    private func share(of entity: Int) -> String? {
        guard let link = above[entity] else { return nil }
        return percents[link]
            ?? (network.links[link].kind.caption == .percent ? caption(link) : nil)
    }

    /// Even columns, broken where a branch begins unless that would make one much too long.
    private func columns(_ rows: [Diagram.Table.Row]) -> [[Diagram.Table.Row]] {
        let count = (rows.count + Self.rowsPerColumn - 1) / Self.rowsPerColumn
        let length = (rows.count + count - 1) / max(count, 1)
        var columns: [[Diagram.Table.Row]] = [[]]
        for (position, row) in rows.enumerated() {
            let last = columns[columns.count - 1].count
            let isFull = last >= length && row.depth == 0 || last >= length + length / 2
            if isFull, rows.count - position > length / 4 { columns.append([]) }
            columns[columns.count - 1].append(row)
        }
        return columns
    }
}
