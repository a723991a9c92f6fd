/// A node as a value: its identity, and what it carries once it has left the engine.
///
/// Inside a running query only the identity is kept and `content` is nil; a result is filled in
/// once, when it is handed out. Two nodes are the same if their identities are.
public struct Node: Hashable, Sendable {
    /// Labels and properties, as they were when the result was made.
    public final class Content: Sendable {
        /// The labels, sorted.
        public let labels: [String]
        /// The properties by key; none is null.
        public let properties: [String: Value]

        /// Makes the content of a node.
        public init(labels: [String], properties: [String: Value]) {
            self.labels = labels
            self.properties = properties
        }
    }

    /// The identity.
    public var id: NodeID
    /// Labels and properties, or nil inside the engine.
    public var content: Content?

    /// Makes a node value.
    public init(id: NodeID, content: Content? = nil) {
        self.id = id
        self.content = content
    }

    /// The labels, sorted; empty where the content is not filled in.
    public var labels: [String] { content?.labels ?? [] }
    /// The properties; empty where the content is not filled in.
    public var properties: [String: Value] { content?.properties ?? [:] }

    /// Same identity.
    public static func == (left: Node, right: Node) -> Bool { left.id == right.id }
    /// Hashes the identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A relationship as a value: its identity, and what it carries once it has left the engine.
public struct Relationship: Hashable, Sendable {
    /// Type, ends and properties, as they were when the result was made.
    public final class Content: Sendable {
        /// The type.
        public let type: String
        /// The node it starts from.
        public let source: NodeID
        /// The node it ends at.
        public let target: NodeID
        /// The properties by key; none is null.
        public let properties: [String: Value]

        /// Makes the content of a relationship.
        public init(type: String, source: NodeID, target: NodeID, properties: [String: Value]) {
            self.type = type
            self.source = source
            self.target = target
            self.properties = properties
        }
    }

    /// The identity.
    public var id: RelationshipID
    /// Type, ends and properties, or nil inside the engine.
    public var content: Content?

    /// Makes a relationship value.
    public init(id: RelationshipID, content: Content? = nil) {
        self.id = id
        self.content = content
    }

    /// The type; empty where the content is not filled in.
    public var type: String { content?.type ?? "" }
    /// The properties; empty where the content is not filled in.
    public var properties: [String: Value] { content?.properties ?? [:] }

    /// Same identity.
    public static func == (left: Relationship, right: Relationship) -> Bool { left.id == right.id }
    /// Hashes the identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A walk: nodes and the relationships between them, alternating.
///
/// There is always one node more than relationships. The direction of a step follows from the
/// relationship's own ends, so a step may go against it.
public struct Path: Hashable, Sendable {
    /// The nodes in walking order; at least one.
    public var nodes: [Node]
    /// The relationships in walking order.
    public var relationships: [Relationship]

    /// Makes a path; `nodes` must hold one element more than `relationships`.
    public init(nodes: [Node], relationships: [Relationship]) {
        precondition(nodes.count == relationships.count + 1, "a path alternates")
        self.nodes = nodes
        self.relationships = relationships
    }
}
