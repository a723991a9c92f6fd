public import Values

/// Why a graph refuses a change.
public enum GraphError: Error, Hashable, Sendable {
    /// A property can not hold a value of that type.
    case invalidPropertyType(key: String, type: String)
    /// The node is not there, or no longer.
    case nodeNotFound(NodeID)
    /// The relationship is not there, or no longer.
    case relationshipNotFound(RelationshipID)
    /// A constraint would not hold; the text says which, and who breaks it.
    case constraintViolation(String)
    /// There is a constraint or an index of that name, or one that says the same.
    case schemaExists(String)
    /// There is no constraint or index of that name.
    case schemaNotFound(String)
    /// A node, told by its labels and properties, can not go as long as relationships hang on it.
    case nodeStillConnected(String)
    /// Every identity has been given out.
    case tooManyIDs(String)
    /// A label, type or key without a name.
    case nameEmpty(kind: String)
    /// A name has more bytes than a label, type or key may have.
    case nameTooLong(kind: String, bytes: Int)

    /// One sentence for a person, without a full stop.
    public var message: String {
        switch self {
        case .invalidPropertyType(let key, let type):
            "the property '\(key)' can not hold \(type)"
        case .nodeNotFound(let id): "the node \(id.rawValue) does not exist"
        case .relationshipNotFound(let id): "the relationship \(id.rawValue) does not exist"
        case .constraintViolation(let message), .schemaExists(let message),
            .schemaNotFound(let message):
            message
        case .nodeStillConnected(let node):
            "the node \(node) still has relationships: delete them first, "
                + "or use DETACH DELETE"
        case .tooManyIDs(let what): "there is no room for more \(what) in one file"
        case .nameEmpty(let kind): "a \(kind) needs a name"
        case .nameTooLong(let kind, let bytes):
            "a \(kind) of \(bytes) bytes is too long: at most \(GraphTransaction.nameBytesMax)"
        }
    }
}
