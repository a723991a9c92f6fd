/// The other ends of the edges of each node, side by side, and the weights if they have any.
struct Rows {
    private(set) var offsets: [UInt32]
    private(set) var others: [Int32]
    private(set) var weights: [Double] = []

    /// Sorts pairs by their first, by counting.
    init(nodeCount: Int, _ pairs: [(from: [Int32], to: [Int32])]) {
        offsets = Array(repeating: 0, count: nodeCount + 1)
        for (from, _) in pairs { for node in from { offsets[Int(node) + 1] += 1 } }
        for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
        others = Array(repeating: 0, count: Int(offsets[nodeCount]))
        var places = offsets
        for (from, to) in pairs {
            for index in from.indices {
                let node = Int(from[index])
                others[Int(places[node])] = to[index]
                places[node] += 1
            }
        }
    }

    /// The same with weights.
    init(nodeCount: Int, _ edges: Network.Edges) {
        self.init(nodeCount: nodeCount, [(edges.sources, edges.targets)])
        weights = Array(repeating: 0, count: others.count)
        var places = offsets
        for (index, node) in edges.sources.enumerated() {
            weights[Int(places[Int(node)])] = edges.weights[index]
            places[Int(node)] += 1
        }
    }

    func range(of node: Int32) -> Range<Int> {
        Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
    }

    func degree(_ node: Int32) -> Int { Int(offsets[Int(node) + 1] - offsets[Int(node)]) }

    /// Calls `body` with every other end.
    ///
    /// Nodes are those of the network that the rows were made of, so that no bound need be checked.
    @inline(__always) func forEach(_ node: Int32, _ body: (Int32) -> Void) {
        _ = allSatisfy(node) { other in
            body(other)
            return true
        }
    }

    /// Calls `body` with every other end until it returns false; false then.
    @inline(__always) func allSatisfy(_ node: Int32, _ body: (Int32) -> Bool) -> Bool {
        let (offsets, others) = (offsets.span, others.span)
        let start = unsafe Int(offsets[unchecked: Int(node)])
        let end = unsafe Int(offsets[unchecked: Int(node) + 1])
        var index = start
        while index < end {
            guard body(unsafe others[unchecked: index]) else { return false }
            index += 1
        }
        return true
    }
}
