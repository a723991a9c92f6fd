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
        let bound = min(bound, NodeID(rawValue: nodeIDBound))
        let before = nodes.count
        switch label {
        case nil where delta.nodes.isEmpty:
            scanBase(from: &cursor, below: bound, limit: limit, into: &nodes)
        case nil:
            while nodes.count - before < limit, cursor < bound {
                if contains(cursor) { nodes.append(cursor) }
                cursor.rawValue += 1
            }
        case let label? where delta.nodes.isEmpty:
            scanBase(label, from: &cursor, below: bound, limit: limit, into: &nodes)
        case let label?:
            scan(label, from: &cursor, below: bound, end: before + limit, into: &nodes)
        }
        return nodes.count > before
    }

    /// Scans nodes that have not changed since the base, in a third of the time.
    private func scanBase(
        from cursor: inout NodeID, below bound: NodeID, limit: Int, into nodes: inout [NodeID]
    ) {
        guard cursor < bound else { return }
        var id = cursor
        let count = min(limit, Int(bound.rawValue - id.rawValue))
        nodes.append(addingCapacity: count) { nodes in
            var left = count
            while left > 0, id < bound {
                if base.contains(id) {
                    nodes.append(id)
                    left -= 1
                }
                id.rawValue += 1
            }
        }
        cursor = id
    }

    /// Scans nodes of a label that have not changed since the base.
    private func scanBase(
        _ label: LabelID, from cursor: inout NodeID, below bound: NodeID, limit: Int,
        into nodes: inout [NodeID]
    ) {
        let all = base.nodes(labeled: label)
        let first = all.partitionPoint(from: cursor, in: 0..<all.count)
        let last = all.partitionPoint(from: bound, in: first..<min(first + limit, all.count))
        guard first < last else { return }
        nodes.append(addingCapacity: last - first) { nodes in
            for index in first..<last { nodes.append(all[index]) }
        }
        cursor = NodeID(rawValue: all[last - 1].rawValue + 1)
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
