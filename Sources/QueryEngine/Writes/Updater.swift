import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// Makes the changes of `SET` and `REMOVE` for the rows of a batch.
///
/// One row after another, and within a row one item after another, because each may read what the
/// one before has written. Only values that do not depend on the graph are computed for the whole
/// batch at once.
struct Updater {
    private let items: [UpdateItem]
    private let context: ExecutionContext
    private let evaluator: Evaluator

    init(_ items: [UpdateItem], context: ExecutionContext) {
        self.items = items
        self.context = context
        self.evaluator = Evaluator(context: context)
    }

    /// Makes the changes for every row.
    func update(_ batch: Batch) throws(QueryError) {
        guard !items.isEmpty else { return }
        var columns: [[Column?]] = []
        for item in items {
            var computed: [Column?] = []
            for expression in item.expressions {
                computed.append(
                    expression.readsGraph(in: batch)
                        ? nil : try evaluator.column(expression, over: batch))
            }
            columns.append(computed)
        }
        for row in 0..<batch.count {
            for (item, computed) in zip(items, columns) {
                var values: [Value] = []
                for (expression, column) in zip(item.expressions, computed) {
                    if let column {
                        values.append(column[row])
                    } else {
                        values.append(try evaluator.value(expression, over: batch, row: row))
                    }
                }
                try apply(item, values, batch, row)
            }
        }
    }

    /// Makes one change; `values` belong to the item's expressions.
    private func apply(
        _ item: UpdateItem, _ values: [Value], _ batch: Batch, _ row: Int
    ) throws(QueryError) {
        switch item {
        case .setProperty(let expression, let key, let value):
            guard let entity = try Entity(values[0], at: expression.span) else { return }
            guard case .string(let name) = values[1] else {
                throw QueryError.type("a property key is a string, and not \(values[1].typeName)")
                    .located(at: key.span)
            }
            try context.setProperty(name, of: entity, to: values[2], at: value.span)
        case .replaceProperties(let variable, let map):
            guard let entity = try entity(variable, batch, row) else { return }
            try set(values[0], on: entity, replacing: true, at: map.span)
        case .mergeProperties(let variable, let map):
            guard let entity = try entity(variable, batch, row) else { return }
            try set(values[0], on: entity, replacing: false, at: map.span)
        case .addLabels(let variable, let labels):
            guard let node = try node(variable, batch, row) else { return }
            for label in try labels.names(with: values) {
                try context.addLabel(label, to: node, at: labels.span)
            }
        case .removeLabels(let variable, let labels):
            guard let node = try node(variable, batch, row) else { return }
            for label in try labels.names(with: values) {
                try context.removeLabel(label, from: node)
            }
        }
    }

    private func entity(
        _ variable: VariableID, _ batch: Batch, _ row: Int
    ) throws(QueryError) -> Entity? {
        try Entity(try evaluator.column(of: variable, in: batch)[row], at: nil)
    }

    private func node(
        _ variable: VariableID, _ batch: Batch, _ row: Int
    ) throws(QueryError) -> NodeID? {
        let node = try evaluator.column(of: variable, in: batch)[row].nodeID()
        return node == .none ? nil : node
    }

    /// Sets the properties of a map or another entity; nothing else is left if `replacing`.
    private func set(
        _ source: Value, on entity: Entity, replacing: Bool, at span: SourceSpan?
    ) throws(QueryError) {
        let properties = try propertiesToSet(source, at: span)
        if replacing {
            for key in context.graph.propertyNames(of: entity) where properties[key] == nil {
                try context.setProperty(key, of: entity, to: .null)
            }
        }
        for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
            try context.setProperty(key, of: entity, to: value, at: span)
        }
    }

    private func propertiesToSet(
        _ source: Value, at span: SourceSpan?
    ) throws(QueryError) -> [String: Value] {
        let graph = context.graph
        switch source {
        case .map(let map): return map
        case .null: return [:]
        case .node(let node): return graph.node(node.id).properties
        case .relationship(let relationship):
            return graph.relationship(relationship.id).properties
        default:
            throw QueryError.type(
                "properties come from a map, a node or a relationship, "
                    + "and not from \(source.typeName)"
            ).located(at: span)
        }
    }
}

extension UpdateItem {
    /// The expressions whose values the change needs.
    fileprivate var expressions: [PlanExpression] {
        switch self {
        case .setProperty(let entity, let key, let value): [entity, key, value]
        case .replaceProperties(_, let map), .mergeProperties(_, let map): [map]
        case .addLabels(_, let labels), .removeLabels(_, let labels): labels.computed
        }
    }
}

extension Graph {
    fileprivate func propertyNames(of entity: Entity) -> [String] {
        let keys =
            switch entity {
            case .node(let node): properties(of: node).map(\.key)
            case .relationship(let relationship): properties(of: relationship).map(\.key)
            }
        return keys.map { names.name(of: $0) }.sorted()
    }
}
