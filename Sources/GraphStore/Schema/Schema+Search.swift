extension Schema {
    /// The properties that a search for nodes looks at.
    static let searchedKeys = [
        "name", "firstName", "lastName", "fullName", "shortName", "legalName", "companyName",
        "displayName", "title", "alias", "aliases", "city",
    ]

    /// The index of words, over a view that says which text of a node has them.
    ///
    /// The text is not stored a second time. Whoever changes a node's names tells the index before,
    /// while the view still has the words that go, and after. A node without a name is in neither.
    /// The cross joins keep the names in the order in which the properties lie.
    static let search = """
        CREATE VIEW node_name AS
          SELECT node.id AS id, group_concat(entry.value, ' ') AS text
          FROM node CROSS JOIN json_each(node.properties) AS entry
            CROSS JOIN property_key ON property_key.id = CAST(entry.key AS INTEGER)
          WHERE entry.type IN ('text', 'array')
            AND property_key.name IN (\(searchedKeys.map { "'\($0)'" }.joined(separator: ", ")))
          GROUP BY node.id;
        CREATE VIRTUAL TABLE node_search USING fts5(
          text, content = 'node_name', content_rowid = 'id',
          tokenize = 'unicode61 remove_diacritics 2'
        );
        INSERT INTO node_search(rowid, text) SELECT id, text FROM node_name;
        """
}
