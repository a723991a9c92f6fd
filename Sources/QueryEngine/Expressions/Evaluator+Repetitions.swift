import GraphIndex
import QueryPlan
import QuerySyntax
import Values

extension Evaluator {
    /// Whether the path through variables passes nothing more often than a mode allows.
    func pathHasMode(
        _ mode: PathMode, _ variables: [VariableID], _ batch: Batch
    ) throws(QueryError) -> Column {
        let paths = try path(variables, batch)
        let truths = (0..<batch.count).map { row in
            if case .path(let path) = paths[row] { path.has(mode) } else { false }
        }
        return .booleans(truths, present: nil)
    }

    /// What a variable within a repetition stands for outside of it.
    func gathered(_ gathering: Gathering, _ batch: Batch) throws(QueryError) -> Column {
        let starts = try column(of: gathering.start, in: batch)
        let lists = try column(of: gathering.relationships, in: batch)
        var values: [Value] = []
        values.reserveCapacity(batch.count)
        for row in 0..<batch.count {
            guard case .node(let start) = starts[row], case .list(let steps) = lists[row] else {
                values.append(.null)
                continue
            }
            var path = Path(nodes: [start], relationships: [])
            for case .relationship(let step) in steps { try path.walk(step, in: context.graph) }
            let elements = path.gathered(gathering)
            values.append(gathering.isOptional ? elements.first ?? .null : .list(elements))
        }
        return .values(values)
    }
}

extension Path {
    /// True if the path passes nothing more often than the mode allows.
    fileprivate func has(_ mode: PathMode) -> Bool {
        switch mode {
        case .walk: return true
        case .trail:
            return Set(relationships.map(\.id)).count == relationships.count
        case .acyclic:
            return Set(nodes.map(\.id)).count == nodes.count
        case .simple:
            let isClosed = nodes.count > 1 && nodes.first?.id == nodes.last?.id
            return Set(nodes.map(\.id)).count == nodes.count - (isClosed ? 1 : 0)
        }
    }

    /// The things at one place of each repetition.
    fileprivate func gathered(_ gathering: Gathering) -> [Value] {
        let first = stride(from: 0, to: relationships.count, by: gathering.length)
        return switch gathering.content {
        case .node(let offset): first.map { .node(nodes[$0 + offset]) }
        case .relationship(let offset): first.map { .relationship(relationships[$0 + offset]) }
        case .path:
            first.map { start in
                let end = start + gathering.length
                return .path(
                    Path(
                        nodes: Array(nodes[start...end]),
                        relationships: Array(relationships[start..<end])))
            }
        }
    }
}
