import GraphIndex
import GraphStore
import Interchange
import Values

/// Hands what an import reads to the bulk loader: names become numbers once for each shape.
struct LoaderSink: ImportSink {
    private struct NodeTarget {
        var labels: [LabelID]
        var keys: [PropertyKeyID]
    }

    private struct RelationshipTarget {
        var type: RelationshipTypeID
        var keys: [PropertyKeyID]
        var isDistinct: Bool
    }

    private var loader: BulkLoader
    private var stored: StoredGraph
    private var nodeTargets: [NodeTarget] = []
    private var relationshipTargets: [RelationshipTarget] = []
    private var properties: [(key: PropertyKeyID, value: Value)] = []

    init(_ loader: BulkLoader) {
        self.loader = loader
        stored = StoredGraph(loader.graph)
    }

    /// The loader with all that was handed to it.
    consuming func finished() -> BulkLoader { loader }

    mutating func define(_ shape: NodeShape) throws(ImportSinkError) {
        do {
            let labels = try shape.labels.map { try loader.label($0) }
            let keys = try shape.keys.map { try loader.propertyKey($0) }
            nodeTargets.append(NodeTarget(labels: labels.sorted(), keys: keys))
        } catch { throw .fatal(error) }
    }

    mutating func define(_ shape: RelationshipShape) throws(ImportSinkError) {
        do {
            let type = try loader.relationshipType(shape.type)
            let keys = try shape.keys.map { try loader.propertyKey($0) }
            relationshipTargets.append(
                RelationshipTarget(type: type, keys: keys, isDistinct: shape.isDistinct))
        } catch { throw .fatal(error) }
    }

    mutating func define(_ key: NodeKey) { stored.define(key) }

    func hasLabel(_ name: String) -> Bool { stored.hasLabel(name) }

    mutating func existingNode(key: Int, value: Value) throws(ImportSinkError) -> NodeID? {
        try stored.node(key: key, value: value)
    }

    mutating func add(_ entry: SchemaEntry) throws(ImportSinkError) {
        do throws(StoreError) {
            guard let rule = entry.rule else {
                return try loader.createIndex(
                    GraphSchema.Index(name: entry.name, label: entry.label, keys: entry.keys))
            }
            guard
                let constraint = GraphSchema.Constraint(
                    name: entry.name, label: entry.label, keys: entry.keys, ruleText: rule)
            else { throw StoreError(.refused, "no constraint has the rule '\(rule)'") }
            try loader.createConstraint(constraint)
        } catch { throw ImportSinkError(error) }
    }

    mutating func addNode(shape: Int, values: [Value]) throws(ImportSinkError) -> NodeID {
        fill(nodeTargets[shape].keys, values)
        do throws(StoreError) {
            return try loader.addNode(labels: nodeTargets[shape].labels, properties: properties)
        } catch { throw ImportSinkError(error) }
    }

    mutating func updateNode(
        _ node: NodeID, shape: Int, values: [Value]
    ) throws(ImportSinkError) {
        fill(nodeTargets[shape].keys, values)
        do throws(StoreError) {
            try loader.updateNode(
                node, adding: nodeTargets[shape].labels,
                setting: properties.filter { !$0.value.isNull })
        } catch { throw ImportSinkError(error) }
    }

    mutating func addRelationship(
        shape: Int, from: NodeID, to: NodeID, values: [Value]
    ) throws(ImportSinkError) -> Bool {
        let target = relationshipTargets[shape]
        fill(target.keys, values)
        let existing =
            target.isDistinct
            ? stored.relationship(target.type, from: from, to: to)
            : stored.takeRelationship(target.type, from: from, to: to, equalTo: properties)
        do throws(StoreError) {
            guard let existing else {
                _ = try loader.addRelationship(
                    target.type, from: from, to: to, properties: properties)
                return true
            }
            for (key, value) in properties where !value.isNull {
                try loader.setProperty(key, of: existing, to: value)
            }
            return false
        } catch { throw ImportSinkError(error) }
    }

    /// Pairs keys and values, in an array that is used again for every row.
    private mutating func fill(_ keys: [PropertyKeyID], _ values: [Value]) {
        properties.removeAll(keepingCapacity: true)
        for index in keys.indices { properties.append((keys[index], values[index])) }
    }
}

extension ImportSinkError {
    /// What is refused is the fault of a row; anything else ends the import.
    fileprivate init(_ error: StoreError) {
        self = error.code == .refused ? .row(error.message) : .fatal(error)
    }
}
