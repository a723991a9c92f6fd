/// The colours that a diagram can use.
///
/// Colours, shapes, strokes and arrows are types, so that text from data can never become one.
enum Colour: String, Hashable, Sendable {
    case white = "#FFFFFF"
    case ink = "#222222"
    case dark = "#333333"
    case grey = "#777777"
    case pale = "#888888"
    case silver = "#9AA5B1"
    case ended = "#BBBBBB"
    case faded = "#DDDDDD"
    case fadedText = "#AAAAAA"
    case frame = "#F3F5F8"
    case rule = "#D5DAE1"
    case navy = "#1F3A5F"
    case danger = "#B2182B"
    case dangerLight = "#FDE0DD"
    case attitudeMinus1 = "#F4A582"
    case attitude0 = "#F7F7F7"
    case attitudePlus1 = "#92C5DE"
    case attitudePlus2 = "#2166AC"
    case economicBuyer = "#6A3D9A"
    case decisionMaker = "#000000"
    case champion = "#1B7837"
    case brown = "#8C510A"
    case influence = "#1B9E77"
    case conflict = "#D73027"
    case acquaintance = "#1F78B4"
    case distribution = "#E08214"
    case ownership = "#542788"
    case plainBlue = "#4C78A8"
    case plainGreen = "#59A14F"
    case plainMauve = "#B07AA1"
    case plainBrown = "#9C755F"
    case plainTeal = "#499894"

    /// What relationship types outside the model are told apart by.
    static let spare: [Colour] = [.plainBlue, .plainGreen, .plainMauve, .plainBrown, .plainTeal]
}

enum Shape: String, Hashable, Sendable {
    case box, octagon, component, hexagon, ellipse, plaintext, plain
}

enum Stroke: String, Hashable, Sendable {
    case solid, dashed, dotted
}

enum Arrow: String, Hashable, Sendable {
    case none, normal, vee, tee, odot
}

/// How the outline of a box looks.
struct BoxMark: Hashable, Sendable {
    var shape = Shape.box
    var fill = Colour.white
    var text = Colour.ink
    var border = Colour.grey
    var width = 1.0
    var stroke = Stroke.solid
    var rounded = false
    var peripheries = 1

    /// The same box when something else is in focus.
    var faded: BoxMark {
        var mark = self
        (mark.fill, mark.text, mark.border) = (.white, .fadedText, .faded)
        mark.width = min(mark.width, 1)
        return mark
    }
}

/// How a line looks, from its tail (drawn first) to its head.
struct LineMark: Hashable, Sendable {
    var colour = Colour.grey
    var stroke = Stroke.solid
    var tail = Arrow.none
    var head = Arrow.none
    var width = 1.0

    /// The same line when something else is in focus.
    var faded: LineMark {
        var mark = self
        mark.colour = .faded
        mark.width = min(mark.width, 1)
        return mark
    }
}
