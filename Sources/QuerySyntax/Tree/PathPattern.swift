/// A pattern of nodes and relationships in a row, as written.
public struct PathPattern: Sendable {
    /// What may stand around the pattern like a function.
    public enum Function: Sendable {
        /// `shortestPath(…)`: one of the shortest between each two ends.
        case shortestPath
        /// `allShortestPaths(…)`: every shortest between each two ends.
        case allShortestPaths
    }

    /// The variable the path is bound to.
    public var variable: Name?
    /// The function that stands around the pattern.
    public var function: Function?
    /// How many of the matching paths are wanted, where it is written.
    public var selector: PathSelector?
    /// What a path may pass more than once, where it is written.
    public var mode: PathMode?
    /// Nodes, relationships and parts in parentheses; the first and the last are no relationships,
    /// and no two relationships stand side by side.
    public var elements: [Element]
    /// The whole pattern.
    public var span: SourceSpan

    /// A part of a pattern.
    public enum Element: Sendable {
        /// A node.
        case node(NodePattern)
        /// A relationship.
        case relationship(RelationshipPattern)
        /// A pattern in parentheses, which may repeat.
        case group(PathGroup)
    }

    /// Makes a pattern.
    public init(
        variable: Name?, function: Function? = nil, selector: PathSelector? = nil,
        mode: PathMode? = nil, elements: [Element], span: SourceSpan
    ) {
        self.variable = variable
        self.function = function
        self.selector = selector
        self.mode = mode
        self.elements = elements
        self.span = span
    }
}

/// A part of a path in parentheses: `(path = (a)-[r]->(b) WHERE predicate){1,5}`.
public struct PathGroup: Sendable {
    /// The variable that the part, or each of its repetitions, is bound to.
    public var variable: Name?
    /// As in a whole pattern.
    public var elements: [PathPattern.Element]
    /// A predicate on the part, or on each of its repetitions.
    public var predicate: Expression?
    /// How often the part repeats; nil if it does not.
    public var repetition: Repetition?
    /// The whole part.
    public var span: SourceSpan

    /// Makes a part.
    public init(
        variable: Name?, elements: [PathPattern.Element], predicate: Expression?,
        repetition: Repetition?, span: SourceSpan
    ) {
        self.variable = variable
        self.elements = elements
        self.predicate = predicate
        self.repetition = repetition
        self.span = span
    }
}

/// How often a part of a pattern repeats: `*1..3` in a relationship; `{1,3}`, `+`, `*`, `?` behind.
public struct Repetition: Sendable {
    /// The least number, where one is written or follows from the form; one if not.
    public var min: Int?
    /// The greatest number, where one is written or follows from the form.
    public var max: Int?
    /// True for a quantifier, which stands behind what repeats.
    public var isQuantifier: Bool
    /// True for `?`, in which variables stand for one thing or null instead of a list.
    public var isOptional: Bool
    /// Where it stands.
    public var span: SourceSpan

    /// Makes a repetition.
    public init(
        min: Int?, max: Int?, isQuantifier: Bool = false, isOptional: Bool = false, span: SourceSpan
    ) {
        self.min = min
        self.max = max
        self.isQuantifier = isQuantifier
        self.isOptional = isOptional
        self.span = span
    }
}

/// What a path may pass more than once.
public enum PathMode: String, Hashable, Sendable, CaseIterable {
    /// Anything.
    case walk = "WALK"
    /// Nodes, but no relationship.
    case trail = "TRAIL"
    /// Neither.
    case acyclic = "ACYCLIC"
    /// No node, but for one with which the path both begins and ends.
    case simple = "SIMPLE"
}

/// How many are wanted of the paths that match a pattern between the same two ends.
public enum PathSelector: Hashable, Sendable {
    /// How many, as written.
    public enum Count: Hashable, Sendable {
        /// A number, at least one.
        case number(Int)
        /// The value of a parameter.
        case parameter(String)
    }

    /// `ALL`: every one.
    case all
    /// `ANY k`: that many, whichever.
    case any(Count)
    /// `SHORTEST k`: that many of the shortest; `ANY SHORTEST` is one.
    case shortest(Count)
    /// `SHORTEST k GROUPS`: all of the so many least lengths; `ALL SHORTEST` is one group.
    case shortestGroups(Count)
}
