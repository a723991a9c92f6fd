/// The number that stands for a label.
@frozen public struct LabelID: RawRepresentable, Hashable, Comparable, Sendable {
    /// The position in every per-label array.
    public var rawValue: UInt32

    /// Makes the id with this number.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Orders by number.
    @inlinable public static func < (left: LabelID, right: LabelID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// The number that stands for a relationship type.
@frozen public struct RelationshipTypeID: RawRepresentable, Hashable, Comparable, Sendable {
    /// The position in every per-type array.
    public var rawValue: UInt32

    /// Makes the id with this number.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Stands for "no type": what a relationship that does not exist has.
    @inlinable public static var none: RelationshipTypeID { RelationshipTypeID(rawValue: .max) }

    /// Orders by number.
    @inlinable public static func < (left: RelationshipTypeID, right: RelationshipTypeID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// The number that stands for a property key, of nodes and relationships alike.
@frozen public struct PropertyKeyID: RawRepresentable, Hashable, Comparable, Sendable {
    /// The position in every per-key array.
    public var rawValue: UInt32

    /// Makes the id with this number.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Orders by number.
    @inlinable public static func < (left: PropertyKeyID, right: PropertyKeyID) -> Bool {
        left.rawValue < right.rawValue
    }
}
