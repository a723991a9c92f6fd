/// A file to import whose header tells what its columns mean, or a file of JSON lines.
public struct ImportFile: Sendable {
    /// The file.
    public var path: String
    /// Labels of all its nodes, or the type of all its relationships.
    public var names: [String]

    /// Makes the description of a file.
    public init(_ path: String, names: [String] = []) {
        self.path = path
        self.names = names
    }
}

extension ImportPlan {
    /// Plans the import of files by the conventions of `neo4j-admin import`: `id:ID(Person)`,
    /// `:LABEL`, `:START_ID(Person)`, `:END_ID(Organization)`, `:TYPE`, `:IGNORE`, `name:type`.
    ///
    /// A file with a `:START_ID` holds relationships, every other one nodes. An empty field is no
    /// value. A file that ends in `.jsonl` is read as JSON lines of a graph.
    ///
    /// A node keeps its id as a property, `id` where the column has no other name. By that a later
    /// import finds it: among the nodes with the label that the space is named after, or else those
    /// with all labels of the row. An end of a relationship that no row makes is found in the same
    /// way, in a space that is no label's name among all nodes; `personId:START_ID(Person)` names
    /// another property than `id`.
    public init(
        files: [ImportFile], dialect: CSVDialect = CSVDialect(),
        arrayDelimiter: UInt8 = UInt8(ascii: ";")
    ) throws(InterchangeError) {
        self.init(sources: [])
        for file in files {
            if file.path.hasSuffix(".jsonl") || file.path.hasSuffix(".ndjson") {
                _ = try ByteStream(file: file.path)
                sources.append(ImportSource(file: file.path, content: .graphLines))
                continue
            }
            let header = try HeaderPlan(file, dialect, arrayDelimiter: arrayDelimiter)
            let table = try header.table()
            sources.append(ImportSource(file: file.path, content: .table(table)))
        }
        shareKeys()
    }

    /// Gives the ends of relationships the name and the type that the nodes' ids have in the same
    /// space, so that `007` finds the integer 7.
    private mutating func shareKeys() {
        var keys: [String: (type: ColumnType, property: String?)] = [:]
        var tables: [TableSource?] = sources.map { source in
            if case .table(let table) = source.content { table } else { nil }
        }
        for node in tables.flatMap({ $0?.nodes ?? [] }) {
            guard let key = node.key, case .column(_, let type) = key.cell else { continue }
            keys[key.space] = (type, key.property.map { node.properties[$0].name })
        }
        for index in tables.indices {
            guard var table = tables[index] else { continue }
            for rule in table.relationships.indices {
                table.relationships[rule].from.take(keys)
                table.relationships[rule].to.take(keys)
            }
            tables[index] = table
            sources[index] = ImportSource(file: sources[index].file, content: .table(table))
        }
    }
}

extension RelationshipRule.End {
    fileprivate mutating func take(_ keys: [String: (type: ColumnType, property: String?)]) {
        guard case .column(let index, _) = cell, let key = keys[space] else { return }
        cell = .column(index, key.type)
        property = key.property ?? property
    }
}
