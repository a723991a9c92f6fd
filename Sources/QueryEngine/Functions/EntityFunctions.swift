import GraphIndex
import QuerySyntax
import Values

/// Functions of nodes, relationships and paths.
extension FunctionTable {
    static let entities: [String: FunctionBody] = [
        "id": .unary { value throws(QueryError) in
            .integer(Int64(try value.entityNumber(for: "id")))
        },
        "elementid": .unary { value throws(QueryError) in
            .string(String(try value.entityNumber(for: "elementId")))
        },
        "labels": .graph { evaluator, graph, value throws(QueryError) in
            guard case .node(let node) = value else {
                throw .argument(of: "labels", mustBe: "a node", not: value)
            }
            try evaluator.requirePresence(of: [node.id], in: graph)
            return .list(graph.labels(of: node.id).map { .string(graph.names.name(of: $0)) })
        },
        // Of a relationship that the query has deleted, too.
        "type": .graph { _, graph, value throws(QueryError) in
            let relationship = try value.relationship(for: "type")
            return .string(graph.names.name(of: graph.type(of: relationship.id)))
        },
        "startnode": .graph { evaluator, graph, value throws(QueryError) in
            let relationship = try value.relationship(for: "startNode")
            try evaluator.requirePresence(of: [relationship.id], in: graph)
            return .node(Node(id: graph.endpoints(of: relationship.id).source))
        },
        "endnode": .graph { evaluator, graph, value throws(QueryError) in
            let relationship = try value.relationship(for: "endNode")
            try evaluator.requirePresence(of: [relationship.id], in: graph)
            return .node(Node(id: graph.endpoints(of: relationship.id).target))
        },
        "keys": .graph { evaluator, graph, value throws(QueryError) in
            switch value {
            case .map(let entries):
                return .list(entries.sortedByName.map { .string($0.name) })
            case .node(let node):
                try evaluator.requirePresence(of: [node.id], in: graph)
                return .list(graph.keys(of: graph.properties(of: node.id)))
            case .relationship(let relationship):
                try evaluator.requirePresence(of: [relationship.id], in: graph)
                return .list(graph.keys(of: graph.properties(of: relationship.id)))
            default:
                throw .argument(of: "keys", mustBe: "a map, node or relationship", not: value)
            }
        },
        "properties": .graph { evaluator, _, value throws(QueryError) in
            switch value {
            case .map, .node, .relationship:
                return try evaluator.properties(of: value).map { .map($0) } ?? .null
            default:
                throw .argument(
                    of: "properties", mustBe: "a map, node or relationship", not: value)
            }
        },
        "nodes": .unary { value throws(QueryError) in
            .list(try value.path(for: "nodes").nodes.map { .node($0) })
        },
        "relationships": .unary { value throws(QueryError) in
            .list(try value.path(for: "relationships").relationships.map { .relationship($0) })
        },
        "length": .unary { value throws(QueryError) in
            .integer(Int64(try value.path(for: "length").relationships.count))
        },
    ]
}

extension Value {
    fileprivate func entityNumber(for function: String) throws(QueryError) -> UInt32 {
        switch self {
        case .node(let node): node.id.rawValue
        case .relationship(let relationship): relationship.id.rawValue
        default: throw .argument(of: function, mustBe: "a node or relationship", not: self)
        }
    }

    fileprivate func relationship(for function: String) throws(QueryError) -> Relationship {
        if case .relationship(let relationship) = self { return relationship }
        throw .argument(of: function, mustBe: "a relationship", not: self)
    }

    fileprivate func path(for function: String) throws(QueryError) -> Path {
        if case .path(let path) = self { return path }
        var error = QueryError.argument(of: function, mustBe: "a path", not: self)
        switch self {
        case .string, .list: error.hint = "size() tells how long a string or a list is."
        default: break
        }
        throw error
    }
}

extension Graph {
    fileprivate func keys(of properties: [Property]) -> [Value] {
        properties.map { .string(names.name(of: $0.key)) }
    }
}
