/// Writes the head of the page: title, question, what was left out, and the legend.
///
/// It is the label of the graph, so that no engine can lay it over a box.
struct HeaderLabel {
    var page: Diagram

    static let textColumns = 110

    var html: String {
        var html = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\">"
        let scale = page.titleScale
        html += row("<B>\(DOTText.html(page.title, size: 16 * scale, .navy))</B>")
        for line in page.subtitle.flatMap({ DOTText.wrapped($0, columns: Self.textColumns) }) {
            html += row(DOTText.html(line, size: 9 * scale, .grey))
        }
        for line in DOTText.wrapped(counts, columns: Self.textColumns) {
            html += row(DOTText.html(line, size: 9 * scale, .grey))
        }
        if page.showsLegend, !page.legendEntries.isEmpty {
            html += "<TR><TD HEIGHT=\"6\"></TD></TR>" + row(legend(scale))
        }
        return html + "<TR><TD HEIGHT=\"10\"></TD></TR></TABLE>"
    }

    private var counts: String {
        var parts: [String] = []
        if page.nodeCount > 0 {
            parts.append(
                "\(page.nodeCount) \(page.nodeCount == 1 ? "node" : "nodes"), "
                    + "\(page.lineCount) \(page.lineCount == 1 ? "line" : "lines") shown")
        }
        if !page.notes.isEmpty { parts.append("left out: " + page.notes.joined(separator: ", ")) }
        return parts.joined(separator: "; ")
    }

    private func row(_ content: String) -> String {
        "<TR><TD ALIGN=\"LEFT\">\(content)</TD></TR>"
    }

    /// A grid that is read down its columns.
    private func legend(_ scale: Double) -> String {
        let entries = page.legendEntries
        let rows = max(4, (entries.count + 5) / 6)
        var html = "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">"
        for row in 0..<min(rows, entries.count) {
            html += "<TR>"
            for index in stride(from: row, to: entries.count, by: rows) {
                html += cells(entries[index], scale)
            }
            html += "</TR>"
        }
        return html + "</TABLE>"
    }

    private func cells(_ entry: Diagram.LegendEntry, _ scale: Double) -> String {
        let count = entry.count.map { DOTText.html(" \($0)", size: 8 * scale, .pale) } ?? ""
        return "<TD>\(swatch(entry.swatch, scale))</TD><TD ALIGN=\"LEFT\">"
            + DOTText.html(entry.text, size: 8 * scale, .dark) + count + "\u{A0}\u{A0}\u{A0}</TD>"
    }

    private func swatch(_ swatch: Diagram.LegendEntry.Swatch, _ scale: Double) -> String {
        switch swatch {
        case .box(let mark):
            let style = mark.stroke == .solid ? "" : " STYLE=\"\(mark.stroke.rawValue)\""
            return "<TABLE BORDER=\"1\" COLOR=\"\(mark.border.rawValue)\"\(style)"
                + " BGCOLOR=\"\(mark.fill.rawValue)\" CELLBORDER=\"0\" CELLSPACING=\"0\">"
                + "<TR>\(space(20 * scale, 8 * scale))</TR></TABLE>"
        case .line(let mark):
            let style = mark.stroke == .solid ? "" : " STYLE=\"\(mark.stroke.rawValue)\""
            return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>"
                + "<TD WIDTH=\"\(DOTText.number((22 * scale).rounded()))\" HEIGHT=\"5\""
                + " FIXEDSIZE=\"TRUE\" BORDER=\"\(DOTText.number(mark.width.rounded()))\" SIDES=\"B\""
                + " COLOR=\"\(mark.colour.rawValue)\"\(style)></TD></TR>"
                + "<TR>\(space(22 * scale, 5))</TR></TABLE>"
        case .badge(let role):
            return "<B>\(DOTText.html(role.badge, size: 8 * scale, role.border))</B>"
        case .text(let text): return DOTText.html(text, size: 8 * scale, .dark)
        }
    }

    private func space(_ width: Double, _ height: Double) -> String {
        "<TD FIXEDSIZE=\"TRUE\" WIDTH=\"\(DOTText.number(width.rounded()))\""
            + " HEIGHT=\"\(DOTText.number(height.rounded()))\"></TD>"
    }
}
