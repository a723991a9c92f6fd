import GraphIndex
import QueryPlan
import QuerySyntax
import Values

/// Every node, or every node with a label, beside each row of the input.
///
/// A row of the input is repeated as constant columns, so that a large scan copies nothing but node
/// identities. Where the whole scan fits into one batch, it is read once for all rows.
final class NodeScanOperator: BatchOperator {
    private let input: any BatchOperator
    private let context: ExecutionContext
    private let demand: Demand?
    private let morsel: Morsel?
    private let scan: NodeScan
    private let kept: [VariableID]
    private let bindsNode: Bool

    private var rows: Batch?
    private var row = 0
    private var cursor = NodeID(rawValue: 0)
    /// All nodes of the scan, where they are few.
    private var all: [NodeID]?

    init(
        _ scan: NodeScan, input: any BatchOperator, context: ExecutionContext, demand: Demand?,
        morsel: Morsel? = nil, live: VariableSet
    ) {
        self.morsel = morsel
        self.scan = scan
        self.input = input
        self.context = context
        self.demand = demand
        self.bindsNode = live.contains(scan.variable)
        self.kept = live.subtracting([scan.variable]).sorted()
    }

    func next() throws(QueryError) -> Batch? {
        while true {
            guard let rows else {
                guard try startRows() else { return nil }
                continue
            }
            if row >= rows.count {
                self.rows = nil
            } else if demand?.isSatisfied(rows, row: row) == true {
                finishRow()
            } else if let batch = all.map({ shortScan($0, over: rows) }) ?? longScan(over: rows) {
                try context.budget.tick()
                return batch
            }
        }
    }

    func rewind() {
        input.rewind()
        rows = nil
        all = nil
    }

    private func startRows() throws(QueryError) -> Bool {
        guard let batch = try input.next() else { return false }
        rows = batch
        row = 0
        cursor = morsel?.nodes.lowerBound ?? NodeID(rawValue: 0)
        all = nil
        return true
    }

    private func finishRow() {
        row += 1
        cursor = NodeID(rawValue: 0)
    }

    /// The next part of the scan for one row; nil when the row is done.
    private func longScan(over rows: Batch) -> Batch? {
        var nodes: [NodeID] = []
        let starts = cursor.rawValue == 0
        let goesOn = scanNodes(into: &nodes)
        if !goesOn && starts && rows.count > row + 1 {
            all = nodes
            return shortScan(nodes, over: rows)
        }
        let current = row
        if !goesOn { finishRow() }
        guard !nodes.isEmpty else { return nil }
        var batch = rows.repeating(row: current, count: nodes.count, keeping: kept)
        if bindsNode { batch[scan.variable] = .nodes(nodes) }
        return batch
    }

    private func scanNodes(into nodes: inout [NodeID]) -> Bool {
        let graph = context.graph
        var label: LabelID?
        if let name = scan.label {
            guard let known = graph.names.label(name) else { return false }
            label = known
        }
        nodes.reserveCapacity(Batch.targetCount)
        return graph.scanNodes(
            label: label, from: &cursor, below: morsel?.nodes.upperBound ?? .none,
            limit: Batch.targetCount, into: &nodes)
            && nodes.count == Batch.targetCount
    }

    /// The same few nodes beside several rows.
    private func shortScan(_ nodes: [NodeID], over rows: Batch) -> Batch? {
        let rowCount = min(max(1, Batch.targetCount / max(1, nodes.count)), rows.count - row)
        let taken = row..<row + rowCount
        row += rowCount
        guard !nodes.isEmpty else { return nil }
        var numbers: [UInt32] = []
        numbers.reserveCapacity(rowCount * nodes.count)
        for number in taken {
            numbers.append(contentsOf: repeatElement(UInt32(number), count: nodes.count))
        }
        var batch = rows.gathered(numbers, keeping: kept)
        if bindsNode {
            batch[scan.variable] = .nodes(Array(repeatElement(nodes, count: rowCount).joined()))
        }
        return batch
    }
}
