/// The identity of a node: a small dense integer, so that it indexes arrays.
///
/// Never reused in a file.
@frozen public struct NodeID: RawRepresentable, Hashable, Comparable, Sendable {
    /// The position in every per-node array.
    public var rawValue: UInt32

    /// Makes the identity with this number.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Stands for "no node" in a column of nodes, as an `OPTIONAL MATCH` without a match leaves it.
    @inlinable public static var none: NodeID { NodeID(rawValue: .max) }

    /// Orders by number.
    @inlinable public static func < (left: NodeID, right: NodeID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// The identity of a relationship: a small dense integer.
///
/// Never reused in a file.
@frozen public struct RelationshipID: RawRepresentable, Hashable, Comparable, Sendable {
    /// The position in every per-relationship array.
    public var rawValue: UInt32

    /// Makes the identity with this number.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Stands for "no relationship" in a column of relationships.
    @inlinable public static var none: RelationshipID { RelationshipID(rawValue: .max) }

    /// Orders by number.
    @inlinable public static func < (left: RelationshipID, right: RelationshipID) -> Bool {
        left.rawValue < right.rawValue
    }
}
