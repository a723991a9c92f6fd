import QuerySyntax

extension FlowGraph {
    /// The rank of every node: where a wanderer is who follows an arc with probability `damping`,
    /// and else goes anywhere.
    ///
    /// The sum is 1.
    ///
    /// From a node that nothing flows out of, the wanderer goes anywhere.
    func pageRank(
        iterationCount: Int, damping: Double, checkpoint: () throws(QueryError) -> Void
    ) throws(QueryError) -> [Double] {
        guard !nodes.isEmpty else { return [] }
        let count = Double(nodes.count)
        let ends = nodes.indices.filter { outflows[$0] <= 0 }
        var ranks = Array(repeating: 1 / count, count: nodes.count)
        for _ in 0..<iterationCount {
            var stranded = 0.0
            for node in ends { stranded += ranks[node] }
            let anywhere = (1 - damping + damping * stranded) / count
            let (before, outflows) = (ranks, outflows)
            let shares = Array(onCores: nodes.count) { node in
                outflows[node] > 0 ? before[node] / outflows[node] : 0
            }
            // Each rank is a sum of its own, so that it is the same on any number of cores.
            ranks = Array(onCores: nodes.count) { node in
                anywhere + damping * inflow(node, shares)
            }
            try checkpoint()
        }
        return ranks
    }

    @inline(__always)
    private func inflow(_ node: Int, _ shares: [Double]) -> Double {
        var sum = 0.0
        if let weights {
            for arc in offsets[node]..<offsets[node + 1] {
                sum += shares[Int(sources[arc])] * weights[arc]
            }
        } else {
            for arc in offsets[node]..<offsets[node + 1] { sum += shares[Int(sources[arc])] }
        }
        return sum
    }
}
