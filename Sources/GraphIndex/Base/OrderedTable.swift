import Values

/// The nodes of a label, or of all, that have a property, in the order of its values; nodes with
/// equal values ascending.
struct OrderedTable: Sendable {
    let nodes: FlatArray<NodeID>
    private let memory: FlatArena

    init(nodes: FlatArray<NodeID>, memory: FlatArena) {
        self.nodes = nodes
        self.memory = memory
    }

    init(_ key: PropertyKeyID, of label: LabelID?, over base: GraphBase) {
        var arena = FlatArena()
        var ids: [UInt32] = []
        if let column = base.column(key, in: base.nodeColumns) {
            if let label {
                let labeled = base.nodes(labeled: label)
                for index in 0..<labeled.count { ids.append(labeled[index].rawValue) }
                ids = column.inOrder(ids)
            } else {
                ids = column.inOrder(Array(column.ids))
            }
        }
        self.init(nodes: arena.array(ids.map { NodeID(rawValue: $0) }), memory: arena)
    }

    /// The nodes whose values are in a range, in the order of the values.
    func nodes(in range: ValueRange, of column: Column) -> [NodeID] {
        let (places, isExact) = range.places(among: nodes.count) { column[nodes[$0].rawValue] }
        let found = nodes.withSpan(of: places) { span in
            unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
        }
        return isExact ? found : found.filter { range.contains(column[$0.rawValue]) }
    }
}
