import GraphIndex
import GraphStore
import Values

extension Database {
    /// What the graph holds, a row for each label, relationship type, constraint and index: kind,
    /// name, count, and the properties with the types of their values.
    public func schema() throws(KithError) -> QueryResult {
        let graph = try snapshot()
        let survey = PropertySurvey(graph)
        var rows: [[Value]] = []
        for name in graph.names.labels.sorted() {
            guard let label = graph.names.label(name), graph.labelCount(label) > 0 else { continue }
            rows.append([
                "label", .string(name), .integer(Int64(graph.labelCount(label))),
                .string(survey.text(label: name)),
            ])
        }
        for name in graph.names.relationshipTypes.sorted() {
            guard let type = graph.names.relationshipType(name), graph.typeCount(type) > 0 else {
                continue
            }
            rows.append([
                "relationship type", .string(name), .integer(Int64(graph.typeCount(type))),
                .string(survey.text(type: name)),
            ])
        }
        for constraint in graph.schema.constraints {
            let keys = constraint.keys.joined(separator: ", ")
            rows.append([
                "constraint", .string(constraint.name), nil,
                .string("\(constraint.label)(\(keys)) \(constraint.ruleText)"),
            ])
        }
        for index in graph.schema.indexes {
            let keys = index.keys.joined(separator: ", ")
            rows.append([
                "index", .string(index.name), nil, .string("\(index.label)(\(keys))"),
            ])
        }
        return QueryResult(columns: ["kind", "name", "count", "properties"], rows: rows)
    }

    /// How much the graph holds: counts of nodes, relationships, labels and types, and how many
    /// relationships a node has on average and at most.
    public func statistics() throws(KithError) -> QueryResult {
        let graph = try snapshot()
        var rows: [[Value]] = []
        func add(_ kind: Value, _ name: Value, _ count: Int, _ types: [RelationshipTypeID]?) {
            var degrees: [Value] = [nil, nil, nil, nil]
            if let types {
                let outgoing = graph.degreeStatistics(.outgoing, types: types)
                let incoming = graph.degreeStatistics(.incoming, types: types)
                degrees = [
                    .mean(outgoing), .integer(Int64(outgoing.largest)), .mean(incoming),
                    .integer(Int64(incoming.largest)),
                ]
            }
            rows.append([kind, name, .integer(Int64(count))] + degrees)
        }
        add("nodes", nil, graph.nodeCount, nil)
        add("relationships", nil, graph.relationshipCount, [])
        for name in graph.names.labels.sorted() {
            guard let label = graph.names.label(name), graph.labelCount(label) > 0 else { continue }
            add("label", .string(name), graph.labelCount(label), nil)
        }
        for name in graph.names.relationshipTypes.sorted() {
            guard let type = graph.names.relationshipType(name), graph.typeCount(type) > 0 else {
                continue
            }
            add("relationship type", .string(name), graph.typeCount(type), [type])
        }
        return QueryResult(
            columns: ["kind", "name", "count", "out mean", "out max", "in mean", "in max"],
            rows: rows)
    }

    /// What is wrong with the file, a sentence each; empty if it is sound.
    ///
    /// Only reads.
    public func check() throws(KithError) -> [String] {
        do {
            return try store.check().map(\.message)
        } catch {
            throw KithError(.store(error))
        }
    }
}

extension Value {
    /// Relationships per node that has any, to two places.
    fileprivate static func mean(_ degrees: DegreeStatistics) -> Value {
        guard degrees.nodes > 0 else { return nil }
        let mean = Double(degrees.relationships) / Double(degrees.nodes)
        return .float((mean * 100).rounded() / 100)
    }
}
