/// How a relationship type reads, looks and lies on the page.
struct RelationshipKind: Hashable, Sendable {
    /// Which end lies further up (or left) where the type carries the layout.
    enum Flow: Hashable, Sendable {
        case sourceAbove, targetAbove, level
    }

    /// What stands beside the line.
    enum Caption: Hashable, Sendable {
        case none, percent, tier
        case number(String)
    }

    /// A property between 0 and 1 that widens the line.
    struct Widening: Hashable, Sendable {
        var property: String
        var base: Double
        var factor: Double
    }

    var type: String
    var inverse: String?
    var flow = Flow.sourceAbove
    /// Tail and head as stored: the tail is at the source.
    var mark = LineMark()
    var caption = Caption.none
    var widening: Widening?

    /// The type in words, read from the source.
    var phrase: String { Self.words(type) }

    /// The type of this name; one outside the model gets a spare colour and a plain arrow.
    static func named(_ type: String, spare: Colour) -> RelationshipKind {
        modelled[type]
            ?? RelationshipKind(type: type, mark: LineMark(colour: spare, head: .normal))
    }

    static func isModelled(_ type: String) -> Bool { modelled[type] != nil }

    private static func words(_ type: String) -> String {
        let words = Label.clean(type, limit: 40).lowercased().split(separator: "_")
        return words.isEmpty ? "is linked to" : words.joined(separator: " ")
    }

    private static let modelled = Dictionary(
        uniqueKeysWithValues: (hierarchies + people + deals + trade + records).map { ($0.type, $0) }
    )

    private static let hierarchies: [RelationshipKind] = [
        .init(
            type: "PART_OF", inverse: "has unit", flow: .targetAbove,
            mark: LineMark(colour: .dark, width: 1.4)),
        .init(
            type: "OWNS", inverse: "owned by", mark: LineMark(colour: .ownership, head: .normal),
            caption: .percent),
        .init(
            type: "REPORTS_TO", inverse: "manages", flow: .targetAbove,
            mark: LineMark(colour: .grey, width: 1.4)),
        .init(
            type: "DOTTED_LINE_TO", inverse: "dotted manager of", flow: .level,
            mark: LineMark(colour: .grey, stroke: .dashed)),
        .init(
            type: "WORKS_AT", inverse: "employs", flow: .targetAbove,
            mark: LineMark(colour: .silver, stroke: .dashed, head: .odot)),
        .init(
            type: "MEMBER_OF", inverse: "has member", flow: .targetAbove,
            mark: LineMark(colour: .silver, head: .odot)),
        .init(
            type: "HOLDS_OFFICE", inverse: "has officer", flow: .targetAbove,
            mark: LineMark(colour: .silver, head: .odot)),
        .init(type: "SUCCEEDED_BY", inverse: "preceded", mark: LineMark(head: .vee)),
        .init(type: "MERGED_INTO", inverse: "merged from", mark: LineMark(head: .vee)),
    ]

    private static let people: [RelationshipKind] = [
        .init(
            type: "KNOWS", inverse: "knows", flow: .level,
            mark: LineMark(colour: .acquaintance), caption: .number("strength"),
            widening: Widening(property: "strength", base: 0.8, factor: 3)),
        .init(
            type: "INFLUENCES", inverse: "influenced by", flow: .level,
            mark: LineMark(colour: .influence, head: .normal), caption: .number("strength"),
            widening: Widening(property: "strength", base: 0.8, factor: 4)),
        .init(
            type: "CONFLICTS_WITH", inverse: "conflicts with", flow: .level,
            mark: LineMark(colour: .conflict, tail: .tee, head: .tee, width: 2)),
        .init(
            type: "COVERS", inverse: "covered by", mark: LineMark(colour: .navy, head: .vee)),
        .init(
            type: "POSSIBLE_DUPLICATE_OF", inverse: "possible duplicate of", flow: .level,
            mark: LineMark(colour: .pale, stroke: .dotted), caption: .number("score")),
        .init(
            type: "PARTY_TO", inverse: "has party", flow: .level,
            mark: LineMark(colour: .silver)),
    ]

    private static let deals: [RelationshipKind] = [
        .init(
            type: "STAKEHOLDER_IN", inverse: "has stakeholder", flow: .targetAbove,
            mark: LineMark(colour: .economicBuyer, head: .odot)),
        .init(
            type: "MANAGES", inverse: "managed by", mark: LineMark(colour: .navy, head: .normal)),
        .init(
            type: "HAS_RELATIONSHIP", inverse: "relationship of",
            mark: LineMark(colour: .silver)),
        .init(type: "FOR_PRODUCT", mark: LineMark(colour: .silver, head: .vee)),
        .init(
            type: "FOR_ACCOUNT", inverse: "has deal", flow: .targetAbove,
            mark: LineMark(colour: .silver, head: .vee)),
        .init(
            type: "COMPETES_FOR", inverse: "contested by",
            mark: LineMark(colour: .danger, stroke: .dashed, head: .normal)),
    ]

    private static let trade: [RelationshipKind] = [
        .init(
            type: "DISTRIBUTES_TO", inverse: "supplied through",
            mark: LineMark(colour: .distribution, head: .vee, width: 2), caption: .tier),
        .init(
            type: "SUPPLIES", inverse: "supplied by",
            mark: LineMark(colour: .brown, head: .normal), caption: .number("share"),
            widening: Widening(property: "share", base: 1, factor: 4)),
        .init(
            type: "COMPETES_WITH", inverse: "competes with", flow: .level,
            mark: LineMark(colour: .danger, stroke: .dashed)),
        .init(
            type: "PARTNERS_WITH", inverse: "partners with", flow: .level,
            mark: LineMark(colour: .champion)),
        .init(
            type: "VIA_CHANNEL", inverse: "channel for", flow: .level,
            mark: LineMark(colour: .distribution, stroke: .dashed, head: .vee)),
    ]

    private static let records: [RelationshipKind] = [
        .init(type: "PLACED", inverse: "placed by", mark: LineMark(colour: .silver)),
        .init(type: "OF_PRODUCT", mark: LineMark(colour: .silver, head: .vee)),
        .init(type: "REGARDING", flow: .level, mark: LineMark(colour: .silver, head: .vee)),
        .init(type: "FILED", inverse: "filed by", mark: LineMark(colour: .silver)),
        .init(type: "HANDLED_BY", inverse: "handles", mark: LineMark(colour: .silver)),
        .init(type: "LOCATED_AT", inverse: "address of", mark: LineMark(colour: .silver)),
        .init(type: "IN_SEGMENT", inverse: "has member", mark: LineMark(colour: .silver)),
        .init(type: "SOURCED_FROM", mark: LineMark(colour: .silver)),
    ]
}
