import QuerySyntax

extension FlowGraph {
    /// The rank of every node: where a wanderer is who follows an arc with probability `damping`,
    /// and else goes anywhere.
    ///
    /// The sum is 1. From a node that nothing flows out of, the wanderer goes anywhere. Each round
    /// is made in parts, on all cores; the parts are cut by the nodes alone, so that sums come out
    /// the same however many cores there are.
    func pageRank(
        iterationCount: Int, damping: Double, checkpoint: () throws(QueryError) -> Void
    ) throws(QueryError) -> [Double] {
        let count = Double(nodes.count)
        let ranges = Cores.parts(of: nodes.count)
        var parts = ranges.map { part($0) { _ in 1 / count } }
        for _ in 0..<iterationCount {
            var shares: [Double] = []
            shares.reserveCapacity(nodes.count)
            for part in parts { shares += part.shares }
            let stranded = parts.reduce(0) { $0 + $1.stranded }
            let anywhere = (1 - damping + damping * stranded) / count
            parts = Cores.map(ranges) { [shares] range in
                part(range) { anywhere + damping * inflow($0, shares.span) }
            }
            try checkpoint()
        }
        return parts.flatMap(\.ranks)
    }

    /// What some nodes have, and what each of them hands on along each unit of its outflow.
    private struct Part {
        var ranks: [Double] = []
        var shares: [Double] = []
        /// The sum of the ranks from which nothing flows out.
        var stranded = 0.0
    }

    @inline(__always)
    private func part(_ range: Range<Int>, _ rank: (Int) -> Double) -> Part {
        var part = Part()
        part.ranks.reserveCapacity(range.count)
        part.shares.reserveCapacity(range.count)
        for node in range {
            let rank = rank(node)
            part.ranks.append(rank)
            if outflows[node] > 0 {
                part.shares.append(rank / outflows[node])
            } else {
                part.shares.append(0)
                part.stranded += rank
            }
        }
        return part
    }

    /// What flows into a node.
    ///
    /// Every source is the number of a node, and so of a share.
    @inline(__always)
    private func inflow(_ node: Int, _ shares: Span<Double>) -> Double {
        var sum = 0.0
        let sources = sources.span
        for arc in offsets[node]..<offsets[node + 1] {
            let share = unsafe shares[unchecked: Int(sources[unchecked: arc])]
            sum += weights.map { share * $0[arc] } ?? share
        }
        return sum
    }
}
