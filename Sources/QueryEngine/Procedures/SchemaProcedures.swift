import GraphIndex
import QueryPlan
import QuerySyntax
import Values

extension Procedure {
    /// What the graph is made of: names in use, constraints and indexes.
    static let schemaProcedures = [labels, relationshipTypes, propertyKeys, constraints, indexes]

    private static let labels = Procedure(
        "db.labels", "The labels in use.", outputs: [.init("label", .string)]
    ) {
        call throws(QueryError) in
        let names = call.graph.names
        let used = names.labels.filter { name in
            names.label(name).map { call.graph.labelCount($0) > 0 } ?? false
        }
        return rows(used)
    }

    private static let relationshipTypes = Procedure(
        "db.relationshipTypes", "The relationship types in use.",
        outputs: [.init("relationshipType", .string)]
    ) { call throws(QueryError) in
        let names = call.graph.names
        let used = names.relationshipTypes.filter { name in
            names.relationshipType(name).map { call.graph.typeCount($0) > 0 } ?? false
        }
        return rows(used)
    }

    private static let propertyKeys = Procedure(
        "db.propertyKeys", "The property keys that have been used.",
        outputs: [.init("propertyKey", .string)]
    ) { call throws(QueryError) in rows(call.graph.names.propertyKeys) }

    private static let constraints = Procedure(
        "db.constraints", "The constraints.",
        outputs: [
            .init("name", .string), .init("label", .string), .init("properties", .list),
            .init("rule", .string),
        ]
    ) { call throws(QueryError) in
        call.graph.schema.constraints.sorted { $0.name < $1.name }.map { constraint in
            [
                .string(constraint.name), .string(constraint.label),
                .list(constraint.keys.map { .string($0) }), .string(constraint.ruleText),
            ]
        }
    }

    private static let indexes = Procedure(
        "db.indexes", "The indexes.",
        outputs: [
            .init("name", .string), .init("label", .string), .init("properties", .list),
        ]
    ) { call throws(QueryError) in
        call.graph.schema.indexes.sorted { $0.name < $1.name }.map { index in
            [.string(index.name), .string(index.label), .list(index.keys.map { .string($0) })]
        }
    }

    private static func rows(_ names: [String]) -> [[Value]] {
        names.sorted().map { [.string($0)] }
    }
}
