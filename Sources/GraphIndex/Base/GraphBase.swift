import Values

/// The bulk of a graph: immutable flat arrays.
///
/// A class, since every graph value over it shares it.
final class GraphBase: Sendable {
    let nodeIDBound: UInt32 = 0
    let relationshipIDBound: UInt32 = 0

    static let empty = GraphBase()

    func contains(_ node: NodeID) -> Bool { false }
    func contains(_ relationship: RelationshipID) -> Bool { false }
    func labels(of node: NodeID) -> [LabelID] { [] }
    func hasLabel(_ node: NodeID, _ label: LabelID) -> Bool { false }
    func nodes(labeled label: LabelID) -> [NodeID] { [] }
    func type(of relationship: RelationshipID) -> RelationshipTypeID { .none }
    func endpoints(of relationship: RelationshipID) -> (source: NodeID, target: NodeID) {
        (.none, .none)
    }
    func property(_ key: PropertyKeyID, of node: NodeID) -> Value { .null }
    func property(_ key: PropertyKeyID, of relationship: RelationshipID) -> Value { .null }
    func properties(of node: NodeID) -> [Property] { [] }
    func properties(of relationship: RelationshipID) -> [Property] { [] }
    func propertyColumn(_ key: PropertyKeyID, of nodes: [NodeID]) -> PropertyValues {
        .allNull(count: nodes.count)
    }
    func propertyColumn(_ key: PropertyKeyID, of nodes: [RelationshipID]) -> PropertyValues {
        .allNull(count: nodes.count)
    }
    func forEachNeighbor(
        of node: NodeID, _ direction: Direction, types: [RelationshipTypeID],
        _ body: (_ other: NodeID, _ relationship: RelationshipID) -> Bool
    ) -> Bool { true }
    func degree(of node: NodeID, _ direction: Direction, types: [RelationshipTypeID]) -> Int { 0 }
    func seek(label: LabelID, keys: [PropertyKeyID], values: [Value]) -> [NodeID] { [] }
}
