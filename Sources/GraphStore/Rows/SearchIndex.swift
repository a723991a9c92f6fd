import GRDB
import GraphIndex
import Values

/// Keeps the index of words as the table of nodes is.
struct SearchIndex {
    private let removal: SQLStatement
    private let addition: SQLStatement
    private let removalOfText: SQLStatement
    private let additionOfText: SQLStatement

    init(_ database: Database) throws {
        removal = try SQLStatement(
            database,
            """
            INSERT INTO node_search(node_search, rowid, text)
              SELECT 'delete', id, text FROM node_name WHERE id = ?
            """)
        addition = try SQLStatement(
            database,
            "INSERT INTO node_search(rowid, text) SELECT id, text FROM node_name WHERE id = ?")
        removalOfText = try SQLStatement(
            database, "INSERT INTO node_search(node_search, rowid, text) VALUES ('delete', ?, ?)")
        additionOfText = try SQLStatement(
            database, "INSERT INTO node_search(rowid, text) VALUES (?, ?)")
    }

    /// Takes out the words of a node that is about to change or to go, if it is there.
    func remove(_ node: NodeID) throws {
        removal.bind(node.rawValue, at: 1)
        try removal.run()
    }

    /// Adds the words of a node that has been written.
    func add(_ node: NodeID) throws {
        addition.bind(node.rawValue, at: 1)
        try addition.run()
    }

    /// Takes out the words of a node for which the index was given this text.
    func remove(_ node: NodeID, text: [UInt8]) throws {
        removalOfText.bind(node.rawValue, at: 1)
        try removalOfText.run(text: text.span, at: 2)
    }

    /// Adds the words of a node whose text is known to be what the view says of it.
    func add(_ node: NodeID, text: Span<UInt8>) throws {
        additionOfText.bind(node.rawValue, at: 1)
        try additionOfText.run(text: text, at: 2)
    }
}

extension GraphChange {
    /// The node whose words change, if there is one.
    func renamedNode(_ names: Names) -> NodeID? {
        switch self {
        case .createNode(let node), .deleteNode(let node): node
        case .setNodeProperty(let node, let key, _, _):
            Schema.searchedKeys.contains(names.name(of: key)) ? node : nil
        case .defineLabel, .defineRelationshipType, .definePropertyKey, .addLabel, .removeLabel,
            .createRelationship, .deleteRelationship, .setRelationshipProperty, .createConstraint,
            .dropConstraint, .createIndex, .dropIndex:
            nil
        }
    }
}
