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
        var ranks = Array(repeating: 1 / count, count: nodes.count)
        var shares = Array(repeating: 0.0, count: nodes.count)
        for _ in 0..<iterationCount {
            var stranded = 0.0
            for node in nodes.indices {
                if outflows[node] > 0 {
                    shares[node] = ranks[node] / outflows[node]
                } else {
                    shares[node] = 0
                    stranded += ranks[node]
                }
            }
            let anywhere = (1 - damping + damping * stranded) / count
            for node in nodes.indices { ranks[node] = anywhere + damping * inflow(node, shares) }
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
