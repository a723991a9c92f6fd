import Kith

/// Prints results to standard output, and what a statement changed to standard error.
struct ResultPrinter {
    private let format: OutputFormat?
    /// Whether there is one statement only.
    private let isAlone: Bool
    private var isFirst = true

    init(format: OutputFormat?, isAlone: Bool = true) {
        self.format = format
        self.isAlone = isAlone
    }

    /// Throws, before anything runs, if a diagram is to be printed as rows.
    func check(_ script: Script) throws(KithError) {
        guard case .rows(let rows)? = format,
            script.statements.contains(where: { $0.diagram != nil && $0.mode == .run })
        else { return }
        throw KithError(
            .usage(
                "the result is a diagram, not rows that can be printed as \(rows.rawValue)",
                hint: "--format dot, svg, png or pdf prints it; without DIAGRAM there are rows"))
    }

    /// Prints what comes before the first result.
    func begin() throws { if isArray { try StandardOutput.write("[\n") } }

    /// Prints what comes after the last result.
    func end() throws { if isArray { try StandardOutput.write("]\n") } }

    /// Prints a result; warnings are part of typed JSON.
    mutating func print(_ result: QueryResult, warnings: [Value] = []) throws {
        if let diagram = result.diagram {
            try StandardOutput.write(picture(of: diagram))
        } else if let plan = result.plan {
            guard isArray else { return try StandardOutput.write(plan + "\n") }
            try separate()
            try printRows(QueryResult(columns: ["plan"], rows: [[.string(plan)]]))
        } else if !result.columns.isEmpty || isArray || rowFormat == .typedJSON {
            try separate()
            try printRows(result, warnings)
        }
        let summary = result.counters.summary
        if !summary.isEmpty, StandardError.isTerminal {
            StandardError.write("kith: \(summary)\n")
        }
    }

    /// Whether the results are the elements of one JSON array.
    private var isArray: Bool {
        guard !isAlone, case .rows(let rows)? = format else { return false }
        return rows == .json || rows == .typedJSON
    }

    /// An empty line between two results, where it says where the second begins, or a comma.
    private mutating func separate() throws {
        defer { isFirst = false }
        guard !isFirst else { return }
        switch rowFormat {
        case .table, .csv, .markdown: try StandardOutput.write("\n")
        case .json, .typedJSON: if isArray { try StandardOutput.write(",\n") }
        case .jsonl: break
        }
    }

    /// Without a choice a table on a terminal, and CSV for the next program.
    private var rowFormat: ResultFormat {
        if case .rows(let format)? = format { return format }
        return StandardOutput.isTerminal ? .table : .csv
    }

    private func printRows(_ result: QueryResult, _ warnings: [Value] = []) throws {
        guard case .picture = format else {
            var writer = ResultWriter(rowFormat)
            var text = ""
            writer.begin(result.columns, into: &text)
            for row in result.rows {
                writer.row(row, into: &text)
                if text.utf8.count > 1 << 16 {
                    try StandardOutput.write(text)
                    text = ""
                }
            }
            writer.end(counters: result.counters.named, warnings: warnings, into: &text)
            try StandardOutput.write(text)
            return
        }
        throw KithError(
            .usage(
                "the result is rows, not a diagram",
                hint: "begin the query with DIAGRAM, or use kith diagram"))
    }

    private func picture(of diagram: Diagram) throws -> [UInt8] {
        guard case .picture(let format)? = format else { return Array(diagram.dot.utf8) }
        return try diagram.picture(format) { Interrupt.isRequested }
    }
}
