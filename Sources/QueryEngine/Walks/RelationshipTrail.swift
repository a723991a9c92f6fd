import Values

/// The relationships of a walk that uses none twice, and a quick answer to "is this one used?".
///
/// A short trail is searched; a long one has a bit for every relationship of the graph.
struct RelationshipTrail {
    private static let lengthSearchedMax = 24

    /// The relationships, in the order walked.
    private(set) var relationships: [RelationshipID] = []
    private var bits: [UInt64] = []
    private var relationshipIDBound: Int

    /// A trail over relationships whose identities are below a bound.
    init(relationshipIDBound: UInt32) { self.relationshipIDBound = Int(relationshipIDBound) }

    /// The number of relationships.
    var count: Int { relationships.count }

    /// True if the relationship is part of the trail.
    func contains(_ relationship: RelationshipID) -> Bool {
        if relationships.count <= RelationshipTrail.lengthSearchedMax {
            return relationships.contains(relationship)
        }
        let number = Int(relationship.rawValue)
        return bits[number >> 6] >> UInt64(number & 63) & 1 == 1
    }

    /// Goes on over a relationship.
    mutating func append(_ relationship: RelationshipID) {
        relationships.append(relationship)
        let lengthSearchedMax = RelationshipTrail.lengthSearchedMax
        if relationships.count == lengthSearchedMax + 1 {
            if bits.isEmpty { bits = Array(repeating: 0, count: relationshipIDBound / 64 + 1) }
            for earlier in relationships { set(earlier, true) }
        } else if relationships.count > lengthSearchedMax {
            set(relationship, true)
        }
    }

    /// Goes back over the last relationship.
    mutating func removeLast() {
        guard let last = relationships.popLast() else { return }
        let lengthSearchedMax = RelationshipTrail.lengthSearchedMax
        if relationships.count == lengthSearchedMax {
            for earlier in relationships { set(earlier, false) }
            set(last, false)
        } else if relationships.count > lengthSearchedMax {
            set(last, false)
        }
    }

    /// Goes back to the start, in a graph that may have grown.
    mutating func removeAll(relationshipIDBound: UInt32) {
        while !relationships.isEmpty { removeLast() }
        guard Int(relationshipIDBound) != self.relationshipIDBound else { return }
        self.relationshipIDBound = Int(relationshipIDBound)
        bits = []
    }

    private mutating func set(_ relationship: RelationshipID, _ isUsed: Bool) {
        let number = Int(relationship.rawValue)
        let bit: UInt64 = 1 << UInt64(number & 63)
        if isUsed { bits[number >> 6] |= bit } else { bits[number >> 6] &= ~bit }
    }
}
