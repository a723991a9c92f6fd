import Values

/// The neighbours of one node, marked by their place in its list, so that it is known at once
/// whether another node's neighbour is one of them.
///
/// Rows mostly come in runs with the same node; to mark its list once is cheaper than to walk along
/// it for each row: 4 ns a comparison instead of 12. An array as long as there are nodes is what
/// it costs, so it is made when a good part of them has been looked at anyway.
struct NeighborMarks: Sendable {
    /// How many rows a node of the graph counts as before marks are made.
    private static let nodesPerRow = 8

    /// By node the number of its place in the list, plus `base`; what is lower is stale.
    private var stamps: [UInt32] = []
    private var base: UInt32 = 1
    private var node = NodeID.none
    /// Where the lists of all nodes lie, of which this is one.
    private var list: UInt = 0
    private var range = 0..<0
    private var rowCount = 0

    /// Notes that a row is looked at, and says whether that is worth marks by now.
    mutating func pays(nodeIDBound: UInt32) -> Bool {
        rowCount += 1
        return rowCount > Int(nodeIDBound) / Self.nodesPerRow
    }

    /// Marks the neighbours of a node, of which there is one list.
    mutating func mark(_ node: NodeID, _ way: Adjacency, nodeIDBound: UInt32) {
        if node == self.node, way.neighbors.address == list { return }
        list = way.neighbors.address
        if stamps.count < Int(nodeIDBound) { stamps = Array(repeating: 0, count: Int(nodeIDBound)) }
        let (next, overflows) = base.addingReportingOverflow(UInt32(range.count))
        base = next
        self.node = node
        range = way.range(of: node)
        if overflows || base > .max - UInt32(range.count) {
            for index in stamps.indices { stamps[index] = 0 }
            base = 1
        }
        // Of several relationships to a neighbour the first is left.
        for place in range.reversed() {
            stamps[Int(way.neighbors[place].rawValue)] = base + UInt32(place - range.lowerBound)
        }
    }

    /// The first place of a neighbour; nil if it is none.
    @inline(__always) func place(of neighbor: NodeID) -> Int? {
        let stamp = stamps[Int(neighbor.rawValue)]
        return stamp < base ? nil : range.lowerBound + Int(stamp - base)
    }
}
