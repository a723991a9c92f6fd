/// What an import reads and what it makes of it, with every column resolved: the same for files
/// with telling headers, for files with a mapping and for lines of JSON.
///
/// Making a plan opens the files and reads their headers; running it reads the rows.
public struct ImportPlan: Sendable {
    /// The sources, in the order in which they are read.
    public internal(set) var sources: [ImportSource]

    init(sources: [ImportSource]) {
        self.sources = sources
    }

    /// Both plans as one import: the second one's relationships may use the first one's nodes.
    public static func + (left: ImportPlan, right: ImportPlan) -> ImportPlan {
        ImportPlan(sources: left.sources + right.sources)
    }
}

/// One file and what its rows mean.
public struct ImportSource: Sendable {
    enum Content: Sendable {
        case table(TableSource)
        case graphLines
    }

    /// The file as it was named.
    public let file: String
    let content: Content
}

/// A CSV file whose rows make nodes and relationships.
struct TableSource: Sendable {
    var dialect: CSVDialect
    /// The columns of the header, in order.
    var columns: [String]
    var nulls: NullTexts
    var nodes: [NodeRule] = []
    var relationships: [RelationshipRule] = []
}

/// The texts that stand for "no value", besides the empty field.
struct NullTexts: Sendable {
    private let texts: [[UInt8]]
    private let lengthMax: Int

    init(_ texts: [String]) {
        self.texts = texts.map { Array($0.utf8) }
        lengthMax = self.texts.map(\.count).max() ?? -1
    }

    /// Whether only the empty field has no value.
    var isEmpty: Bool { texts.isEmpty }

    func contains(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count <= lengthMax else { return false }
        for text in texts where bytes.equals(text) { return true }
        return false
    }
}

/// Makes at most one node of a row.
struct NodeRule: Sendable {
    /// What identifies a node.
    struct Key: Sendable {
        var space: String
        /// Where the text comes from that is unique in the space.
        var cell: Cell
        /// The place among the properties of the one that holds it, if one does.
        var property: Int?
        /// Whether several rows may make one node; otherwise a second one is a mistake.
        var isMerged: Bool
        /// Whether another rule makes nodes of the space with other labels.
        var addsLabels = false
    }

    var labels: [String]
    var labelColumn: LabelColumn?
    var key: Key?
    var properties: [PropertyRule]
    var totals: [TotalRule] = []
    var condition: Formula?
}

/// A column that holds further labels, separated.
struct LabelColumn: Sendable {
    var index: Int
    var delimiter: UInt8
}

/// Makes at most one relationship of a row.
struct RelationshipRule: Sendable {
    /// A node at one end.
    struct End: Sendable {
        var space: String
        var cell: Cell
        /// Whether a missing key is a mistake; otherwise there is no relationship.
        var isRequired: Bool
        /// What nodes of the database that no row makes are found by.
        var property: String
        /// The labels that these have; nil for the label that is named like the space, if any is.
        var labels: [String]?
    }

    var type: String?
    var typeColumn: Int?
    var from: End
    var to: End
    var properties: [PropertyRule]
    var totals: [TotalRule] = []
    /// Whether equal pairs of ends make one relationship.
    var isDistinct = false
    var condition: Formula?
}

/// A property and where its value comes from.
struct PropertyRule: Sendable {
    var name: String
    var cell: Cell
}

/// A property that sums up several rows.
struct TotalRule: Sendable {
    enum Kind: String, CaseIterable, Sendable { case count, sum, min, max }

    var name: String
    var kind: Kind
    var cell: Cell
}
