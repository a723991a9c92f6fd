import Values

/// The values of one variable or expression for every row of a batch.
///
/// A typed case is used wherever all values have one type, so that predicates and arithmetic run
/// over plain arrays; `values` holds anything. Null is `.none` among nodes and relationships, and a
/// false in `present` elsewhere; `present` is nil where nothing is null.
enum Column: Sendable {
    /// Nodes; `.none` is null.
    case nodes([NodeID])
    /// Relationships; `.none` is null.
    case relationships([RelationshipID])
    /// Integers.
    case integers([Int64], present: [Bool]?)
    /// Floats.
    case floats([Double], present: [Bool]?)
    /// Booleans.
    case booleans([Bool], present: [Bool]?)
    /// Strings.
    case strings([String], present: [Bool]?)
    /// Values of any type.
    case values([Value])
    /// One value in every row.
    case constant(Value, count: Int)
}
