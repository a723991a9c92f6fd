/// A pattern of nodes and relationships in a row, as written.
public struct PathPattern: Sendable {
    /// How many of the matching paths are wanted.
    public enum Selector: Sendable {
        /// All of them.
        case all
        /// `shortestPath(…)`: one of the shortest between each two ends.
        case anyShortest
        /// `allShortestPaths(…)`: every shortest between each two ends.
        case allShortest
    }

    /// The variable the path is bound to.
    public var variable: Name?
    /// How many of the matching paths are wanted.
    public var selector: Selector
    /// Nodes and relationships, alternating; the first and the last are nodes.
    public var elements: [Element]
    /// The whole pattern.
    public var span: SourceSpan

    /// A node or a relationship of a pattern.
    public enum Element: Sendable {
        /// A node.
        case node(NodePattern)
        /// A relationship.
        case relationship(RelationshipPattern)
    }

    /// Makes a pattern.
    public init(
        variable: Name?, selector: Selector = .all, elements: [Element], span: SourceSpan
    ) {
        self.variable = variable
        self.selector = selector
        self.elements = elements
        self.span = span
    }
}

/// A node pattern: `(variable:Label {key: value} WHERE predicate)`.
public struct NodePattern: Sendable {
    /// The variable, if the node has one.
    public var variable: Name?
    /// What its labels must be.
    public var labels: LabelExpression?
    /// A map or a parameter with the properties it must have.
    public var properties: Expression?
    /// A predicate written inside the parentheses.
    public var predicate: Expression?
    /// The whole node.
    public var span: SourceSpan

    /// Makes a node pattern.
    public init(
        variable: Name?, labels: LabelExpression?, properties: Expression?,
        predicate: Expression? = nil, span: SourceSpan
    ) {
        self.variable = variable
        self.labels = labels
        self.properties = properties
        self.predicate = predicate
        self.span = span
    }
}

/// A relationship pattern: `-[variable:TYPE *1..3 {key: value} WHERE predicate]->`.
public struct RelationshipPattern: Sendable {
    /// Which way the arrow points.
    public enum Direction: Sendable {
        /// From left to right: `-->`
        case outgoing
        /// From right to left: `<--`
        case incoming
        /// Either: `--` and `<-->`
        case either
    }

    /// How often a relationship repeats: `*min..max`.
    public struct Length: Sendable {
        /// The least number of relationships, where one is written.
        public var min: Int?
        /// The greatest number of relationships, where one is written.
        public var max: Int?
        /// The star and its numbers.
        public var span: SourceSpan

        /// Makes a length.
        public init(min: Int?, max: Int?, span: SourceSpan) {
            self.min = min
            self.max = max
            self.span = span
        }
    }

    /// The variable, if the relationship has one.
    public var variable: Name?
    /// What its type must be; only names joined by "or" in openCypher.
    public var types: LabelExpression?
    /// Which way it points.
    public var direction: Direction
    /// How often it repeats; nil for a single relationship.
    public var length: Length?
    /// A map or a parameter with the properties it must have.
    public var properties: Expression?
    /// A predicate written inside the brackets.
    public var predicate: Expression?
    /// The whole relationship.
    public var span: SourceSpan

    /// Makes a relationship pattern.
    public init(
        variable: Name?, types: LabelExpression?, direction: Direction, length: Length?,
        properties: Expression?, predicate: Expression? = nil, span: SourceSpan
    ) {
        self.variable = variable
        self.types = types
        self.direction = direction
        self.length = length
        self.properties = properties
        self.predicate = predicate
        self.span = span
    }
}

/// What labels a node, or what type a relationship, must have: `Person|(User&!Former)`.
public indirect enum LabelExpression: Sendable {
    /// Has this label.
    case name(Name)
    /// Has all of these; `:A:B` is `A&B`.
    case and([LabelExpression])
    /// Has one of these.
    case or([LabelExpression])
    /// Does not match.
    case not(LabelExpression)
    /// `%`: has any label at all.
    case any
}
