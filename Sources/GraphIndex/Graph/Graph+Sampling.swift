public import Values

extension Graph {
    /// So many nodes are looked at for an estimate.
    private static let sampleCount = 1024

    /// The share of the nodes with a label, or of all nodes, that have one value of a property, on
    /// average over its values, from a sample; nil if no node of the sample has the property.
    ///
    /// The number of values is estimated as by Haas and Stokes ("Estimating the number of classes
    /// in a finite population", 1998): from how many the sample has, and how many of them once.
    public func shareOfOneValue(of key: PropertyKeyID, among label: LabelID?) -> Double? {
        var counts: [UInt64: Int] = [:]
        var present = 0
        var taken = 0
        let total = forEachSampled(label: label) { node in
            taken += 1
            let value = property(key, of: node)
            guard !value.isNull else { return }
            present += 1
            counts[StableHash.hash(value), default: 0] += 1
        }
        guard present > 0 else { return nil }
        let sampled = Double(present)
        let once = Double(counts.values.count { $0 == 1 })
        let share = sampled / Double(taken)
        let all = max(sampled, share * Double(total))
        let distinct = sampled * Double(counts.count) / (sampled - once + once * sampled / all)
        return share / max(1, distinct)
    }

    /// The share of the nodes with a label, or of all nodes, whose value of a property is in a
    /// range, from a sample; nil if there are no nodes.
    ///
    /// Where the sample has none it may still be that a few are left out.
    public func share(
        of key: PropertyKeyID, in range: ValueRange, among label: LabelID?
    ) -> Double? {
        var taken = 0
        var found = 0
        _ = forEachSampled(label: label) { node in
            taken += 1
            if range.contains(property(key, of: node)) { found += 1 }
        }
        return taken > 0 ? max(Double(found), 0.5) / Double(taken) : nil
    }

    /// Calls `body` with some nodes that are spread over those with a label, or over all; returns
    /// how many there are of which these are a sample.
    private func forEachSampled(label: LabelID?, _ body: (NodeID) -> Void) -> Int {
        let old = label.map(base.nodes(labeled:))
        let changed = label.flatMap { delta.labeled[$0] } ?? []
        let total = old.map { $0.count + changed.count } ?? Int(nodeIDBound)
        for number in 0..<min(total, Self.sampleCount) {
            // Multiples of the golden ratio are spread evenly, and follow no period of the data.
            let fraction = Double(UInt32(truncatingIfNeeded: number) &* 2_654_435_769) / 0x1p32
            let position = total <= Self.sampleCount ? number : Int(fraction * Double(total))
            let node =
                if let old {
                    position < old.count ? old[position] : changed[position - old.count]
                } else {
                    NodeID(rawValue: UInt32(position))
                }
            if contains(node), label.map({ hasLabel(node, $0) }) ?? true { body(node) }
        }
        return total
    }
}
