public import Values

/// Builds the base of a graph from bulk data.
///
/// Nodes first, then relationships; each in any order of ids, but fastest ascending.
public struct GraphBuilder: Sendable {
    /// The properties of nodes, by id.
    public var nodeProperties = ColumnSet()
    /// The properties of relationships, by id.
    public var relationshipProperties = ColumnSet()

    private let names: Names
    private let schema: GraphSchema
    private var nodeCount = 0
    private var relationshipCount = 0
    private var setNumbers: [UInt32] = []
    private var sets: [[LabelID]] = []
    private var numberOfSet: [[LabelID]: UInt32] = [:]
    private var types: [RelationshipTypeID] = []
    private var sources: [NodeID] = []
    private var targets: [NodeID] = []

    /// Starts with names and schema, and with room for so many ids.
    public init(
        names: Names = Names(), schema: GraphSchema = GraphSchema(), nodeIDBound: UInt32 = 0,
        relationshipIDBound: UInt32 = 0
    ) {
        self.names = names
        self.schema = schema
        // A bound that is out of all reason costs nothing before there are so many ids.
        let relationships = min(Int(relationshipIDBound), GraphBuilder.reserveMax)
        setNumbers.reserveCapacity(min(Int(nodeIDBound), GraphBuilder.reserveMax))
        types.reserveCapacity(relationships)
        sources.reserveCapacity(relationships)
        targets.reserveCapacity(relationships)
    }

    private static let reserveMax = 1 << 24

    /// Adds a node that is not there yet.
    public mutating func addNode(_ id: NodeID, labels: [LabelID]) {
        let index = Int(id.rawValue)
        while setNumbers.count <= index { setNumbers.append(0) }
        if setNumbers[index] == 0 { nodeCount += 1 }
        setNumbers[index] = setNumber(labels) + 1
    }

    /// Adds a relationship that is not there yet.
    ///
    /// - Throws: If one of its ends was not added before.
    public mutating func addRelationship(
        _ id: RelationshipID, _ type: RelationshipTypeID, source: NodeID, target: NodeID
    ) throws(GraphError) {
        guard contains(source) else { throw .nodeNotFound(source) }
        guard contains(target) else { throw .nodeNotFound(target) }
        let index = Int(id.rawValue)
        while types.count <= index {
            types.append(.none)
            sources.append(.none)
            targets.append(.none)
        }
        if types[index] == .none { relationshipCount += 1 }
        types[index] = type
        sources[index] = source
        targets[index] = target
    }

    private func contains(_ node: NodeID) -> Bool {
        Int(node.rawValue) < setNumbers.count && setNumbers[Int(node.rawValue)] > 0
    }

    private mutating func setNumber(_ labels: [LabelID]) -> UInt32 {
        if let number = numberOfSet[labels] { return number }
        let number = UInt32(sets.count)
        sets.append(labels.sorted())
        numberOfSet[labels] = number
        return number
    }

    /// The graph of what was added, whose next ids are at least those given.
    public consuming func build(
        nodeIDBound: UInt32 = 0, relationshipIDBound: UInt32 = 0
    ) -> Graph {
        var graph = Graph(base: makeBase())
        graph.names = names
        graph.schema = schema
        graph.nodeCount = nodeCount
        graph.relationshipCount = relationshipCount
        graph.nodeIDBound = max(nodeIDBound, UInt32(setNumbers.count))
        graph.relationshipIDBound = max(relationshipIDBound, UInt32(types.count))
        graph.labelCounts = graph.base.labelSets.nodes.map(\.count)
        let adjacencies = graph.base.topology.outgoing
        graph.typeCounts = (0..<adjacencies.count).map { adjacencies[$0].neighbors.count }
        graph.endLabels = EndLabels(graph.base)
        graph.keysOfFloats = graph.base.keysOfFloats
        graph.resolveSeekers()
        return graph
    }

    func makeBase() -> GraphBase {
        var arena = FlatArena()
        let labelSets = LabelSets(numbers: arena.array(setNumbers), sets: sets, in: &arena)
        let topology = Topology(
            types: arena.array(types), sources: arena.array(sources),
            targets: arena.array(targets), nodeIDBound: UInt32(setNumbers.count), in: &arena)
        return GraphBase(
            topology: topology, labelSets: labelSets,
            nodeColumns: nodeProperties.columns(in: &arena),
            relationshipColumns: relationshipProperties.columns(in: &arena), memory: arena)
    }
}

extension GraphBase {
    /// A base with nothing in it.
    static let empty = GraphBuilder().makeBase()
}
