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
        case .showProcedures:
            return procedureRows
        case .showFunctions:
            return functionRows
        case .createConstraint, .createIndex, .dropConstraint, .dropIndex:
            do {
                _ = try store.write(author: author, note: nil) { try $0.run(command) }
            } catch let error as GraphError {
                throw QueryError(error)
            }
            return QueryResult(columns: [])
        }
    }
}

extension GraphTransaction {
    /// Runs a command on constraints and indexes; those that only show do nothing.
    mutating func run(_ command: SchemaCommand) throws(GraphError) {
        switch command.action {
        case .showConstraints, .showIndexes, .showProcedures, .showFunctions:
            return
        case .createConstraint(let name, let ifNotExists, let constraint):
            let added = GraphSchema.Constraint(constraint, name: name?.text)
            let isThere = graph.schema.constraints.contains {
                $0.name == added.name || $0.saysTheSame(as: added)
            }
            if !isThere || !ifNotExists { try createConstraint(added) }
        case .createIndex(let name, let ifNotExists, let label, let keyNames):
            let keys = keyNames.map(\.text)
            let added = GraphSchema.Index(
                name: name?.text ?? "index_\(label.text)_\(keys.joined(separator: "_"))",
                label: label.text, keys: keys)
            let isThere = graph.schema.indexes.contains {
                $0.name == added.name || ($0.label == added.label && $0.keys == keys)
            }
            if !isThere || !ifNotExists { try createIndex(added) }
        case .dropConstraint(let name, let ifExists):
            let isThere = graph.schema.constraints.contains { $0.name == name.text }
            if isThere || !ifExists { try dropConstraint(name.text) }
        case .dropIndex(let name, let ifExists):
            let isThere = graph.schema.indexes.contains { $0.name == name.text }
            if isThere || !ifExists { try dropIndex(name.text) }
        }
    }
}

extension GraphSchema.Constraint {
    /// The constraint that a command asks for; without a name it gets one that says what it is.
    fileprivate init(_ written: SchemaCommand.Constraint, name: String?) {
        let keys = written.keys.map(\.text)
        let rule: Rule =
            switch written.rule {
            case .unique: .unique
            case .exists: .exists
            case .key: .key
            case .type(let type): .type(type)
            }
        let entity: Entity = written.entity == .node ? .node : .relationship
        self.init(name: "", entity: entity, label: written.label.text, keys: keys, rule: rule)
        self.name =
            name
            ?? ([ruleText.replacing(" ", with: "_"), label] + keys).joined(separator: "_")
    }
}

extension GraphSchema {
    fileprivate var constraintRows: QueryResult {
        QueryResult(
            columns: ["name", "label", "properties", "rule"],
            rows: constraints.map {
                [.string($0.name), .string($0.label), .strings($0.keys), .string($0.ruleText)]
            })
    }

    fileprivate var indexRows: QueryResult {
        let unique = constraints.filter(\.findsNodes).map { ($0.name, $0.label, $0.keys) }
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
