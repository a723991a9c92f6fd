import Testing
import Values

@testable import Diagrams

/// Builds results by hand: nodes by their `id` property, relationships between them.
struct Sample {
    private(set) var nodes: [String: Node] = [:]
    private(set) var relationships: [Relationship] = []

    mutating func node(_ id: String, _ labels: String, _ properties: [String: Value] = [:]) {
        var all = properties
        all["id"] = all["id"] ?? .string(id)
        nodes[id] = Node(
            id: NodeID(rawValue: UInt32(nodes.count)),
            content: Node.Content(
                labels: labels.split(separator: ":").map(String.init).sorted(), properties: all))
    }

    mutating func link(
        _ source: String, _ type: String, _ target: String, _ properties: [String: Value] = [:]
    ) {
        guard let from = nodes[source], let to = nodes[target] else { return }
        relationships.append(
            Relationship(
                id: RelationshipID(rawValue: UInt32(relationships.count)),
                content: Relationship.Content(
                    type: type, source: from.id, target: to.id, properties: properties)))
    }

    /// All of it, one entity a row.
    var rows: [[Value]] {
        nodes.values.sorted { $0.id < $1.id }.map { [.node($0)] }
            + relationships.map { [.relationship($0)] }
    }

    /// The same rows with the nodes and relationships numbered backwards.
    var renumberedRows: [[Value]] {
        func renumbered(_ id: NodeID) -> NodeID { NodeID(rawValue: 100_000 - id.rawValue) }
        return nodes.values.map { [.node(Node(id: renumbered($0.id), content: $0.content))] }
            + relationships.map { relationship in
                guard let content = relationship.content else { return [.null] }
                let ends = Relationship.Content(
                    type: content.type, source: renumbered(content.source),
                    target: renumbered(content.target), properties: content.properties)
                let id = RelationshipID(rawValue: 100_000 - relationship.id.rawValue)
                return [.relationship(Relationship(id: id, content: ends))]
            }
    }

    func source(_ rows: [[Value]]? = nil) -> DiagramSource {
        var source = DiagramSource()
        for row in rows ?? self.rows { source.add(row, columns: ["value"]) }
        return source
    }

    /// The path over these nodes by relationships of a type, whichever way those point.
    func walk(_ ids: [String], _ type: String) -> Value {
        let nodes = ids.compactMap { self.nodes[$0] }
        let steps = zip(nodes, nodes.dropFirst()).compactMap { one, other in
            relationships.first { relationship in
                let ends = relationship.content.map { Set([$0.source, $0.target]) }
                return relationship.type == type && ends == [one.id, other.id]
            }
        }
        guard steps.count + 1 == nodes.count else { return .null }
        return .path(Path(nodes: nodes, relationships: steps))
    }

    /// The nodes with these ids and the relationships of these types between them.
    func part(_ ids: [String], _ types: [String]) -> DiagramSource {
        let chosen = Set(ids.compactMap { nodes[$0]?.id })
        var source = DiagramSource()
        for id in ids { if let node = nodes[id] { source.add([.node(node)], columns: ["n"]) } }
        for relationship in relationships where types.contains(relationship.type) {
            guard let content = relationship.content, chosen.contains(content.source),
                chosen.contains(content.target)
            else { continue }
            source.add([.relationship(relationship)], columns: ["r"])
        }
        return source
    }
}

func day(_ year: Int64, _ month: Int64, _ day: Int64) -> Value {
    (try? LocalDate(year: year, month: month, day: day)).map(Value.date) ?? .null
}

let midYear = try? LocalDate(year: 2026, month: 6, day: 30)

func options(_ change: (inout DiagramOptions) -> Void = { _ in }) -> DiagramOptions {
    var options = DiagramOptions()
    options.asOf = midYear
    change(&options)
    return options
}
