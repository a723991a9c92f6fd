import Foundation
import Interchange
import Testing
import Values

/// A file in a folder of its own that goes away with this object.
final class TemporaryFile: Sendable {
    let path: String
    private let folder: URL

    init(_ bytes: [UInt8], name: String = "data.csv") {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "kith-\(UUID().uuidString)")
        path = folder.appending(path: name).path
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(filePath: path))
        } catch {
            Issue.record("the file \(path) cannot be written: \(error)")
        }
    }

    convenience init(_ text: String, name: String = "data.csv") {
        self.init(Array(text.utf8), name: name)
    }

    var folderPath: String { folder.path }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

/// A generator that gives the same numbers for the same seed.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// A graph in memory that an import writes into.
struct GraphSink: ImportSink {
    struct StoredNode {
        var labels: Set<String>
        var properties: [String: Value]
    }

    struct StoredRelationship {
        var type: String
        var from: NodeID
        var to: NodeID
        var properties: [String: Value]
    }

    var nodes: [StoredNode] = []
    var relationships: [StoredRelationship] = []
    var schema: [SchemaEntry] = []
    /// So many of the nodes were there before the import.
    var storedCount = 0
    private var nodeShapes: [NodeShape] = []
    private var nodeKeys: [NodeKey] = []
    private var relationshipShapes: [RelationshipShape] = []

    mutating func define(_ shape: NodeShape) { nodeShapes.append(shape) }
    mutating func define(_ shape: RelationshipShape) { relationshipShapes.append(shape) }

    mutating func define(_ key: NodeKey) { nodeKeys.append(key) }

    mutating func add(_ entry: SchemaEntry) { schema.append(entry) }

    func hasLabel(_ name: String) -> Bool { nodes.contains { $0.labels.contains(name) } }

    func existingNode(key: Int, value: Value) -> NodeID? {
        let key = nodeKeys[key]
        let found = nodes.indices.prefix(storedCount).first {
            nodes[$0].labels.isSuperset(of: key.labels)
                && nodes[$0].properties[key.property] == value
        }
        return found.map { NodeID(rawValue: UInt32($0)) }
    }

    mutating func addNode(shape: Int, values: [Value]) throws(ImportSinkError) -> NodeID {
        if values.contains(.string("refuse me")) { throw .row("the name is taken") }
        nodes.append(
            StoredNode(
                labels: Set(nodeShapes[shape].labels),
                properties: properties(nodeShapes[shape].keys, values)))
        return NodeID(rawValue: UInt32(nodes.count - 1))
    }

    mutating func updateNode(_ node: NodeID, shape: Int, values: [Value]) {
        let index = Int(node.rawValue)
        nodes[index].labels.formUnion(nodeShapes[shape].labels)
        nodes[index].properties.merge(properties(nodeShapes[shape].keys, values)) { $1 }
    }

    mutating func addRelationship(
        shape: Int, from: NodeID, to: NodeID, values: [Value]
    ) -> Bool {
        let shape = relationshipShapes[shape]
        relationships.append(
            StoredRelationship(
                type: shape.type, from: from, to: to, properties: properties(shape.keys, values)))
        return true
    }

    private func properties(_ keys: [String], _ values: [Value]) -> [String: Value] {
        precondition(keys.count == values.count, "there is a value for each key")
        return Dictionary(zip(keys, values).filter { !$0.1.isNull }, uniquingKeysWith: { $1 })
    }

    func node(_ id: NodeID) -> Node {
        let stored = nodes[Int(id.rawValue)]
        return Node(
            id: id, content: .init(labels: stored.labels.sorted(), properties: stored.properties))
    }

    /// Nodes and relationships as sorted lines of text.
    var lines: [String] {
        let nodeLines = nodes.indices.map { node(NodeID(rawValue: UInt32($0))).description }
        let relationshipLines = relationships.map { relationship in
            let content = Relationship.Content(
                type: relationship.type, source: relationship.from, target: relationship.to,
                properties: relationship.properties)
            let middle = Relationship(id: RelationshipID(rawValue: 0), content: content)
            return "\(name(relationship.from))-\(middle)->\(name(relationship.to))"
        }
        return nodeLines.sorted() + relationshipLines.sorted()
    }

    private func name(_ id: NodeID) -> String {
        let properties = nodes[Int(id.rawValue)].properties
        return (properties["id"] ?? properties["name"])?.displayText ?? "\(id.rawValue)"
    }

    func count(label: String) -> Int { nodes.count { $0.labels.contains(label) } }
    func count(type: String) -> Int { relationships.count { $0.type == type } }
}

extension ImportPlan {
    /// Runs the plan into an empty graph.
    func graph() throws -> (GraphSink, ImportReport) {
        var sink = GraphSink()
        let report = try run(into: &sink)
        return (sink, report)
    }
}
