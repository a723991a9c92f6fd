extension PlanDescription {
    /// The tree as aligned text: the result's operator first, what it takes its rows from below it,
    /// and plans that it runs inside beside a line.
    public func rendered() -> String {
        var lines: [Line] = []
        add(to: &lines, prefix: "", first: "")
        let hasRows = lines.contains { $0.rows != nil }
        let header = Line(
            name: "Operator", details: "Details", estimate: "Estimated",
            rows: hasRows ? "Rows" : nil)
        let all = [header] + lines
        let nameWidth = all.map(\.name.count).max() ?? 0
        let detailWidth = min(all.map(\.details.count).max() ?? 0, Self.detailsMax)
        let estimateWidth = all.map(\.estimate.count).max() ?? 0
        let rowsWidth = all.compactMap(\.rows?.count).max() ?? 0
        return all.map { line in
            var text =
                line.name.padded(to: nameWidth) + "  "
                + line.details.shortened(to: Self.detailsMax).padded(to: detailWidth) + "  "
                + line.estimate.padded(to: estimateWidth, onLeft: true)
            if let rows = line.rows { text += "  " + rows.padded(to: rowsWidth, onLeft: true) }
            return text + "\n"
        }.joined()
    }

    /// The longest details, in characters, that are shown on a line.
    private static let detailsMax = 100

    private struct Line {
        var name: String
        var details: String
        var estimate: String
        var rows: String?
    }

    private func add(to lines: inout [Line], prefix: String, first: String) {
        var next: PlanDescription? = self
        var lead = first
        while let plan = next {
            lines.append(
                Line(
                    name: lead + plan.name, details: plan.details,
                    estimate: Self.number(plan.estimatedRows), rows: plan.rows.map(String.init)))
            for inner in plan.inner {
                inner.add(to: &lines, prefix: prefix + "│ ", first: prefix + "├ ")
            }
            lead = prefix
            next = plan.input.first
        }
    }

    /// A whole number, or one with a digit behind the point below ten.
    private static func number(_ value: Double) -> String {
        guard value < 1e15 else { return "many" }
        let tenths = Int64((value * 10).rounded())
        return value >= 10 || tenths % 10 == 0
            ? "\(Int64(value.rounded()))" : "\(tenths / 10).\(tenths % 10)"
    }
}

extension String {
    fileprivate func padded(to width: Int, onLeft: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - count))
        return onLeft ? spaces + self : self + spaces
    }

    fileprivate func shortened(to length: Int) -> String {
        count <= length ? self : prefix(length - 1) + "…"
    }
}
