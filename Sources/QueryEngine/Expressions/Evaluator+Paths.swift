import GraphIndex
import QueryPlan
import QuerySyntax
import Values

extension Evaluator {
    /// The path through variables that alternate between a node and one relationship or a list of
    /// them; null where one of them is.
    func path(_ variables: [VariableID], _ batch: Batch) throws(QueryError) -> Column {
        var columns: [Column] = []
        for variable in variables { columns.append(try column(of: variable, in: batch)) }
        let graph = context.graph
        var paths: [Value] = []
        paths.reserveCapacity(batch.count)
        for row in 0..<batch.count {
            let parts = columns.map { $0[row] }
            paths.append(try Path(parts, in: graph).map { .path($0) } ?? .null)
        }
        return .values(paths)
    }

    /// True where no two of the variables share a relationship.
    func relationshipsDiffer(
        _ variables: [VariableID], _ batch: Batch
    ) throws(QueryError) -> Column {
        var singles: [[RelationshipID]] = []
        var others: [Column] = []
        for variable in variables {
            let column = try column(of: variable, in: batch)
            if case .relationships(let relationships) = column {
                singles.append(relationships)
            } else {
                others.append(column)
            }
        }
        var differ = pairwiseDifferent(singles, batch.count)
        if !others.isEmpty {
            var seen: Set<RelationshipID> = []
            for row in 0..<batch.count where differ[row] {
                seen.removeAll(keepingCapacity: true)
                for column in singles { seen.insert(column[row]) }
                differ[row] = others.allSatisfy { column in
                    let found = column[row].relationshipIDs
                    defer { seen.formUnion(found) }
                    return seen.isDisjoint(with: found)
                }
            }
        }
        return .booleans(differ, present: nil)
    }

    private func pairwiseDifferent(_ columns: [[RelationshipID]], _ count: Int) -> [Bool] {
        var differ = [Bool](repeating: true, count: count)
        for (index, left) in columns.enumerated() {
            for right in columns[(index + 1)...] {
                for row in 0..<count where left[row] == right[row] && left[row] != .none {
                    differ[row] = false
                }
            }
        }
        return differ
    }

    /// A query run for every row: whether it has rows, how many, or the values of its one column.
    func subquery(_ subquery: Subquery, _ batch: Batch) throws(QueryError) -> Column {
        switch subquery.kind {
        case .exists: try exists(subquery, batch)
        case .count: try counted(subquery, batch)
        case .collect: try collected(subquery, batch)
        }
    }

    private func exists(_ subquery: Subquery, _ batch: Batch) throws(QueryError) -> Column {
        var found = [Bool](repeating: false, count: batch.count)
        var missing = batch.count
        try context.run(
            subquery.plan, imports: subquery.imports, wanted: [], oneRowEach: true, over: batch
        ) { inner throws(QueryError) in
            inner.eachOrigin { _, origin in
                if !found[origin] {
                    found[origin] = true
                    missing -= 1
                }
            }
            return missing > 0
        }
        return .booleans(found, present: nil)
    }

    private func counted(_ subquery: Subquery, _ batch: Batch) throws(QueryError) -> Column {
        var counts = [Int64](repeating: 0, count: batch.count)
        try context.run(subquery.plan, imports: subquery.imports, wanted: [], over: batch) {
            inner throws(QueryError) in
            inner.eachOrigin { _, origin in counts[origin] += 1 }
            return true
        }
        return .integers(counts, present: nil)
    }

    private func collected(_ subquery: Subquery, _ batch: Batch) throws(QueryError) -> Column {
        var lists: [[Value]] = Array(repeating: [], count: batch.count)
        try context.run(
            subquery.plan, imports: subquery.imports, wanted: subquery.column.map { [$0] } ?? [],
            over: batch
        ) { inner throws(QueryError) in
            guard let variable = subquery.column else { return true }
            let origins = inner.origins ?? Array(repeating: 0, count: inner.count)
            try append(try column(of: variable, in: inner), to: &lists, of: origins)
            return true
        }
        return .values(lists.map { .list($0) })
    }
}

extension Batch {
    /// Every row with the row of the outer batch that it comes from.
    @inline(__always)
    fileprivate func eachOrigin(_ body: (_ row: Int, _ origin: Int) -> Void) {
        if let origins {
            for row in 0..<count { body(row, Int(origins[row])) }
        } else {
            for row in 0..<count { body(row, 0) }
        }
    }
}

extension Value {
    /// The relationships of a value that is one or a list of some.
    var relationshipIDs: [RelationshipID] {
        switch self {
        case .relationship(let relationship): [relationship.id]
        case .list(let elements): elements.flatMap(\.relationshipIDs)
        default: []
        }
    }
}

extension Path {
    /// The path through these values, nil if one is null.
    ///
    /// Inside a list of relationships the nodes follow from the relationships' ends.
    init?(_ parts: [Value], in graph: Graph) throws(QueryError) {
        guard !parts.contains(where: \.isNull) else { return nil }
        guard case .node(let start) = parts.first else {
            throw .type("a path begins with a node")
        }
        self.init(nodes: [start], relationships: [])
        var index = 1
        while index + 1 < parts.count {
            switch (parts[index], parts[index + 1]) {
            case (.relationship(let relationship), .node(let node)):
                append(relationship, node)
            case (.list(let steps), .node):
                for case .relationship(let step) in steps { try walk(step, in: graph) }
            default:
                throw .type("a path alternates between nodes and relationships")
            }
            index += 2
        }
    }

    mutating func walk(_ step: Relationship, in graph: Graph) throws(QueryError) {
        guard graph.contains(step.id) else { throw .deleted("A relationship of the path") }
        let (source, target) = graph.endpoints(of: step.id)
        append(step, Node(id: nodes.last?.id == source ? target : source))
    }

    private mutating func append(_ relationship: Relationship, _ node: Node) {
        relationships.append(relationship)
        nodes.append(node)
    }
}
