import GraphIndex
import Values

/// The columns of a row of the table `change`, and the event that they say.
struct LogRow {
    var kind: Kind
    var subject: UInt32?
    var name: UInt32?
    var source: UInt32?
    var target: UInt32?
    var old: Value?
    var new: Value?
    /// What a relationship is made with, which is in the same column as `new`.
    var properties = PropertyList()

    /// What happened, as the column says it.
    enum Kind: String {
        case defineLabel, defineRelationshipType, definePropertyKey
        case createNode, deleteNode, addLabel, removeLabel, setNodeProperty
        case createRelationship, deleteRelationship, setRelationshipProperty
        case createConstraint, dropConstraint, createIndex, dropIndex
        case bulkNodes, bulkRelationships
    }
}

extension LogRow {
    init(_ event: LoggedChange.Event) {
        switch event {
        case .change(let change): self.init(change)
        case .bulkNodes(let ids):
            self.init(kind: .bulkNodes, source: ids.lowerBound, target: ids.upperBound)
        case .bulkRelationships(let ids):
            self.init(kind: .bulkRelationships, source: ids.lowerBound, target: ids.upperBound)
        }
    }

    private init(_ change: GraphChange) {
        switch change {
        case .defineLabel(let id, let name):
            self.init(kind: .defineLabel, subject: id.rawValue, new: .string(name))
        case .defineRelationshipType(let id, let name):
            self.init(kind: .defineRelationshipType, subject: id.rawValue, new: .string(name))
        case .definePropertyKey(let id, let name):
            self.init(kind: .definePropertyKey, subject: id.rawValue, new: .string(name))
        case .createNode(let node): self.init(kind: .createNode, subject: node.rawValue)
        case .deleteNode(let node): self.init(kind: .deleteNode, subject: node.rawValue)
        case .addLabel(let node, let label):
            self.init(kind: .addLabel, subject: node.rawValue, name: label.rawValue)
        case .removeLabel(let node, let label):
            self.init(kind: .removeLabel, subject: node.rawValue, name: label.rawValue)
        case .setNodeProperty(let node, let key, let old, let new):
            self.init(
                kind: .setNodeProperty, subject: node.rawValue, name: key.rawValue, old: old,
                new: new)
        case .createRelationship(let id, let type, let source, let target, let properties):
            self.init(
                kind: .createRelationship, subject: id.rawValue, name: type.rawValue,
                source: source.rawValue, target: target.rawValue, properties: properties)
        case .deleteRelationship(let id, let type, let source, let target):
            self.init(
                kind: .deleteRelationship, subject: id.rawValue, name: type.rawValue,
                source: source.rawValue, target: target.rawValue)
        case .setRelationshipProperty(let id, let key, let old, let new):
            self.init(
                kind: .setRelationshipProperty, subject: id.rawValue, name: key.rawValue,
                old: old, new: new)
        case .createConstraint(let constraint):
            self.init(kind: .createConstraint, new: constraint.value)
        case .dropConstraint(let constraint):
            self.init(kind: .dropConstraint, old: constraint.value)
        case .createIndex(let index): self.init(kind: .createIndex, new: index.value)
        case .dropIndex(let index): self.init(kind: .dropIndex, old: index.value)
        }
    }

    /// The event, or nil if a column that it needs is missing.
    var event: LoggedChange.Event? {
        switch kind {
        case .bulkNodes, .bulkRelationships:
            guard let source, let target, source <= target else { return nil }
            return kind == .bulkNodes
                ? .bulkNodes(source..<target) : .bulkRelationships(source..<target)
        case .createConstraint:
            return new.flatMap(GraphSchema.Constraint.init(value:)).map {
                .change(.createConstraint($0))
            }
        case .dropConstraint:
            return old.flatMap(GraphSchema.Constraint.init(value:)).map {
                .change(.dropConstraint($0))
            }
        case .createIndex:
            return new.flatMap(GraphSchema.Index.init(value:)).map { .change(.createIndex($0)) }
        case .dropIndex:
            return old.flatMap(GraphSchema.Index.init(value:)).map { .change(.dropIndex($0)) }
        case .defineLabel, .defineRelationshipType, .definePropertyKey, .createNode, .deleteNode,
            .addLabel, .removeLabel, .setNodeProperty, .createRelationship, .deleteRelationship,
            .setRelationshipProperty:
            return subject.flatMap(change).map { .change($0) }
        }
    }

    private func change(_ subject: UInt32) -> GraphChange? {
        let node = NodeID(rawValue: subject)
        let relationship = RelationshipID(rawValue: subject)
        let label = name.map(LabelID.init)
        let key = name.map(PropertyKeyID.init)
        var text: String? { if case .string(let text)? = new { text } else { nil } }
        var link: (type: RelationshipTypeID, source: NodeID, target: NodeID)? {
            guard let name, let source, let target else { return nil }
            return (.init(rawValue: name), .init(rawValue: source), .init(rawValue: target))
        }
        switch kind {
        case .defineLabel: return text.map { .defineLabel(.init(rawValue: subject), $0) }
        case .defineRelationshipType:
            return text.map { .defineRelationshipType(.init(rawValue: subject), $0) }
        case .definePropertyKey:
            return text.map { .definePropertyKey(.init(rawValue: subject), $0) }
        case .createNode: return .createNode(node)
        case .deleteNode: return .deleteNode(node)
        case .addLabel: return label.map { .addLabel(node, $0) }
        case .removeLabel: return label.map { .removeLabel(node, $0) }
        case .setNodeProperty:
            return key.map { .setNodeProperty(node, $0, old: old ?? .null, new: new ?? .null) }
        case .createRelationship:
            return link.map {
                .createRelationship(
                    relationship, $0.type, source: $0.source, target: $0.target, properties)
            }
        case .deleteRelationship:
            return link.map {
                .deleteRelationship(relationship, $0.type, source: $0.source, target: $0.target)
            }
        case .setRelationshipProperty:
            return key.map {
                .setRelationshipProperty(relationship, $0, old: old ?? .null, new: new ?? .null)
            }
        case .createConstraint, .dropConstraint, .createIndex, .dropIndex, .bulkNodes,
            .bulkRelationships:
            return nil
        }
    }
}

/// The columns `old` and `new`, as text; an empty one stands for null.
extension LogRow {
    func writeOld(to text: inout [UInt8]) { LogRow.write(old, to: &text) }

    func writeNew(to text: inout [UInt8]) {
        LogRow.write(new, to: &text)
        if !properties.elements.isEmpty {
            StoredText.append(properties: properties.elements, to: &text)
        }
    }

    private static func write(_ value: Value?, to text: inout [UInt8]) {
        text.removeAll(keepingCapacity: true)
        if let value, !value.isNull { StoredText.append(value, to: &text) }
    }

    mutating func readOld(_ text: Span<UInt8>) throws(StoredTextError) {
        old = try StoredText.value(text)
    }

    mutating func readNew(_ text: Span<UInt8>) throws(StoredTextError) {
        guard kind == .createRelationship else {
            new = try StoredText.value(text)
            return
        }
        for (key, value) in try StoredText.properties(text) { properties[key] = value }
    }
}
