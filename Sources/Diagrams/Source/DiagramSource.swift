public import Values

/// Gathers what a result holds that can be drawn: distinct nodes and relationships, and figures.
///
/// Entities are found in all values of a row, also inside paths, lists and maps. Figures are the
/// numbers in columns of their own: they belong to the node in the first column that holds a node,
/// as in `RETURN unit, own, total`. A node with two different numbers in one column has none there.
public struct DiagramSource: Sendable {
    /// A figure of a node, or the knowledge that rows disagree about it.
    enum Figure: Hashable, Sendable {
        case number(Double)
        case ambiguous
    }

    private(set) var nodes: [NodeID: Node] = [:]
    private(set) var relationships: [RelationshipID: Relationship] = [:]
    private(set) var figures: [NodeID: [String: Figure]] = [:]
    /// The columns of figures, in the order of the result.
    private(set) var figureColumns: [String] = []
    /// How often paths walk a relationship forwards, less how often backwards.
    private(set) var walks: [RelationshipID: Int] = [:]
    /// How many rows were taken in.
    public private(set) var rowCount = 0

    /// Starts with nothing.
    public init() {}

    /// Takes in a row; `columns` names its values.
    public mutating func add(_ row: [Value], columns: [String]) {
        rowCount += 1
        for value in row { gather(value) }
        let subject = row.lazy.compactMap { value -> Node? in
            if case .node(let node) = value { node } else { nil }
        }.first
        guard let subject else { return }
        for (column, value) in zip(columns, row) {
            guard let number = Label.double(value) else { continue }
            if !figureColumns.contains(column) { figureColumns.append(column) }
            let old = figures[subject.id]?[column]
            let isSame = old == nil || old == .number(number)
            figures[subject.id, default: [:]][column] = isSame ? .number(number) : .ambiguous
        }
    }

    /// Takes in a node that the rows named without its content, or only as an end.
    public mutating func add(_ node: Node) {
        if nodes[node.id]?.content == nil { nodes[node.id] = node }
    }

    /// Nodes without content and ends of relationships that no row holds, in order.
    ///
    /// Hand them in with `add(_:)`, with their content, before drawing; a relationship whose ends
    /// stay unknown is left out and counted.
    public var missingNodes: [NodeID] {
        let ends = relationships.values.compactMap(\.content).flatMap { [$0.source, $0.target] }
        let unknown = Set(ends).union(nodes.keys).filter { nodes[$0]?.content == nil }
        return unknown.sorted()
    }

    /// Walks a value of any depth without recursion.
    private mutating func gather(_ value: Value) {
        var open = [value]
        while let next = open.popLast() {
            switch next {
            case .node(let node): add(node)
            case .relationship(let relationship): add(relationship)
            case .path(let path): add(path)
            case .list(let elements): open.append(contentsOf: elements)
            case .map(let entries): open.append(contentsOf: entries.values)
            case .null, .boolean, .integer, .float, .string, .date, .localTime, .time,
                .localDateTime, .dateTime, .duration:
                continue
            }
        }
    }

    private mutating func add(_ relationship: Relationship) {
        if relationships[relationship.id]?.content == nil {
            relationships[relationship.id] = relationship
        }
    }

    private mutating func add(_ path: Path) {
        for node in path.nodes { add(node) }
        for (start, relationship) in zip(path.nodes, path.relationships) {
            add(relationship)
            guard let content = relationship.content else { continue }
            walks[relationship.id, default: 0] += content.source == start.id ? 1 : -1
        }
    }
}
