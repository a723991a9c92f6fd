import GRDB
import GraphIndex
import Values

/// Reads a whole graph from the tables.
///
/// Everything that a graph relies on is checked on the way, so that a damaged file is an error
/// and not a crash.
struct GraphReader {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The graph of the tables, all read in the transaction that the connection is in.
    func graph() throws -> Graph {
        let next = try nextIDs()
        var builder = GraphBuilder(
            names: try names(), schema: try schema(), nodeIDBound: next.node,
            relationshipIDBound: next.relationship)
        try readNodes(into: &builder, below: next.node)
        try readRelationships(into: &builder, below: next.relationship)
        return builder.build(nodeIDBound: next.node, relationshipIDBound: next.relationship)
    }

    /// The ids that the next node and relationship get.
    func nextIDs() throws -> (node: UInt32, relationship: UInt32) {
        let statement = try SQLStatement(
            database,
            """
            SELECT next_node, next_relationship FROM "commit" ORDER BY sequence DESC LIMIT 1
            """)
        guard try statement.step() else { return (0, 0) }
        defer { statement.reset() }
        guard let node = statement.id(0), let relationship = statement.id(1) else {
            throw StoreError.damaged("the last commit does not say which ids come next")
        }
        return (node, relationship)
    }

    /// All names, whose numbers must have no gap.
    func names() throws -> Names {
        var names = Names()
        try readNames("label") { names.define(LabelID(rawValue: $0), as: $1) }
        try readNames("relationship_type") {
            names.define(RelationshipTypeID(rawValue: $0), as: $1)
        }
        try readNames("property_key") { names.define(PropertyKeyID(rawValue: $0), as: $1) }
        return names
    }

    private func readNames(_ table: String, _ define: (UInt32, String) -> Void) throws {
        let statement = try SQLStatement(database, "SELECT id, name FROM \(table) ORDER BY id")
        var expected: UInt32 = 0
        while try statement.step() {
            guard statement.id(0) == expected, let name = statement.string(1) else {
                throw StoreError.damaged("number \(expected) of \(table) is missing")
            }
            define(expected, name)
            expected += 1
        }
    }

    /// Constraints and indexes.
    func schema() throws -> GraphSchema {
        var schema = GraphSchema()
        let constraints = try SQLStatement(
            database, "SELECT name, label, keys, rule FROM constraint_definition ORDER BY name")
        while try constraints.step() {
            guard let name = constraints.string(0), let label = constraints.string(1),
                let keys = constraints.withText(2, { StoredText.names($0) }),
                let rule = constraints.string(3),
                let constraint = GraphSchema.Constraint(
                    name: name, label: label, keys: keys, ruleText: rule)
            else { throw StoreError.damaged("a constraint can not be read") }
            schema.constraints.append(constraint)
        }
        let indexes = try SQLStatement(
            database, "SELECT name, label, keys FROM index_definition ORDER BY name")
        while try indexes.step() {
            guard let name = indexes.string(0), let label = indexes.string(1),
                let keys = indexes.withText(2, { StoredText.names($0) })
            else { throw StoreError.damaged("an index can not be read") }
            schema.indexes.append(.init(name: name, label: label, keys: keys))
        }
        return schema
    }

    private func readNodes(into builder: inout GraphBuilder, below bound: UInt32) throws {
        let statement = try SQLStatement(
            database, "SELECT id, labels, properties FROM node ORDER BY id")
        var cache = LabelCache()
        while try statement.step() {
            guard let id = statement.id(0), id < bound else {
                throw StoreError.damaged("the node \(statement.integer(0)) has an impossible id")
            }
            guard let labels = statement.withText(1, { cache.labels($0) }) else {
                throw StoreError.damaged("the labels of node \(id) can not be read")
            }
            builder.addNode(NodeID(rawValue: id), labels: labels)
            do {
                try statement.withText(2) {
                    try builder.nodeProperties.append(storedText: $0, at: id)
                }
            } catch is StoredTextError {
                throw StoreError.damaged("the properties of node \(id) can not be read")
            }
        }
    }

    private func readRelationships(into builder: inout GraphBuilder, below bound: UInt32) throws {
        let statement = try SQLStatement(
            database, "SELECT source, type, target, id, properties FROM relationship")
        while try statement.step() {
            guard let id = statement.id(3), id < bound, let source = statement.id(0),
                let type = statement.id(1), type <= UInt16.max, let target = statement.id(2)
            else {
                throw StoreError.damaged(
                    "the relationship \(statement.integer(3)) has an impossible number")
            }
            do {
                try builder.addRelationship(
                    RelationshipID(rawValue: id), RelationshipTypeID(rawValue: type),
                    source: NodeID(rawValue: source), target: NodeID(rawValue: target))
                try statement.withText(4) {
                    try builder.relationshipProperties.append(storedText: $0, at: id)
                }
            } catch is StoredTextError {
                throw StoreError.damaged("the properties of relationship \(id) can not be read")
            } catch let error as GraphError {
                throw StoreError.damaged("of relationship \(id): \(error.message)")
            }
        }
    }
}

/// Remembers what the texts of labels say, since they are few.
struct LabelCache {
    private var lastText: [UInt8] = []
    private var last: [LabelID] = []
    private var known: [[UInt8]: [LabelID]] = [:]

    /// Nil if the text does not say labels.
    mutating func labels(_ text: Span<UInt8>) -> [LabelID]? {
        if isLast(text) { return last }
        var bytes: [UInt8] = []
        for index in text.indices { bytes.append(text[index]) }
        if known[bytes] == nil {
            // Whoever reads the row says that it is damaged.
            guard case .list(let elements) = try? StoredText.value(text) else { return nil }
            var labels: [LabelID] = []
            for element in elements {
                guard case .integer(let number) = element, let id = UInt16(exactly: number) else {
                    return nil
                }
                labels.append(LabelID(rawValue: UInt32(id)))
            }
            known[bytes] = labels
        }
        lastText = bytes
        last = known[bytes] ?? []
        return last
    }

    private func isLast(_ text: Span<UInt8>) -> Bool {
        guard text.count == lastText.count, !lastText.isEmpty else { return false }
        for index in text.indices where text[index] != lastText[index] { return false }
        return true
    }
}
