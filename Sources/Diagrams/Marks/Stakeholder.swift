import Values

/// What somebody is in a buying process, and how that shows.
struct BuyingRole: Hashable, Comparable, Sendable {
    /// Two letters.
    var badge: String
    /// The role in words.
    var name: String
    var border = Colour.grey
    /// Signs or decides; gets a double outline.
    var decides = false
    /// Those who sign and decide come first.
    private(set) var order = 0

    /// The role of this name; one outside the model is badged by its first letters.
    init(named name: String) {
        if let index = Self.known.firstIndex(where: { $0.0 == name }) {
            self.init(badge: Self.known[index].1, name: name, order: index)
            border = Self.known[index].2
            decides = index < 2
        } else {
            let letters = name.unicodeScalars.prefix(200).filter(\.properties.isAlphabetic)
            let badge = String(String.UnicodeScalarView(letters.prefix(2))).uppercased()
            self.init(badge: badge.isEmpty ? "?" : badge, name: name, order: Self.known.count)
        }
    }

    private init(badge: String, name: String, order: Int) {
        self.badge = badge
        let words = Label.clean(name, limit: 40).split(separator: "_")
        self.name = words.isEmpty ? "unnamed role" : words.joined(separator: " ")
        self.order = order
    }

    static func < (left: BuyingRole, right: BuyingRole) -> Bool {
        (left.order, left.name) < (right.order, right.name)
    }

    private static let known: [(String, String, Colour)] = [
        ("economic_buyer", "EB", .economicBuyer), ("decision_maker", "DM", .decisionMaker),
        ("approver", "AP", .grey), ("champion", "CH", .champion),
        ("technical_evaluator", "TE", .grey), ("procurement", "PR", .brown),
        ("legal", "LG", .grey), ("influencer", "IN", .grey), ("user", "US", .grey),
        ("gatekeeper", "GK", .grey), ("blocker", "BL", .grey),
    ]
}

/// How somebody stands to a deal, from strongly against (-2) to strongly for (+2), or unknown.
enum Attitude: Int, Hashable, Sendable {
    case against2 = -2
    case against1, neutral, for1, for2, unknown

    init(_ number: Double?) {
        let level = number.flatMap { Int(exactly: $0) } ?? Attitude.unknown.rawValue
        self = Attitude(rawValue: level) ?? .unknown
    }

    var sign: String {
        switch self {
        case .against2: "−−"
        case .against1: "−"
        case .neutral: "0"
        case .for1: "+"
        case .for2: "++"
        case .unknown: "?"
        }
    }

    var name: String {
        switch self {
        case .against2: "strongly against"
        case .against1: "against"
        case .neutral: "neutral"
        case .for1: "in favour"
        case .for2: "strongly in favour"
        case .unknown: "attitude unknown"
        }
    }

    /// Fill and text: red to blue, which people who cannot tell red from green can tell apart.
    func colour(_ mark: inout BoxMark) {
        switch self {
        case .against2: (mark.fill, mark.text) = (.danger, .white)
        case .against1: (mark.fill, mark.text) = (.attitudeMinus1, .ink)
        case .neutral: (mark.fill, mark.text) = (.attitude0, .ink)
        case .for1: (mark.fill, mark.text) = (.attitudePlus1, .ink)
        case .for2: (mark.fill, mark.text) = (.attitudePlus2, .white)
        case .unknown: (mark.fill, mark.text, mark.stroke) = (.white, .ink, .dashed)
        }
    }
}

/// What is known of one person in one deal.
struct Stake: Hashable, Sendable {
    var roles: [BuyingRole] = []
    var attitude = Attitude.unknown
    /// From 1, outside, to 3, the inner circle.
    var influence: Int?
    /// From 0, unknown to us, to 4, known in depth.
    var coverage: Int?

    /// Puts fill, border and outline on a person's mark.
    func apply(to mark: inout BoxMark) {
        attitude.colour(&mark)
        if let role = roles.first { mark.border = role.border }
        if roles.contains(where: \.decides) { mark.peripheries = 2 }
        mark.width = [1, 2, 3.5][min(max(influence ?? 1, 1), 3) - 1]
    }

    var coverageDots: String? {
        coverage.map {
            let filled = min(max($0, 0), 4)
            return String(repeating: "●", count: filled) + String(repeating: "○", count: 4 - filled)
        }
    }
}
