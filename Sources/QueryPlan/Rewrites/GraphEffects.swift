import QuerySyntax

/// What a part of a plan reads of the graph and changes in it.
struct GraphEffects {
    /// Names of labels, types or keys, or all that there are.
    struct Names {
        var names: Set<String> = []
        var isAll = false

        static let all = Names(isAll: true)

        init(_ names: some Sequence<String> = [], isAll: Bool = false) {
            self.names = Set(names)
            self.isAll = isAll
        }

        var isEmpty: Bool { !isAll && names.isEmpty }

        func overlaps(_ other: Names) -> Bool {
            if isEmpty || other.isEmpty { return false }
            return isAll || other.isAll || !names.isDisjoint(with: other.names)
        }

        mutating func formUnion(_ other: Names) {
            isAll = isAll || other.isAll
            names.formUnion(other.names)
        }
    }

    /// The labels of nodes that are looked for; all where any node may be found.
    var nodesRead = Names()
    /// The types of relationships that are looked for.
    var relationshipsRead = Names()
    /// The keys of properties that are read.
    var propertiesRead = Names()
    /// The labels that are asked about.
    var labelsRead = Names()

    /// True if nodes are created; their labels are in `labelsCreated`.
    var createsNodes = false
    var labelsCreated = Names()
    var relationshipsCreated = Names()
    var propertiesChanged = Names()
    var labelsChanged = Names()
    var deletes = false

    var reads: Bool {
        !(nodesRead.isEmpty && relationshipsRead.isEmpty && propertiesRead.isEmpty
            && labelsRead.isEmpty)
    }

    var writes: Bool {
        deletes || createsNodes || !relationshipsCreated.isEmpty || !propertiesChanged.isEmpty
            || !labelsChanged.isEmpty
    }

    mutating func formUnion(_ other: GraphEffects) {
        nodesRead.formUnion(other.nodesRead)
        relationshipsRead.formUnion(other.relationshipsRead)
        propertiesRead.formUnion(other.propertiesRead)
        labelsRead.formUnion(other.labelsRead)
        createsNodes = createsNodes || other.createsNodes
        labelsCreated.formUnion(other.labelsCreated)
        relationshipsCreated.formUnion(other.relationshipsCreated)
        propertiesChanged.formUnion(other.propertiesChanged)
        labelsChanged.formUnion(other.labelsChanged)
        deletes = deletes || other.deletes
    }

    /// True if it matters which of two parts is run first, so that their rows must not interleave.
    func conflicts(with other: GraphEffects) -> Bool {
        affects(other) || other.affects(self) || overwrites(other)
    }

    /// True if what this changes can be seen by what the other reads.
    private func affects(_ reader: GraphEffects) -> Bool {
        (deletes && reader.reads)
            || (createsNodes
                && (reader.nodesRead.isAll || reader.nodesRead.overlaps(labelsCreated)))
            || labelsChanged.overlaps(reader.nodesRead) && !reader.nodesRead.isAll
            || labelsChanged.overlaps(reader.labelsRead)
            || relationshipsCreated.overlaps(reader.relationshipsRead)
            || propertiesChanged.overlaps(reader.propertiesRead)
    }

    /// True if both change the same thing.
    private func overwrites(_ other: GraphEffects) -> Bool {
        (deletes && other.writes) || (other.deletes && writes)
            || propertiesChanged.overlaps(other.propertiesChanged)
            || labelsChanged.overlaps(other.labelsChanged)
    }
}
