/// Writes the head of the page: title, question, what was left out, and the legend.
///
/// It is the label of the graph, so that no engine can lay it over a box.
struct HeaderLabel {
    var page: Diagram

    static let textColumns = 110

    var html: String {
        var html = #"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1">"#
        let scale = page.titleScale
        html += row("<B>\(DOTText.html(page.title, size: 16 * scale, .navy))</B>")
        for line in page.subtitle.flatMap({ DOTText.wrapped($0, columns: Self.textColumns) }) {
            html += row(DOTText.html(line, size: 9 * scale, .grey))
        }
        for line in DOTText.wrapped(counts, columns: Self.textColumns) {
            html += row(DOTText.html(line, size: 9 * scale, .grey))
        }
        if page.showsLegend, !page.legendEntries.isEmpty {
            html += #"<TR><TD HEIGHT="6"></TD></TR>"# + row(legend(scale))
        }
        return html + #"<TR><TD HEIGHT="10"></TD></TR></TABLE>"#
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
        #"<TR><TD ALIGN="LEFT">\#(content)</TD></TR>"#
    }

    /// A grid that is read down its columns.
    private func legend(_ scale: Double) -> String {
        let entries = page.legendEntries
        let rows = max(4, (entries.count + 5) / 6)
        let widths = stride(from: 0, to: entries.count, by: rows).map { start in
            entries[start..<min(start + rows, entries.count)].map(\.text.count).max() ?? 0
        }
        let spare = Int((textWidth - Double(widths.reduce(0) { $0 + $1 * 4 + 45 })) * scale)
        var html = #"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">"#
        for row in 0..<min(rows, entries.count) {
            html += "<TR>"
            for index in stride(from: row, to: entries.count, by: rows) {
                html += cells(entries[index], scale)
            }
            if row == 0, spare > 0 { html += #"<TD WIDTH="\#(spare)"></TD>"# }
            html += "</TR>"
        }
        return html + "</TABLE>"
    }

    /// About how wide the text of the header is, in points before scaling.
    ///
    /// Graphviz widens all columns of the grid evenly to the width of the title; an empty column
    /// of about the difference keeps swatches and their texts together.
    private var textWidth: Double {
        let lines = (page.subtitle + [counts]).map { min($0.count, Self.textColumns) }
        return max(Double(page.title.count) * 8, Double(lines.max() ?? 0) * 4.4)
    }

    private func cells(_ entry: Diagram.LegendEntry, _ scale: Double) -> String {
        let count = entry.count.map { DOTText.html(" \($0)", size: 8 * scale, .pale) } ?? ""
        return swatch(entry.swatch, scale) + #"<TD ALIGN="LEFT">\#u{A0}"#
            + DOTText.html(entry.text, size: 8 * scale, .dark) + count + "\u{A0}\u{A0}\u{A0}</TD>"
    }

    private func swatch(_ swatch: Diagram.LegendEntry.Swatch, _ scale: Double) -> String {
        func cell(_ height: Double, _ border: String, _ colour: Colour, _ stroke: Stroke) -> String
        {
            let size = [22, height].map { DOTText.number(($0 * scale).rounded()) }
            return #"<TD FIXEDSIZE="TRUE" ALIGN="LEFT" WIDTH="\#(size[0])" HEIGHT="\#(size[1])""#
                + #" \#(border) COLOR="\#(colour.rawValue)" STYLE="\#(stroke.rawValue)""#
        }
        switch swatch {
        case .box(let mark):
            return cell(11, #"BORDER="1""#, mark.border, mark.stroke)
                + #" BGCOLOR="\#(mark.fill.rawValue)"></TD>"#
        case .line(let mark):
            let width = DOTText.number((mark.width * scale).rounded())
            return cell(3, #"BORDER="\#(width)" SIDES="B""#, mark.colour, mark.stroke) + "></TD>"
        case .badge(let role):
            return
                #"<TD ALIGN="LEFT"><B>\#(DOTText.html(role.badge, size: 8 * scale, role.border))"#
                + "</B></TD>"
        case .text(let text):
            return #"<TD ALIGN="LEFT">\#(DOTText.html(text, size: 8 * scale, .dark))</TD>"#
        }
    }
}
