import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// Finds the nodes whose properties pass the tests of a seek, for one row after another.
struct NodeSearch {
    private let seek: NodeSeek
    private var graph = Graph.empty
    private var label: LabelID?
    private var keys: [PropertyKeyID] = []
    /// How many rows have been asked for, and are, in this run of the plan.
    private var rowCount = 0
    private var run = 0
    private var isRepeated = false
    /// What was asked for last, and what was found, where there are more rows than one.
    private var last: (values: [Value], nodes: [NodeID])?

    init(_ seek: NodeSeek) { self.seek = seek }

    /// What a lookup takes for a node.
    private static let bytesPerNode = 16
    /// For so many rows nodes are sorted by a property that no index has; for fewer all are read.
    private static let sortedRowsMin = 4

    /// Makes ready for some rows; false if there is nothing to find for any.
    mutating func start(
        over count: Int, in context: ExecutionContext
    ) throws(QueryError) -> Bool {
        if run != context.run { (run, rowCount) = (context.run, 0) }
        rowCount += count
        isRepeated = count > 1
        last = nil
        graph = context.graph
        label = seek.label.flatMap(graph.names.label)
        guard seek.label == nil || label != nil else { return false }
        let nodeCount = label.map(graph.labelCount) ?? graph.nodeCount
        keys = []
        for (name, _) in seek.tests {
            guard let key = context.propertyKey(name) else { return false }
            keys.append(key)
        }
        guard nodeCount > 0 else { return false }
        if !graph.isIndexed(label: label, keys: keys) {
            try context.budget.requireRoom(forBytes: nodeCount * Self.bytesPerNode)
            if !asksForOrder {
                context.addLookup(label: label, keys: keys)
                graph = context.graph
            }
        }
        return true
    }

    private var asksForOrder: Bool { seek.tests.contains(where: \.test.asksForOrder) }

    /// Lets go of the graph.
    mutating func rewind() {
        graph = .empty
        last = nil
    }

    /// The nodes for a row, in ascending order, given the values of all the tests' expressions.
    mutating func nodes(_ values: [Value]) throws(QueryError) -> [NodeID] {
        guard isRepeated else { return try find(values) }
        if let last, last.values == values { return last.nodes }
        let nodes = try find(values)
        last = (values, nodes)
        return nodes
    }

    private func find(_ values: [Value]) throws(QueryError) -> [NodeID] {
        guard let test = seek.tests.first?.test, let first = values.first else { return [] }
        switch test {
        case .equals: return nodes(equalTo: values)
        case .isIn(let list):
            guard let elements = try first.elementsAskedFor(at: list.span) else { return [] }
            var nodes: Set<NodeID> = []
            for element in Set(elements) { nodes.formUnion(self.nodes(equalTo: [element])) }
            return nodes.sorted()
        case .startsWith: return nodes(in: .startsWith(first))
        case .isBetween(let lower, let upper):
            func bound(_ bound: PropertyTest.Bound?, _ value: Value?) -> ValueRange.Bound? {
                guard let bound, let value else { return nil }
                return ValueRange.Bound(value, isIncluded: bound.isIncluded)
            }
            return nodes(in: .between(lower: bound(lower, first), upper: bound(upper, values.last)))
        }
    }

    private func nodes(equalTo values: [Value]) -> [NodeID] {
        graph.seek(label: label, keys: keys, values: values)
            ?? nodes { node in
                zip(keys, values).allSatisfy { graph.property($0, of: node).equals($1) == true }
            }
    }

    private func nodes(in range: ValueRange) -> [NodeID] {
        guard let key = keys.first else { return [] }
        let isSorted =
            rowCount >= Self.sortedRowsMin || graph.isIndexed(label: label, keys: keys)
            || graph.isSorted(label: label, key: key)
        return isSorted
            ? graph.seek(label: label, key: key, in: range)
            : nodes { range.contains(graph.property(key, of: $0)) }
    }

    /// Without an index or a lookup every node that it could be is read.
    private func nodes(where passes: (NodeID) -> Bool) -> [NodeID] {
        var nodes: [NodeID] = []
        var cursor = NodeID(rawValue: 0)
        while graph.scanNodes(label: label, from: &cursor, limit: 4096, into: &nodes) {}
        return nodes.filter(passes)
    }
}
