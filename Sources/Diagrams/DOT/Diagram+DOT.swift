extension Diagram {
    /// The diagram in the DOT language: the same bytes for the same diagram.
    public var dot: String {
        var writer = DOTWriter(page: self)
        writer.write()
        return writer.text
    }
}

/// Writes a diagram in the DOT language.
///
/// Identifiers and texts go through `DOTText`; everything else is a word of ours. A label never
/// stands on a line that the layout ignores, nor on a page with frames: there it is an `xlabel`,
/// which the layout places afterwards.
private struct DOTWriter {
    let page: Diagram
    var text = ""

    mutating func write() {
        text = #"digraph "kith" {\#n"#
        statement("graph", graphAttributes, depth: 1)
        statement(
            "node",
            [
                ("shape", "box"), ("fontname", DOTText.quoted(DOTText.fonts)), ("fontsize", "11"),
                ("fontcolor", colour(.ink)), ("margin", #""0.07,0.04""#), ("height", "0.3"),
            ], depth: 1)
        statement(
            "edge",
            [
                ("fontname", DOTText.quoted(DOTText.fonts)), ("fontsize", "8"),
                ("arrowsize", "0.7"),
            ], depth: 1)
        for frame in page.frames.indices where page.frames[frame].parent == nil {
            write(frame: frame, depth: 1)
        }
        for box in page.boxes where box.frame == nil { write(box, depth: 1) }
        for (index, line) in page.lines.enumerated() { write(line, id: "l-\(index + 1)") }
        text += "}\n"
    }

    private typealias Attributes = [(name: String, value: String)]

    private var graphAttributes: Attributes {
        var attributes: Attributes = [("charset", #""UTF-8""#)]
        switch page.engine {
        case .dot:
            attributes += [
                ("layout", "dot"), ("rankdir", page.direction.rawValue),
                (
                    "ranksep",
                    page.direction == .right ? "0.9" : page.frames.isEmpty ? "0.45" : "0.65"
                ),
                ("nodesep", page.frames.isEmpty ? "0.25" : "0.35"),
                ("splines", page.isStraight ? "line" : "true"),
            ]
            if !page.frames.isEmpty {
                attributes += [("newrank", "true"), ("compound", "true")]
            }
        case .fdp, .sfdp:
            attributes += [
                ("layout", page.engine.rawValue), ("start", "1"), ("overlap", "prism"),
                ("sep", #""+12""#), ("splines", page.isStraight ? "line" : "true"),
                ("outputorder", "edgesfirst"),
            ]
        }
        return attributes + [
            ("fontname", DOTText.quoted(DOTText.fonts)), ("pad", "0.3"), ("labelloc", "t"),
            ("labeljust", "l"), ("label", "<" + HeaderLabel(page: page).html + ">"),
        ]
    }

    private mutating func write(frame index: Int, depth: Int) {
        let frame = page.frames[index]
        let ink: Colour = frame.isCompetitor ? .danger : frame.isOwn ? .navy : .dark
        let indent = String(repeating: "  ", count: depth)
        text += indent + "subgraph \(DOTText.quoted("cluster_\(index)")) {\n"
        statement(
            "graph",
            [
                ("id", DOTText.quoted("f-\(index + 1)-" + IDs.word(frame.key))),
                ("label", "<<B>\(DOTText.html(frame.title, size: 10, ink))</B>>"),
                ("tooltip", DOTText.shown(frame.title)), ("labeljust", "l"), ("margin", "12"),
                ("style", #""rounded,filled""#), ("fillcolor", colour(.frame)),
                ("color", colour(frame.isCompetitor ? .danger : frame.isOwn ? .navy : .silver)),
            ], depth: depth + 1)
        for inner in page.frames.indices where page.frames[inner].parent == index {
            write(frame: inner, depth: depth + 1)
        }
        for box in page.boxes where box.frame == index { write(box, depth: depth + 1) }
        text += indent + "}\n"
    }

    private mutating func write(_ box: Diagram.Box, depth: Int) {
        let label = CardLabel(mark: box.mark)
        var attributes: Attributes = [
            ("id", DOTText.quoted(box.id)),
            ("class", DOTText.quoted(box.classes.joined(separator: " "))),
            ("shape", box.mark.shape.rawValue),
        ]
        switch box.content {
        case .card(let card):
            var styles = [box.mark.rounded ? "rounded" : nil, "filled"].compactMap(\.self)
            if box.mark.stroke != .solid { styles.append(box.mark.stroke.rawValue) }
            if box.mark.shape == .plaintext { styles = [] }
            attributes += [
                ("style", DOTText.quoted(styles.joined(separator: ","))),
                ("fillcolor", colour(box.mark.fill)), ("fontcolor", colour(box.mark.text)),
                ("color", colour(box.mark.border)),
                ("penwidth", DOTText.number(box.mark.width)),
            ]
            if box.mark.peripheries > 1 {
                attributes.append(("peripheries", "\(box.mark.peripheries)"))
            }
            attributes.append(("tooltip", DOTText.shown(box.tooltip)))
            attributes.append(("label", "<" + label.card(card) + ">"))
        case .table(let table):
            attributes.append(("tooltip", DOTText.shown(box.tooltip)))
            attributes.append(("label", "<" + label.table(table) + ">"))
        }
        statement(DOTText.quoted(box.key), attributes, depth: depth)
    }

    private mutating func write(_ line: Diagram.Line, id: String) {
        var attributes: Attributes = [
            ("id", DOTText.quoted(id)),
            ("class", DOTText.quoted(line.classes.joined(separator: " "))),
            ("color", colour(line.mark.colour)), ("penwidth", DOTText.number(line.mark.width)),
        ]
        if line.mark.stroke != .solid { attributes.append(("style", line.mark.stroke.rawValue)) }
        switch (line.mark.tail, line.mark.head) {
        case (.none, .none): attributes.append(("dir", "none"))
        case (.none, let head): attributes.append(("arrowhead", head.rawValue))
        case (let tail, .none): attributes += [("dir", "back"), ("arrowtail", tail.rawValue)]
        case (let tail, let head):
            attributes += [
                ("dir", "both"), ("arrowtail", tail.rawValue), ("arrowhead", head.rawValue),
            ]
        }
        if page.engine == .dot {
            attributes.append(line.ranks ? ("weight", "10") : ("constraint", "false"))
        }
        if let frame = line.tail.frame { attributes.append(("ltail", cluster(frame))) }
        if let frame = line.head.frame { attributes.append(("lhead", cluster(frame))) }
        if let caption = line.caption {
            // A label that the layout keeps room for; all others lie over lines, on a plate.
            let hasRoom = page.frames.isEmpty && line.ranks && page.engine == .dot
            let html =
                hasRoom
                ? DOTText.html(caption, size: 8, line.mark.colour) : plate(caption, line.mark)
            attributes.append((hasRoom || page.engine != .dot ? "label" : "xlabel", "<\(html)>"))
        }
        if !line.tooltip.isEmpty {
            attributes.append(("tooltip", DOTText.shown(line.tooltip)))
            attributes.append(("labeltooltip", DOTText.shown(line.tooltip)))
        }
        statement("\(end(line.tail)) -> \(end(line.head))", attributes, depth: 1)
    }

    /// A caption on a ground of its own, so that lines below it do not strike it out.
    private func plate(_ caption: String, _ mark: LineMark) -> String {
        let ground: Colour = page.frames.isEmpty ? .white : .frame
        return #"<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1""#
            + #" BGCOLOR="\#(ground.rawValue)"><TR><TD>"#
            + DOTText.html(caption, size: 8, mark.colour) + "</TD></TR></TABLE>"
    }

    private func end(_ end: Diagram.Line.End) -> String {
        DOTText.quoted(end.box) + (end.port.map { ":" + DOTText.quoted($0) } ?? "")
    }

    private func cluster(_ frame: Int) -> String { DOTText.quoted("cluster_\(frame)") }

    private func colour(_ colour: Colour) -> String { DOTText.quoted(colour.rawValue) }

    private mutating func statement(_ subject: String, _ attributes: Attributes, depth: Int) {
        let list = attributes.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
        text += String(repeating: "  ", count: depth) + "\(subject) [\(list)]\n"
    }
}
