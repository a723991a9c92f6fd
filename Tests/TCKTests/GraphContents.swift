import Kith

/// All that can be observed of a graph; the difference of two is the side effects of a query.
struct GraphContents {
    private struct Property: Hashable {
        var isNode: Bool
        var id: UInt32
        var key: String
        var value: String
    }

    private var nodes: Set<UInt32> = []
    private var relationships: Set<UInt32> = []
    private var labels: Set<String> = []
    private var properties: Set<Property> = []

    init() {}

    init(of database: Database) throws(KithError) {
        for row in try database.query("MATCH (n) RETURN n").rows {
            guard case .node(let node) = row[0] else { continue }
            nodes.insert(node.id.rawValue)
            labels.formUnion(node.labels)
            note(node.properties, of: node.id.rawValue, isNode: true)
        }
        for row in try database.query("MATCH ()-[r]->() RETURN r").rows {
            guard case .relationship(let relationship) = row[0] else { continue }
            relationships.insert(relationship.id.rawValue)
            note(relationship.properties, of: relationship.id.rawValue, isNode: false)
        }
    }

    private mutating func note(_ values: [String: Value], of id: UInt32, isNode: Bool) {
        for (key, value) in values {
            properties.insert(
                Property(isNode: isNode, id: id, key: key, value: "\(value)"))
        }
    }

    /// How many of each kind came and went, by the TCK's names.
    func sideEffects(to after: GraphContents) -> [String: Int] {
        [
            "+nodes": after.nodes.subtracting(nodes).count,
            "-nodes": nodes.subtracting(after.nodes).count,
            "+relationships": after.relationships.subtracting(relationships).count,
            "-relationships": relationships.subtracting(after.relationships).count,
            "+labels": after.labels.subtracting(labels).count,
            "-labels": labels.subtracting(after.labels).count,
            "+properties": after.properties.subtracting(properties).count,
            "-properties": properties.subtracting(after.properties).count,
        ]
    }
}
