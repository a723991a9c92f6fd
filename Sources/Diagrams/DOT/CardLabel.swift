/// Writes what stands in a box, as a label in Graphviz's HTML-like language.
struct CardLabel {
    var mark: BoxMark

    /// Name, badges, small lines, dots and bar, one below the other.
    func card(_ card: Diagram.Card) -> String {
        let columns = 1 + card.badges.count + (card.sign == nil ? 0 : 1)
        let badges = card.badges.count * 21 + (card.sign == nil ? 0 : 18)
        let width = card.width > badges ? #" WIDTH="\#(card.width - badges)""# : ""
        var html = #"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1">"#
        let name = DOTText.wrapped(card.name, columns: 30)
            .map(DOTText.html).joined(separator: #"<BR ALIGN="LEFT"/>"#)
        html += #"<TR><TD ALIGN="LEFT" BALIGN="LEFT"\#(width)><B>\#(name)</B></TD>"#
        for badge in card.badges { html += pill(badge) }
        if let sign = card.sign {
            html += #"<TD ALIGN="RIGHT" WIDTH="18"><B>\#(DOTText.html(sign))</B></TD>"#
        }
        html += "</TR>"
        for line in card.lines.flatMap({ DOTText.wrapped($0, columns: 36) }) {
            html += row(columns, DOTText.html(line, size: 9))
        }
        if let dots = card.dots { html += row(columns, DOTText.html(dots, size: 8)) }
        if let bar = card.bar { html += row(columns, self.bar(bar)) }
        return html + "</TABLE>"
    }

    /// The rows of a team, in one or more columns.
    func table(_ table: Diagram.Table) -> String {
        var html = #"<TABLE BORDER="1" COLOR="\#(mark.border.rawValue)""#
        html += #" BGCOLOR="\#(mark.fill.rawValue)" CELLBORDER="0" CELLSPACING="0""#
        html += #" CELLPADDING="2">"#
        if table.heads.contains(where: { !$0.isEmpty }) {
            let heads = table.heads.map { cell(DOTText.html($0, size: 7, .silver)) }.joined()
            html +=
                "<TR>" + table.columns.map { _ in "<TD></TD>" + heads }.joined(separator: Self.gap)
            html += "</TR>"
        }
        let blank = String(repeating: "<TD></TD>", count: table.heads.count + 1)
        for index in 0..<(table.columns.map(\.count).max() ?? 0) {
            let rows = table.columns.map { index < $0.count ? cells($0[index]) : blank }
            html += "<TR>" + rows.joined(separator: Self.gap) + "</TR>"
        }
        return html + "</TABLE>"
    }

    /// Between two columns.
    private static let gap = #"<TD WIDTH="12"></TD>"#

    private func cell(_ content: String, fill: String = "") -> String {
        #"<TD ALIGN="RIGHT"\#(fill)>\#(content)</TD>"#
    }

    private func cells(_ row: Diagram.Table.Row) -> String {
        // The dark ground of our own people would drown a table; there it becomes dark text.
        let isPlain = [.white, .navy].contains(row.mark.fill)
        let fill = isPlain ? "" : #" BGCOLOR="\#(row.mark.fill.rawValue)""#
        let text = row.mark.fill == .navy ? Colour.navy : row.mark.text
        let indent = String(repeating: "\u{A0}\u{A0}\u{A0}", count: min(row.depth, 12))
        let branch = row.depth == 0 ? "" : DOTText.html(indent + "└ ", size: 9, .silver)
        let name = DOTText.html(row.name, size: 9, text)
        let notes = row.notes.map {
            cell(DOTText.html($0, size: 8, isPlain ? .pale : text), fill: fill)
        }
        return #"<TD PORT="\#(row.port)" ALIGN="LEFT"\#(fill)>\#(branch)\#(name)</TD>"#
            + notes.joined()
    }

    private func row(_ columns: Int, _ content: String) -> String {
        #"<TR><TD COLSPAN="\#(columns)" ALIGN="LEFT">\#(content)</TD></TR>"#
    }

    /// A white badge that stays readable on every fill.
    private func pill(_ role: BuyingRole) -> String {
        let colour = mark.border == .faded ? Colour.faded : role.border
        return ##"<TD BORDER="1" COLOR="\##(colour.rawValue)" BGCOLOR="#FFFFFF"><B>"##
            + DOTText.html(role.badge, size: 8, colour) + "</B></TD>"
    }

    /// Full width is the largest total on the page; the dark part is the node's own.
    private func bar(_ bar: Diagram.Card.Bar) -> String {
        let width = 120.0
        let total = Int((bar.total * width).rounded())
        let own = min(Int((bar.own * width).rounded()), total)
        let isFaded = mark.border == .faded
        let parts: [(Int, Colour)] = [
            (own, isFaded ? .faded : .plainBlue), (total - own, isFaded ? .faded : .attitudePlus1),
            (Int(width) - total, isFaded ? .white : .frame),
        ]
        var html = #"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0""#
        html += #" FIXEDSIZE="TRUE" WIDTH="\#(Int(width))" HEIGHT="5" ALIGN="LEFT"><TR>"#
        for (width, colour) in parts where width > 0 {
            html += #"<TD FIXEDSIZE="TRUE" WIDTH="\#(width)" HEIGHT="5""#
            html += #" BGCOLOR="\#(colour.rawValue)"></TD>"#
        }
        return html + "</TR></TABLE>"
    }
}
