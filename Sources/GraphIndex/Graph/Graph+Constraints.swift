public import Values

/// The nodes and relationships that constraints are to be checked for.
public struct TouchedEntities: Sendable {
    /// The nodes.
    public var nodes: Set<NodeID> = []
    /// The relationships.
    public var relationships: Set<RelationshipID> = []

    /// None.
    public init() {}

    fileprivate func contains(any entity: GraphSchema.Constraint.Entity) -> Bool {
        switch entity {
        case .node: !nodes.isEmpty
        case .relationship: !relationships.isEmpty
        }
    }
}

extension Graph {
    /// Throws if a node or relationship breaks the constraint; nil asks all that must keep it.
    ///
    /// Nodes with the same values are found by an index. Of relationships there is none: where one
    /// that must be unique is touched, all of its type are looked at, once.
    public func check(
        _ constraint: GraphSchema.Constraint, only touched: TouchedEntities? = nil
    ) throws(GraphError) {
        guard touched?.contains(any: constraint.entity) ?? true else { return }
        let keys = constraint.keys.compactMap { names.propertyKey($0) }
        guard keys.count == constraint.keys.count else { return }
        switch constraint.entity {
        case .node:
            guard let label = names.label(constraint.label) else { return }
            try forEachNode(label, touched?.nodes) { node throws(GraphError) in
                let values = keys.map { property($0, of: node) }
                try constraint.check(values, of: "the node \(summary(of: node))")
                guard constraint.isUnique, !values.contains(where: \.isNull) else { return }
                let same = seek(label: label, keys: keys, values: values) ?? []
                if same.contains(where: { $0 != node }) { throw constraint.violation(values) }
            }
        case .relationship:
            guard let type = names.relationshipType(constraint.label) else { return }
            try checkRelationships(constraint, type, keys, touched?.relationships)
        }
    }

    private func forEachNode(
        _ label: LabelID, _ touched: Set<NodeID>?, _ body: (NodeID) throws(GraphError) -> Void
    ) throws(GraphError) {
        if let touched {
            for node in touched.sorted() where hasLabel(node, label) { try body(node) }
            return
        }
        var cursor = NodeID(rawValue: 0)
        var nodes: [NodeID] = []
        while scanNodes(label: label, from: &cursor, limit: 1024, into: &nodes) {
            for node in nodes { try body(node) }
            nodes.removeAll(keepingCapacity: true)
        }
    }

    private func checkRelationships(
        _ constraint: GraphSchema.Constraint, _ type: RelationshipTypeID, _ keys: [PropertyKeyID],
        _ touched: Set<RelationshipID>?
    ) throws(GraphError) {
        let all = (0..<relationshipIDBound).lazy.map { RelationshipID(rawValue: $0) }
            .filter { contains($0) && self.type(of: $0) == type }
        let asked =
            touched.map { $0.filter { contains($0) && self.type(of: $0) == type }.sorted() }
            ?? Array(all)
        var seen: [[Value]: RelationshipID] = [:]
        func note(_ relationship: RelationshipID, _ values: [Value]) throws(GraphError) {
            guard let other = seen.updateValue(relationship, forKey: values),
                other != relationship
            else { return }
            throw constraint.violation(values)
        }
        for relationship in asked {
            let values = keys.map { property($0, of: relationship) }
            try constraint.check(values, of: "the relationship \(summary(of: relationship))")
            // What equals nothing, as a null does, is not the same as anything.
            guard constraint.isUnique, values.allSatisfy({ $0.equals($0) == true }) else {
                continue
            }
            try note(relationship, values)
        }
        guard touched != nil, !seen.isEmpty else { return }
        for relationship in all {
            let values = keys.map { property($0, of: relationship) }
            if seen[values] != nil { try note(relationship, values) }
        }
    }
}

extension GraphSchema.Constraint {
    /// Throws if values are missing or have a wrong type.
    fileprivate func check(
        _ values: [Value], of holder: @autoclosure () -> String
    ) throws(GraphError) {
        switch rule {
        case .unique: return
        case .exists, .key:
            guard let missing = values.firstIndex(where: \.isNull) else { return }
            throw .constraintViolation("\(holder()) lacks \(keys[missing]), \(origin)")
        case .type(let type):
            for (key, value) in zip(keys, values) where !value.isNull && value.type != type {
                throw .constraintViolation(
                    "\(holder()) has \(shown([(key, value)])), which is "
                        + "\(value.type.rawValue) and not \(type.rawValue), \(origin)")
            }
        }
    }

    /// The error that two have the same values.
    fileprivate func violation(_ values: [Value]) -> GraphError {
        .constraintViolation(
            "two \(entity == .node ? "nodes with the label" : "relationships of the type") "
                + "\(label) have the same \(shown(Array(zip(keys, values)))), \(origin)")
    }

    private var origin: String { "against the constraint '\(name)'" }

    private func shown(_ values: [(String, Value)]) -> String {
        values.map { "\($0) \(String("\($1)".prefix(Self.shownMax)))" }.joined(separator: ", ")
    }

    /// How much of a value a message shows.
    private static let shownMax = 40
}
