import Values

extension Topology {
    /// Takes one step from every node of a batch, in the order of the batch.
    ///
    /// First it is found where the neighbours are and how many; then each column is filled in one
    /// go, from memory that lies in a row, without asking for room once per element. For either
    /// direction there must be no loops, which would come twice.
    func expand(
        _ nodes: ArraySlice<NodeID>, _ direction: Direction, types: [RelationshipTypeID],
        columns: Expansion.Columns, into output: inout Expansion
    ) {
        if nodes.count == 1, let node = nodes.first {
            let row = UInt32(truncatingIfNeeded: nodes.startIndex)
            return expand(node, row, direction, types: types, columns: columns, into: &output)
        }
        let followed = adjacencies(direction, types)
        var pieces: [Piece] = []
        pieces.reserveCapacity(nodes.count)
        var count = 0
        let start = nodes.startIndex
        let span = nodes.span
        for index in span.indices {
            for (number, adjacency) in followed.enumerated() {
                let range = adjacency.range(of: span[index])
                if range.isEmpty { continue }
                pieces.append(
                    Piece(
                        row: UInt32(truncatingIfNeeded: start + index), adjacency: number,
                        range: range))
                count += range.count
            }
        }
        if columns.contains(.rows) {
            output.rows.append(addingCapacity: count) { rows in
                for piece in pieces { for _ in piece.range { rows.append(piece.row) } }
            }
        }
        output.nodes.append(addingCapacity: count) { others in
            for piece in pieces {
                let neighbors = followed[piece.adjacency].neighbors
                for index in piece.range { others.append(neighbors[index]) }
            }
        }
        guard columns.contains(.relationships) else { return }
        output.relationships.append(addingCapacity: count) { edges in
            for piece in pieces {
                let relationships = followed[piece.adjacency].relationships
                for index in piece.range { edges.append(relationships[index]) }
            }
        }
    }

    /// Takes the steps from one node, which needs no list of places first.
    private func expand(
        _ node: NodeID, _ row: UInt32, _ direction: Direction, types: [RelationshipTypeID],
        columns: Expansion.Columns, into output: inout Expansion
    ) {
        forEachAdjacency(direction, types) { adjacency in
            let range = adjacency.range(of: node)
            guard !range.isEmpty else { return }
            output.nodes.append(addingCapacity: range.count) { others in
                for index in range { others.append(adjacency.neighbors[index]) }
            }
            if columns.contains(.rows) {
                output.rows.append(contentsOf: repeatElement(row, count: range.count))
            }
            guard columns.contains(.relationships) else { return }
            output.relationships.append(addingCapacity: range.count) { edges in
                for index in range { edges.append(adjacency.relationships[index]) }
            }
        }
    }

    /// Calls `body` with the relationships between two nodes until it returns false.
    func forEachRelationship(
        from node: NodeID, _ direction: Direction, to other: NodeID, types: [RelationshipTypeID],
        _ body: (RelationshipID) -> Bool
    ) {
        // Of a loop the outgoing end is enough.
        let way = direction == .either && node == other ? .outgoing : direction
        for adjacency in adjacencies(way, types) {
            let range = adjacency.range(of: node)
            var place = adjacency.neighbors.partitionPoint(from: other, in: range)
            while place < range.upperBound, adjacency.neighbors[place] == other {
                guard body(adjacency.relationships[place]) else { return }
                place += 1
            }
        }
    }

    /// Those that steps in the direction along the types look at.
    func adjacencies(_ direction: Direction, _ types: [RelationshipTypeID]) -> [Adjacency] {
        var found: [Adjacency] = []
        found.reserveCapacity(types.isEmpty ? outgoing.count + incoming.count : 2 * types.count)
        forEachAdjacency(direction, types) { found.append($0) }
        return found
    }

    @inline(__always)
    private func forEachAdjacency(
        _ direction: Direction, _ types: [RelationshipTypeID], _ body: (Adjacency) -> Void
    ) {
        func visit(_ adjacencies: FlatArray<Adjacency>) {
            if types.isEmpty {
                for index in 0..<adjacencies.count { body(adjacencies[index]) }
            } else {
                for type in types where Int(type.rawValue) < adjacencies.count {
                    body(adjacencies[Int(type.rawValue)])
                }
            }
        }
        if direction != .incoming { visit(outgoing) }
        if direction != .outgoing { visit(incoming) }
    }
}

/// Some neighbours of one node of a batch.
private struct Piece {
    var row: UInt32
    var adjacency: Int
    var range: Range<Int>
}
