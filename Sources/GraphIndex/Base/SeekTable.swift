import Values

/// Finds the nodes of a label, or all nodes, by the values of some properties: a hash table in two
/// flat arrays, with the nodes of each bucket side by side.
///
/// Hashes do not change from run to run, so that a table can be kept in a file.
struct SeekTable: Sendable {
    /// Where each bucket begins; their number is a power of two, plus the end of the last.
    let offsets: FlatArray<UInt32>
    /// Ascending in each bucket.
    let nodes: FlatArray<NodeID>
    private let memory: FlatArena

    init(offsets: FlatArray<UInt32>, nodes: FlatArray<NodeID>, memory: FlatArena) {
        self.offsets = offsets
        self.nodes = nodes
        self.memory = memory
    }

    init(_ seeker: Seeker, over base: GraphBase) {
        let labeled = seeker.label.map(base.nodes(labeled:))
        let count = labeled?.count ?? Int(base.nodeIDBound)
        func node(_ index: Int) -> NodeID { labeled?[index] ?? NodeID(rawValue: UInt32(index)) }
        let columns = seeker.keys.map { base.column($0, in: base.nodeColumns) }
        var size = 1
        while size < count { size *= 2 }
        let mask = UInt64(size - 1)
        // A node that lacks one of the properties is in no bucket.
        var buckets = [UInt32](repeating: .max, count: count)
        var offsets = [UInt32](repeating: 0, count: size + 1)
        for index in 0..<count {
            var hash: UInt64 = 0
            var isComplete = true
            for column in columns {
                guard let part = column?.hash(node(index).rawValue) else {
                    isComplete = false
                    break
                }
                hash = StableHash.combine(hash, part)
            }
            guard isComplete else { continue }
            buckets[index] = UInt32(hash & mask)
            offsets[Int(buckets[index]) + 1] += 1
        }
        for bucket in 0..<size { offsets[bucket + 1] += offsets[bucket] }
        var places = offsets
        var nodes = [NodeID](repeating: .none, count: Int(offsets[size]))
        for (index, bucket) in buckets.enumerated() where bucket != .max {
            nodes[Int(places[Int(bucket)])] = node(index)
            places[Int(bucket)] += 1
        }
        var arena = FlatArena()
        self.init(offsets: arena.array(offsets), nodes: arena.array(nodes), memory: arena)
    }

    /// Where the nodes are that may have these values: all that have, and perhaps a few more.
    func bucket(of values: [Value]) -> Range<Int> {
        var hash: UInt64 = 0
        for value in values { hash = StableHash.combine(hash, StableHash.hash(value)) }
        let bucket = Int(hash & UInt64(offsets.count - 2))
        return Int(offsets[bucket])..<Int(offsets[bucket + 1])
    }
}
