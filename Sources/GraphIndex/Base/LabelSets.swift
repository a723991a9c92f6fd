import Values

/// Which labels nodes have: the number of a set of labels for each node, and for each label its
/// nodes.
struct LabelSets: Sendable {
    /// The number of each node's set plus one; 0 for an id that is not in use.
    let numbers: FlatArray<UInt32>
    /// The labels of each set, ascending.
    let sets: [[LabelID]]
    /// The nodes of each label, ascending.
    let nodes: [FlatArray<NodeID>]

    init(numbers: FlatArray<UInt32>, sets: [[LabelID]], nodes: [FlatArray<NodeID>]) {
        self.numbers = numbers
        self.sets = sets
        self.nodes = nodes
    }

    init(numbers: FlatArray<UInt32>, sets: [[LabelID]], in arena: inout FlatArena) {
        self.numbers = numbers
        self.sets = sets
        let labelCount = sets.compactMap { $0.last }.max().map { Int($0.rawValue) + 1 } ?? 0
        var counts = [Int](repeating: 0, count: labelCount)
        for node in 0..<numbers.count where numbers[node] > 0 {
            for label in sets[Int(numbers[node]) - 1] { counts[Int(label.rawValue)] += 1 }
        }
        let lists = counts.map { arena.array(of: NodeID.self, count: $0) }
        var places = [Int](repeating: 0, count: labelCount)
        for node in 0..<numbers.count where numbers[node] > 0 {
            for label in sets[Int(numbers[node]) - 1] {
                let index = Int(label.rawValue)
                lists[index].store(NodeID(rawValue: UInt32(node)), at: places[index])
                places[index] += 1
            }
        }
        nodes = lists
    }

    func contains(_ node: NodeID) -> Bool {
        Int(node.rawValue) < numbers.count && numbers[Int(node.rawValue)] > 0
    }

    func labels(of node: NodeID) -> [LabelID] {
        contains(node) ? sets[Int(numbers[Int(node.rawValue)]) - 1] : []
    }
}
