import Values

extension SnapshotWriter {
    /// Writes everything that a graph without a delta is made of.
    mutating func put(_ graph: Graph) throws {
        put(graph.names.labels)
        put(graph.names.relationshipTypes)
        put(graph.names.propertyKeys)
        put(graph.schema.value)
        for count in [graph.nodeCount, graph.relationshipCount] { put(count) }
        put(graph.nodeIDBound)
        put(graph.relationshipIDBound)
        for counts in [graph.labelCounts, graph.typeCounts] {
            put(counts.count)
            for count in counts { put(count) }
        }
        put(graph.endLabels.ends.count)
        for ends in graph.endLabels.ends {
            put(ends.source)
            put(ends.target)
        }
        try put(graph.base.topology)
        try put(graph.base.labelSets)
        try put(graph.base.nodeColumns)
        try put(graph.base.relationshipColumns)
        // Lookups are not kept; what is left has a label.
        let seekers = graph.seekers.filter { !graph.lookups.contains($0) }
        put(seekers.count)
        for seeker in seekers {
            put(seeker.label?.rawValue ?? .max)
            put(seeker.keys.count)
            for key in seeker.keys { put(key.rawValue) }
            let table = graph.base.seekTable(seeker)
            try put(table.offsets)
            try put(table.nodes)
            if let key = seeker.onlyKey {
                try put(graph.base.orderedTable(label: seeker.label, key: key).nodes)
            }
        }
    }

    private mutating func put(_ topology: Topology) throws {
        put(topology.hasLoops ? 1 : 0)
        try put(topology.types)
        try put(topology.sources)
        try put(topology.targets)
        for adjacencies in [topology.outgoing, topology.incoming] {
            put(adjacencies.count)
            for index in 0..<adjacencies.count {
                let adjacency = adjacencies[index]
                try put(adjacency.slots)
                try put(adjacency.offsets)
                try put(adjacency.neighbors)
                try put(adjacency.relationships)
            }
        }
    }

    private mutating func put(_ slots: Slots) throws {
        put(slots.first)
        put(slots.count)
        try put(slots.ids)
    }

    private mutating func put(_ labelSets: LabelSets) throws {
        try put(labelSets.numbers)
        put(labelSets.sets.count)
        for set in labelSets.sets { put(set) }
        put(labelSets.nodes.count)
        for nodes in labelSets.nodes { try put(nodes) }
    }

    private mutating func put(_ labels: [LabelID]) {
        put(labels.count)
        for label in labels { put(label.rawValue) }
    }

    private mutating func put(_ columns: [Column?]) throws {
        put(columns.count)
        for column in columns {
            guard let column else {
                put(0)
                continue
            }
            put(column.content.kind.rawValue)
            try put(column.slots)
            try put(column.presence)
            switch column.content {
            case .integers(let values): try put(values)
            case .floats(let values): try put(values)
            case .booleans(let values): try put(values)
            case .dates(let values): try put(values)
            case .codes(let codes, let strings):
                put(strings)
                try put(codes)
            case .strings(let table), .encoded(let table):
                try put(table.offsets)
                try put(table.bytes)
            }
        }
    }
}

extension Column.Content {
    /// What kind of content follows in a snapshot; 0 stands for no column.
    enum Kind: UInt8 {
        case integers = 1
        case floats, booleans, dates, codes, strings, encoded
    }

    fileprivate var kind: Kind {
        switch self {
        case .integers: .integers
        case .floats: .floats
        case .booleans: .booleans
        case .dates: .dates
        case .codes: .codes
        case .strings: .strings
        case .encoded: .encoded
        }
    }
}
