public import Values

/// Nodes that the two nodes of a row have in common as neighbours, column by column.
public struct CommonNeighbors: Sendable {
    /// The row of each.
    public private(set) var rows: [UInt32] = []
    /// The neighbour.
    public private(set) var nodes: [NodeID] = []
    /// The relationship to it from the row's first node.
    public private(set) var relationships: [RelationshipID] = []
    /// The relationship to it from the row's second node.
    public private(set) var others: [RelationshipID] = []

    /// Nothing yet.
    public init() {}

    /// Forgets everything and keeps the memory.
    public mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        nodes.removeAll(keepingCapacity: true)
        relationships.removeAll(keepingCapacity: true)
        others.removeAll(keepingCapacity: true)
    }

    mutating func append(
        _ row: Int, _ node: NodeID, _ relationship: RelationshipID, _ other: RelationshipID
    ) {
        rows.append(UInt32(truncatingIfNeeded: row))
        nodes.append(node)
        relationships.append(relationship)
        others.append(other)
    }
}
