import GraphIndex
import GraphStore
import QueryEngine
import QuerySyntax
import Values

extension Database {
    /// Runs a command on constraints and indexes.
    func run(_ command: SchemaCommand, author: String?) throws -> QueryResult {
        switch command.action {
        case .showConstraints:
            return try store.snapshot().schema.constraintRows
        case .showIndexes:
            return try store.snapshot().schema.indexRows
        case .createConstraint(let name, let ifNotExists, let constraint):
            let keys = constraint.keys.map(\.text)
            let rule: GraphSchema.Constraint.Rule =
                switch constraint.rule {
                case .unique: .unique
                case .exists: .exists
                }
            let added = GraphSchema.Constraint(
                name: name?.text
                    ?? "\(rule)_\(constraint.label.text)_\(keys.joined(separator: "_"))",
                label: constraint.label.text, keys: keys, rule: rule)
            try change(author) { transaction throws(GraphError) in
                let isThere = transaction.graph.schema.constraints.contains {
                    $0.name == added.name
                        || ($0.label == added.label && $0.keys == keys && $0.rule == rule)
                }
                if !isThere || !ifNotExists { try transaction.createConstraint(added) }
            }
        case .createIndex(let name, let ifNotExists, let label, let keyNames):
            let keys = keyNames.map(\.text)
            let added = GraphSchema.Index(
                name: name?.text ?? "index_\(label.text)_\(keys.joined(separator: "_"))",
                label: label.text, keys: keys)
            try change(author) { transaction throws(GraphError) in
                let isThere = transaction.graph.schema.indexes.contains {
                    $0.name == added.name || ($0.label == added.label && $0.keys == keys)
                }
                if !isThere || !ifNotExists { try transaction.createIndex(added) }
            }
        case .dropConstraint(let name, let ifExists):
            try change(author) { transaction throws(GraphError) in
                let isThere = transaction.graph.schema.constraints.contains { $0.name == name.text }
                if isThere || !ifExists { try transaction.dropConstraint(name.text) }
            }
        case .dropIndex(let name, let ifExists):
            try change(author) { transaction throws(GraphError) in
                let isThere = transaction.graph.schema.indexes.contains { $0.name == name.text }
                if isThere || !ifExists { try transaction.dropIndex(name.text) }
            }
        }
        return QueryResult(columns: [])
    }

    private func change(
        _ author: String?, _ body: (inout GraphTransaction) throws(GraphError) -> Void
    ) throws {
        do {
            _ = try store.write(author: author, note: nil) { try body(&$0) }
        } catch let error as GraphError {
            throw QueryError(error)
        }
    }
}

extension GraphSchema {
    fileprivate var constraintRows: QueryResult {
        QueryResult(
            columns: ["name", "label", "properties", "rule"],
            rows: constraints.map {
                [.string($0.name), .string($0.label), .strings($0.keys), .string($0.rule.rawValue)]
            })
    }

    fileprivate var indexRows: QueryResult {
        let unique = constraints.filter { $0.rule == .unique }.map { ($0.name, $0.label, $0.keys) }
        return QueryResult(
            columns: ["name", "label", "properties", "unique"],
            rows: indexes.map {
                [.string($0.name), .string($0.label), .strings($0.keys), false]
            }
                + unique.map { [.string($0.0), .string($0.1), .strings($0.2), true] })
    }
}

extension Value {
    static func strings(_ strings: [String]) -> Value { .list(strings.map(Value.string)) }
}
