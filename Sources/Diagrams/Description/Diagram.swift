/// A diagram as a value: what is on the page and how it looks, before any layout.
///
/// Made from a result by `init(_:kind:options:)`; written by `dot`; turned into a picture by
/// `Layout`. Equal data gives equal diagrams.
public struct Diagram: Hashable, Sendable {
    /// The way the hierarchy grows.
    enum Direction: String, Hashable, Sendable {
        case down = "TB"
        case right = "LR"
    }

    /// The way boxes find their places.
    enum Engine: String, Hashable, Sendable {
        /// In ranks.
        case dot
        /// By forces.
        case fdp, sfdp
    }

    /// How much of a node is told.
    enum Detail: Int, Hashable, Sendable {
        case full, brief
    }

    /// What the picture is called.
    public var title: String
    /// How many nodes of the result are on the page, as boxes, frames or rows of tables.
    public internal(set) var nodeCount = 0
    /// How many relationships of the result are on the page as lines.
    public internal(set) var lineCount = 0
    /// What was left out, folded or simplified, each with its count; also in the legend.
    public internal(set) var notes: [String] = []

    var subtitle: [String] = []
    var direction = Direction.down
    var engine = Engine.dot
    var isStraight = false
    /// How large the title is in comparison, so that it stays readable on a large page.
    var titleScale = 1.0
    var boxes: [Box] = []
    var lines: [Line] = []
    var frames: [Frame] = []
    var legendEntries: [LegendEntry] = []
    var showsLegend = true

    init(title: String) { self.title = title }

    /// A box, or the table of a team.
    struct Box: Hashable, Sendable {
        enum Content: Hashable, Sendable {
            case card(Card)
            case table(Table)
        }

        var key: String
        var id: String
        var classes: [String] = []
        var mark: BoxMark
        var content: Content
        var tooltip = ""
        /// The index of the frame that it lies in.
        var frame: Int?
    }

    struct Card: Hashable, Sendable {
        struct Bar: Hashable, Sendable {
            /// Shares of the full width, from 0 to 1.
            var own: Double
            var total: Double
        }

        var name: String
        var badges: [BuyingRole] = []
        var sign: String?
        /// Small lines below the name.
        var lines: [String] = []
        var dots: String?
        var bar: Bar?
        /// The least width, in points, so that the cards of a diagram line up.
        var width = 0
    }

    /// Rows of people or units who lead nobody (or small branches, indented) in one box.
    struct Table: Hashable, Sendable {
        struct Row: Hashable, Sendable {
            var port: String
            var name: String
            /// What stands behind the name, one for each head of the table.
            var notes: [String]
            var depth: Int
            var mark: BoxMark
        }

        /// What the notes of all rows are; none is shown if all are empty.
        var heads: [String]
        var columns: [[Row]]
    }

    struct Line: Hashable, Sendable {
        struct End: Hashable, Sendable {
            var box: String
            /// A row of a table.
            var port: String?
            /// The frame at whose border the line ends.
            var frame: Int?
        }

        var tail: End
        var head: End
        var mark: LineMark
        var classes: [String] = []
        var caption: String?
        var tooltip = ""
        /// Whether the layout puts the head below the tail.
        var ranks: Bool
    }

    struct Frame: Hashable, Sendable {
        var key: String
        var title: String
        var isOwn = false
        var isCompetitor = false
        var parent: Int?
    }

    struct LegendEntry: Hashable, Sendable {
        enum Swatch: Hashable, Sendable {
            case box(BoxMark)
            case line(LineMark)
            case badge(BuyingRole)
            case text(String)
        }

        var swatch: Swatch
        var text: String
        /// Nil where a count says nothing.
        var count: Int?
    }
}

extension Diagram {
    /// The legend as a diagram of its own, for `DiagramOptions.Legend.file`; nil if there is none.
    public var legend: Diagram? {
        guard !legendEntries.isEmpty else { return nil }
        var page = Diagram(title: title)
        page.subtitle = subtitle
        page.notes = notes
        page.legendEntries = legendEntries
        return page
    }

    /// The same page without frames: the name of the frame goes onto the cards that it held.
    func withoutFrames() -> Diagram {
        var page = self
        for index in page.boxes.indices {
            guard let frame = page.boxes[index].frame else { continue }
            page.boxes[index].frame = nil
            if case .card(var card) = page.boxes[index].content {
                card.lines.append(frames[frame].title)
                page.boxes[index].content = .card(card)
            }
        }
        for index in page.lines.indices {
            page.lines[index].tail.frame = nil
            page.lines[index].head.frame = nil
        }
        page.frames = []
        return page
    }

    /// The same page with straight lines and nothing written beside them.
    func straightened() -> Diagram {
        var page = self
        page.isStraight = true
        for index in page.lines.indices { page.lines[index].caption = nil }
        return page
    }
}
