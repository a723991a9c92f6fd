import Values

/// What a node is, as far as its mark depends on it.
enum EntityKind: Int, Hashable, Sendable {
    case user, person, own, organization, competitor, product, opportunity, activity, address, other

    /// The kind that the labels say; of several the most telling.
    init(_ node: Node) {
        let labels = Set(node.labels)
        let byLabel: [(String, EntityKind)] = [
            ("Competitor", .competitor), ("User", .user), ("Person", .person),
            ("Organization", .organization), ("Product", .product),
            ("Opportunity", .opportunity), ("Activity", .activity), ("Address", .address),
        ]
        let kind = byLabel.first { labels.contains($0.0) }?.1 ?? .other
        let isOwn =
            if case .boolean(true)? = node.properties["own"] { true } else { false }
        self = kind == .organization && isOwn ? .own : kind
    }

    var isPerson: Bool { self == .person || self == .user }
    var isOrganization: Bool { self == .organization || self == .own || self == .competitor }

    /// The name in a legend; nodes outside the model go by their own label.
    var name: String? {
        switch self {
        case .user: "User"
        case .person: "Person"
        case .own: "Own organization"
        case .organization: "Organization"
        case .competitor: "Competitor"
        case .product: "Product"
        case .opportunity: "Opportunity"
        case .activity: "Activity"
        case .address: "Address"
        case .other: nil
        }
    }

    var mark: BoxMark {
        switch self {
        case .user: BoxMark(fill: .navy, text: .white, border: .navy, rounded: true)
        case .person: BoxMark(rounded: true)
        case .own: BoxMark(fill: .navy, text: .white, border: .navy)
        case .organization, .other: BoxMark()
        case .competitor:
            BoxMark(shape: .octagon, fill: .dangerLight, text: .danger, border: .danger, width: 2)
        case .product: BoxMark(shape: .component)
        case .opportunity: BoxMark(shape: .hexagon)
        case .activity: BoxMark(shape: .ellipse)
        case .address: BoxMark(shape: .plaintext, border: .white)
        }
    }
}
