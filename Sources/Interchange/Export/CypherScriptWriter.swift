public import Values

/// Writes a graph as statements of the query language that make it again, each ended by `;`.
///
/// Nodes carry a label and an id for as long as the script runs, by which relationships find their
/// ends through an index; the last statements take both away. So a graph of any size flows through.
/// Call `begin`, `write` for every node, `write` for every relationship, then `end`.
public struct CypherScriptWriter: Sendable {
    /// The label and the property that nodes have while the script runs.
    public static let marker = "_kithExport"

    /// Rows that wait for more of their kind, to be one statement.
    private struct Batch {
        var rows: [String] = []
        var bytes = 0

        var isFull: Bool { rows.count == batchRows || bytes > batchBytes }

        mutating func add(_ row: String) {
            rows.append(row)
            bytes += row.utf8.count
        }
    }

    private static let batchRows = 200
    private static let batchBytes = 1 << 20
    /// Beyond so many bytes of all kinds together, what waits is written.
    private static let bytesMax = 16 << 20

    private var nodes = Batch()
    /// By type, since a statement makes relationships of one.
    private var relationships: [String: Batch] = [:]
    private var bytes = 0

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
        let row = "(\(labels) \(map))"
        nodes.add(row)
        bytes += row.utf8.count
        if nodes.isFull { flushNodes(into: &output) }
    }

    /// Appends a relationship.
    public mutating func write(
        _ relationship: Relationship, into output: inout String
    ) throws(InterchangeError) {
        guard let content = relationship.content else { return }
        flushNodes(into: &output)
        let map = try literal(content.properties)
        let row = "[\(content.source.rawValue), \(content.target.rawValue), \(map)]"
        relationships[content.type, default: Batch()].add(row)
        bytes += row.utf8.count
        if relationships[content.type]?.isFull == true {
            flushRelationships(content.type, into: &output)
        } else if bytes > Self.bytesMax {
            flushAll(into: &output)
        }
    }

    /// Appends what comes after the relationships.
    public mutating func end(into output: inout String) {
        flushAll(into: &output)
        let marker = Self.marker
        output += "MATCH (n:\(marker)) REMOVE n:\(marker), n.\(marker);\n"
        output += "DROP INDEX \(marker);\n"
    }

    private mutating func flushNodes(into output: inout String) {
        write(nodes, ("CREATE\n", ""), into: &output)
        nodes = Batch()
    }

    private mutating func flushRelationships(_ type: String, into output: inout String) {
        let marker = Self.marker
        let after = """

            ] AS row
            MATCH (a:\(marker) {\(marker): row[0]})
            MATCH (b:\(marker) {\(marker): row[1]})
            CREATE (a)-[r:\(CypherLiteral.name(type))]->(b)
            SET r = row[2]
            """
        write(relationships[type] ?? Batch(), ("UNWIND [\n", after), into: &output)
        relationships[type] = nil
    }

    private mutating func flushAll(into output: inout String) {
        flushNodes(into: &output)
        for type in relationships.keys.sorted() { flushRelationships(type, into: &output) }
    }

    private mutating func write(
        _ batch: Batch, _ frame: (before: String, after: String), into output: inout String
    ) {
        guard !batch.rows.isEmpty else { return }
        output += frame.before
        output += "  " + batch.rows.joined(separator: ",\n  ")
        output += frame.after + ";\n"
        bytes -= batch.bytes
    }

    private func literal(_ members: [String: Value]) throws(InterchangeError) -> String {
        if let text = CypherLiteral.text(members) { return text }
        throw InterchangeError(.value, "a property holds a value that no expression makes")
    }
}
