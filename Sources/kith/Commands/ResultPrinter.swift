import Kith

/// Prints results to standard output, and what a statement changed to standard error.
struct ResultPrinter {
    private let format: OutputFormat?
    private var isFirst = true

    init(format: OutputFormat?) { self.format = format }

    /// Prints a result; warnings are part of typed JSON.
    mutating func print(_ result: QueryResult, warnings: [Value] = []) throws {
        if let diagram = result.diagram {
            try StandardOutput.write(picture(of: diagram))
        } else if let plan = result.plan {
            try StandardOutput.write(plan + "\n")
        } else if !result.columns.isEmpty || rowFormat == .typedJSON {
            try separate()
            try printRows(result, warnings)
        }
        let summary = result.counters.summary
        if !summary.isEmpty, StandardError.isTerminal {
            StandardError.write("kith: \(summary)\n")
        }
    }

    /// An empty line between two results, where it says where the second begins.
    private mutating func separate() throws {
        switch rowFormat {
        case .table, .csv, .markdown:
            if !isFirst { try StandardOutput.write("\n") }
        case .json, .jsonl, .typedJSON:
            break
        }
        isFirst = false
    }

    /// Without a choice a table on a terminal, and CSV for the next program.
    private var rowFormat: ResultFormat {
        if case .rows(let format)? = format { return format }
        return StandardOutput.isTerminal ? .table : .csv
    }

    private func printRows(_ result: QueryResult, _ warnings: [Value]) throws {
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
