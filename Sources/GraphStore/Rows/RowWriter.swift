import GRDB
import GraphIndex
import Values

/// Writes nodes, relationships, names and the schema into their tables.
struct RowWriter {
    private let database: Database
    private var text: [UInt8] = []
    private var labelsText: [UInt8] = []

    /// What is written may take the place of what is there.
    init(_ database: Database) { self.database = database }

    mutating func write(
        node id: NodeID, labels: [LabelID],
        properties: [Property]
    ) throws {
        labelsText.removeAll(keepingCapacity: true)
        StoredText.append(labels: labels, to: &labelsText)
        text.removeAll(keepingCapacity: true)
        StoredText.append(properties: properties, to: &text)
        let node = try SQLStatement(database, "INSERT OR REPLACE INTO node VALUES (?, ?, ?)")
        node.bind(id.rawValue, at: 1)
        node.bind(text: labelsText, at: 2)
        try node.run(text: text.span, at: 3)
    }

    mutating func write(
        relationship id: RelationshipID, _ type: RelationshipTypeID, source: NodeID,
        target: NodeID, properties: [Property]
    ) throws {
        text.removeAll(keepingCapacity: true)
        StoredText.append(properties: properties, to: &text)
        let relationship = try SQLStatement(
            database, "INSERT OR REPLACE INTO relationship VALUES (?, ?, ?, ?, ?)")
        relationship.bind(source.rawValue, at: 1)
        relationship.bind(type.rawValue, at: 2)
        relationship.bind(target.rawValue, at: 3)
        relationship.bind(id.rawValue, at: 4)
        try relationship.run(text: text.span, at: 5)
    }
}

extension RowWriter {
    /// Brings the tables to what the transaction's graph says about everything it changed.
    mutating func write(_ transaction: GraphTransaction) throws {
        var nodes: [NodeID] = []
        var relationships: [RelationshipID] = []
        var renamed: Set<NodeID> = []
        for change in transaction.changes {
            if let node = change.renamedNode(transaction.graph.names) { renamed.insert(node) }
            switch change {
            case .defineLabel(let id, let name):
                try RowWriter.write(name, id.rawValue, in: "label", database)
            case .defineRelationshipType(let id, let name):
                try RowWriter.write(name, id.rawValue, in: "relationship_type", database)
            case .definePropertyKey(let id, let name):
                try RowWriter.write(name, id.rawValue, in: "property_key", database)
            case .createNode(let node), .deleteNode(let node), .addLabel(let node, _),
                .removeLabel(let node, _), .setNodeProperty(let node, _, _, _):
                nodes.appendUnlessLast(node)
            case .createRelationship(let id, _, _, _, _),
                .setRelationshipProperty(let id, _, _, _):
                relationships.appendUnlessLast(id)
            case .deleteRelationship(let id, let type, let source, let target):
                try RowWriter.delete(id, type, source: source, target: target, database)
            case .createConstraint, .dropConstraint, .createIndex, .dropIndex:
                try RowWriter.write(change, database)
            }
        }
        let graph = transaction.graph
        let search = try renamed.isEmpty ? nil : SearchIndex(database)
        for id in nodes.sortedOnce() {
            if renamed.contains(id) { try search?.remove(id) }
            if graph.contains(id) {
                try write(
                    node: id, labels: graph.labels(of: id), properties: graph.properties(of: id))
                if renamed.contains(id) { try search?.add(id) }
            } else {
                try RowWriter.delete(id, database)
            }
        }
        for id in relationships.sortedOnce() where graph.contains(id) {
            let (source, target) = graph.endpoints(of: id)
            try write(
                relationship: id, graph.type(of: id), source: source, target: target,
                properties: graph.properties(of: id))
        }
    }

    private static func write(
        _ name: String, _ id: UInt32, in table: String, _ database: Database
    ) throws {
        let statement = try SQLStatement(database, "INSERT INTO \(table) VALUES (?, ?)")
        statement.bind(id, at: 1)
        statement.bind(name, at: 2)
        try statement.run()
    }

    private static func delete(_ id: NodeID, _ database: Database) throws {
        let statement = try SQLStatement(database, "DELETE FROM node WHERE id = ?")
        statement.bind(id.rawValue, at: 1)
        try statement.run()
    }

    private static func delete(
        _ id: RelationshipID, _ type: RelationshipTypeID, source: NodeID, target: NodeID,
        _ database: Database
    ) throws {
        let statement = try SQLStatement(
            database,
            "DELETE FROM relationship WHERE source = ? AND type = ? AND target = ? AND id = ?")
        statement.bind(source.rawValue, at: 1)
        statement.bind(type.rawValue, at: 2)
        statement.bind(target.rawValue, at: 3)
        statement.bind(id.rawValue, at: 4)
        try statement.run()
    }

    /// Writes a change of constraints and indexes.
    private static func write(_ change: GraphChange, _ database: Database) throws {
        func run(_ sql: String, _ texts: String...) throws {
            let statement = try SQLStatement(database, sql)
            for (index, text) in texts.enumerated() {
                statement.bind(text, at: Int32(index + 1))
            }
            try statement.run()
        }
        switch change {
        case .createConstraint(let constraint):
            try run(
                "INSERT INTO constraint_definition VALUES (?, ?, ?, ?)", constraint.name,
                constraint.label, StoredText.text(constraint.keys), constraint.ruleText)
        case .dropConstraint(let constraint):
            try run("DELETE FROM constraint_definition WHERE name = ?", constraint.name)
        case .createIndex(let index):
            try run(
                "INSERT INTO index_definition VALUES (?, ?, ?)", index.name, index.label,
                StoredText.text(index.keys))
        case .dropIndex(let index):
            try run("DELETE FROM index_definition WHERE name = ?", index.name)
        case .defineLabel, .defineRelationshipType, .definePropertyKey, .createNode, .deleteNode,
            .addLabel, .removeLabel, .setNodeProperty, .createRelationship, .deleteRelationship,
            .setRelationshipProperty:
            break
        }
    }
}

extension Array where Element: Comparable {
    /// Appends an element that is not the last one already.
    fileprivate mutating func appendUnlessLast(_ element: Element) {
        if last != element { append(element) }
    }

    /// The elements, ascending, each once.
    fileprivate func sortedOnce() -> [Element] {
        guard count > 1 else { return self }
        var elements: [Element] = []
        for element in sorted() { elements.appendUnlessLast(element) }
        return elements
    }
}

extension StoredText {
    /// Appends the text of labels.
    static func append(labels: [LabelID], to bytes: inout [UInt8]) {
        for (index, label) in labels.enumerated() {
            bytes.append(UInt8(ascii: index == 0 ? "[" : ","))
            append(integer: Int64(label.rawValue), to: &bytes)
        }
        bytes.append(contentsOf: labels.isEmpty ? "[]".utf8 : "]".utf8)
    }

    /// The text of a value.
    static func text(_ value: Value) -> String {
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text of names.
    static func text(_ names: [String]) -> String { text(.list(names.map { .string($0) })) }

    /// The names that a text says; nil if it does not say names.
    static func names(_ text: Span<UInt8>) -> [String]? {
        // Whoever reads the row says that it is damaged.
        guard case .list(let elements) = try? value(text) else { return nil }
        let names = elements.compactMap { if case .string(let name) = $0 { name } else { nil } }
        return names.count == elements.count ? names : nil
    }
}
