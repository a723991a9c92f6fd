import Foundation

/// What was measured, as rows of Markdown tables or as JSON.
///
/// The first side is Kith, the last the program over arrays, and those between are its peers.
struct Report {
    /// A question: the microseconds of each side, nil where it can not answer.
    struct Line {
        var question: Question
        var microseconds: [Double?]
        /// The sides whose answers differ from that of the arrays.
        var disagreeing: [String] = []

        /// Kith's time as a multiple of that of the program over arrays.
        var toArrays: Double? {
            let (own, limit) = (microseconds.first ?? nil, microseconds.last ?? nil)
            return own.flatMap { own in limit.map { own / $0 } }
        }
    }

    /// Stores leave something on disk; libraries have graphs in memory.
    enum Peers { case all, stores, libraries }

    /// What was measured, of whom, and how much.
    struct Figure: Encodable {
        var name: String
        var side: String
        var value: Double
        var unit: String
    }

    /// The fastest peer that gives the right answer, and Kith's time as a multiple of its time.
    struct Best: Encodable {
        var side: String
        var ratio: Double
    }

    var title = ""
    var sides: [String] = []
    var lines: [Line] = []
    /// Load, start, commits, growth and memory.
    var figures: [Figure] = []
    /// What is missing, and why.
    var remarks: [String] = []

    var allAgree: Bool { lines.allSatisfy(\.disagreeing.isEmpty) }

    func best(of line: Line, among peers: Peers = .all) -> Best? {
        guard let own = line.microseconds.first ?? nil else { return nil }
        let stores = Set(figures.lazy.filter { $0.name == "size" }.map(\.side))
        return zip(sides, line.microseconds).dropFirst().dropLast()
            .filter { side, _ in
                !line.disagreeing.contains(side)
                    && (peers == .all || stores.contains(side) == (peers == .stores))
            }
            .compactMap { side, time in time.map { Best(side: side, ratio: own / $0) } }
            .max { $0.ratio < $1.ratio }
    }
}

extension Report {
    var questionHead: String {
        let cells =
            ["", "question"] + sides.map { $0 + " µs" }
            + ["to best store", "to best", "to arrays", "answers"]
        return "\n" + Report.row(cells) + Report.row(cells.map { _ in "---" })
    }

    /// The ratios are Kith's time to that of the best store, of the best peer, and of the arrays.
    func row(_ line: Line) -> String {
        let answers =
            line.disagreeing.isEmpty
            ? "equal" : "DIFFERENT: " + line.disagreeing.joined(separator: ", ")
        let ratios = [
            best(of: line, among: .stores)?.ratio, best(of: line)?.ratio, line.toArrays,
        ]
        return Report.row(
            [line.question.rawValue, line.question.title]
                + (line.microseconds + ratios).map { $0.map(Report.digits) ?? "–" } + [answers])
    }

    static let figureHead = "\n" + row(["", "", ""]) + row(["---", "---", "---"])

    func row(_ figure: Figure) -> String {
        Report.row([figure.name, figure.side, "\(Report.digits(figure.value)) \(figure.unit)"])
    }

    /// Where Kith stands beside the best store and the best library, question by question.
    var standing: String {
        "\n"
            + standing(
                beside: "store", lines.map { ($0.question, best(of: $0, among: .stores)) })
            + standing(beside: "peer", lines.map { ($0.question, best(of: $0)) })
    }

    private func standing(beside kind: String, _ all: [(Question, Best?)]) -> String {
        let known = all.compactMap { question, best in best.map { (question, $0) } }
        let behind = known.filter { $0.1.ratio >= 1 }.map { question, best in
            "\(question.rawValue) (\(Report.digits(best.ratio)) times as long as \(best.side))"
        }
        return "- Ahead of the best \(kind) in \(known.count - behind.count) of \(known.count) "
            + "questions"
            + (behind.isEmpty ? "" : "; behind in " + behind.joined(separator: ", ")) + ".\n"
    }

    /// What is asked of every figure, and a line about those that are not what they should be.
    var limitTable: String {
        let limits = limits
        let head = Report.row(["limit", "asked", "got", "met"])
        let rows = limits.map { limit in
            let unit = limit.unit.isEmpty ? "" : " " + limit.unit
            let got = limit.got.map { Report.digits($0) + unit } ?? "–"
            let isMet = limit.isMet.map { $0 ? "yes" : "no" } ?? "not measured"
            let asked = "\(limit.bound.rawValue) \(Report.plain(limit.asked))\(unit)"
            return Report.row([limit.name, asked, got, isMet])
        }
        let missed = limits.filter { $0.isMet == false }.map(\.name)
        let count = limits.count { $0.isMet != nil }
        return "\n" + head + Report.row(["---", "---", "---", "---"]) + rows.joined()
            + "\n- \(count - missed.count) of \(count) limits are met"
            + (missed.isEmpty ? "" : "; not " + missed.joined(separator: "; ")) + ".\n"
    }

    private static func row(_ cells: [String]) -> String {
        "| \(cells.joined(separator: " | ")) |\n"
    }

    /// A whole number without decimals.
    private static func plain(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : digits(value)
    }

    /// Three digits that count.
    private static func digits(_ value: Double) -> String {
        guard value > 0, value < 1_000 else { return String(Int(value.rounded())) }
        let places = max(0, 2 - Int(log10(value).rounded(.down)))
        return String(format: "%.\(places)f", value)
    }
}

extension Report {
    /// One object: `questions` with the microseconds by side, `figures`, `limits` and `remarks`.
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
                        }), agrees: line.disagreeing.isEmpty, disagreeing: line.disagreeing,
                    best: best(of: line), bestStore: best(of: line, among: .stores))
            }
            let described = Described(
                title: title, questions: times, figures: figures, limits: limits,
                remarks: remarks)
            return String(decoding: try encoder.encode(described), as: UTF8.self) + "\n"
        }
    }

    private struct Described: Encodable {
        struct Question: Encodable {
            var name: String
            var microseconds: [String: Double]
            var agrees: Bool
            var disagreeing: [String]
            var best: Best?
            var bestStore: Best?
        }

        var title: String
        var questions: [Question]
        var figures: [Figure]
        var limits: [Limit]
        var remarks: [String]
    }
}
