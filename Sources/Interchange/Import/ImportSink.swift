public import Values

/// The labels and property keys that many nodes share, so that their names are resolved once.
public struct NodeShape: Hashable, Sendable {
    /// The labels, sorted.
    public var labels: [String]
    /// The property keys, in the order of the values.
    public var keys: [String]
    /// The place in `keys` of the property that identifies a node which may be there already.
    public var mergeKey: Int?

    /// Makes a shape.
    public init(labels: [String], keys: [String], mergeKey: Int? = nil) {
        self.labels = labels
        self.keys = keys
        self.mergeKey = mergeKey
    }
}

/// The type and property keys that many relationships share.
public struct RelationshipShape: Hashable, Sendable {
    /// The type.
    public var type: String
    /// The property keys, in the order of the values.
    public var keys: [String]

    /// Makes a shape.
    public init(type: String, keys: [String]) {
        self.type = type
        self.keys = keys
    }
}

/// What an import writes into: it stores what it is given and decides nothing.
///
/// Shapes are announced before they are used and numbered from 0, nodes and relationships apart.
/// A value that is null is no property. The arrays of values are reused after the call.
public protocol ImportSink {
    /// Announces the next shape of nodes.
    mutating func define(_ shape: NodeShape) throws(ImportSinkError)
    /// Announces the next shape of relationships.
    mutating func define(_ shape: RelationshipShape) throws(ImportSinkError)
    /// Finds the node of the database that has all labels of the shape and this value as its
    /// merge key; asked once for every key.
    mutating func existingNode(shape: Int, key: Value) throws(ImportSinkError) -> NodeID?
    /// Adds a node and tells its identity.
    mutating func addNode(shape: Int, values: [Value]) throws(ImportSinkError) -> NodeID
    /// Adds the labels of the shape and sets the values that are not null.
    mutating func updateNode(
        _ node: NodeID, shape: Int, values: [Value]) throws(ImportSinkError)
    /// Adds a relationship between two nodes that exist.
    mutating func addRelationship(
        shape: Int, from: NodeID, to: NodeID, values: [Value]) throws(ImportSinkError)
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
    /// The times that a node which was there already was given labels or properties.
    public internal(set) var nodesUpdated = 0
    /// The relationships added.
    public internal(set) var relationshipsAdded = 0
    /// The first bad rows, up to the limit.
    public internal(set) var badRows: [BadRow] = []
    /// The number of all bad rows.
    public internal(set) var badRowCount = 0

    /// Makes a report of an import without bad rows.
    public init(rows: Int = 0, nodesAdded: Int = 0, relationshipsAdded: Int = 0) {
        self.rows = rows
        self.nodesAdded = nodesAdded
        self.relationshipsAdded = relationshipsAdded
    }
}
