/// The labels that the nodes at the ends of relationships have, by type: where influence is only
/// between persons, whoever follows it need not ask whether he has come to one.
public struct EndLabels: Hashable, Sendable {
    /// The labels that all nodes have at which relationships of a type start, and end; ascending.
    public struct Ends: Hashable, Sendable {
        /// The labels of every source.
        public internal(set) var source: [LabelID] = []
        /// The labels of every target.
        public internal(set) var target: [LabelID] = []
    }

    /// By type; a type without relationships may have no entry.
    private(set) var ends: [Ends] = []

    init() {}

    init(_ ends: [Ends]) { self.ends = ends }

    /// What is known of a type.
    public subscript(type: RelationshipTypeID) -> Ends {
        Int(type.rawValue) < ends.count ? ends[Int(type.rawValue)] : Ends()
    }

    /// Notes a new relationship between nodes that have these labels.
    mutating func add(_ new: Ends, to type: RelationshipTypeID, isFirst: Bool) {
        while ends.count <= Int(type.rawValue) { ends.append(Ends()) }
        if isFirst {
            ends[Int(type.rawValue)] = new
            return
        }
        let old = ends[Int(type.rawValue)]
        // What stays the same is not written, so that copies go on sharing it.
        if !old.source.allSatisfy(new.source.contains) {
            ends[Int(type.rawValue)].source = old.source.filter(new.source.contains)
        }
        if !old.target.allSatisfy(new.target.contains) {
            ends[Int(type.rawValue)].target = old.target.filter(new.target.contains)
        }
    }

    mutating func removeSource(_ label: LabelID, of type: RelationshipTypeID) {
        ends[Int(type.rawValue)].source.removeAll { $0 == label }
    }

    mutating func removeTarget(_ label: LabelID, of type: RelationshipTypeID) {
        ends[Int(type.rawValue)].target.removeAll { $0 == label }
    }
}

extension EndLabels {
    /// What holds of all relationships of a base.
    init(_ base: GraphBase) {
        let topology = base.topology
        ends = (0..<topology.outgoing.count).map { type in
            Ends(
                source: base.labelSets.shared(by: topology.outgoing[type]),
                target: base.labelSets.shared(by: topology.incoming[type]))
        }
    }
}

extension LabelSets {
    /// The labels that every node has that has neighbours.
    fileprivate func shared(by adjacency: Adjacency) -> [LabelID] {
        var isMet = [Bool](repeating: false, count: sets.count)
        for slot in 0..<adjacency.slots.count
        where adjacency.offsets[slot] < adjacency.offsets[slot + 1] {
            isMet[Int(numbers[Int(adjacency.slots.id(at: slot))]) - 1] = true
        }
        let met = sets.indices.filter { isMet[$0] }.map { sets[$0] }
        guard let first = met.first else { return [] }
        return met.dropFirst().reduce(first) { $0.filter($1.contains) }
    }
}
