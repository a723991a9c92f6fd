import GraphIndex
import GraphStore
import Interchange
import Values

/// Hands what an import reads to the bulk loader: names become numbers once for each shape.
struct LoaderSink: ImportSink {
    private struct NodeTarget {
        var labels: [LabelID]
        var keys: [PropertyKeyID]
        var mergeKey: Int?
        /// The nodes that were there before by their merge key; made when it is first asked for.
        var existing: [Value: NodeID]?
    }

    private struct RelationshipTarget {
        var type: RelationshipTypeID
        var keys: [PropertyKeyID]
    }

    private var loader: BulkLoader
    private var nodeTargets: [NodeTarget] = []
    private var relationshipTargets: [RelationshipTarget] = []
    private var properties: [(key: PropertyKeyID, value: Value)] = []

    init(_ loader: BulkLoader) { self.loader = loader }

    /// The loader with all that was handed to it.
    consuming func finished() -> BulkLoader { loader }

    mutating func define(_ shape: NodeShape) throws(ImportSinkError) {
        do {
            let labels = try shape.labels.map { try loader.label($0) }
            let keys = try shape.keys.map { try loader.propertyKey($0) }
            nodeTargets.append(
                NodeTarget(labels: labels.sorted(), keys: keys, mergeKey: shape.mergeKey))
        } catch { throw .fatal(error) }
    }

    mutating func define(_ shape: RelationshipShape) throws(ImportSinkError) {
        do {
            let type = try loader.relationshipType(shape.type)
            let keys = try shape.keys.map { try loader.propertyKey($0) }
            relationshipTargets.append(RelationshipTarget(type: type, keys: keys))
        } catch { throw .fatal(error) }
    }

    mutating func existingNode(shape: Int, key: Value) throws(ImportSinkError) -> NodeID? {
        let target = nodeTargets[shape]
        guard let mergeKey = target.mergeKey else { return nil }
        if let existing = target.existing { return existing[key] }
        let existing = loader.graph.nodes(labels: target.labels, by: target.keys[mergeKey])
        nodeTargets[shape].existing = existing
        return existing[key]
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
    ) throws(ImportSinkError) {
        let target = relationshipTargets[shape]
        fill(target.keys, values)
        do throws(StoreError) {
            _ = try loader.addRelationship(
                target.type, from: from, to: to, properties: properties)
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

extension Graph {
    /// The nodes that have all labels, by the value of a key; of several the one with the least id.
    fileprivate func nodes(labels: [LabelID], by key: PropertyKeyID) -> [Value: NodeID] {
        var found: [Value: NodeID] = [:]
        var cursor = NodeID(rawValue: 0)
        var batch: [NodeID] = []
        var isMore = true
        while isMore {
            batch.removeAll(keepingCapacity: true)
            isMore = scanNodes(label: labels.first, from: &cursor, limit: 4_096, into: &batch)
            for node in batch where labels.dropFirst().allSatisfy({ hasLabel(node, $0) }) {
                let value = property(key, of: node)
                if !value.isNull, found[value] == nil { found[value] = node }
            }
        }
        return found
    }
}
