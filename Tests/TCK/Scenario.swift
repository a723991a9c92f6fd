import Foundation

/// A step of a scenario: its text, and the block of text or the table below it.
package struct Step: Sendable {
    package var text: String
    package var block: String?
    package var table: [[String]]?

    package init(text: String, block: String? = nil, table: [[String]]? = nil) {
        self.text = text
        self.block = block
        self.table = table
    }
}

/// A scenario of the TCK; an outline has one list of steps for each row of its examples.
package struct Scenario: Sendable, CustomStringConvertible {
    /// The file, such as `clauses/match/Match1.feature`.
    package var feature: String
    package var name: String
    package var tags: Set<String>
    package var examples: [[Step]]

    package var description: String { "\(feature): \(name)" }
    /// The folder, such as `clauses/match`.
    package var folder: String { feature.split(separator: "/").dropLast().joined(separator: "/") }
}

/// Reads the subset of Gherkin that the TCK is written in.
struct FeatureReader {
    private var lines: [Substring]
    private var next = 0
    private let feature: String

    init(text: String, feature: String) {
        self.lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self.feature = feature
    }

    mutating func scenarios() -> [Scenario] {
        var background: [Step] = []
        var scenarios: [Scenario] = []
        var tags: Set<String> = []
        while next < lines.count {
            let line = trimmed(lines[next])
            next += 1
            if line.hasPrefix("@") {
                tags.formUnion(line.split(separator: " ").map(String.init))
            } else if line.hasPrefix("Background:") {
                background = steps()
            } else if line.hasPrefix("Scenario") {
                let name = line.split(separator: ":", maxSplits: 1)[1]
                let body = background + steps()
                scenarios.append(
                    Scenario(
                        feature: feature, name: trimmed(name), tags: tags,
                        examples: examples().map { row in body.map { $0.replacing(row) } }))
                tags = []
            }
        }
        return scenarios
    }

    private mutating func steps() -> [Step] {
        var steps: [Step] = []
        while next < lines.count {
            let line = trimmed(lines[next])
            if line.isEmpty || line.hasPrefix("#") {
                next += 1
            } else if line == "\"\"\"" {
                steps[steps.count - 1].block = block()
            } else if line.hasPrefix("|") {
                steps[steps.count - 1].table = table()
            } else if let keyword = ["Given ", "When ", "Then ", "And ", "But "].first(
                where: { line.hasPrefix($0) })
            {
                steps.append(Step(text: trimmed(line.dropFirst(keyword.count))))
                next += 1
            } else {
                break
            }
        }
        return steps
    }

    /// The rows of all `Examples:`, as replacements; one empty row where there are none.
    private mutating func examples() -> [[String: String]] {
        var rows: [[String: String]] = []
        while next < lines.count {
            let line = trimmed(lines[next])
            if line.isEmpty || line.hasPrefix("#") {
                next += 1
            } else if line.hasPrefix("Examples:") {
                next += 1
                while !trimmed(lines[next]).hasPrefix("|") { next += 1 }
                let table = table()
                rows += table.dropFirst().map {
                    Dictionary(zip(table[0], $0), uniquingKeysWith: { $1 })
                }
            } else {
                break
            }
        }
        return rows.isEmpty ? [[:]] : rows
    }

    /// The text between two lines of `"""`, without their indentation.
    private mutating func block() -> String {
        let indentation = lines[next].prefix { $0 == " " }.count
        var text: [Substring] = []
        next += 1
        while trimmed(lines[next]) != "\"\"\"" {
            let line = lines[next]
            text.append(line.dropFirst(min(indentation, line.prefix { $0 == " " }.count)))
            next += 1
        }
        next += 1
        return text.joined(separator: "\n")
    }

    private mutating func table() -> [[String]] {
        var rows: [[String]] = []
        while next < lines.count {
            let line = trimmed(lines[next])
            guard line.hasPrefix("|") || line.hasPrefix("#") else { break }
            if line.hasPrefix("|") { rows.append(cells(line)) }
            next += 1
        }
        return rows
    }

    private func cells(_ line: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var escaped = false
        for character in line.dropFirst() {
            if escaped {
                // Only the escapes of the table itself; others belong to the value.
                switch character {
                case "|": cell.append("|")
                case "\\": cell.append("\\")
                case "n": cell.append("\n")
                default:
                    cell.append("\\")
                    cell.append(character)
                }
                escaped = false
            } else if character == "\\" {
                escaped = true
            } else if character == "|" {
                cells.append(trimmed(cell[...]))
                cell = ""
            } else {
                cell.append(character)
            }
        }
        return cells
    }
}

extension Step {
    /// The step with every `<name>` of an example's row replaced.
    func replacing(_ row: [String: String]) -> Step {
        func replaced(_ text: String) -> String {
            row.reduce(text) { $0.replacingOccurrences(of: "<\($1.key)>", with: $1.value) }
        }
        return Step(
            text: replaced(text), block: block.map(replaced),
            table: table?.map { $0.map(replaced) })
    }
}

private func trimmed(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: .whitespaces)
}
