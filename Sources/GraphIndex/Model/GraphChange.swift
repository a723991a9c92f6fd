public import Values

/// One change of a graph, as the change log keeps it.
///
/// Old values stand beside new ones, so that the log can be read backwards. A null is an absent
/// property.
public enum GraphChange: Hashable, Sendable {
    /// A label is named for the first time.
    case defineLabel(LabelID, String)
    /// A relationship type is named for the first time.
    case defineRelationshipType(RelationshipTypeID, String)
    /// A property key is named for the first time.
    case definePropertyKey(PropertyKeyID, String)
    /// A node without labels and properties comes into being.
    case createNode(NodeID)
    /// A node goes, once it has no labels, properties and relationships any more.
    case deleteNode(NodeID)
    /// A node gets a label that it did not have.
    case addLabel(NodeID, LabelID)
    /// A node loses a label that it had.
    case removeLabel(NodeID, LabelID)
    /// A property of a node changes.
    case setNodeProperty(NodeID, PropertyKeyID, old: Value, new: Value)
    /// A relationship comes into being, with these properties.
    case createRelationship(
        RelationshipID, RelationshipTypeID, source: NodeID, target: NodeID, PropertyList)
    /// A relationship goes, once it has no properties any more.
    case deleteRelationship(
        RelationshipID, RelationshipTypeID, source: NodeID, target: NodeID)
    /// A property of a relationship changes.
    case setRelationshipProperty(RelationshipID, PropertyKeyID, old: Value, new: Value)
    /// A constraint holds from now on.
    case createConstraint(GraphSchema.Constraint)
    /// A constraint holds no longer.
    case dropConstraint(GraphSchema.Constraint)
    /// An index can be used from now on.
    case createIndex(GraphSchema.Index)
    /// An index is gone.
    case dropIndex(GraphSchema.Index)
}
