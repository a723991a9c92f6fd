public import Values

/// The relationships of one type in one direction, in compressed sparse rows: for each node a
/// range of other ends, ascending, and beside them the relationships.
@usableFromInline @frozen struct Adjacency: BitwiseCopyable, Sendable {
    @usableFromInline let slots: Slots
    /// Where the range of each slot begins, and at the end where the last one ends.
    @usableFromInline let offsets: FlatArray<UInt32>
    @usableFromInline let neighbors: FlatArray<NodeID>
    @usableFromInline let relationships: FlatArray<RelationshipID>

    /// Where the neighbours of a node are.
    @inlinable func range(of node: NodeID) -> Range<Int> {
        guard let slot = slots[node.rawValue] else { return 0..<0 }
        return unsafe Range(uncheckedBounds: (Int(offsets[slot]), Int(offsets[slot + 1])))
    }

    init(
        slots: Slots, offsets: FlatArray<UInt32>, neighbors: FlatArray<NodeID>,
        relationships: FlatArray<RelationshipID>
    ) {
        self.slots = slots
        self.offsets = offsets
        self.neighbors = neighbors
        self.relationships = relationships
    }

    /// Builds the rows from relationships that come ascending by other end.
    init(
        _ edges: [RelationshipID], from nodes: FlatArray<NodeID>, to others: FlatArray<NodeID>,
        in arena: inout FlatArena
    ) {
        slots = Slots(
            covering: edges.lazy.map { nodes[Int($0.rawValue)].rawValue }, in: &arena)
        let offsets = arena.array(of: UInt32.self, count: slots.count + 1)
        neighbors = arena.array(count: edges.count)
        relationships = arena.array(count: edges.count)
        // Counts at first; then where each range ends, which moves down to where it begins while
        // the edges are put in place from the last to the first.
        for edge in edges {
            guard let slot = slots[nodes[Int(edge.rawValue)].rawValue] else { continue }
            offsets.store(offsets[slot] + 1, at: slot)
        }
        var end: UInt32 = 0
        for slot in 0..<offsets.count {
            end += offsets[slot]
            offsets.store(end, at: slot)
        }
        for edge in edges.reversed() {
            let index = Int(edge.rawValue)
            guard let slot = slots[nodes[index].rawValue] else { continue }
            let place = offsets[slot] - 1
            offsets.store(place, at: slot)
            neighbors.store(others[index], at: Int(place))
            relationships.store(edge, at: Int(place))
        }
        self.offsets = offsets
    }
}
