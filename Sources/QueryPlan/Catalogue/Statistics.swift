public import Values

/// What the planner knows about the graph when it estimates rows and looks for indexes.
public struct Statistics: Sendable {
    /// An index that finds nodes by equality of properties, and by order where it is one property.
    public struct Index: Hashable, Sendable {
        /// The label of the nodes it holds.
        public var label: String
        /// The properties it finds them by.
        public var keys: [String]
        /// True if no two nodes have the same values.
        public var unique: Bool

        /// Makes an index.
        public init(label: String, keys: [String], unique: Bool) {
            self.label = label
            self.keys = keys
            self.unique = unique
        }
    }

    /// The labels that all nodes have at the ends of relationships of a type.
    public struct Ends: Hashable, Sendable {
        /// The labels of every source.
        public var source: [String]
        /// The labels of every target.
        public var target: [String]

        /// Makes a description of ends.
        public init(source: [String], target: [String]) {
            self.source = source
            self.target = target
        }
    }

    /// The number of nodes.
    public var nodeCount: Int
    /// The number of relationships.
    public var relationshipCount: Int
    /// The number of nodes with each label.
    public var labelCounts: [String: Int]
    /// The number of relationships of each type.
    public var typeCounts: [String: Int]
    /// The labels at the ends of the relationships of each type, as far as they are all the same.
    public var ends: [String: Ends]
    /// The keys under which nodes may have floats, alone or in lists: NaN does not equal itself.
    public var keysOfFloats: Set<String>
    /// The indexes there are.
    public var indexes: [Index]
    /// Every property key that is in use, for "did you mean".
    public var propertyKeys: [String]
    /// The share of the nodes with a label, or of all nodes, that have one value of a property, on
    /// average over its values; nil where that is not known.
    public var shareOfOneValue: @Sendable (_ label: String?, _ key: String) -> Double?

    /// The share of the nodes with a label, or of all nodes, whose value of a property is in a
    /// range; nil where that is not known.
    public var shareInRange: @Sendable (_ label: String?, _ key: String, ValueRange) -> Double?

    /// Makes statistics.
    public init(
        nodeCount: Int = 0, relationshipCount: Int = 0, labelCounts: [String: Int] = [:],
        typeCounts: [String: Int] = [:], ends: [String: Ends] = [:],
        keysOfFloats: Set<String> = [], indexes: [Index] = [],
        propertyKeys: [String] = [],
        shareOfOneValue: @escaping @Sendable (String?, String) -> Double? = { _, _ in nil },
        shareInRange: @escaping @Sendable (String?, String, ValueRange) -> Double? = { _, _, _ in
            nil
        }
    ) {
        self.nodeCount = nodeCount
        self.relationshipCount = relationshipCount
        self.labelCounts = labelCounts
        self.typeCounts = typeCounts
        self.ends = ends
        self.keysOfFloats = keysOfFloats
        self.indexes = indexes
        self.propertyKeys = propertyKeys
        self.shareOfOneValue = shareOfOneValue
        self.shareInRange = shareInRange
    }
}
