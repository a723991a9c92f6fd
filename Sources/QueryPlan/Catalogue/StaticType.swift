/// What an expression can yield, as far as that is known before anything runs.
///
/// Null is always possible and not noted. A type that allows no kind at all is that of `null`.
struct StaticType: Hashable, Sendable {
    /// Kinds of value.
    struct Kinds: OptionSet, Hashable, Sendable {
        let rawValue: UInt16

        static let node = Kinds(rawValue: 1 << 0)
        static let relationship = Kinds(rawValue: 1 << 1)
        static let path = Kinds(rawValue: 1 << 2)
        static let list = Kinds(rawValue: 1 << 3)
        static let map = Kinds(rawValue: 1 << 4)
        static let boolean = Kinds(rawValue: 1 << 5)
        static let integer = Kinds(rawValue: 1 << 6)
        static let float = Kinds(rawValue: 1 << 7)
        static let string = Kinds(rawValue: 1 << 8)
        /// Dates and times.
        static let temporal = Kinds(rawValue: 1 << 9)
        static let duration = Kinds(rawValue: 1 << 10)

        static let number: Kinds = [.integer, .float]
        static let entity: Kinds = [.node, .relationship]
        /// What has properties or fields that a name reaches.
        static let keyed: Kinds = [.node, .relationship, .map, .temporal, .duration]
        static let any = Kinds(rawValue: (1 << 11) - 1)
    }

    /// The kinds that are possible.
    var kinds: Kinds
    /// The type of a list's elements, at most one; none where nothing is known of them.
    private var elements: [StaticType] = []

    init(_ kinds: Kinds) { self.kinds = kinds }

    static let any = StaticType(.any)
    static let null = StaticType([])
    static let boolean = StaticType(.boolean)
    static let integer = StaticType(.integer)
    static let float = StaticType(.float)
    static let string = StaticType(.string)
    static let map = StaticType(.map)
    static let node = StaticType(.node)
    static let relationship = StaticType(.relationship)
    static let path = StaticType(.path)

    static func list(of element: StaticType) -> StaticType {
        var type = StaticType(.list)
        type.elements = [element]
        return type
    }

    /// The type of an element, where this is a list.
    var element: StaticType {
        guard kinds.contains(.list) else { return kinds.isEmpty ? .null : .any }
        return elements.first ?? .any
    }

    /// The type in words, with an article, for messages.
    var words: String {
        if kinds.isEmpty { return "null" }
        if kinds == .any { return "any value" }
        if kinds == .list, let name = elements.first?.kinds.plural { return "a list of \(name)" }
        var names: [String] = []
        var rest = kinds
        for (kind, name) in Kinds.names where rest.isSuperset(of: kind) {
            names.append(name)
            rest.subtract(kind)
        }
        return names.joined(separator: " or ")
    }

    /// True if a value of one of these kinds, or null, is possible.
    func allows(_ accepted: Kinds) -> Bool {
        kinds.isEmpty || !kinds.isDisjoint(with: accepted)
    }

    /// What is possible where either type is.
    func union(_ other: StaticType) -> StaticType {
        var type = StaticType(kinds.union(other.kinds))
        switch (kinds.contains(.list), other.kinds.contains(.list)) {
        case (true, true):
            if let mine = elements.first, let others = other.elements.first {
                type.elements = [mine.union(others)]
            }
        case (true, false): type.elements = elements
        case (false, true): type.elements = other.elements
        case (false, false): break
        }
        return type
    }
}

extension StaticType.Kinds {
    /// Every kind in words; a number is an integer or a float.
    fileprivate static let names: [(kind: Self, name: String)] = [
        (.node, "a node"), (.relationship, "a relationship"), (.path, "a path"), (.list, "a list"),
        (.map, "a map"), (.boolean, "a boolean"), (.number, "a number"), (.integer, "an integer"),
        (.float, "a float"), (.string, "a string"), (.temporal, "a date or time"),
        (.duration, "a duration"),
    ]

    /// Several nodes or relationships in words.
    fileprivate var plural: String? {
        switch self {
        case .node: "nodes"
        case .relationship: "relationships"
        default: nil
        }
    }
}
