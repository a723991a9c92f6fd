import QueryPlan
import QuerySyntax
import Values

/// Makes the nodes and relationships of a pattern for every row of a batch.
struct EntityCreator {
    private let creation: Creation
    private let context: ExecutionContext
    private let evaluator: Evaluator
    private let refusesNull: Bool

    /// With `refusesNull` a property that is null is an error, as `MERGE` has it; else it is
    /// absent.
    init(_ creation: Creation, context: ExecutionContext, refusesNull: Bool = false) {
        self.creation = creation
        self.context = context
        self.evaluator = Evaluator(context: context)
        self.refusesNull = refusesNull
    }

    /// Makes the pattern for each row and binds its variables.
    ///
    /// One element after the other for all rows, as the properties of an element may read what the
    /// pattern names before it.
    func create(for batch: inout Batch) throws(QueryError) {
        for node in creation.nodes {
            let maps = try properties(node.properties, batch)
            var named: [Column] = []
            for names in node.labels.computed {
                named.append(try evaluator.column(names, over: batch))
            }
            var made: [NodeID] = []
            made.reserveCapacity(batch.count)
            for row in 0..<batch.count {
                made.append(
                    try context.createNode(
                        labels: try node.labels.names(with: named.map { $0[row] }),
                        properties: try entries(maps, row, node.properties),
                        at: node.labels.span ?? node.properties?.span))
            }
            batch[node.variable] = .nodes(made)
        }
        for relationship in creation.relationships {
            let maps = try properties(relationship.properties, batch)
            batch[relationship.variable] = .relationships(
                try create(relationship, maps, in: batch))
        }
    }

    private func create(
        _ relationship: Creation.NewRelationship, _ maps: Column?, in batch: Batch
    ) throws(QueryError) -> [RelationshipID] {
        let sources = try nodes(relationship.source, in: batch)
        let targets = try nodes(relationship.target, in: batch)
        let types = try relationship.computedType.map { type throws(QueryError) in
            try evaluator.column(type, over: batch)
        }
        var made: [RelationshipID] = []
        made.reserveCapacity(batch.count)
        for row in 0..<batch.count {
            guard sources[row] != .none, targets[row] != .none else {
                throw missingEnd(of: relationship, isSource: sources[row] == .none)
            }
            made.append(
                try context.createRelationship(
                    type: try type(types?[row], of: relationship), source: sources[row],
                    target: targets[row],
                    properties: try entries(maps, row, relationship.properties),
                    at: relationship.span))
        }
        return made
    }

    /// The type as it is written, or the one that a value names.
    private func type(
        _ value: Value?, of relationship: Creation.NewRelationship
    ) throws(QueryError) -> String {
        guard let value else { return relationship.type }
        let span = relationship.computedType?.span
        let names = try value.labelNames(at: span)
        guard let name = names.first, names.count == 1 else {
            throw QueryError.type("a relationship has one type, and not \(names.count)")
                .located(at: span)
        }
        return name
    }

    private func nodes(_ variable: VariableID, in batch: Batch) throws(QueryError) -> [NodeID] {
        try evaluator.column(of: variable, in: batch).nodeIDs()
    }

    private func properties(_ map: PlanExpression?, _ rows: Batch) throws(QueryError) -> Column? {
        guard let map else { return nil }
        return try evaluator.column(map, over: rows)
    }

    /// The properties that one row asks for, in the order of their keys.
    private func entries(
        _ maps: Column?, _ row: Int, _ expression: PlanExpression?
    ) throws(QueryError) -> [(String, Value)] {
        guard let maps else { return [] }
        switch maps[row] {
        case .map(let map):
            if refusesNull, let key = map.keys.sorted().first(where: { map[$0]?.isNull == true }) {
                throw QueryError(
                    .semanticError, .runtime, "MergeReadOwnWrites",
                    "MERGE can not use null for the property '\(key)'.", at: expression?.span)
            }
            var entries: [(String, Value)] = []
            for (key, value) in map where !value.isNull { entries.append((key, value)) }
            return entries.sorted { $0.0 < $1.0 }
        case .null: return []
        case let value:
            throw QueryError.type("properties are a map, and not \(value.typeName)")
                .located(at: expression?.span)
        }
    }

    private func missingEnd(
        of relationship: Creation.NewRelationship, isSource: Bool
    ) -> QueryError {
        let variable = isSource ? relationship.source : relationship.target
        let name = context.variables[variable.index].name
        return QueryError(
            .entityNotFound, .runtime, "MissingNode",
            "The \(isSource ? "start" : "end") node '\(name)' of a :\(relationship.type) "
                + "relationship to create is null.",
            at: relationship.span)
    }
}
