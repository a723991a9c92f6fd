internal import Values

/// One source of a mapping: its file with the header, and what its entries say.
struct MappingSource {
    /// The file, where it was found.
    let path: String
    private let dialect: CSVDialect
    private let names: [String]
    private let nulls: [String]
    private let cells: MappingCells
    private let nodeEntries: [MappingEntry]
    private let relationshipEntries: [MappingEntry]

    private static let entryNames = [
        "file", "delimiter", "spaceJoins", "nulls", "nodes", "relationships",
    ]

    init(
        _ entry: MappingEntry, nulls: MappingEntry?, arrayDelimiter: MappingEntry?,
        _ locate: @escaping (String) -> String
    ) throws(InterchangeError) {
        let entries = try entry.entries("a source", known: Self.entryNames)
        guard let file = entries["file"] else { throw entry.failure("the source has no file") }
        path = locate(try file.text("file"))
        dialect = try Self.dialect(entries)
        self.nulls = try (entries["nulls"] ?? nulls)?.texts("nulls") ?? []
        nodeEntries = try entries["nodes"]?.list("nodes") ?? []
        relationshipEntries = try entries["relationships"]?.list("relationships") ?? []
        do {
            var reader = try CSVReader(file: path, dialect: dialect)
            names = try reader.header()
        } catch {
            guard error.code == .file else { throw error }
            throw file.failure(error.message)
        }
        cells = MappingCells(
            columns: Dictionary(
                names.enumerated().map { ($0.element, $0.offset) },
                uniquingKeysWith: { first, _ in first }),
            arrayDelimiter: try Self.byte(arrayDelimiter, "arrayDelimiter") ?? UInt8(ascii: ";"),
            dialect: dialect, locate: locate)
    }

    private static func dialect(
        _ entries: [String: MappingEntry]
    ) throws(InterchangeError) -> CSVDialect {
        var dialect = CSVDialect()
        if let delimiter = try byte(entries["delimiter"], "delimiter") {
            dialect.delimiter = delimiter
        }
        dialect.spaceJoins = try entries["spaceJoins"]?.flag("spaceJoins") ?? false
        return dialect
    }

    private static func byte(
        _ entry: MappingEntry?, _ what: String
    ) throws(InterchangeError) -> UInt8? {
        guard let entry else { return nil }
        let bytes = Array(try entry.text(what).utf8)
        guard bytes.count == 1, let byte = bytes.first, byte < 0x80, byte != 0x22, byte != 0x0A,
            byte != 0x0D, byte != 0
        else { throw entry.failure("\(what) is one ASCII character, such as ';' or \"\\t\"") }
        return byte
    }

    /// The source without rules.
    var emptyTable: TableSource {
        TableSource(dialect: dialect, columns: names, nulls: NullTexts(nulls))
    }

    /// Reads the nodes, and what they say of their kinds.
    func nodes(_ kinds: inout MappingKinds) throws(InterchangeError) -> [NodeRule] {
        var rules: [NodeRule] = []
        for entry in nodeEntries {
            let entries = try entry.entries(
                "a node", known: ["kind", "labels", "key", "when", "properties"])
            guard let kind = entries["kind"] else { throw entry.failure("the node has no kind") }
            guard let key = entries["key"] else {
                throw entry.failure(
                    "the node has no key", help: "key names the property that identifies it")
            }
            let labels = try entries["labels"]?.texts("labels") ?? []
            guard !labels.contains("") else { throw entry.failure("a label is not empty") }
            let (properties, totals) = try cells.properties(entries["properties"])
            let keyName = try key.text("key")
            guard let place = properties.firstIndex(where: { $0.name == keyName }) else {
                throw key.failure("the key '\(keyName)' is not among the properties of the node")
            }
            let cell = properties[place].cell
            try kinds.declare(
                kind, keyProperty: keyName, keyType: cell.type ?? .string, labels: labels)
            var rule = NodeRule(labels: labels, properties: properties, totals: totals)
            rule.key = NodeRule.Key(
                space: try kind.text("kind"), cell: cell, property: place, isMerged: true)
            rule.condition = try cells.condition(entries["when"])
            rules.append(rule)
        }
        return rules
    }

    /// Reads the relationships between nodes of the kinds.
    func relationships(_ kinds: MappingKinds) throws(InterchangeError) -> [RelationshipRule] {
        var rules: [RelationshipRule] = []
        for entry in relationshipEntries {
            let entries = try entry.entries(
                "a relationship", known: ["type", "from", "to", "when", "distinct", "properties"])
            guard let type = try entries["type"]?.text("type"), !type.isEmpty else {
                throw entry.failure("the relationship has no type")
            }
            guard let from = entries["from"], let to = entries["to"] else {
                throw entry.failure("the relationship has no from or no to")
            }
            let (properties, totals) = try cells.properties(entries["properties"])
            let isDistinct = try entries["distinct"]?.flag("distinct") ?? false
            guard isDistinct || totals.isEmpty else {
                throw entry.failure(
                    "only a distinct relationship can sum up rows", help: "add 'distinct: true'")
            }
            var rule = RelationshipRule(
                type: type, typeColumn: nil, from: try end(from, kinds), to: try end(to, kinds),
                properties: properties, totals: totals, isDistinct: isDistinct)
            rule.condition = try cells.condition(entries["when"])
            rules.append(rule)
        }
        return rules
    }

    /// Understands `{customer: customerID}`: a kind and where its key is.
    private func end(
        _ entry: MappingEntry, _ kinds: MappingKinds
    ) throws(InterchangeError) -> RelationshipRule.End {
        let pairs = try entry.entries("an end of a relationship")
        guard let (kind, key) = pairs.first, pairs.count == 1 else {
            throw entry.failure("an end is one kind and its key, such as {customer: customerID}")
        }
        let name = try kind.text("a kind")
        guard let known = kinds[name] else {
            throw kind.failure(
                "there is no kind '\(name)'", help: "the kinds are \(alternatives(kinds.names))")
        }
        var cell = try cells.textCell(key)
        if case .column(let index, _) = cell { cell = .column(index, known.keyType) }
        return RelationshipRule.End(
            space: name, cell: cell, isRequired: false, property: known.keyProperty,
            labels: known.commonLabels)
    }
}

extension Cell {
    /// The type of a column.
    fileprivate var type: ColumnType? {
        if case .column(_, let type) = self { type } else { nil }
    }
}

extension MappingEntry {
    /// A text that is `true` or `false`.
    func flag(_ what: String) throws(InterchangeError) -> Bool {
        switch text {
        case "true": return true
        case "false": return false
        default: throw failure("\(what) is true or false")
        }
    }
}
