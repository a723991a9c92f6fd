import Values

/// Nodes numbered in the order in which they were found: what a search has seen.
///
/// A small search pays for what it finds, not for the graph: numbers are kept in a small hash table
/// until the nodes found are a good part of all, and then in an array by node. Emptying the table
/// costs nothing, because a slot holds the number plus a base that grows, and a lower one is stale.
struct NodeTable {
    /// The nodes in the order in which they were found.
    private(set) var nodes: [NodeID] = []

    /// The bound of the nodes' identities.
    let nodeIDBound: Int
    /// By slot the node there; empty while `stamps` is indexed by the node itself.
    private var keys: [UInt32] = []
    /// By slot or node the number of the node, plus `base`.
    private var stamps: [UInt32]
    private var base: UInt32 = 1
    private var isDense: Bool { keys.isEmpty }

    /// A table of nodes whose identities are below a bound.
    init(nodeIDBound: UInt32) {
        self.nodeIDBound = Int(nodeIDBound)
        let slotCount = 256
        if self.nodeIDBound <= 8 * slotCount {
            stamps = Array(repeating: 0, count: self.nodeIDBound)
        } else {
            stamps = Array(repeating: 0, count: slotCount)
            keys = Array(repeating: 0, count: slotCount)
        }
    }

    /// The number of nodes found.
    var count: Int { nodes.count }

    /// The number of a node, or nil if it has not been found.
    func number(of node: NodeID) -> Int? {
        let stamp = stamps[slot(of: node)]
        return stamp >= base ? Int(stamp - base) : nil
    }

    /// Notes a node, and says its number and whether it is new.
    mutating func insert(_ node: NodeID) -> (number: Int, isNew: Bool) {
        var slot = slot(of: node)
        let stamp = stamps[slot]
        if stamp >= base { return (Int(stamp - base), false) }
        if !isDense, nodes.count * 2 >= keys.count {
            grow()
            slot = self.slot(of: node)
        }
        let number = nodes.count
        stamps[slot] = base + UInt32(number)
        if !isDense { keys[slot] = node.rawValue }
        nodes.append(node)
        return (number, true)
    }

    /// Notes many nodes.
    ///
    /// Room for all is made first, so that nothing grows in between: 2 ns a node instead of 7.
    mutating func insert(contentsOf found: [NodeID]) {
        while !isDense, (nodes.count + found.count) * 2 >= keys.count { grow() }
        // The parts of the table are changed at once, and so each taken out of it.
        var (keys, stamps) = (self.keys, self.stamps)
        (self.keys, self.stamps) = ([], [])
        let base = base
        var next = base + UInt32(nodes.count)
        nodes.append(addingCapacity: found.count) { nodes in
            let mask = keys.count - 1
            var keys = keys.mutableSpan
            var stamps = stamps.mutableSpan
            let found = found.span
            for index in found.indices {
                let node = found[index]
                var slot = Int(node.rawValue)
                if mask >= 0 {
                    slot = NodeTable.hash(node) & mask
                    while stamps[slot] >= base, keys[slot] != node.rawValue {
                        slot = (slot + 1) & mask
                    }
                    keys[slot] = node.rawValue
                }
                guard stamps[slot] < base else { continue }
                stamps[slot] = next
                next += 1
                nodes.append(node)
            }
        }
        (self.keys, self.stamps) = (keys, stamps)
    }

    /// Forgets all nodes, for a graph with this bound.
    mutating func begin(nodeIDBound bound: UInt32) {
        if nodeIDBound == Int(bound) { removeAll() } else { self = NodeTable(nodeIDBound: bound) }
    }

    /// Lets go of all memory, unless it is little.
    mutating func shrink() {
        if estimatedBytes > 1 << 20 { self = NodeTable(nodeIDBound: 0) }
    }

    /// Forgets all nodes and keeps the memory.
    mutating func removeAll() {
        let (next, overflows) = base.addingReportingOverflow(UInt32(nodes.count))
        nodes.removeAll(keepingCapacity: true)
        if overflows || next > 1 << 31 {
            for slot in stamps.indices { stamps[slot] = 0 }
            base = 1
        } else {
            base = next
        }
    }

    /// About how much memory the table takes.
    var estimatedBytes: Int { estimatedBytes(adding: 0) }

    /// The same, once so many nodes have been added.
    func estimatedBytes(adding count: Int) -> Int {
        var slotCount = keys.count
        while !isDense, slotCount < nodeIDBound, (nodes.count + count) * 2 >= slotCount {
            slotCount *= 4
        }
        return nodes.blockBytes(adding: count)
            + (slotCount * 4 >= nodeIDBound ? nodeIDBound : slotCount * 2) * 4
    }

    /// Where the node is, or would be put.
    private func slot(of node: NodeID) -> Int {
        if isDense { return Int(node.rawValue) }
        let mask = keys.count - 1
        var slot = NodeTable.hash(node) & mask
        while stamps[slot] >= base, keys[slot] != node.rawValue { slot = (slot + 1) & mask }
        return slot
    }

    /// The multiplier spreads neighbouring identities over the table (Knuth's golden ratio).
    @inline(__always)
    private static func hash(_ node: NodeID) -> Int {
        Int((node.rawValue &* 2_654_435_769) >> 7)
    }

    private mutating func grow() {
        let slotCount = keys.count * 4
        base = 1
        if slotCount * 4 >= nodeIDBound {
            keys = []
            stamps = Array(repeating: 0, count: nodeIDBound)
        } else {
            keys = Array(repeating: 0, count: slotCount)
            stamps = Array(repeating: 0, count: slotCount)
        }
        for (number, node) in nodes.enumerated() {
            let slot = slot(of: node)
            stamps[slot] = base + UInt32(number)
            if !isDense { keys[slot] = node.rawValue }
        }
    }
}
