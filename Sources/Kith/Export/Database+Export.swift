import GraphIndex
import Interchange
import Values

extension Database {
    /// The forms in which a whole graph can be written.
    public enum ExportFormat: String, CaseIterable, Sendable {
        /// A script of statements that make the graph again.
        case cypher
        /// A JSON object a line; an import reads them back.
        case jsonl
    }

    /// Writes the graph as of now, in pieces, so that a graph of any size flows through.
    ///
    /// Nodes come in the order of their ids, then relationships, then constraints and indexes.
    public func export(
        _ format: ExportFormat, write: (String) throws(KithError) -> Void
    ) throws(KithError) {
        let graph = try snapshot()
        var output = ""
        func flush(above bytes: Int) throws(KithError) {
            guard output.utf8.count > bytes else { return }
            try write(output)
            output = ""
        }
        switch format {
        case .jsonl:
            let lines = GraphLinesWriter()
            for node in graph.allNodes {
                lines.write(node, into: &output)
                try flush(above: 1 << 16)
            }
            for relationship in graph.allRelationships {
                lines.write(relationship, into: &output)
                try flush(above: 1 << 16)
            }
            for entry in graph.schema.entries { lines.write(entry, into: &output) }
        case .cypher:
            var script = CypherScriptWriter()
            script.begin(into: &output)
            for node in graph.allNodes {
                do { try script.write(node, into: &output) } catch { throw KithError(.data(error)) }
                try flush(above: 1 << 16)
            }
            for relationship in graph.allRelationships {
                do {
                    try script.write(relationship, into: &output)
                } catch {
                    throw KithError(.data(error))
                }
                try flush(above: 1 << 16)
            }
            script.end(into: &output)
            output += graph.schema.script
        }
        try flush(above: 0)
    }
}

extension Graph {
    /// Every node with its content, in the order of ids.
    fileprivate var allNodes: some Sequence<Node> {
        (0..<nodeIDBound).lazy.map { NodeID(rawValue: $0) }.filter { contains($0) }.map { node($0) }
    }

    /// Every relationship with its content, in the order of ids.
    fileprivate var allRelationships: some Sequence<Relationship> {
        (0..<relationshipIDBound).lazy.map { RelationshipID(rawValue: $0) }
            .filter { contains($0) }.map { relationship($0) }
    }
}

extension GraphSchema {
    /// The constraints and indexes, as lines of JSON carry them.
    fileprivate var entries: [SchemaEntry] {
        constraints.map {
            SchemaEntry(name: $0.name, label: $0.label, keys: $0.keys, rule: $0.ruleText)
        }.sorted { $0.name < $1.name }
            + indexes.map {
                SchemaEntry(name: $0.name, label: $0.label, keys: $0.keys)
            }.sorted { $0.name < $1.name }
    }

    /// The statements that make the constraints and indexes.
    fileprivate var script: String {
        let made = constraints.sorted { $0.name < $1.name }.map { constraint in
            let rule =
                switch constraint.rule {
                case .unique: "IS UNIQUE"
                case .exists: "IS NOT NULL"
                case .key: "IS KEY"
                case .type(let type): "IS :: \(type.rawValue)"
                }
            let label = CypherLiteral.name(constraint.label)
            let holder = constraint.entity == .node ? "(n:\(label))" : "()-[n:\(label)]-()"
            return "CREATE CONSTRAINT \(CypherLiteral.name(constraint.name)) FOR \(holder) REQUIRE "
                + "\(Self.keys(constraint.keys)) \(rule);\n"
        }
        let found = indexes.sorted { $0.name < $1.name }.map { index in
            "CREATE INDEX \(CypherLiteral.name(index.name)) FOR "
                + "(n:\(CypherLiteral.name(index.label))) ON (\(Self.list(index.keys)));\n"
        }
        return (made + found).joined()
    }

    private static func keys(_ keys: [String]) -> String {
        keys.count == 1 ? list(keys) : "(\(list(keys)))"
    }

    private static func list(_ keys: [String]) -> String {
        keys.map { "n.\(CypherLiteral.name($0))" }.joined(separator: ", ")
    }
}
