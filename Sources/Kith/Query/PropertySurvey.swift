import GraphIndex
import Values

/// Which properties each label and each relationship type has, and the types of their values.
///
/// Looks at every entity once.
struct PropertySurvey {
    private var byLabel: [String: [String: Set<String>]] = [:]
    private var byType: [String: [String: Set<String>]] = [:]

    init(_ graph: Graph) {
        for id in 0..<graph.nodeIDBound {
            let node = NodeID(rawValue: id)
            guard graph.contains(node) else { continue }
            let properties = graph.properties(of: node)
            for label in graph.labels(of: node) {
                let name = graph.names.name(of: label)
                for (key, value) in properties {
                    byLabel[name, default: [:]][graph.names.name(of: key), default: []]
                        .insert(value.type.rawValue)
                }
            }
        }
        for id in 0..<graph.relationshipIDBound {
            let relationship = RelationshipID(rawValue: id)
            guard graph.contains(relationship) else { continue }
            let name = graph.names.name(of: graph.type(of: relationship))
            for (key, value) in graph.properties(of: relationship) {
                byType[name, default: [:]][graph.names.name(of: key), default: []]
                    .insert(value.type.rawValue)
            }
        }
    }

    /// The properties of a label as text, such as `name STRING, revenue FLOAT|INTEGER`.
    func text(label: String) -> String { Self.text(byLabel[label] ?? [:]) }
    /// The properties of a type as text.
    func text(type: String) -> String { Self.text(byType[type] ?? [:]) }

    private static func text(_ properties: [String: Set<String>]) -> String {
        properties.sorted { $0.key < $1.key }.map { key, types in
            "\(key) \(types.sorted().joined(separator: "|"))"
        }.joined(separator: ", ")
    }
}
