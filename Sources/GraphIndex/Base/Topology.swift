import Values

/// Who is connected with whom: type and ends by relationship, and for each type the adjacency in
/// both directions.
@usableFromInline struct Topology: Sendable {
    /// The type of each relationship; `none` for an id that is not in use.
    let types: FlatArray<RelationshipTypeID>
    let sources: FlatArray<NodeID>
    let targets: FlatArray<NodeID>
    /// By type.
    @usableFromInline let outgoing: FlatArray<Adjacency>
    /// By type.
    @usableFromInline let incoming: FlatArray<Adjacency>
    /// True if some relationship ends where it starts.
    let hasLoops: Bool

    init(
        types: FlatArray<RelationshipTypeID>, sources: FlatArray<NodeID>,
        targets: FlatArray<NodeID>, outgoing: FlatArray<Adjacency>, incoming: FlatArray<Adjacency>,
        hasLoops: Bool
    ) {
        self.types = types
        self.sources = sources
        self.targets = targets
        self.outgoing = outgoing
        self.incoming = incoming
        self.hasLoops = hasLoops
    }

    init(
        types: FlatArray<RelationshipTypeID>, sources: FlatArray<NodeID>,
        targets: FlatArray<NodeID>, nodeIDBound: UInt32, in arena: inout FlatArena
    ) {
        self.types = types
        self.sources = sources
        self.targets = targets
        var typeCount = 0
        for index in 0..<types.count where types[index] != .none {
            typeCount = max(typeCount, Int(types[index].rawValue) + 1)
        }
        let out = Topology.adjacencies(
            types, typeCount, from: sources, to: targets, nodeIDBound, &arena)
        let into = Topology.adjacencies(
            types, typeCount, from: targets, to: sources, nodeIDBound, &arena)
        outgoing = arena.array(out)
        incoming = arena.array(into)
        hasLoops = (0..<types.count).contains {
            types[$0] != .none && sources[$0] == targets[$0]
        }
    }

    /// Sorts the relationships by other end and parts them by type; the adjacency does the rest.
    private static func adjacencies(
        _ types: FlatArray<RelationshipTypeID>, _ typeCount: Int, from nodes: FlatArray<NodeID>,
        to others: FlatArray<NodeID>, _ nodeIDBound: UInt32, _ arena: inout FlatArena
    ) -> [Adjacency] {
        var places = [UInt32](repeating: 0, count: Int(nodeIDBound) + 1)
        var counts = [Int](repeating: 0, count: typeCount)
        for index in 0..<types.count where types[index] != .none {
            places[Int(others[index].rawValue) + 1] += 1
            counts[Int(types[index].rawValue)] += 1
        }
        for node in 0..<Int(nodeIDBound) { places[node + 1] += places[node] }
        var sorted = [UInt32](repeating: 0, count: Int(places[Int(nodeIDBound)]))
        for index in 0..<types.count where types[index] != .none {
            let other = Int(others[index].rawValue)
            sorted[Int(places[other])] = UInt32(index)
            places[other] += 1
        }
        var edges = counts.map { count in
            var list: [RelationshipID] = []
            list.reserveCapacity(count)
            return list
        }
        for index in sorted {
            edges[Int(types[Int(index)].rawValue)].append(RelationshipID(rawValue: index))
        }
        return edges.map { Adjacency($0, from: nodes, to: others, in: &arena) }
    }
}
