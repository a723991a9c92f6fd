import GraphIndex
import QuerySyntax
import Values

/// Makes rows as they leave the engine, with what nodes and relationships carry, and counts them.
struct Hydration {
    private let graph: Graph
    private let context: ExecutionContext
    private var holding = Holding()
    /// Bytes taken since the budget was asked last.
    private var bytesTaken = 0

    /// The budget is asked whenever so many bytes have been taken.
    private static let bytesUnasked = 1 << 16
    /// The place of a row among all of them, in an array that doubles.
    private static let placeBytes = 2 * MemoryLayout<[Value]>.stride

    init(_ graph: Graph, _ context: ExecutionContext) {
        self.graph = graph
        self.context = context
    }

    /// The rows, which count from now on.
    mutating func rows(_ rows: RunningPlan.Rows) throws(QueryError) -> [[Value]] {
        let own = MemoryBlock.arrayHeader + rows.columns.count * MemoryLayout<Value>.stride
        try took(rows.count * (MemoryBlock.bytes(for: own) + Self.placeBytes))
        defer { bytesTaken = 0 }
        // One row, as the answer to a question for a node is, needs no columns on the way.
        if rows.count == 1 {
            var row: [Value] = []
            row.reserveCapacity(rows.columns.count)
            for column in rows.columns { row.append(try hydrated(column[0])) }
            try holding.add(bytesTaken, of: context.budget)
            return [row]
        }
        var columns: [[Value]] = []
        for column in rows.columns { columns.append(try hydrated(column)) }
        try holding.add(bytesTaken, of: context.budget)
        return (0..<rows.count).map { row in columns.map { $0[row] } }
    }

    /// Has the rows not count any more.
    mutating func release() { holding.clear(of: context.budget) }

    private mutating func took(_ bytes: Int) throws(QueryError) {
        bytesTaken += bytes
        guard bytesTaken >= Self.bytesUnasked else { return }
        try holding.add(bytesTaken, of: context.budget)
        bytesTaken = 0
    }

    private mutating func hydrated(_ column: Column) throws(QueryError) -> [Value] {
        switch column {
        case .nodes, .relationships, .values:
            var values: [Value] = []
            values.reserveCapacity(column.count)
            for row in 0..<column.count { values.append(try hydrated(column[row])) }
            return values
        case .constant(let value, let count):
            return Array(repeating: try hydrated(value), count: count)
        case .integers, .floats, .booleans, .strings:
            holding.note(column.contentBytes, of: context.budget)
            return column.allValues
        }
    }

    private mutating func hydrated(_ value: Value) throws(QueryError) -> Value {
        guard value.holdsEntities else {
            holding.note(value.contentBytes, of: context.budget)
            return value
        }
        switch value {
        case .list(let elements):
            var list: [Value] = []
            list.reserveCapacity(elements.count)
            try took(list.blockBytes)
            for element in elements { list.append(try hydrated(element)) }
            return .list(list)
        case .map(var entries):
            try took(entries.blockBytes)
            for (key, value) in entries { entries[key] = try hydrated(value) }
            return .map(entries)
        default:
            let entity = graph.filled(value)
            try took(entity.contentBytes)
            return entity
        }
    }
}

extension Value {
    /// True for what is filled in when it leaves the engine, and what has such in it.
    fileprivate var holdsEntities: Bool {
        switch self {
        case .node, .relationship, .path: true
        case .list(let elements): elements.contains(where: \.holdsEntities)
        case .map(let entries): entries.values.contains(where: \.holdsEntities)
        case .null, .boolean, .integer, .float, .string, .date, .localTime, .time, .localDateTime,
            .dateTime, .duration:
            false
        }
    }
}

extension Graph {
    /// A node, relationship or path with what it carries.
    fileprivate func filled(_ value: Value) -> Value {
        switch value {
        case .node(let node): .node(self.node(node.id))
        case .relationship(let relationship): .relationship(self.relationship(relationship.id))
        case .path(let path):
            .path(
                Path(
                    nodes: path.nodes.map { node($0.id) },
                    relationships: path.relationships.map { relationship($0.id) }))
        default: value
        }
    }
}
