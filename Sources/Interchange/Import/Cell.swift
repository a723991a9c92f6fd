internal import Values

/// Where in a row a value comes from.
enum Cell: Sendable {
    case column(Int, ColumnType)
    case constant(Value)
    case template(Template)
    case formula(Formula)
    case lookup(Lookup)
}

/// A column's text looked up in another file.
struct Lookup: Sendable {
    var column: Int
    /// The other file, for errors.
    var file: String
    var values: [String: Value]
}

/// Why one row cannot be imported.
struct RowProblem: Error {
    /// The field that is wrong, if it is one.
    var field: Int?
    var message: String
}

/// Cells prepared for reading many rows: plain columns, which nearly all are, lie apart, so that
/// reading one touches no cell.
struct CellReader {
    private struct Column {
        var index: Int
        var type: ColumnType
    }

    private let columns: [Column?]
    private let cells: [Cell]

    init(_ cells: [Cell]) {
        self.cells = cells
        columns = cells.map { cell in
            if case .column(let index, let type) = cell {
                Column(index: index, type: type)
            } else {
                nil
            }
        }
    }

    /// Reads the values of the cells, in their order.
    func read(
        _ row: borrowing CSVReader, _ nulls: NullTexts, into values: inout [Value]
    ) throws(RowProblem) {
        values.removeAll(keepingCapacity: true)
        for place in columns.indices {
            if let column = columns[place] {
                values.append(try row.value(ofField: column.index, as: column.type, nulls))
            } else {
                values.append(try row.value(of: cells[place], nulls))
            }
        }
    }
}

extension CSVReader {
    /// The value that a cell has in this row.
    func value(of cell: Cell, _ nulls: NullTexts) throws(RowProblem) -> Value {
        switch cell {
        case .column(let index, let type):
            return try value(ofField: index, as: type, nulls)
        case .constant(let value):
            return value
        case .template(let template):
            return template.text(in: self, nulls).map(Value.string) ?? .null
        case .formula(let formula):
            return try formula.value(in: self, nulls)
        case .lookup(let lookup):
            guard !isNull(lookup.column, nulls) else { return .null }
            let text = string(lookup.column)
            if let value = lookup.values[text] { return value }
            throw RowProblem(
                field: lookup.column, message: "'\(text)' is not in \(lookup.file)")
        }
    }

    /// Whether a field has no value.
    func isNull(_ index: Int, _ nulls: NullTexts) -> Bool {
        isEmpty(index) || !nulls.isEmpty && withBytes(index) { nulls.contains($0) }
    }

    fileprivate func value(
        ofField index: Int, as type: ColumnType, _ nulls: NullTexts
    ) throws(RowProblem) -> Value {
        guard !isNull(index, nulls) else { return .null }
        let result = withBytes(index) { bytes in
            if type.listDelimiter == nil, let value = type.scalar.plainValue(bytes) {
                return Result<Value, InterchangeError>.success(value)
            }
            return Result { () throws(InterchangeError) in try type.value(bytes) }
        }
        switch result {
        case .success(let value): return value
        case .failure(let error): throw RowProblem(field: index, message: error.message)
        }
    }

    /// Lends the bytes of a key in the one form that equal keys share; nil if there is none.
    func withKey<Result>(
        _ cell: Cell, _ nulls: NullTexts, _ body: (Span<UInt8>?) -> Result
    ) throws(RowProblem) -> Result {
        if case .column(let index, let type) = cell {
            if isNull(index, nulls) { return body(nil) }
            if type.scalar == .string
                || type.scalar == .integer && withBytes(index, { $0.isCanonicalInteger })
            {
                return withBytes(index, body)
            }
        }
        let text: String? =
            switch try value(of: cell, nulls) {
            case .null: nil
            case .string(let text): text
            case let other: JSON.text(other)
            }
        guard let text else { return body(nil) }
        return body(Array(text.utf8).span)
    }
}

extension JSON {
    /// A value as plain JSON.
    static func text(_ value: Value) -> String {
        var text = ""
        write(value, into: &text)
        return text
    }
}

/// A text with columns in braces: `supplier-{supplierID}`; `{{` stands for a brace.
struct Template: Sendable {
    enum Part: Sendable {
        case text(String)
        case column(Int)
    }

    var parts: [Part]

    /// The text, or nil where one of its columns has no value.
    func text(in row: borrowing CSVReader, _ nulls: NullTexts) -> String? {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .column(let index):
                guard !row.isNull(index, nulls) else { return nil }
                result += row.string(index)
            }
        }
        return result
    }
}
