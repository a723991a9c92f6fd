import QuerySyntax
import Values

extension Binder {
    /// The items of `SET`.
    mutating func bindSetItems(_ items: [SetItem]) throws(QueryError) -> [UpdateItem] {
        surroundings.aggregates = .forbidden(in: "SET")
        var bound: [UpdateItem] = []
        for item in items { bound.append(try bindSetItem(item)) }
        return bound
    }

    private mutating func bindSetItem(_ item: SetItem) throws(QueryError) -> UpdateItem {
        switch item {
        case .property(let entity, let key, let value):
            return .setProperty(
                try bindEntity(entity), key: Self.constant(key), value: try bind(value).expression)
        case .dynamicProperty(let entity, let key, let value):
            return .setProperty(
                try bindEntity(entity), key: try bind(key).expression,
                value: try bind(value).expression)
        case .replace(let name, let value):
            return .replaceProperties(try resolveEntity(name), try bindProperties(value))
        case .merge(let name, let value):
            return .mergeProperties(try resolveEntity(name), try bindProperties(value))
        case .labels(let name, let labels):
            return .addLabels(
                try resolveNode(name), try bindLabelNames(labels, at: name.span))
        }
    }

    /// The items of `REMOVE`.
    mutating func bindRemoveItems(_ items: [RemoveItem]) throws(QueryError) -> [UpdateItem] {
        surroundings.aggregates = .forbidden(in: "REMOVE")
        let nothing = PlanExpression(.literal(.null))
        var bound: [UpdateItem] = []
        for item in items {
            switch item {
            case .property(let entity, let key):
                bound.append(
                    .setProperty(
                        try bindEntity(entity), key: Self.constant(key), value: nothing))
            case .dynamicProperty(let entity, let key):
                bound.append(
                    .setProperty(
                        try bindEntity(entity), key: try bind(key).expression, value: nothing))
            case .labels(let name, let labels):
                bound.append(
                    .removeLabels(
                        try resolveNode(name), try bindLabelNames(labels, at: name.span)))
            }
        }
        return bound
    }

    /// What `DELETE` names: nodes, relationships and paths.
    mutating func bindDeleted(_ entities: [Expression]) throws(QueryError) -> [PlanExpression] {
        surroundings.aggregates = .forbidden(in: "DELETE")
        var bound: [PlanExpression] = []
        for entity in entities {
            if case .hasLabels = entity.kind {
                throw .syntax(
                    "InvalidDelete", "A label or type cannot be deleted", at: entity.span,
                    hint: "use REMOVE to take a label away")
            }
            let typed = try bind(entity)
            guard typed.type.allows([.node, .relationship, .path]) else {
                throw .argumentType(
                    "Only nodes, relationships and paths can be deleted", at: entity.span)
            }
            bound.append(typed.expression)
        }
        return bound
    }

    /// `FOREACH`: updates for each element; what they bind is not known behind it.
    mutating func bindForEach(
        _ name: Name, _ list: Expression, _ clauses: [Clause], over plan: LogicalOperator
    ) throws(QueryError) -> LogicalOperator {
        surroundings.aggregates = .forbidden(in: "FOREACH")
        let bound = try bind(list)
        guard bound.type.allows(.list) else {
            throw .argumentType("FOREACH needs a list", at: list.span)
        }
        let before = surroundings
        defer { surroundings = before }
        let element = bound.type.kinds == .list ? bound.type.element : .any
        let variable = declare(name.text, element)
        var body = LogicalOperator.argument([])
        for clause in clauses {
            try count(steps: 1, at: clause.span)
            guard clause.isUpdating else {
                throw .composition(
                    "FOREACH holds only clauses that change the graph", at: clause.span)
            }
            body = try bind(clause, over: body)
        }
        return .forEach(
            plan, variable: variable, list: bound.expression, body: body.closed().plan)
    }

    private mutating func bindEntity(_ entity: Expression) throws(QueryError) -> PlanExpression {
        let bound = try bind(entity)
        guard bound.type.allows(.entity) else {
            throw .argumentType(
                "Only a node or a relationship has properties to change", at: entity.span)
        }
        return bound.expression
    }

    private func resolveEntity(_ name: Name) throws(QueryError) -> VariableID {
        let variable = try resolve(name)
        guard type(of: variable).allows(.entity) else {
            throw .argumentType(
                "Only a node or a relationship has properties to change", at: name.span)
        }
        return variable
    }

    private func resolveNode(_ name: Name) throws(QueryError) -> VariableID {
        let variable = try resolve(name)
        guard type(of: variable).allows(.node) else {
            throw .argumentType("Only a node has labels to change", at: name.span)
        }
        return variable
    }

    private mutating func bindProperties(_ value: Expression) throws(QueryError) -> PlanExpression {
        let bound = try bind(value)
        guard bound.type.allows([.map, .node, .relationship]) else {
            throw .argumentType("Properties come from a map, node or relationship", at: value.span)
        }
        return bound.expression
    }

    private static func constant(_ key: Name) -> PlanExpression {
        PlanExpression(.literal(.string(key.text)), key.span)
    }
}
