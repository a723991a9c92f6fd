import Values
import Synchronization

/// The bulk of a graph: immutable flat arrays.
///
/// A class, since every graph value over it shares it and the memory goes with the last of them.
@usableFromInline final class GraphBase: Sendable {
    let nodeIDBound: UInt32
    let relationshipIDBound: UInt32
    @usableFromInline let topology: Topology
    let labelSets: LabelSets
    /// By key; nil if no node has it.
    let nodeColumns: [Column?]
    /// By key; nil if no relationship has it.
    let relationshipColumns: [Column?]
    private let memory: FlatArena
    private let seekTables: Mutex<[Seeker: SeekTable]>
    private let orderedTables: Mutex<[Seeker: OrderedTable]>

    init(
        topology: Topology, labelSets: LabelSets, nodeColumns: [Column?],
        relationshipColumns: [Column?], memory: FlatArena,
        seekTables: [Seeker: SeekTable] = [:], orderedTables: [Seeker: OrderedTable] = [:]
    ) {
        self.topology = topology
        self.labelSets = labelSets
        self.nodeColumns = nodeColumns
        self.relationshipColumns = relationshipColumns
        self.memory = memory
        self.seekTables = Mutex(seekTables)
        self.orderedTables = Mutex(orderedTables)
        nodeIDBound = UInt32(labelSets.numbers.count)
        relationshipIDBound = UInt32(topology.types.count)
    }

    func contains(_ node: NodeID) -> Bool { labelSets.contains(node) }

    func contains(_ relationship: RelationshipID) -> Bool { type(of: relationship) != .none }

    func labels(of node: NodeID) -> [LabelID] { labelSets.labels(of: node) }

    func hasLabel(_ node: NodeID, _ label: LabelID) -> Bool {
        labelSets.contains(node)
            && labelSets.sets[Int(labelSets.numbers[Int(node.rawValue)]) - 1].contains(label)
    }

    func nodes(labeled label: LabelID) -> FlatArray<NodeID> {
        Int(label.rawValue) < labelSets.nodes.count
            ? labelSets.nodes[Int(label.rawValue)] : FlatArray()
    }

    func type(of relationship: RelationshipID) -> RelationshipTypeID {
        relationship.rawValue < relationshipIDBound
            ? topology.types[Int(relationship.rawValue)] : .none
    }

    func endpoints(of relationship: RelationshipID) -> (source: NodeID, target: NodeID) {
        guard contains(relationship) else { return (.none, .none) }
        let index = Int(relationship.rawValue)
        return (topology.sources[index], topology.targets[index])
    }

    func column(_ key: PropertyKeyID, in columns: [Column?]) -> Column? {
        Int(key.rawValue) < columns.count ? columns[Int(key.rawValue)] : nil
    }

    /// The keys under which nodes may have floats, alone or in lists.
    var keysOfFloats: Set<PropertyKeyID> {
        Set(
            nodeColumns.indices.filter { key in
                switch nodeColumns[key]?.content {
                case .floats, .encoded: true
                case .integers, .booleans, .dates, .codes, .strings, nil: false
                }
            }.map { PropertyKeyID(rawValue: UInt32($0)) })
    }

    func property(_ key: PropertyKeyID, of node: NodeID) -> Value {
        column(key, in: nodeColumns)?[node.rawValue] ?? .null
    }

    func property(_ key: PropertyKeyID, of relationship: RelationshipID) -> Value {
        column(key, in: relationshipColumns)?[relationship.rawValue] ?? .null
    }

    func properties(of node: NodeID) -> [Property] { properties(node.rawValue, nodeColumns) }

    func properties(of relationship: RelationshipID) -> [Property] {
        properties(relationship.rawValue, relationshipColumns)
    }

    private func properties(_ id: UInt32, _ columns: [Column?]) -> [Property] {
        var properties: [Property] = []
        for key in columns.indices {
            guard let value = columns[key]?[id], !value.isNull else { continue }
            properties.append((PropertyKeyID(rawValue: UInt32(key)), value))
        }
        return properties
    }

    /// The nodes of a label, or of all, that have these values, ascending.
    func seek(label: LabelID?, keys: [PropertyKeyID], values: [Value]) -> [NodeID] {
        let table = seekTable(Seeker(label: label, keys: keys))
        var found: [NodeID] = []
        for place in table.bucket(of: values) {
            let node = table.nodes[place]
            let isEqual = keys.indices.allSatisfy { index in
                column(keys[index], in: nodeColumns)?.equals(node.rawValue, values[index]) ?? false
            }
            if isEqual { found.append(node) }
        }
        return found
    }

    /// The table that finds nodes by these keys; made when it is first asked for, and kept.
    func seekTable(_ seeker: Seeker) -> SeekTable {
        seekTables.withLock { tables in
            if let table = tables[seeker] { return table }
            let table = SeekTable(seeker, over: self)
            tables[seeker] = table
            return table
        }
    }

    /// The nodes of a label, or of all, whose property is in a range, in the order of its values.
    func seek(label: LabelID?, key: PropertyKeyID, in range: ValueRange) -> [NodeID] {
        guard let column = column(key, in: nodeColumns) else { return [] }
        return orderedTable(label: label, key: key).nodes(in: range, of: column)
    }

    /// The table that finds nodes by the order of this property; made when it is first asked for,
    /// and kept.
    func orderedTable(label: LabelID?, key: PropertyKeyID) -> OrderedTable {
        let seeker = Seeker(label: label, keys: [key])
        return orderedTables.withLock { tables in
            if let table = tables[seeker] { return table }
            let table = OrderedTable(key, of: label, over: self)
            tables[seeker] = table
            return table
        }
    }

    /// True if that table is there already.
    func hasOrderedTable(label: LabelID?, key: PropertyKeyID) -> Bool {
        orderedTables.withLock { $0[Seeker(label: label, keys: [key])] != nil }
    }
}
