import GraphIndex
import QuerySyntax
import Values

/// A walk that grows and shrinks at its end, and passes nothing more often than its mode allows.
struct GrowingWalk {
    /// The relationships, in the order walked.
    private(set) var relationships: [RelationshipID] = []

    private let mode: PathMode
    /// What must not be passed again: relationships of a trail, nodes of the stricter modes.
    private var passed: NumberStack
    private var start = NodeID.none
    /// True if a simple walk is back at its start, where it has to end.
    private(set) var isClosed = false

    init(_ mode: PathMode) {
        self.mode = mode
        passed = NumberStack(bound: 0)
    }

    /// Goes back to no relationship at all, at a node.
    mutating func begin(at node: NodeID, in graph: Graph) {
        relationships.removeAll(keepingCapacity: true)
        isClosed = false
        start = node
        switch mode {
        case .walk: break
        case .trail: passed.removeAll(bound: graph.relationshipIDBound)
        case .acyclic, .simple:
            passed.removeAll(bound: graph.nodeIDBound)
            passed.append(node.rawValue)
        }
    }

    /// True if a trail has gone over a relationship.
    func passes(_ relationship: RelationshipID) -> Bool { passed.contains(relationship.rawValue) }

    /// Goes on over a relationship to a node, if the mode lets it.
    mutating func append(_ relationship: RelationshipID, to node: NodeID) -> Bool {
        switch mode {
        case .walk: break
        case .trail:
            if passed.contains(relationship.rawValue) { return false }
            passed.append(relationship.rawValue)
        case .acyclic:
            if passed.contains(node.rawValue) { return false }
            passed.append(node.rawValue)
        case .simple:
            if isClosed { return false }
            if node == start {
                isClosed = true
            } else if passed.contains(node.rawValue) {
                return false
            } else {
                passed.append(node.rawValue)
            }
        }
        relationships.append(relationship)
        return true
    }

    /// Goes back over the last relationship, if there is one.
    mutating func removeLast() {
        guard relationships.popLast() != nil else { return }
        if isClosed { isClosed = false } else if mode != .walk { passed.removeLast() }
    }
}
