public import Values

/// The formats in which the rows of a result are written; the raw value is the name on the command
/// line.
public enum ResultFormat: String, CaseIterable, Sendable {
    /// A table with lines, for people at a terminal.
    case table
    /// Records of comma separated values; lists, maps and entities as JSON.
    ///
    /// Null is an empty field, an empty text `""`. In a result of one column both are `""`, since
    /// readers pass over an empty line, and the number of rows must be right.
    case csv
    /// One array of an object for each row.
    case json
    /// One object for each row on a line of its own.
    case jsonl
    /// One object with typed values, in the shape of Neo4j's Query API v2.
    case typedJSON = "typed-json"
    /// A table of Markdown.
    case markdown
}

/// Writes a result row by row: `begin`, `row` for each, `end`.
///
/// It appends to a text that the caller writes out and empties whenever it likes, and holds no more
/// than a table's first rows.
public struct ResultWriter: Sendable {
    private enum Style: Sendable {
        case table(TableWriter)
        case csv(CSVWriter)
        case json
        case jsonLines
        case typedJSON
        case markdown
    }

    private var style: Style
    private var columns: [String] = []
    private var rowCount = 0

    /// Makes a writer.
    public init(_ format: ResultFormat) {
        style =
            switch format {
            case .table: .table(TableWriter())
            case .csv: .csv(CSVWriter())
            case .json: .json
            case .jsonl: .jsonLines
            case .typedJSON: .typedJSON
            case .markdown: .markdown
            }
    }

    /// Appends what comes before the rows.
    public mutating func begin(_ columns: [String], into output: inout String) {
        self.columns = columns
        switch style {
        case .table(var writer):
            writer.begin(columns)
            style = .table(writer)
        case .csv(var writer):
            if !columns.isEmpty { writer.record(columns, into: &output) }
        case .json:
            output += "["
        case .jsonLines:
            break
        case .typedJSON:
            output += #"{"data":{"fields":"#
            JSON.write(.list(columns.map(Value.string)), into: &output)
            output += #","values":["#
        case .markdown:
            guard !columns.isEmpty else { break }
            Markdown.row(columns.map(Markdown.escaped), into: &output)
            Markdown.row(columns.map { _ in "---" }, into: &output)
        }
    }

    /// Appends a row; it has a value for each column.
    public mutating func row(_ values: [Value], into output: inout String) {
        rowCount += 1
        switch style {
        case .table(var writer):
            // Taken out while it works, so that its rows are not copied.
            style = .json
            writer.row(values, into: &output)
            style = .table(writer)
        case .csv(var writer):
            writer.record(values.map(\.fieldText), into: &output)
        case .json:
            output += rowCount == 1 ? "\n  " : ",\n  "
            writeObject(values, into: &output)
        case .jsonLines:
            writeObject(values, into: &output)
            output += "\n"
        case .typedJSON:
            if rowCount > 1 { output += "," }
            TypedJSON.write(values, into: &output)
        case .markdown:
            Markdown.row(values.map { Markdown.escaped($0.displayText) }, into: &output)
        }
    }

    /// Appends what comes after the rows.
    ///
    /// The counters of changes, such as `nodesCreated`, and warnings are part of typed JSON only.
    public mutating func end(
        counters: [(name: String, count: Int)] = [], warnings: [Value] = [],
        into output: inout String
    ) {
        switch style {
        case .table(var writer):
            writer.end(into: &output)
        case .csv, .jsonLines, .markdown:
            break
        case .json:
            output += rowCount == 0 ? "]\n" : "\n]\n"
        case .typedJSON:
            let containsUpdates = counters.contains { $0.count != 0 }
            output += #"]},"counters":{"containsUpdates":\#(containsUpdates)"#
            for (name, count) in counters {
                output += ","
                JSON.write(name, into: &output)
                output += ":\(count)"
            }
            output += "}"
            if !warnings.isEmpty {
                output += #","warnings":"#
                JSON.write(.list(warnings), into: &output)
            }
            output += "}\n"
        }
    }

    private func writeObject(_ values: [Value], into output: inout String) {
        output += "{"
        for (index, (name, value)) in zip(columns, values).enumerated() {
            if index > 0 { output += "," }
            JSON.write(name, into: &output)
            output += ":"
            JSON.write(value, into: &output)
        }
        output += "}"
    }
}

/// The syntax of tables in Markdown.
private enum Markdown {
    static func row(_ cells: [String], into output: inout String) {
        output += "|"
        for cell in cells { output += " " + cell + " |" }
        output += "\n"
    }

    /// Text in which no character has a meaning of its own.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\n", "\r\n", "\r": result += "<br>"
            case "<": result += "&lt;"
            case "&": result += "&amp;"
            case "|", "\\", "`", "*", "_", "[", "]", "~": result += "\\" + String(character)
            default: result.append(character)
            }
        }
        return result
    }
}
