import HashTreeCollections
public import Values

extension Graph {
    /// Calls `body` with every relationship of a node and its other end, until it returns false.
    ///
    /// No type means every type; the types must differ. Those of the base come by type and then by
    /// other end, those added since come last. A loop comes once.
    @inlinable public func forEachNeighbor(
        of node: NodeID, _ direction: Direction, types: [RelationshipTypeID],
        _ body: (_ other: NodeID, _ relationship: RelationshipID) -> Bool
    ) {
        if isChanged(around: node) {
            forEachNeighborOfChanged(node, direction, types: types, body)
        } else {
            _ = base.topology.forEachNeighbor(of: node, direction, types: types, body)
        }
    }

    /// True if the node has not the relationships that the base says it has.
    @usableFromInline func isChanged(around node: NodeID) -> Bool {
        delta.adjacency[node] != nil
    }

    /// Calls `body` with every relationship from `a` in that direction to `b` until it returns
    /// false.
    ///
    /// Neighbours are sorted, so that this costs the logarithm of a degree; where both ends have
    /// changed since the base, it costs the smaller of their degrees.
    public func forEachRelationship(
        between a: NodeID, _ direction: Direction, _ b: NodeID, types: [RelationshipTypeID],
        _ body: (RelationshipID) -> Bool
    ) {
        if !isChanged(around: a) {
            return base.topology.forEachRelationship(
                from: a, direction, to: b, types: types, body)
        }
        if !isChanged(around: b) {
            return base.topology.forEachRelationship(
                from: b, direction.reversed, to: a, types: types, body)
        }
        let forwards =
            degree(of: a, direction, types: types)
            <= degree(of: b, direction.reversed, types: types)
        let (start, end, way) = forwards ? (a, b, direction) : (b, a, direction.reversed)
        forEachNeighbor(of: start, way, types: types) { other, relationship in
            other == end ? body(relationship) : true
        }
    }

    /// Takes one step from every node of `nodes` and appends what it finds to `output`.
    ///
    /// A row is the index of the start node in the slice, which is its index in the array under
    /// it. `none` has no neighbours. No type means every type. A loop comes once. A column that
    /// nobody looks at may stay empty.
    public func expand(
        _ nodes: ArraySlice<NodeID>, _ direction: Direction, types: [RelationshipTypeID],
        columns: Expansion.Columns = [.rows, .relationships],
        into output: inout Expansion
    ) {
        let hasChanges = !delta.adjacency.isEmpty && nodes.contains(where: isChanged(around:))
        if !hasChanges, direction != .either || !base.topology.hasLoops {
            return base.topology.expand(
                nodes, direction, types: types, columns: columns, into: &output)
        }
        for index in nodes.indices {
            let row = UInt32(truncatingIfNeeded: index)
            forEachNeighbor(of: nodes[index], direction, types: types) { other, relationship in
                output.append(row, relationship, other)
                return true
            }
        }
    }

    /// Calls `body` with every relationship of a type until it returns false.
    ///
    /// Those of the base come first, by start node.
    public func forEachRelationship(
        of type: RelationshipTypeID, _ body: (RelationshipID) -> Bool
    ) {
        let adjacencies = base.topology.outgoing
        if Int(type.rawValue) < adjacencies.count {
            let relationships = adjacencies[Int(type.rawValue)].relationships
            let isWhole = delta.relationships.isEmpty
            for index in 0..<relationships.count {
                let relationship = relationships[index]
                guard isWhole || !delta.isDeleted(relationship) else { continue }
                guard body(relationship) else { return }
            }
        }
        for (relationship, record) in delta.relationships
        where record.exists && record.type == type && !base.contains(relationship) {
            guard body(relationship) else { return }
        }
    }

    @usableFromInline func forEachNeighborOfChanged(
        _ node: NodeID, _ direction: Direction, types: [RelationshipTypeID],
        _ body: (_ other: NodeID, _ relationship: RelationshipID) -> Bool
    ) {
        let change = delta.adjacency[node] ?? AdjacencyChange()
        let goesOn = base.topology.forEachNeighbor(of: node, direction, types: types) {
            other, relationship in
            change.lostSome && delta.isDeleted(relationship) || body(other, relationship)
        }
        guard goesOn else { return }
        func isAsked(_ edge: Edge) -> Bool { types.isEmpty || types.contains(edge.type) }
        if direction != .incoming {
            for edge in change.outgoing where isAsked(edge) {
                guard body(edge.other, edge.relationship) else { return }
            }
        }
        if direction != .outgoing {
            for edge in change.incoming where isAsked(edge) {
                if direction == .either, edge.other == node { continue }
                guard body(edge.other, edge.relationship) else { return }
            }
        }
    }
}
