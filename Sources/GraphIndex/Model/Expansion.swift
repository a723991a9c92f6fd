public import Values

/// What one step from a batch of nodes finds: three columns of one length.
public struct Expansion: Sendable {
    /// The index of the start node in the batch.
    public var rows: [UInt32] = []
    /// The relationship followed.
    public var relationships: [RelationshipID] = []
    /// The node at its other end.
    public var nodes: [NodeID] = []

    /// The columns that somebody looks at, beside the nodes.
    public struct Columns: OptionSet, Sendable {
        /// The bits.
        public let rawValue: UInt8

        /// Makes a set of bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `rows`.
        public static let rows = Columns(rawValue: 1)
        /// `relationships`.
        public static let relationships = Columns(rawValue: 2)
    }

    /// Nothing found yet.
    public init() {}

    /// Empties the columns and keeps their memory.
    public mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        relationships.removeAll(keepingCapacity: true)
        nodes.removeAll(keepingCapacity: true)
    }

    mutating func append(_ row: UInt32, _ relationship: RelationshipID, _ node: NodeID) {
        rows.append(row)
        relationships.append(relationship)
        nodes.append(node)
    }
}
