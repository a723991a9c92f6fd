import HashTreeCollections
import Values

extension Graph {
    /// Makes the change.
    ///
    /// It must fit the graph, as the change log and a transaction make sure.
    public mutating func apply(_ change: GraphChange) {
        switch change {
        case .defineLabel(let id, let name): names.define(id, as: name)
        case .defineRelationshipType(let id, let name): names.define(id, as: name)
        case .definePropertyKey(let id, let name): names.define(id, as: name)
        case .createNode(let node): create(node)
        case .deleteNode(let node):
            delta.nodes[node] = .deleted
            nodeCount -= 1
        case .addLabel(let node, let label): add(label, to: node)
        case .removeLabel(let node, let label):
            update(node) { $0.labels.removeAll { $0 == label } }
            labelCounts[Int(label.rawValue)] -= 1
            forget(label, atEndsOf: node)
        case .setNodeProperty(let node, let key, _, let value):
            update(node) { $0.properties[key] = value }
            if value.mayHoldFloats { keysOfFloats.insert(key) }
            indexDelta(node, key: key)
        case .createRelationship(let id, let type, let source, let target, let properties):
            create(id, type, source: source, target: target, properties)
        case .deleteRelationship(let id, let type, let source, let target):
            delete(id, type, source: source, target: target)
        case .setRelationshipProperty(let relationship, let key, _, let value):
            update(relationship) { $0.properties[key] = value }
        case .createConstraint(let constraint):
            schema.constraints.append(constraint)
            resolveSeekers()
        case .dropConstraint(let constraint):
            schema.constraints.removeAll { $0.name == constraint.name }
            resolveSeekers()
        case .createIndex(let index):
            schema.indexes.append(index)
            resolveSeekers()
        case .dropIndex(let index):
            schema.indexes.removeAll { $0.name == index.name }
            resolveSeekers()
        }
    }

    private mutating func create(_ node: NodeID) {
        delta.nodes[node] = NodeRecord(exists: true)
        nodeCount += 1
        nodeIDBound = max(nodeIDBound, node.rawValue + 1)
    }

    private mutating func add(_ label: LabelID, to node: NodeID) {
        update(node) { record in
            let index = record.labels.firstIndex { $0 > label } ?? record.labels.endIndex
            record.labels.insert(label, at: index)
        }
        labelCounts.count(label.rawValue, by: 1)
        delta.labeled[label, default: []].insertInOrder(node)
        indexDelta(node, label: label)
    }

    /// Notes that not all ends of the node's relationships have a label any more.
    private mutating func forget(_ label: LabelID, atEndsOf node: NodeID) {
        for (number, ends) in zip(UInt32(0)..., endLabels.ends) {
            let type = RelationshipTypeID(rawValue: number)
            if ends.source.contains(label), degree(of: node, .outgoing, types: [type]) > 0 {
                endLabels.removeSource(label, of: type)
            }
            if ends.target.contains(label), degree(of: node, .incoming, types: [type]) > 0 {
                endLabels.removeTarget(label, of: type)
            }
        }
    }

    private mutating func create(
        _ id: RelationshipID, _ type: RelationshipTypeID, source: NodeID, target: NodeID,
        _ properties: PropertyList
    ) {
        delta.relationships[id] = RelationshipRecord(
            exists: true, type: type, source: source, target: target, properties: properties)
        delta.adjacency[source, default: .init()].outgoing.append(
            Edge(type: type, other: target, relationship: id))
        delta.adjacency[target, default: .init()].incoming.append(
            Edge(type: type, other: source, relationship: id))
        endLabels.add(
            EndLabels.Ends(source: labels(of: source), target: labels(of: target)), to: type,
            isFirst: typeCount(type) == 0)
        relationshipCount += 1
        relationshipIDBound = max(relationshipIDBound, id.rawValue + 1)
        typeCounts.count(type.rawValue, by: 1)
    }

    private mutating func delete(
        _ id: RelationshipID, _ type: RelationshipTypeID, source: NodeID, target: NodeID
    ) {
        delta.relationships[id] = RelationshipRecord(
            exists: false, type: type, source: source, target: target)
        if base.contains(id) {
            delta.adjacency[source, default: .init()].lostSome = true
            delta.adjacency[target, default: .init()].lostSome = true
        } else {
            delta.adjacency[source, default: .init()].outgoing.removeAll { $0.relationship == id }
            delta.adjacency[target, default: .init()].incoming.removeAll { $0.relationship == id }
        }
        relationshipCount -= 1
        typeCounts.count(type.rawValue, by: -1)
    }

    /// Changes a node's record in place, after taking it over from the base if it is not there yet.
    private mutating func update(_ node: NodeID, _ change: (inout NodeRecord) -> Void) {
        if delta.nodes[node] == nil {
            delta.nodes[node] = NodeRecord(
                exists: base.contains(node), labels: base.labels(of: node),
                properties: PropertyList(sorted: base.properties(of: node)))
            indexDelta(node)
        }
        change(&delta.nodes[node, default: .deleted])
    }

    /// The same for a relationship.
    private mutating func update(
        _ relationship: RelationshipID, _ change: (inout RelationshipRecord) -> Void
    ) {
        let base = base
        let (source, target) = base.endpoints(of: relationship)
        change(
            &delta.relationships[
                relationship,
                default: RelationshipRecord(
                    exists: base.contains(relationship), type: base.type(of: relationship),
                    source: source, target: target,
                    properties: PropertyList(sorted: base.properties(of: relationship)))])
    }
}

extension [Int] {
    /// Adds to the count of a label or type, which may be a new one.
    fileprivate mutating func count(_ id: UInt32, by difference: Int) {
        while count <= Int(id) { append(0) }
        self[Int(id)] += difference
    }
}

extension Value {
    fileprivate var mayHoldFloats: Bool {
        switch self {
        case .float, .list: true
        default: false
        }
    }
}
