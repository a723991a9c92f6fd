import GRDB
public import GraphIndex
public import Values

/// Adds nodes and relationships by the million, in one transaction.
///
/// Nodes go into their table as they come, relationships wait in memory to be written in the order
/// in which they lie. Names and changes of nodes that were there before are kept as in any other
/// transaction; of what is new the change log keeps only the ids.
public struct BulkLoader {
    /// The graph before the load, with the names and changes of existing nodes since.
    public var graph: Graph { transaction.graph }
    /// The number of nodes added so far.
    public private(set) var nodeCount = 0
    /// The number of relationships added so far.
    public private(set) var relationshipCount = 0

    var transaction: GraphTransaction
    let database: Database
    var nodes: NodeBuffer
    var search: SearchLoader
    /// Has what is still to be written of the nodes.
    let queue: WriteQueue
    private var relationships: RelationshipBuffer
    private var nextNode: UInt32
    private var nextRelationship: UInt32
    let first: (node: UInt32, relationship: UInt32)

    init(_ database: Database, _ graph: Graph) throws {
        self.database = database
        transaction = GraphTransaction(graph)
        queue = WriteQueue()
        nodes = try NodeBuffer(database, queue)
        search = try SearchLoader(database)
        relationships = try RelationshipBuffer(database)
        first = (graph.nodeIDBound, graph.relationshipIDBound)
        nextNode = first.node
        nextRelationship = first.relationship
    }

    /// The number of a label, given out now if the name is new.
    public mutating func label(_ name: String) throws(StoreError) -> LabelID {
        try StoreError.translating { try transaction.intern(label: name) }
    }

    /// The number of a relationship type, given out now if the name is new.
    public mutating func relationshipType(_ name: String) throws(StoreError) -> RelationshipTypeID {
        try StoreError.translating { try transaction.intern(type: name) }
    }

    /// The number of a property key, given out now if the name is new.
    public mutating func propertyKey(_ name: String) throws(StoreError) -> PropertyKeyID {
        try StoreError.translating { try transaction.intern(key: name) }
    }

    /// Adds a node.
    ///
    /// The labels must differ; nulls among the properties are left out.
    public mutating func addNode(
        labels: [LabelID], properties: [Property]
    ) throws(StoreError) -> NodeID {
        guard nextNode < NodeID.none.rawValue else {
            throw StoreError(.refused, GraphError.tooManyIDs("nodes").message)
        }
        let id = NodeID(rawValue: nextNode)
        try StoreError.translating {
            try BulkLoader.check(properties, transaction.graph.names)
            let words = search.words(of: id, properties, transaction.graph.names)
            try nodes.append(id, labels: labels, properties, words: words)
        }
        nextNode += 1
        nodeCount += 1
        return id
    }

    /// Adds a relationship between nodes that were there or have been added.
    public mutating func addRelationship(
        _ type: RelationshipTypeID, from source: NodeID, to target: NodeID,
        properties: [Property]
    ) throws(StoreError) -> RelationshipID {
        guard nextRelationship < RelationshipID.none.rawValue else {
            throw StoreError(.refused, GraphError.tooManyIDs("relationships").message)
        }
        for node in [source, target] where !isThere(node) {
            throw StoreError(.refused, GraphError.nodeNotFound(node).message)
        }
        let id = RelationshipID(rawValue: nextRelationship)
        try StoreError.translating {
            try BulkLoader.check(properties, transaction.graph.names)
            relationships.append(id, type, source: source, target: target, properties)
            if relationships.isFull {
                try queue.finish()
                try relationships.flush()
            }
        }
        nextRelationship += 1
        relationshipCount += 1
        return id
    }

    /// Sets a property of a node that was there before the load; null removes it.
    public mutating func setProperty(
        _ key: PropertyKeyID, of node: NodeID, to value: Value
    ) throws(StoreError) {
        let name = graph.names.name(of: key)
        try StoreError.translating { try transaction.setProperty(name, of: node, to: value) }
    }

    /// Sets a property of a relationship that was there before the load; null removes it.
    public mutating func setProperty(
        _ key: PropertyKeyID, of relationship: RelationshipID, to value: Value
    ) throws(StoreError) {
        let name = graph.names.name(of: key)
        try StoreError.translating {
            try transaction.setProperty(name, of: relationship, to: value)
        }
    }

    /// Gives a label to a node that was there before the load.
    public mutating func addLabel(_ label: LabelID, to node: NodeID) throws(StoreError) {
        let name = graph.names.name(of: label)
        try StoreError.translating { try transaction.addLabel(name, to: node) }
    }

    private func isThere(_ node: NodeID) -> Bool {
        node.rawValue >= first.node ? node.rawValue < nextNode : graph.contains(node)
    }

    /// A function of the type: one of the loader would have it copied for each row.
    private static func check(_ properties: [Property], _ names: Names) throws(GraphError) {
        for (key, value) in properties {
            switch value {
            case .list, .map, .node, .relationship, .path:
                try GraphTransaction.check(value, key: names.name(of: key))
            case .null, .boolean, .integer, .float, .string, .date, .localTime, .time,
                .localDateTime, .dateTime, .duration:
                break
            }
        }
    }
}

extension BulkLoader {
    /// Writes what is still in memory, and the log; nil if there was nothing to load.
    mutating func finish(author: String?, note: String?) throws -> CommitInfo? {
        // From here on, this thread alone uses the connection.
        try nodes.flush()
        var events = transaction.changes.map { LoggedChange.Event.change($0) }
        if nodeCount > 0 { events.append(.bulkNodes(first.node..<nextNode)) }
        if relationshipCount > 0 {
            events.append(.bulkRelationships(first.relationship..<nextRelationship))
        }
        guard !events.isEmpty else { return nil }
        // Row by row into an index that is not in their order, many relationships cost more than
        // making the index anew. Between, the tables of a small load stay as they are.
        let isLarge = relationshipCount > graph.relationshipCount / 4 && relationshipCount > 1_000
        if isLarge { try database.run("DROP INDEX incoming") }
        try relationships.flush()
        if isLarge {
            // Other threads sort while this one reads the table.
            try database.run("PRAGMA threads = 2")
            try database.run(Schema.incomingIndex)
        }
        var changed = RowWriter(database)
        try changed.write(transaction)
        try search.finish()
        return try ChangeLog(database).append(
            events, author: author, note: note, nextNode: nextNode,
            nextRelationship: nextRelationship)
    }
}
