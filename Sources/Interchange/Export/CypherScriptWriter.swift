public import Values

/// Writes a graph as statements of the query language that make it again, each ended by `;`.
///
/// Nodes carry a label and an id for as long as the script runs, by which relationships find their
/// ends through an index; the last statements take both away. So a graph of any size flows through.
/// Call `begin`, `write` for every node, `write` for every relationship, then `end`.
public struct CypherScriptWriter: Sendable {
    /// The label and the property that nodes have while the script runs.
    public static let marker = "_kithExport"

    private static let batchRows = 200
    private static let batchBytes = 1 << 20

    private var batch: [String] = []
    private var bytes = 0
    /// What precedes and follows the rows of the batch.
    private var frame = (before: "", after: "")

    /// Makes a writer.
    public init() {}

    /// Appends what comes before the nodes.
    public mutating func begin(into output: inout String) {
        let marker = Self.marker
        output += "CREATE INDEX \(marker) IF NOT EXISTS FOR (n:\(marker)) ON (n.\(marker));\n"
    }

    /// Appends a node.
    public mutating func write(
        _ node: Node, into output: inout String
    ) throws(InterchangeError) {
        guard !node.labels.contains(Self.marker), node.properties[Self.marker] == nil else {
            throw InterchangeError(
                .identity, "a node has the label or property \(Self.marker), which the script needs"
            )
        }
        let labels = ([Self.marker] + node.labels).map { ":" + CypherLiteral.name($0) }.joined()
        var properties = node.properties
        properties[Self.marker] = .integer(Int64(node.id.rawValue))
        let map = try literal(properties)
        add("(\(labels) \(map))", frame: ("CREATE\n", ""), into: &output)
    }

    /// Appends a relationship.
    public mutating func write(
        _ relationship: Relationship, into output: inout String
    ) throws(InterchangeError) {
        guard let content = relationship.content else { return }
        let marker = Self.marker
        let map = try literal(content.properties)
        let row = "[\(content.source.rawValue), \(content.target.rawValue), \(map)]"
        let after = """

            ] AS row
            MATCH (a:\(marker) {\(marker): row[0]})
            MATCH (b:\(marker) {\(marker): row[1]})
            CREATE (a)-[r:\(CypherLiteral.name(content.type))]->(b)
            SET r = row[2]
            """
        add(row, frame: ("UNWIND [\n", after), into: &output)
    }

    /// Appends what comes after the relationships.
    public mutating func end(into output: inout String) {
        flush(into: &output)
        let marker = Self.marker
        output += "MATCH (n:\(marker)) REMOVE n:\(marker), n.\(marker);\n"
        output += "DROP INDEX \(marker);\n"
    }

    private mutating func add(
        _ row: String, frame: (before: String, after: String), into output: inout String
    ) {
        let isFull = batch.count == Self.batchRows || bytes > Self.batchBytes
        if frame != self.frame || isFull { flush(into: &output) }
        self.frame = frame
        batch.append(row)
        bytes += row.utf8.count
    }

    private mutating func flush(into output: inout String) {
        guard !batch.isEmpty else { return }
        output += frame.before
        output += "  " + batch.joined(separator: ",\n  ")
        output += frame.after + ";\n"
        batch.removeAll(keepingCapacity: true)
        bytes = 0
    }

    private func literal(_ members: [String: Value]) throws(InterchangeError) -> String {
        if let text = CypherLiteral.text(members) { return text }
        throw InterchangeError(.value, "a property holds a value that no expression makes")
    }
}
