public import Values

/// Writes a graph as JSON lines: an object for each node, then one for each relationship, then one
/// for each constraint and index.
///
/// Values that plain JSON says exactly are plain, every other one is typed; reading the lines gives
/// an equal graph. Nodes and relationships must carry their content.
public struct GraphLinesWriter: Sendable {
    /// Makes a writer.
    public init() {}

    /// Appends a node.
    public func write(_ node: Node, into output: inout String) {
        output += #"{"type":"node","id":\#(node.id.rawValue),"labels":"#
        JSON.write(.list(node.labels.map(Value.string)), into: &output)
        output += #","properties":"#
        TypedJSON.writeCompact(node.properties, into: &output)
        output += "}\n"
    }

    /// Appends a constraint or an index.
    public func write(_ entry: SchemaEntry, into output: inout String) {
        output += #"{"type":"\#(entry.rule == nil ? "index" : "constraint")","name":"#
        JSON.write(entry.name, into: &output)
        output += #","label":"#
        JSON.write(entry.label, into: &output)
        output += #","keys":"#
        JSON.write(.list(entry.keys.map(Value.string)), into: &output)
        if let rule = entry.rule {
            output += #","rule":"#
            JSON.write(rule, into: &output)
        }
        output += "}\n"
    }

    /// Appends a relationship.
    public func write(_ relationship: Relationship, into output: inout String) {
        guard let content = relationship.content else { return }
        output += #"{"type":"relationship","id":\#(relationship.id.rawValue),"kind":"#
        JSON.write(content.type, into: &output)
        output += #","start":\#(content.source.rawValue),"end":\#(content.target.rawValue)"#
        output += #","properties":"#
        TypedJSON.writeCompact(content.properties, into: &output)
        output += "}\n"
    }
}
