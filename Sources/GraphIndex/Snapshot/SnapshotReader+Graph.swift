import Values

extension SnapshotReader {
    /// Finds everything that a graph is made of.
    mutating func graph(in arena: FlatArena) throws(SnapshotFault) -> Graph {
        var arena = arena
        let names = try names()
        guard let value = try? StoredText.value(Array(text().utf8).span),
            let schema = GraphSchema(value: value)
        else { throw .damaged }
        let (nodeCount, relationshipCount) = (try number(Int.self), try number(Int.self))
        let (nodeBound, relationshipBound) = (try number(UInt32.self), try number(UInt32.self))
        let labelCounts = try list { reader throws(SnapshotFault) in try reader.number(Int.self) }
        let typeCounts = try list { reader throws(SnapshotFault) in try reader.number(Int.self) }
        let ends = try list { reader throws(SnapshotFault) in
            EndLabels.Ends(source: try reader.labels(), target: try reader.labels())
        }
        let topology = try topology(in: &arena)
        let labelSets = try labelSets()
        let nodeColumns = try columns()
        let relationshipColumns = try columns()
        let tables = try list { reader throws(SnapshotFault) in try reader.seekTable(arena) }
        let base = GraphBase(
            topology: topology, labelSets: labelSets, nodeColumns: nodeColumns,
            relationshipColumns: relationshipColumns, memory: arena,
            seekTables: Dictionary(
                tables.map { ($0.seeker, $0.table) }, uniquingKeysWith: { $1 }),
            orderedTables: Dictionary(
                tables.compactMap { found in found.ordered.map { (found.seeker, $0) } },
                uniquingKeysWith: { $1 }))
        guard nodeBound >= base.nodeIDBound, relationshipBound >= base.relationshipIDBound else {
            throw .damaged
        }
        var graph = Graph(base: base)
        graph.names = names
        graph.schema = schema
        graph.nodeCount = nodeCount
        graph.relationshipCount = relationshipCount
        graph.nodeIDBound = nodeBound
        graph.relationshipIDBound = relationshipBound
        graph.labelCounts = labelCounts
        graph.typeCounts = typeCounts
        graph.endLabels = EndLabels(ends)
        graph.keysOfFloats = graph.base.keysOfFloats
        graph.resolveSeekers()
        return graph
    }

    private mutating func names() throws(SnapshotFault) -> Names {
        var names = Names()
        func texts(_ reader: inout SnapshotReader) throws(SnapshotFault) -> [String] {
            try reader.list { reader throws(SnapshotFault) in try reader.text() }
        }
        for (number, name) in zip(UInt32(0)..., try texts(&self)) {
            names.define(LabelID(rawValue: number), as: name)
        }
        for (number, name) in zip(UInt32(0)..., try texts(&self)) {
            names.define(RelationshipTypeID(rawValue: number), as: name)
        }
        for (number, name) in zip(UInt32(0)..., try texts(&self)) {
            names.define(PropertyKeyID(rawValue: number), as: name)
        }
        return names
    }

    private mutating func topology(in arena: inout FlatArena) throws(SnapshotFault) -> Topology {
        let hasLoops = try number(Int.self) != 0
        let types = try array(of: RelationshipTypeID.self)
        let sources = try array(of: NodeID.self, count: types.count)
        let targets = try array(of: NodeID.self, count: types.count)
        func adjacencies(
            _ reader: inout SnapshotReader
        ) throws(SnapshotFault) -> [Adjacency] {
            try reader.list { reader throws(SnapshotFault) in
                let slots = try reader.slots()
                let offsets = try reader.array(of: UInt32.self, count: slots.count + 1)
                let neighbors = try reader.array(of: NodeID.self)
                return Adjacency(
                    slots: slots, offsets: offsets, neighbors: neighbors,
                    relationships: try reader.array(count: neighbors.count))
            }
        }
        let outgoing = try adjacencies(&self)
        let incoming = try adjacencies(&self)
        return Topology(
            types: types, sources: sources, targets: targets, outgoing: arena.array(outgoing),
            incoming: arena.array(incoming), hasLoops: hasLoops)
    }

    private mutating func slots() throws(SnapshotFault) -> Slots {
        let (first, count) = (try number(UInt32.self), try number(Int.self))
        let ids = try array(of: UInt32.self)
        guard count >= 0, count <= Int(UInt32.max), ids.isEmpty || ids.count == count else {
            throw .damaged
        }
        return Slots(first: first, count: count, ids: ids)
    }

    private mutating func labelSets() throws(SnapshotFault) -> LabelSets {
        let numbers = try array(of: UInt32.self)
        let sets = try list { reader throws(SnapshotFault) in try reader.labels() }
        let nodes = try list { reader throws(SnapshotFault) in
            try reader.array(of: NodeID.self)
        }
        return LabelSets(numbers: numbers, sets: sets, nodes: nodes)
    }

    private mutating func labels() throws(SnapshotFault) -> [LabelID] {
        try list { reader throws(SnapshotFault) in LabelID(rawValue: try reader.number()) }
    }

    private mutating func columns() throws(SnapshotFault) -> [Column?] {
        try list { reader throws(SnapshotFault) in
            let tag = try reader.number(UInt8.self)
            if tag == 0 { return nil }
            guard let kind = Column.Content.Kind(rawValue: tag) else { throw .damaged }
            let slots = try reader.slots()
            let presence = try reader.array(of: UInt64.self)
            guard presence.isEmpty || presence.count == (slots.count + 63) / 64 else {
                throw .damaged
            }
            return Column(
                slots: slots, presence: presence,
                content: try reader.content(kind, count: slots.count))
        }
    }

    private mutating func content(
        _ kind: Column.Content.Kind, count: Int
    ) throws(SnapshotFault) -> Column.Content {
        switch kind {
        case .integers: return .integers(try array(count: count))
        case .floats: return .floats(try array(count: count))
        case .booleans: return .booleans(try array(count: count))
        case .dates: return .dates(try array(count: count))
        case .codes:
            let strings = try list { reader throws(SnapshotFault) in try reader.text() }
            return .codes(try array(count: count), strings)
        case .strings: return .strings(try byteTable(count: count))
        case .encoded: return .encoded(try byteTable(count: count))
        }
    }

    private mutating func byteTable(count: Int) throws(SnapshotFault) -> ByteTable {
        ByteTable(offsets: try array(count: count + 1), bytes: try array())
    }

    private mutating func seekTable(
        _ arena: FlatArena
    ) throws(SnapshotFault) -> (seeker: Seeker, table: SeekTable, ordered: OrderedTable?) {
        let label = try number(UInt32.self)
        let keys = try list { reader throws(SnapshotFault) in
            PropertyKeyID(rawValue: try reader.number())
        }
        let offsets = try array(of: UInt32.self)
        let nodes = try array(of: NodeID.self)
        // As many buckets as a power of two.
        let size = offsets.count - 1
        guard size > 0, size & (size - 1) == 0 else { throw .damaged }
        // The greatest number stands for all nodes.
        let seeker = Seeker(label: label == .max ? nil : LabelID(rawValue: label), keys: keys)
        var ordered: OrderedTable?
        if seeker.onlyKey != nil {
            ordered = OrderedTable(nodes: try array(of: NodeID.self), memory: arena)
        }
        return (seeker, SeekTable(offsets: offsets, nodes: nodes, memory: arena), ordered)
    }
}
