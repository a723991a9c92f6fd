internal import Values

/// Writes rows as a table with lines, its columns as wide as what the first rows hold.
///
/// The widths come from the first thousand rows, so that a result of any length flows through; a
/// later cell that is wider pushes its row out of line, and nothing is cut.
struct TableWriter: Sendable {
    private static let sampleRowsMax = 1_000

    private var columns: [String] = []
    private var widths: [Int] = []
    private var isNumber: [Bool] = []
    private var sample: [[String]] = []
    private var hasBegun = false

    mutating func begin(_ columns: [String]) {
        self.columns = columns.map(DisplayWidth.printable)
        widths = self.columns.map(DisplayWidth.columns)
        isNumber = columns.map { _ in true }
    }

    mutating func row(_ values: [Value], into output: inout String) {
        guard !columns.isEmpty else { return }
        let cells = values.map { DisplayWidth.printable($0.displayText) }
        if hasBegun {
            write(cells, into: &output)
            return
        }
        for (index, value) in values.enumerated() where index < widths.count {
            widths[index] = max(widths[index], DisplayWidth.columns(cells[index]))
            switch value {
            case .integer, .float, .null: break
            default: isNumber[index] = false
            }
        }
        sample.append(cells)
        if sample.count == Self.sampleRowsMax { flush(into: &output) }
    }

    mutating func end(into output: inout String) {
        guard !columns.isEmpty else { return }
        if !hasBegun { flush(into: &output) }
        rule("└", "┴", "┘", into: &output)
    }

    private mutating func flush(into output: inout String) {
        hasBegun = true
        rule("┌", "┬", "┐", into: &output)
        write(columns, into: &output)
        rule("├", "┼", "┤", into: &output)
        for cells in sample { write(cells, into: &output) }
        sample = []
    }

    private func rule(
        _ left: String, _ middle: String, _ right: String, into output: inout String
    ) {
        output += left
        output += widths.map { String(repeating: "─", count: $0 + 2) }.joined(separator: middle)
        output += right + "\n"
    }

    private func write(_ cells: [String], into output: inout String) {
        for (index, cell) in cells.enumerated() where index < widths.count {
            let space = String(
                repeating: " ", count: max(0, widths[index] - DisplayWidth.columns(cell)))
            output += isNumber[index] ? "│ " + space + cell + " " : "│ " + cell + space + " "
        }
        output += "│\n"
    }
}
