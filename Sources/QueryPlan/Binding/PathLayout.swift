import QuerySyntax

/// A path pattern whose parentheses are opened, as far as they do not repeat: nodes, and between
/// each two of them a link.
struct PathLayout {
    /// What stands between two nodes.
    enum Link {
        /// A relationship, which may repeat.
        case relationship(RelationshipPattern)
        /// A part in parentheses that repeats.
        case group(PathGroup, Repetition)

        /// How it repeats; nil if it does not.
        var repetition: Repetition? {
            switch self {
            case .relationship(let pattern): pattern.length
            case .group(_, let repetition): repetition
            }
        }
    }

    /// What is written of each node: nothing where links meet, more than once where parts do.
    private(set) var nodes: [[NodePattern]] = []
    /// One fewer than nodes.
    private(set) var links: [Link] = []
    /// What stands behind WHERE in parentheses that were opened.
    private(set) var predicates: [Expression] = []
    /// The names of parts that were in parentheses, with the first and the last of their nodes.
    private(set) var subpaths: [(name: Name, nodes: ClosedRange<Int>)] = []

    init(_ elements: [PathPattern.Element]) {
        add(elements)
        endWithNode()
    }

    private mutating func add(_ elements: [PathPattern.Element]) {
        for element in elements {
            switch element {
            case .node(let node):
                endWithNode()
                nodes[nodes.count - 1].append(node)
            case .relationship(let relationship):
                endWithNode()
                links.append(.relationship(relationship))
            case .group(let group):
                endWithNode()
                if let repetition = group.repetition {
                    links.append(.group(group, repetition))
                } else {
                    open(group)
                }
            }
        }
    }

    private mutating func open(_ group: PathGroup) {
        let first = nodes.count - 1
        add(group.elements)
        endWithNode()
        if let predicate = group.predicate { predicates.append(predicate) }
        if let name = group.variable { subpaths.append((name, first...(nodes.count - 1))) }
    }

    /// Puts a node behind a link, and one at the start.
    private mutating func endWithNode() {
        if nodes.count == links.count { nodes.append([]) }
    }
}

extension PathPattern {
    /// The number of elements at any depth.
    var size: Int { elements.reduce(0) { $0 + $1.size } }
}

extension PathPattern.Element {
    fileprivate var size: Int {
        switch self {
        case .node, .relationship: 1
        case .group(let group): group.elements.reduce(1) { $0 + $1.size }
        }
    }
}
