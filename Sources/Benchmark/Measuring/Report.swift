import Foundation

/// What was measured, as a table or as JSON.
struct Report {
    /// A question: the microseconds of each side, nil where it can not answer.
    struct Line {
        var question: Question
        var microseconds: [Double?]
        var agrees: Bool
    }

    /// What was measured, of whom, and how much.
    struct Figure: Encodable {
        var name: String
        var side: String
        var value: Double
        var unit: String
    }

    var title = ""
    var sides: [String] = []
    var lines: [Line] = []
    /// Load, start, commits and memory.
    var figures: [Figure] = []

    var allAgree: Bool { lines.allSatisfy(\.agrees) }

    /// A Markdown table; the ratio is Kith's time to that of each other side.
    var text: String {
        var text = title + "\n\n"
        let ratios = sides.dropFirst().map { "to \($0)" }
        text += row(["", "question"] + sides.map { $0 + " µs" } + ratios + ["answers"])
        text += row(Array(repeating: "---", count: 3 + sides.count + ratios.count))
        for line in lines {
            let own = line.microseconds[0] ?? 0
            text += row(
                [line.question.rawValue, line.question.title]
                    + line.microseconds.map { $0.map(Report.digits) ?? "–" }
                    + line.microseconds.dropFirst().map { other in
                        other.map { Report.digits(own / $0) } ?? "–"
                    } + [line.agrees ? "equal" : "DIFFERENT"])
        }
        text += "\n" + row(["", "", ""]) + row(["---", "---", "---"])
        for figure in figures {
            text += row([figure.name, figure.side, "\(Report.digits(figure.value)) \(figure.unit)"])
        }
        return text
    }

    /// One object: `questions` with the microseconds by side, and `figures`.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let times = lines.map { line in
                Described.Question(
                    name: line.question.rawValue,
                    microseconds: Dictionary(
                        uniqueKeysWithValues: zip(sides, line.microseconds).compactMap {
                            side, time in time.map { (side, $0) }
                        }), agrees: line.agrees)
            }
            let described = Described(title: title, questions: times, figures: figures)
            return String(decoding: try encoder.encode(described), as: UTF8.self) + "\n"
        }
    }

    private struct Described: Encodable {
        struct Question: Encodable {
            var name: String
            var microseconds: [String: Double]
            var agrees: Bool
        }

        var title: String
        var questions: [Question]
        var figures: [Figure]
    }

    private func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }

    /// Three digits that count.
    private static func digits(_ value: Double) -> String {
        guard value > 0, value < 1_000 else { return String(Int(value.rounded())) }
        let places = max(0, 2 - Int(log10(value).rounded(.down)))
        return String(format: "%.\(places)f", value)
    }
}
