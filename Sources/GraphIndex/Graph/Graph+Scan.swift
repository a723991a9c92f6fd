import HashTreeCollections
public import Values

extension Graph {
    /// Appends up to `limit` nodes from `cursor` on and below `bound`, ascending, only those with
    /// the label if one is given, and moves the cursor behind the last.
    ///
    /// - Returns: False if nothing was appended, since there are no more.
    public func scanNodes(
        label: LabelID?, from cursor: inout NodeID, below bound: NodeID = .none, limit: Int,
        into nodes: inout [NodeID]
    ) -> Bool {
        let bound = min(bound.rawValue, nodeIDBound)
        let end = nodes.count + max(limit, 1)
        let before = nodes.count
        if let label {
            scan(label, from: &cursor, below: NodeID(rawValue: bound), end: end, into: &nodes)
        } else {
            while nodes.count < end, cursor.rawValue < bound {
                if contains(cursor) { nodes.append(cursor) }
                cursor.rawValue += 1
            }
        }
        return nodes.count > before
    }

    /// Scans the base's list of the label's nodes, merged with those that were given the label
    /// since.
    private func scan(
        _ label: LabelID, from cursor: inout NodeID, below bound: NodeID, end: Int,
        into nodes: inout [NodeID]
    ) {
        let old = base.nodes(labeled: label)
        let gained = delta.labeled[label] ?? []
        var i = old.partitionPoint(from: cursor, in: 0..<old.count)
        var j = gained.partitionPoint(from: cursor)
        while nodes.count < end {
            let candidates = (i < old.count ? old[i] : .none, j < gained.count ? gained[j] : .none)
            let candidate = min(candidates.0, candidates.1)
            if candidate >= bound {
                cursor = bound
                return
            }
            if candidates.0 == candidate { i += 1 }
            if candidates.1 == candidate { j += 1 }
            if hasLabel(candidate, label) { nodes.append(candidate) }
            cursor = NodeID(rawValue: candidate.rawValue + 1)
        }
    }
}

extension [NodeID] {
    /// Puts a node, once, where it belongs in an ascending list: at the end if it is a new one.
    mutating func insertInOrder(_ node: NodeID) {
        let index = partitionPoint(from: node)
        if index == endIndex || self[index] != node { insert(node, at: index) }
    }
}

extension RandomAccessCollection<NodeID> where Index == Int {
    /// The position of the first element that is not below `node`, in an ascending collection.
    func partitionPoint(from node: NodeID) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
