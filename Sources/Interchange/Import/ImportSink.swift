public import Values

/// The labels and property keys that many nodes share, so that their names are resolved once.
public struct NodeShape: Hashable, Sendable {
    /// The labels, sorted.
    public var labels: [String]
    /// The property keys, in the order of the values.
    public var keys: [String]

    /// Makes a shape.
    public init(labels: [String], keys: [String]) {
        self.labels = labels
        self.keys = keys
    }
}

/// What tells nodes of the database apart: a property, among the nodes that have all the labels.
public struct NodeKey: Hashable, Sendable {
    /// The labels, sorted.
    public var labels: [String]
    /// The property key.
    public var property: String

    /// Makes a key.
    public init(labels: [String], property: String) {
        self.labels = labels
        self.property = property
    }
}

/// The type and property keys that many relationships share.
public struct RelationshipShape: Hashable, Sendable {
    /// The type.
    public var type: String
    /// The property keys, in the order of the values.
    public var keys: [String]
    /// Whether there is at most one from one node to another; otherwise as many as there are rows.
    public var isDistinct: Bool

    /// Makes a shape.
    public init(type: String, keys: [String], isDistinct: Bool = false) {
        self.type = type
        self.keys = keys
        self.isDistinct = isDistinct
    }
}

/// What an import writes into: it stores what it is given and decides nothing.
///
/// Shapes and keys are announced before they are used and numbered from 0, each kind apart.
/// A value that is null is no property. The arrays of values are reused after the call.
public protocol ImportSink {
    /// Announces the next shape of nodes.
    mutating func define(_ shape: NodeShape) throws(ImportSinkError)
    /// Announces the next shape of relationships.
    mutating func define(_ shape: RelationshipShape) throws(ImportSinkError)
    /// Announces the next key.
    mutating func define(_ key: NodeKey) throws(ImportSinkError)
    /// Whether the database knew the label before the import.
    func hasLabel(_ name: String) -> Bool
    /// Finds the node that was in the database before the import by the value of its key; fails
    /// where several have it.
    mutating func existingNode(key: Int, value: Value) throws(ImportSinkError) -> NodeID?
    /// Adds a constraint or an index, unless the database has the very same.
    mutating func add(_ entry: SchemaEntry) throws(ImportSinkError)
    /// Adds a node and tells its identity.
    mutating func addNode(shape: Int, values: [Value]) throws(ImportSinkError) -> NodeID
    /// Adds the labels of the shape and sets the values that are not null.
    mutating func updateNode(
        _ node: NodeID, shape: Int, values: [Value]) throws(ImportSinkError)
    /// Adds a relationship between two nodes that exist, unless it was in the database before the
    /// import: with the same properties, or a distinct one, which takes the values that are not
    /// null. Each that was there stands for one that is added.
    ///
    /// - Returns: Whether it is new.
    mutating func addRelationship(
        shape: Int, from: NodeID, to: NodeID, values: [Value]
    ) throws(ImportSinkError) -> Bool
}

/// Why a sink did not take something.
public enum ImportSinkError: Error {
    /// This row cannot be stored; others can.
    case row(String)
    /// Nothing more can be stored.
    case fatal(any Error)
}

/// Why an import could not be run to its end.
public enum ImportFailure: Error {
    /// A file could not be read, or the import was stopped.
    case input(InterchangeError)
    /// The sink failed with this error.
    case sink(any Error)
}

/// A row that could not be imported.
public struct BadRow: Hashable, Sendable {
    /// The mistake and where it is.
    public var error: InterchangeError
    /// The row as it is in the file.
    public var raw: String

    /// The heading of the file of bad rows that `write(into:)` makes.
    public static let heading = "file,line,column,reason,row\n"

    /// Appends the row, with what is wrong with it, as a record of CSV.
    public func write(into output: inout String) {
        var writer = CSVWriter()
        let place = error.place
        let fields = [
            place?.file, place.map { "\($0.line)" }, place.map { "\($0.column)" }, error.message,
            raw,
        ]
        writer.record(fields, into: &output)
    }
}

/// How far an import has come.
public struct ImportProgress: Sendable {
    /// The file that is being read.
    public var file: String
    /// The rows read so far, of all files; a file of nodes and relationships is read twice.
    public var rows: Int
    /// The bytes read so far, of all files.
    public var bytes: Int
    /// The bytes to read in all, where every file tells its size.
    public var bytesTotal: Int?
}

/// What an import did.
public struct ImportReport: Sendable {
    /// The rows read; each counts once.
    public internal(set) var rows = 0
    /// The nodes added.
    public internal(set) var nodesAdded = 0
    /// The nodes that were in the database already; they took the labels and values of the rows.
    public internal(set) var nodesFound = 0
    /// The relationships added.
    public internal(set) var relationshipsAdded = 0
    /// The relationships that were in the database already.
    public internal(set) var relationshipsFound = 0
    /// The first bad rows, up to the limit.
    public internal(set) var badRows: [BadRow] = []
    /// The number of all bad rows.
    public internal(set) var badRowCount = 0
    /// The id spaces that no row and no label is named after: their nodes were looked for in the
    /// database by their ids alone.
    public internal(set) var unknownSpaces: Set<String> = []
    /// The seconds that went, once all was durable, into a snapshot from which the database opens
    /// fast.
    public var snapshotSeconds = 0.0

    /// Makes a report of an import without bad rows.
    public init(rows: Int = 0, nodesAdded: Int = 0, relationshipsAdded: Int = 0) {
        self.rows = rows
        self.nodesAdded = nodesAdded
        self.relationshipsAdded = relationshipsAdded
    }
}
