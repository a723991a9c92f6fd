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

/// A relationship pattern: `-[variable:TYPE *1..3 {key: value} WHERE predicate]->{1,3}`.
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

    /// The variable, if the relationship has one.
    public var variable: Name?
    /// What its type must be; only names joined by "or" in openCypher.
    public var types: LabelExpression?
    /// Which way it points.
    public var direction: Direction
    /// How often it repeats; nil for a single relationship.
    public var length: Repetition?
    /// A map or a parameter with the properties it must have.
    public var properties: Expression?
    /// A predicate written inside the brackets.
    public var predicate: Expression?
    /// The whole relationship.
    public var span: SourceSpan

    /// Makes a relationship pattern.
    public init(
        variable: Name?, types: LabelExpression?, direction: Direction, length: Repetition?,
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
    /// `$(names)`, `$any(names)`: has all or one of the labels that a text or a list names.
    case computed(Expression, all: Bool)
}
