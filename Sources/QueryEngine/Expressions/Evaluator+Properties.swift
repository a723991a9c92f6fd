import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// Reading properties, labels and types from the graph.
extension Evaluator {
    /// `base.key` for every row: a column of the graph for nodes and relationships.
    func property(_ key: String, of base: Column) throws(QueryError) -> Column {
        let graph = context.graph
        switch base {
        case .nodes(let nodes):
            try requirePresence(of: nodes, in: graph)
            guard let id = context.propertyKey(key) else {
                return .constant(.null, count: nodes.count)
            }
            // Of one node, a column costs more than its value.
            if nodes.count == 1 { return .constant(graph.property(id, of: nodes[0]), count: 1) }
            return Column(graph.propertyColumn(id, of: nodes))
        case .relationships(let relationships):
            try requirePresence(of: relationships, in: graph)
            guard let id = context.propertyKey(key) else {
                return .constant(.null, count: relationships.count)
            }
            return Column(graph.propertyColumn(id, of: relationships))
        case .integers, .floats, .booleans, .strings, .values, .constant:
            return try mapped(base) { value throws(QueryError) in
                try property(key, of: value, in: graph)
            }
        }
    }

    /// `operand IS NOT NULL` for every row; the properties of nodes need not be read for it.
    func presence(of operand: PlanExpression, over batch: Batch) throws(QueryError) -> Column {
        guard case .property(let base, let key) = operand.kind,
            case .nodes(let nodes) = try column(base, over: batch)
        else { return try unary(.isNotNull, column(operand, over: batch)) }
        let graph = context.graph
        try requirePresence(of: nodes, in: graph)
        guard let id = context.propertyKey(key) else {
            return .constant(.boolean(false), count: nodes.count)
        }
        return .booleans(graph.hasProperty(id, nodes), present: nil)
    }

    /// `base.key` for one value.
    func property(
        _ key: String, of base: Value, in graph: Graph
    ) throws(QueryError) -> Value {
        switch base {
        case .null: return .null
        case .map(let entries): return entries[key] ?? .null
        case .node(let node):
            try requirePresence(of: [node.id], in: graph)
            return context.propertyKey(key).map { graph.property($0, of: node.id) } ?? .null
        case .relationship(let relationship):
            try requirePresence(of: [relationship.id], in: graph)
            return context.propertyKey(key).map { graph.property($0, of: relationship.id) }
                ?? .null
        case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
            return try base.temporalComponent(key)
        case .boolean, .integer, .float, .string, .list, .path:
            throw .type("a property cannot be read from \(base.typeName)")
        }
    }

    /// All properties of a map, node or relationship; nil for null.
    func properties(of base: Value) throws(QueryError) -> [String: Value]? {
        switch base {
        case .null: return nil
        case .map(let entries): return entries
        case .node(let node):
            let graph = context.graph
            try requirePresence(of: [node.id], in: graph)
            return graph.map(of: graph.properties(of: node.id))
        case .relationship(let relationship):
            let graph = context.graph
            try requirePresence(of: [relationship.id], in: graph)
            return graph.map(of: graph.properties(of: relationship.id))
        default:
            throw .type("properties cannot be read from \(base.typeName)")
        }
    }

    /// Only this query can have deleted what it has in its hands, and only if it writes.
    func requirePresence(of nodes: [NodeID], in graph: Graph) throws(QueryError) {
        guard context.transaction != nil else { return }
        for node in nodes where node != .none && !graph.contains(node) {
            throw .deleted("The node")
        }
    }

    func requirePresence(of relationships: [RelationshipID], in graph: Graph) throws(QueryError) {
        guard context.transaction != nil else { return }
        for relationship in relationships
        where relationship != .none && !graph.contains(relationship) {
            throw .deleted("The relationship")
        }
    }

    /// Whether a node has the labels, or a relationship the type, that a predicate asks for.
    func hasLabels(_ base: Column, _ predicate: LabelPredicate) throws(QueryError) -> Column {
        let graph = context.graph
        switch base {
        case .nodes(let nodes):
            try requirePresence(of: nodes, in: graph)
            let test = LabelTest(predicate) { graph.names.label($0)?.rawValue }
            let truths = test.holds(for: nodes, in: graph)
            let present = nodes.contains(.none) ? nodes.map { $0 != .none } : nil
            return .booleans(truths, present: present)
        case .relationships(let relationships):
            try requirePresence(of: relationships, in: graph)
            let test = LabelTest(predicate) { graph.names.relationshipType($0)?.rawValue }
            let truths = relationships.map { $0 != .none && test.holds(for: $0, in: graph) }
            let present = relationships.contains(.none) ? relationships.map { $0 != .none } : nil
            return .booleans(truths, present: present)
        case .integers, .floats, .booleans, .strings, .values, .constant:
            return try mapped(base) { value throws(QueryError) in
                switch value {
                case .null: .null
                case .node(let node): try hasLabels(.nodes([node.id]), predicate)[0]
                case .relationship(let relationship):
                    try hasLabels(.relationships([relationship.id]), predicate)[0]
                default: throw .type("labels cannot be asked of \(value.typeName)")
                }
            }
        }
    }
}

extension Graph {
    /// Properties under their names.
    func map(of properties: [(key: PropertyKeyID, value: Value)]) -> [String: Value] {
        var map: [String: Value] = [:]
        map.reserveCapacity(properties.count)
        for property in properties { map[names.name(of: property.key)] = property.value }
        return map
    }
}

/// A label predicate whose names have been looked up in a graph.
private indirect enum LabelTest {
    /// One label or type; nil where the graph knows no such name.
    case id(UInt32?)
    case all([LabelTest])
    case one([LabelTest])
    case not(LabelTest)
    case any

    init(_ predicate: LabelPredicate, _ id: (String) -> UInt32?) {
        self =
            switch predicate {
            case .name(let name): .id(id(name))
            case .and(let parts): .all(parts.map { LabelTest($0, id) })
            case .or(let parts): .one(parts.map { LabelTest($0, id) })
            case .not(let part): .not(LabelTest(part, id))
            case .any: .any
            }
    }

    func holds(for nodes: [NodeID], in graph: Graph) -> [Bool] {
        if case .id(let id?) = self { return graph.hasLabel(LabelID(rawValue: id), nodes) }
        return nodes.map { $0 != .none && holds(for: $0, in: graph) }
    }

    private func holds(for node: NodeID, in graph: Graph) -> Bool {
        switch self {
        case .id(let id): id.map { graph.hasLabel(node, LabelID(rawValue: $0)) } ?? false
        case .all(let parts): parts.allSatisfy { $0.holds(for: node, in: graph) }
        case .one(let parts): parts.contains { $0.holds(for: node, in: graph) }
        case .not(let part): !part.holds(for: node, in: graph)
        case .any: !graph.labels(of: node).isEmpty
        }
    }

    func holds(for relationship: RelationshipID, in graph: Graph) -> Bool {
        switch self {
        case .id(let id): id == graph.type(of: relationship).rawValue
        case .all(let parts): parts.allSatisfy { $0.holds(for: relationship, in: graph) }
        case .one(let parts): parts.contains { $0.holds(for: relationship, in: graph) }
        case .not(let part): !part.holds(for: relationship, in: graph)
        case .any: true
        }
    }
}
