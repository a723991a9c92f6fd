/// Reads the header of a CSV file and makes its rules: text of a header in, a table source out.
struct HeaderPlan {
    /// What a column is for.
    private enum Role {
        case property(ColumnType)
        case id(space: String, type: ScalarType)
        case label
        case start(space: String)
        case end(space: String)
        case type
        case ignore
    }

    private struct Column {
        var name: String
        var role: Role
        var place: Place
    }

    private let file: ImportFile
    private let dialect: CSVDialect
    private let arrayDelimiter: UInt8
    private let names: [String]
    private var columns: [Column] = []

    init(
        _ file: ImportFile, _ dialect: CSVDialect, arrayDelimiter: UInt8
    ) throws(InterchangeError) {
        self.file = file
        self.dialect = dialect
        self.arrayDelimiter = arrayDelimiter
        var reader = try CSVReader(file: file.path, dialect: dialect)
        names = try reader.header()
        for (index, text) in names.enumerated() {
            let place = reader.place(ofField: index)
            columns.append(try column(text, place))
        }
    }

    /// The rules of the file.
    func table() throws(InterchangeError) -> TableSource {
        var source = TableSource(dialect: dialect, columns: names, nulls: NullTexts([]))
        let starts = columns.indices.filter {
            if case .start = columns[$0].role { true } else { false }
        }
        let ends = columns.indices.filter {
            if case .end = columns[$0].role { true } else { false }
        }
        if starts.isEmpty, ends.isEmpty {
            source.nodes = [try nodeRule()]
        } else {
            guard let start = starts.first, let end = ends.first, starts.count + ends.count == 2
            else { throw failure("a file of relationships has one :START_ID and one :END_ID") }
            source.relationships = [try relationshipRule(start, end)]
        }
        return source
    }

    private func nodeRule() throws(InterchangeError) -> NodeRule {
        var rule = NodeRule(labels: file.names, properties: try properties())
        for (index, column) in columns.enumerated() {
            switch column.role {
            case .label:
                guard rule.labelColumn == nil else {
                    throw failure("there is a second :LABEL", column.place)
                }
                rule.labelColumn = LabelColumn(index: index, delimiter: arrayDelimiter)
            case .id(let space, let type):
                guard rule.key == nil else { throw failure("there is a second :ID", column.place) }
                let name = idName(column)
                let property = rule.properties.firstIndex { $0.name == name }
                let cell = Cell.column(index, ColumnType(scalar: type, listDelimiter: nil))
                rule.key = NodeRule.Key(
                    space: space, cell: cell, property: property, isMerged: false)
            case .type:
                throw failure(":TYPE belongs to a file with :START_ID and :END_ID", column.place)
            case .property, .start, .end, .ignore:
                break
            }
        }
        guard rule.key != nil || rule.labelColumn != nil || !rule.labels.isEmpty else {
            throw failure(
                "the header has no :ID, :LABEL or :START_ID",
                help: "a mapping file can tell what"
                    + " the columns mean")
        }
        return rule
    }

    private func relationshipRule(
        _ start: Int, _ end: Int
    ) throws(InterchangeError) -> RelationshipRule {
        let types = columns.indices.filter {
            if case .type = columns[$0].role { true } else { false }
        }
        guard types.count <= 1, file.names.count <= 1 else {
            throw failure("relationships have one type")
        }
        guard types.count + file.names.count > 0 else {
            throw failure("the type of the relationships is missing", help: "add a column :TYPE")
        }
        for column in columns {
            switch column.role {
            case .id, .label: throw failure("nodes have no :START_ID and :END_ID", column.place)
            case .property, .start, .end, .type, .ignore: break
            }
        }
        return RelationshipRule(
            type: file.names.first, typeColumn: types.first, from: endpoint(at: start),
            to: endpoint(at: end), properties: try properties())
    }

    private func endpoint(at index: Int) -> RelationshipRule.End {
        let space =
            switch columns[index].role {
            case .start(let space), .end(let space), .id(let space, _): space
            case .property, .label, .type, .ignore: ""
            }
        return RelationshipRule.End(
            space: space, cell: .column(index, .string), isRequired: true,
            property: idName(columns[index]), labels: nil)
    }

