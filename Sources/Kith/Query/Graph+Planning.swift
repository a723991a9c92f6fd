import GraphIndex
import QueryPlan

extension Graph {
    /// What the planner needs to know of the graph.
    var plannerStatistics: Statistics {
        Statistics(
            nodeCount: nodeCount, relationshipCount: relationshipCount,
            labelCounts: Dictionary(
                names.labels.compactMap { name in
                    names.label(name).map { (name, labelCount($0)) }
                }, uniquingKeysWith: { $1 }),
            typeCounts: Dictionary(
                names.relationshipTypes.compactMap { name in
                    names.relationshipType(name).map { (name, typeCount($0)) }
                }, uniquingKeysWith: { $1 }),
            ends: Dictionary(
                names.relationshipTypes.compactMap { name in
                    names.relationshipType(name).map { (name, plannerEnds(of: $0)) }
                }, uniquingKeysWith: { $1 }),
            keysOfFloats: Set(keysOfFloats.map(names.name(of:))),
            indexes: schema.indexes.map {
                Statistics.Index(label: $0.label, keys: $0.keys, unique: false)
            }
                + schema.constraints.filter(\.findsNodes).map {
                    Statistics.Index(label: $0.label, keys: $0.keys, unique: true)
                },
            propertyKeys: names.propertyKeys,
            shareOfOneValue: { label, key in
                let labelID = label.flatMap(names.label)
                guard label == nil || labelID != nil, let keyID = names.propertyKey(key) else {
                    return nil
                }
                return shareOfOneValue(of: keyID, among: labelID)
            },
            shareInRange: { label, key, range in
                let labelID = label.flatMap(names.label)
                guard label == nil || labelID != nil, let keyID = names.propertyKey(key) else {
                    return nil
                }
                return share(of: keyID, in: range, among: labelID)
            })
    }

    private func plannerEnds(of type: RelationshipTypeID) -> Statistics.Ends {
        let ends = endLabels[type]
        return Statistics.Ends(
            source: ends.source.map(names.name(of:)), target: ends.target.map(names.name(of:)))
    }
}
