internal import Values

/// Reads where the values of properties come from, for the columns of one file.
struct MappingCells {
    let columns: [String: Int]
    let arrayDelimiter: UInt8
    let dialect: CSVDialect
    /// Finds another file of the mapping by its name.
    let locate: (String) -> String

    private static let sources = ["column", "value", "template", "formula", "lookup"]

    /// Reads properties: those of one row, and those that sum up several.
    func properties(
        _ entry: MappingEntry?
    ) throws(InterchangeError) -> ([PropertyRule], [TotalRule]) {
        var properties: [PropertyRule] = []
        var totals: [TotalRule] = []
        for (name, value) in try entry?.entries("properties") ?? [] {
            let key = try name.text("the name of a property")
            guard !key.isEmpty else { throw name.failure("a property has a name") }
            if let total = try total(key, value) {
                totals.append(total)
            } else {
                properties.append(PropertyRule(name: key, cell: try cell(value)))
            }
        }
        return (properties, totals)
    }

    /// Reads a condition.
    func condition(_ entry: MappingEntry?) throws(InterchangeError) -> Formula? {
        guard let entry else { return nil }
        let formula = try formula(entry)
        guard formula.isCondition else {
            throw entry.failure("a condition compares, as in 'share > 50'")
        }
        return formula
    }

    /// Reads a column, or a template if the text has braces.
    func textCell(_ entry: MappingEntry) throws(InterchangeError) -> Cell {
        let text = try entry.text("a value")
        guard text.contains("{") else { return .column(try column(text, entry), .string) }
        return .template(try template(text, entry))
    }

    private func cell(_ entry: MappingEntry) throws(InterchangeError) -> Cell {
        guard entry.text == nil else { return try textCell(entry) }
        let entries = try entry.entries(
            "a property", known: Self.sources + ["type", "by", "take"])
        let given = Self.sources.filter { entries[$0] != nil }
        guard given.count == 1, let source = given.first, let content = entries[source] else {
            throw entry.failure("a property has one of \(alternatives(Self.sources))")
        }
        let type = try type(entries["type"])
        guard type == nil || source == "column" || source == "value" else {
            throw entry.failure("a type belongs to a column or a value")
        }
        guard (entries["by"] == nil && entries["take"] == nil) || source == "lookup" else {
            throw entry.failure("by and take belong to a lookup")
        }
        switch source {
        case "lookup":
            return .lookup(try lookup(content, by: entries["by"], take: entries["take"]))
        case "column":
            return .column(try column(content.text("column"), content), type ?? .string)
        case "template":
            return .template(try template(content.text("template"), content))
        case "formula":
            return .formula(try formula(content))
        default:
            return .constant(try constant(content, type))
        }
    }

    /// Reads the file that a column is looked up in: its column of the same name is the key.
    private func lookup(
        _ file: MappingEntry, by: MappingEntry?, take: MappingEntry?
    ) throws(InterchangeError) -> Lookup {
        guard let by, let take else {
            throw file.failure(
                "a lookup tells by which column and what to take",
                help: "{lookup: categories.csv, by: categoryID, take: categoryName}")
        }
        let key = try by.text("by")
        let name = try file.text("lookup")
        var lookup = Lookup(column: try column(key, by), file: name, values: [:])
        var reader = try CSVReader(file: locate(name), dialect: dialect)
        let header = try reader.header()
        let wanted = try take.text("take")
        guard let keyColumn = header.firstIndex(of: key),
            let valueColumn = header.firstIndex(of: wanted)
        else { throw take.failure("\(name) has no column '\(key)' or no column '\(wanted)'") }
        while try reader.next() {
            guard reader.count == header.count else {
                throw InterchangeError(
                    .format,
                    widthMessage(fields: reader.count, columns: header.count),
                    at: reader.place(ofField: 0))
            }
            lookup.values[reader.string(keyColumn)] =
                reader.isEmpty(valueColumn) ? .null : .string(reader.string(valueColumn))
        }
        return lookup
    }

    /// Understands `{count: true}`, `{sum: formula}`, `{min: column, type: date}`; nil for others.
    private func total(
        _ name: String, _ entry: MappingEntry
    ) throws(InterchangeError) -> TotalRule? {
        guard entry.text == nil else { return nil }
        let kinds = TotalRule.Kind.allCases
        let names = try entry.entries("a property").compactMap(\.name.text)
        guard let kind = kinds.first(where: { names.contains($0.rawValue) }) else { return nil }
        let entries = try entry.entries("a total", known: [kind.rawValue, "type"])
        guard let content = entries[kind.rawValue] else { return nil }
        let type = try type(entries["type"])
        let cell: Cell
        switch kind {
        case .count:
            guard try content.flag("count") else { throw content.failure("count is true") }
            cell = .constant(.boolean(true))
        case .sum:
            cell = .formula(try formula(content))
        case .min, .max:
            cell = .column(try column(content.text(kind.rawValue), content), type ?? .string)
        }
        guard type == nil || kind == .min || kind == .max else {
            throw entry.failure("a type belongs to min and max")
        }
        return TotalRule(name: name, kind: kind, cell: cell)
    }

    private func column(
        _ name: String, _ entry: MappingEntry
    ) throws(InterchangeError) -> Int {
        if let index = columns[name] { return index }
        let names = columns.sorted { $0.value < $1.value }.map(\.key).filter { !$0.isEmpty }
        let shown = names.prefix(30).joined(separator: ", ")
        throw entry.failure("there is no column '\(name)'", help: "the columns are \(shown)")
    }

    private func template(
        _ text: String, _ entry: MappingEntry
    ) throws(InterchangeError) -> Template {
        var parts: [Template.Part] = []
        var plain = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            if character == "{", rest.first == "{" {
                plain.append("{")
                rest.removeFirst()
            } else if character == "{" {
                guard let end = rest.firstIndex(of: "}") else {
                    throw entry.failure("a closing brace is missing in the template")
                }
                if !plain.isEmpty { parts.append(.text(plain)) }
                plain = ""
                parts.append(.column(try column(String(rest[..<end]), entry)))
                rest = rest[rest.index(after: end)...]
            } else {
                plain.append(character)
            }
        }
        if !plain.isEmpty { parts.append(.text(plain)) }
        return Template(parts: parts)
    }

    private func formula(_ entry: MappingEntry) throws(InterchangeError) -> Formula {
        var parser = FormulaParser(try entry.text("a formula"), columns: columns)
        do {
            return try parser.formula()
        } catch {
            throw entry.failure(error.message)
        }
    }

    private func constant(
        _ entry: MappingEntry, _ type: ColumnType?
    ) throws(InterchangeError) -> Value {
        let text = try entry.text("value")
        do {
            let bytes = Array(text.utf8)
            if let type { return try type.value(bytes.span) }
            guard entry.isPlainText else { return .string(text) }
            if text == "true" || text == "false" { return .boolean(text == "true") }
            if let integer = bytes.span.integer { return .integer(integer) }
            if let double = bytes.span.double { return .float(double) }
            return .string(text)
        } catch {
            throw entry.failure(error.message)
        }
    }

    private func type(_ entry: MappingEntry?) throws(InterchangeError) -> ColumnType? {
        guard let entry else { return nil }
        let name = try entry.text("type")
        guard let type = ColumnType(name: name, listDelimiter: arrayDelimiter) else {
            throw entry.failure(
                "there is no type '\(name)'", help: ColumnType.suggestion(for: name))
        }
        return type
    }
}
