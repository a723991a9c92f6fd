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
        // Two arrays for all rounds: to get their memory anew takes longer than to fill it.
        var shares = Array(repeating: 0.0, count: nodes.count)
        var before = shares
        guard iterationCount > 0 else { return shares.map { _ in 1 / count } }
        var stranded = Cores.fill(&shares) { part, shares in
            handOn(part, &shares) { _ in 1 / count }
        }
        for iteration in 1...iterationCount {
            swap(&shares, &before)
            let anywhere = (1 - damping + damping * stranded.reduce(0, +)) / count
            let isLast = iteration == iterationCount
            stranded = Cores.fill(&shares) { [before] part, shares in
                let before = before.span
                return handOn(part, &shares, ranksOnly: isLast) {
                    anywhere + damping * inflow($0, before)
                }
            }
            try checkpoint()
        }
        return shares
    }

    /// Makes what each of some nodes hands on along each unit of its outflow, or else their ranks;
    /// returns the sum of the ranks from which nothing flows out.
    @inline(__always)
    private func handOn(
        _ part: Range<Int>, _ shares: inout MutableSpan<Double>, ranksOnly: Bool = false,
        rank: (Int) -> Double
    ) -> Double {
        var stranded = 0.0
        for node in part {
            let rank = rank(node)
            let outflow = outflows[node]
            if outflow == 0 { stranded += rank }
            shares[node - part.lowerBound] =
                ranksOnly ? rank : outflow > 0 ? rank / outflow : 0
        }
        return stranded
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