    /// The property that holds an id.
    private func idName(_ column: Column) -> String { column.name.isEmpty ? "id" : column.name }

    private func properties() throws(InterchangeError) -> [PropertyRule] {
        var rules: [PropertyRule] = []
        for (index, column) in columns.enumerated() {
            let type: ColumnType
            switch column.role {
            case .property(let columnType): type = columnType
            case .id(_, let scalar): type = ColumnType(scalar: scalar, listDelimiter: nil)
            case .label, .start, .end, .type, .ignore: continue
            }
            var name = column.name
            if case .id = column.role { name = idName(column) }
            guard !name.isEmpty else {
                throw failure("the column has no name", column.place, help: "write :IGNORE")
            }
            guard !rules.contains(where: { $0.name == name }) else {
                throw failure("there is a second column '\(name)'", column.place)
            }
            rules.append(PropertyRule(name: name, cell: .column(index, type)))
        }
        return rules
    }

    /// Understands `name:type(space){options}`.
    private func column(_ text: String, _ place: Place) throws(InterchangeError) -> Column {
        let specification = text.prefix { $0 != "(" && $0 != "{" }
        guard let colon = specification.lastIndex(of: ":") else {
            return Column(name: text, role: .property(.string), place: place)
        }
        let name = String(text[..<colon])
        var rest = text[text.index(after: colon)...]
        let typeName = rest.prefix { $0 != "(" && $0 != "{" }
        rest = rest.dropFirst(typeName.count)
        let space = try take("(", ")", from: &rest, place) ?? ""
        let options = try take("{", "}", from: &rest, place)
        guard rest.isEmpty else { throw failure("'\(rest)' does not belong here", place) }
        let role: Role
        switch typeName.uppercased() {
        case "ID": role = .id(space: space, type: try idType(options, place))
        case "LABEL": role = .label
        case "START_ID": role = .start(space: space)
        case "END_ID": role = .end(space: space)
        case "TYPE": role = .type
        case "IGNORE": role = .ignore
        default:
            guard let type = ColumnType(name: String(typeName), listDelimiter: arrayDelimiter)
            else {
                throw failure(
                    "there is no type '\(typeName)'", place,
                    help: ColumnType.suggestion(for: String(typeName)))
            }
            guard space.isEmpty, options == nil else {
                throw failure("only an ID has a space or options", place)
            }
            role = .property(type)
        }
        return Column(name: name, role: role, place: place)
    }

    private func take(
        _ opening: Character, _ closing: Character, from text: inout Substring, _ place: Place
    ) throws(InterchangeError) -> String? {
        guard text.first == opening else { return nil }
        guard let end = text.firstIndex(of: closing) else {
            throw failure("a closing \(closing) is missing", place)
        }
        defer { text = text[text.index(after: end)...] }
        return String(text[text.index(after: text.startIndex)..<end])
    }

    private func idType(
        _ options: String?, _ place: Place
    ) throws(InterchangeError) -> ScalarType {
        guard let options else { return .string }
        let parts = options.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
        guard parts.count == 2, parts[0] == "id-type", let type = ScalarType(name: parts[1]),
            type == .string || type == .integer
        else {
            throw failure("the options of an ID are {id-type: string} or {id-type: long}", place)
        }
        return type
    }

    private func failure(
        _ message: String, _ place: Place? = nil, help: String? = nil
    ) -> InterchangeError {
        InterchangeError(
            .header, message, at: place ?? Place(file: file.path, line: 1, column: 1), help: help)
    }
}

extension CSVReader {
    /// Reads the first record as the names of the columns.
    mutating func header() throws(InterchangeError) -> [String] {
        guard try next() else {
            throw InterchangeError(
                .header, "the file is empty", at: Place(file: file, line: 1, column: 1),
                help: "its first line names the columns")
        }
        return (0..<count).map { string($0) }
    }
}
