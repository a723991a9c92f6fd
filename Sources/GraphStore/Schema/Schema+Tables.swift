extension Schema {
    /// The tables.
    ///
    /// Labels, types and keys appear by number everywhere but in their own tables. The properties
    /// of a record are one text, since a row per property would take four times the room and the
    /// time. A relationship lies beside the others of its start node: the table itself is the
    /// adjacency in one direction, and the index, which holds all its columns but the properties,
    /// the adjacency in the other.
    static let tables = """
        CREATE TABLE meta (
          key TEXT PRIMARY KEY,
          value NOT NULL
        ) WITHOUT ROWID;
        INSERT INTO meta VALUES ('database', lower(hex(randomblob(16))));
        CREATE TABLE label (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE
        );
        CREATE TABLE relationship_type (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE
        );
        CREATE TABLE property_key (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE
        );
        CREATE TABLE node (
          id INTEGER PRIMARY KEY,
          labels TEXT NOT NULL,      -- JSON: numbers of labels, ascending: [0,2]
          properties TEXT NOT NULL   -- JSON: values by number of key: {"0":"Vera","3":1.5}
        );
        CREATE TABLE relationship (
          source INTEGER NOT NULL,
          type INTEGER NOT NULL,
          target INTEGER NOT NULL,
          id INTEGER NOT NULL,
          properties TEXT NOT NULL,  -- as above
          PRIMARY KEY (source, type, target, id)
        ) WITHOUT ROWID;
        \(incomingIndex);
        CREATE TABLE constraint_definition (
          name TEXT PRIMARY KEY,
          label TEXT NOT NULL,
          keys TEXT NOT NULL,        -- JSON: names of keys
          rule TEXT NOT NULL         -- unique, exists
        ) WITHOUT ROWID;
        CREATE TABLE index_definition (
          name TEXT PRIMARY KEY,
          label TEXT NOT NULL,
          keys TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE "commit" (
          sequence INTEGER PRIMARY KEY,
          time TEXT NOT NULL,        -- UTC
          author TEXT,
          note TEXT,
          next_node INTEGER NOT NULL,         -- the ids that the next ones get
          next_relationship INTEGER NOT NULL
        );
        CREATE TABLE change (
          sequence INTEGER NOT NULL,
          position INTEGER NOT NULL,
          kind TEXT NOT NULL,
          subject INTEGER,           -- the number of the node, relationship or name
          name INTEGER,              -- the number of the label, type or key
          source INTEGER,
          target INTEGER,
          old TEXT,                  -- JSON
          new TEXT,
          PRIMARY KEY (sequence, position)
        ) WITHOUT ROWID;

        """

    /// The adjacency against the direction.
    static let incomingIndex =
        "CREATE INDEX incoming ON relationship (target, type, source, id)"

    /// Views for people who look at the file with a shell.
    static let views = """
        CREATE VIEW node_label AS
          SELECT node.id AS node, label.name AS label
          FROM node, json_each(node.labels) AS entry JOIN label ON label.id = entry.value;
        CREATE VIEW node_property AS
          SELECT node.id AS node, property_key.name AS key, entry.value AS value,
            entry.type AS type
          FROM node, json_each(node.properties) AS entry
            JOIN property_key ON property_key.id = CAST(entry.key AS INTEGER);
        CREATE VIEW relationship_property AS
          SELECT relationship.id AS relationship, property_key.name AS key, entry.value AS value,
            entry.type AS type
          FROM relationship, json_each(relationship.properties) AS entry
            JOIN property_key ON property_key.id = CAST(entry.key AS INTEGER);
        CREATE VIEW node_text AS
          SELECT id,
            (SELECT group_concat(label.name, ':') FROM json_each(node.labels) AS entry
              JOIN label ON label.id = entry.value) AS labels,
            (SELECT group_concat(property_key.name || ': ' || coalesce(entry.atom, entry.value),
                ', ') FROM json_each(node.properties) AS entry
              JOIN property_key ON property_key.id = CAST(entry.key AS INTEGER)) AS properties
          FROM node;
        CREATE VIEW relationship_text AS
          SELECT relationship.id, source, relationship_type.name AS type, target,
            (SELECT group_concat(property_key.name || ': ' || coalesce(entry.atom, entry.value),
                ', ') FROM json_each(relationship.properties) AS entry
              JOIN property_key ON property_key.id = CAST(entry.key AS INTEGER)) AS properties
          FROM relationship JOIN relationship_type ON relationship_type.id = relationship.type;
        """
}
