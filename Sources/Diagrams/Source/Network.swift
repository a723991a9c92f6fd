import Values

/// The result as a network in a stable order: what the passes of a drawing work on.
///
/// Comes from a `DiagramSource`; the same data gives the same network, whatever the order of rows.
struct Network: Sendable {
    struct Entity: Sendable {
        /// Unique in the network: the `id` property where it can serve, else the number.
        var key: String
        var name: String
        var kind: EntityKind
        /// The kind in words, for the legend.
        var kindName: String
        var properties: [String: Value] = [:]
        var figures: [String: Double] = [:]
        /// Stands in for people who were folded into it: all, and those who matter most.
        var people: (count: Int, key: Int)?
    }

    /// Whether something holds on the day that the diagram shows.
    enum Standing: Hashable, Sendable {
        case current, ended, notYet
    }

    struct Link: Sendable {
        var kind: RelationshipKind
        var source: Int
        var target: Int
        var properties: [String: Value] = [:]
        var standing = Standing.current
        /// Positive if paths walk it from source to target, negative against.
        var walks = 0
        /// How many relationships it stands for.
        var count = 1

        func number(_ property: String) -> Double? { Label.double(properties[property]) }
        func text(_ property: String) -> String? { Label.string(properties[property]) }
        /// Tells parallel links apart by what they say, as their numbers may change.
        var fingerprint: String {
            properties.keys.sorted().map { "\($0)=\(properties[$0].flatMap(Label.scalar) ?? "")" }
                .joined(separator: "\n")
        }
        var isSuggested: Bool { text("status") == "suggested" }
        func other(than end: Int) -> Int { end == source ? target : source }
    }

    /// Why something of the result is not on the page, in the order of the legend.
    enum Omission: Int, CaseIterable, Hashable, Sendable {
        case ended, notYet, unknownEnd, figures, folded, foldedLines, insideFrame

        func text(_ count: Int) -> String {
            switch self {
            case .ended: "\(count) ended"
            case .notYet: "\(count) not begun"
            case .unknownEnd: "\(count) with an unknown end"
            case .figures: "\(count) figures that rows disagree about"
            case .folded: "\(count) folded"
            case .foldedLines: "\(count) between folded people of one organization"
            case .insideFrame: "\(count) inside a frame"
            }
        }
    }

    var entities: [Entity] = []
    var links: [Link] = []
    var figureColumns: [String] = []
    var omissions: [Omission: Int] = [:]

    init() {}

    /// Orders the entities, names them, and drops relationships without known ends.
    init(_ source: DiagramSource, asOf: LocalDate?) {
        figureColumns = source.figureColumns
        let order = Self.order(source.nodes.values.filter { $0.content != nil })
        var index: [NodeID: Int] = [:]
        var columnsInDoubt = 0
        for (position, (node, key)) in order.enumerated() {
            index[node.id] = position
            var figures: [String: Double] = [:]
            for (column, figure) in source.figures[node.id] ?? [:] {
                switch figure {
                case .number(let number): figures[column] = number
                case .ambiguous: columnsInDoubt += 1
                }
            }
            entities.append(Entity(node, key: key, figures: figures))
        }
        omissions[.figures] = columnsInDoubt == 0 ? nil : columnsInDoubt
        addLinks(source, index: index, asOf: asOf)
    }

    private mutating func addLinks(
        _ source: DiagramSource, index: [NodeID: Int], asOf: LocalDate?
    ) {
        let relationships = source.relationships.values
        let foreign = Set(relationships.map(\.type)).filter { !RelationshipKind.isModelled($0) }
        let spare = Dictionary(
            uniqueKeysWithValues: foreign.sorted().enumerated().map {
                ($1, Colour.spare[$0 % Colour.spare.count])
            })
        var found: [(link: Link, id: RelationshipID)] = []
        for relationship in relationships {
            guard let content = relationship.content, let from = index[content.source],
                let to = index[content.target]
            else {
                omissions[.unknownEnd, default: 0] += 1
                continue
            }
            let kind = RelationshipKind.named(
                content.type, spare: spare[content.type] ?? .plainBlue)
            var link = Link(
                kind: kind, source: from, target: to, properties: content.properties)
            link.standing = Self.standing(content.properties, asOf: asOf)
            link.walks = source.walks[relationship.id] ?? 0
            found.append((link, relationship.id))
        }
        found.sort { left, right in
            let first = (left.link.source, left.link.target, left.link.kind.type)
            let second = (right.link.source, right.link.target, right.link.kind.type)
            if first != second { return first < second }
            let (one, other) = (left.link.fingerprint, right.link.fingerprint)
            return (one, left.id) < (other, right.id)
        }
        links = found.map(\.link)
    }

    /// Whether a validity period, half open, holds on a day; without a day, whether it is open.
    private static func standing(_ properties: [String: Value], asOf: LocalDate?) -> Standing {
        let (from, to) = (Label.day(properties["validFrom"]), Label.day(properties["validTo"]))
        guard let asOf else { return to == nil ? .current : .ended }
        if let to, to <= asOf { return .ended }
        if let from, from > asOf { return .notYet }
        return .current
    }
}

extension Network {
    /// The first entity with this key or `id` property.
    func entity(id: String) -> Int? {
        entities.firstIndex { $0.key == id }
            ?? entities.firstIndex { $0.properties["id"].flatMap(Label.scalar) == id }
    }

    /// The nodes with their keys, sorted: numbers first, then text byte by byte.
    private static func order(_ nodes: [Node]) -> [(node: Node, key: String)] {
        var uses: [String: Int] = [:]
        let own = nodes.map { node -> String? in
            let key = node.properties["id"].flatMap(Label.scalar).map { Label.clean($0, limit: 80) }
            guard let key, !key.isEmpty else { return nil }
            uses[key, default: 0] += 1
            return key
        }
        var taken: Set<String> = []
        let keyed = zip(nodes, own).sorted { $0.0.id < $1.0.id }.map { node, key in
            if let key, uses[key] == 1, taken.insert(key).inserted {
                return (node, key, isOwn: true)
            }
            var spare = "#\(node.id.rawValue)"
            while uses[spare] != nil || !taken.insert(spare).inserted { spare += "'" }
            return (node, spare, isOwn: false)
        }
        return keyed.sorted { left, right in
            if left.isOwn != right.isOwn { return left.isOwn }
            return left.isOwn
                ? precedes(left.1, right.1) : left.0.id < right.0.id
        }.map { ($0.0, $0.1) }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        switch (Int64(left), Int64(right)) {
        case (let first?, let second?) where first != second: first < second
        case (.some, nil): true
        case (nil, .some): false
        default: left.utf8.lexicographicallyPrecedes(right.utf8)
        }
    }
}

extension Network.Entity {
    init(_ node: Node, key: String, figures: [String: Double]) {
        self.key = key
        self.figures = figures
        properties = node.properties
        kind = EntityKind(node)
        let labels = node.labels.map { Label.clean($0, limit: 40) }
        kindName = kind.name ?? labels.first { $0 != "Party" && !$0.isEmpty } ?? "Node"
        let named = ["name", "title", "subject"].lazy.compactMap { node.properties[$0] }
            .compactMap(Label.string).first
        name = Label.clean(named ?? "", limit: 80)
        if name.isEmpty { name = key.hasPrefix("#") ? "\(kindName) \(key)" : key }
    }

    func text(_ property: String) -> String? {
        Label.string(properties[property]).map { Label.clean($0, limit: 60) }
    }
}
