public import QuerySyntax

/// The number of relationships that a node has, without those that the row has already, or of paths
/// of two relationships that begin there.
public struct DegreeCount: Sendable {
    /// A relationship of the row that is not to be counted again, by its ends.
    public struct Link: Equatable, Sendable {
        /// The node where it begins; for a count in either direction any of its ends.
        public var source: VariableID
        /// The node where it ends.
        public var target: VariableID

        /// Makes a link.
        public init(source: VariableID, target: VariableID) {
            self.source = source
            self.target = target
        }
    }

    /// The second relationship of a path of two.
    public struct SecondStep: Sendable {
        /// Which way it points, seen from the end of the first.
        public var direction: RelationshipPattern.Direction
        /// Its types; empty for all.
        public var types: [String]
        /// True if it may not be the first one.
        public var differs: Bool

        /// Makes a step.
        public init(
            direction: RelationshipPattern.Direction, types: [String], differs: Bool
        ) {
            self.direction = direction
            self.types = types
            self.differs = differs
        }
    }

    /// The node.
    public var node: VariableID
    /// Which way the relationships point, seen from the node.
    public var direction: RelationshipPattern.Direction
    /// The types that count; empty for all.
    public var types: [String]
    /// Different relationships of these types, which count no more where they are at the node.
    public var links: [Link]
    /// What every relationship is followed by; then there are no links.
    public var then: SecondStep?

    /// Makes a count.
    public init(
        node: VariableID, direction: RelationshipPattern.Direction, types: [String],
        links: [Link] = [], then: SecondStep? = nil
    ) {
        self.node = node
        self.direction = direction
        self.types = types
        self.links = links
        self.then = then
    }

    /// The variables that are read.
    public var variables: [VariableID] { [node] + links.flatMap { [$0.source, $0.target] } }

    func replacing(_ variable: VariableID, with replacement: VariableID) -> DegreeCount {
        func replaced(_ other: VariableID) -> VariableID {
            other == variable ? replacement : other
        }
        return changed(self) { copy in
            copy.node = replaced(node)
            copy.links = links.map {
                Link(source: replaced($0.source), target: replaced($0.target))
            }
        }
    }
}
