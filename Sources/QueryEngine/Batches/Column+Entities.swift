import QuerySyntax
import Values

extension Column {
    /// The nodes of the column; `.none` where it is null.
    func nodeIDs() throws(QueryError) -> [NodeID] {
        switch self {
        case .nodes(let nodes): return nodes
        case .constant(let value, let count):
            return Array(repeating: try value.nodeID(), count: count)
        default:
            var nodes: [NodeID] = []
            nodes.reserveCapacity(count)
            for row in 0..<count { nodes.append(try self[row].nodeID()) }
            return nodes
        }
    }

    /// The relationships of the column; `.none` where it is null.
    func relationshipIDs() throws(QueryError) -> [RelationshipID] {
        switch self {
        case .relationships(let relationships): return relationships
        case .constant(let value, let count):
            return Array(repeating: try value.relationshipID(), count: count)
        default:
            var relationships: [RelationshipID] = []
            relationships.reserveCapacity(count)
            for row in 0..<count { relationships.append(try self[row].relationshipID()) }
            return relationships
        }
    }
}

extension Value {
    /// The node's identity, `.none` for null.
    func nodeID() throws(QueryError) -> NodeID {
        switch self {
        case .node(let node): return node.id
        case .null: return .none
        default:
            throw QueryError(
                .typeError, .runtime, "InvalidArgumentType",
                "A node is needed here, and the value is something else.")
        }
    }

    /// The relationship's identity, `.none` for null.
    func relationshipID() throws(QueryError) -> RelationshipID {
        switch self {
        case .relationship(let relationship): return relationship.id
        case .null: return .none
        default:
            throw QueryError(
                .typeError, .runtime, "InvalidArgumentType",
                "A relationship is needed here, and the value is something else.")
        }
    }
}
