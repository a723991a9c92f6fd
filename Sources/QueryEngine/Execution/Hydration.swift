import GraphIndex
import Values

extension Graph {
    /// A value as it leaves the engine: nodes and relationships with what they carry.
    func hydrated(_ value: Value) -> Value {
        switch value {
        case .null, .boolean, .integer, .float, .string, .date, .localTime, .time, .localDateTime,
            .dateTime, .duration:
            value
        case .node(let node): .node(self.node(node.id))
        case .relationship(let relationship): .relationship(self.relationship(relationship.id))
        case .path(let path):
            .path(
                Path(
                    nodes: path.nodes.map { self.node($0.id) },
                    relationships: path.relationships.map { self.relationship($0.id) }))
        case .list(let elements): .list(elements.map(hydrated))
        case .map(let entries): .map(entries.mapValues(hydrated))
        }
    }

    /// A column as it leaves the engine.
    func hydrated(_ column: Column) -> [Value] {
        switch column {
        case .nodes(let nodes): nodes.map { $0 == .none ? .null : .node(node($0)) }
        case .relationships(let relationships):
            relationships.map { $0 == .none ? .null : .relationship(relationship($0)) }
        case .values(let values): values.map(hydrated)
        case .constant(let value, let count): Array(repeating: hydrated(value), count: count)
        case .integers, .floats, .booleans, .strings: column.allValues
        }
    }

    /// The rows of a batch as they leave the engine.
    func hydrated(_ columns: [Column], rowCount: Int) -> [[Value]] {
        // One row, as the answer to a question for a node is, needs no columns on the way.
        if rowCount == 1 { return [columns.map { hydrated($0[0]) }] }
        let values = columns.map(hydrated)
        return (0..<rowCount).map { row in values.map { $0[row] } }
    }
}
