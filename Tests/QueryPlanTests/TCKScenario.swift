import Foundation
import QueryPlan

/// What a scenario of the openCypher TCK asks of the planner.
struct TCKScenario: Sendable {
    /// File and title.
    var place: String
    /// The queries that prepare the graph and the one that is looked at, in order.
    var queries: [String]
    /// The error that the last query must raise.
    var error: (kind: String, phase: String, detail: String)?
    var procedures: [String: ProcedureSignature]

    /// The folder named by `KITH_TCK`, else the copy beside the repository; nil if there is none.
    static let folder: URL? = {
        let environment = ProcessInfo.processInfo.environment["KITH_TCK"]
        let beside = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "../../../shared/conformance/tck")
        let folder = environment.map { URL(fileURLWithPath: $0) } ?? beside
        let features = folder.appending(path: "features").standardizedFileURL
        return FileManager.default.fileExists(atPath: features.path) ? features : nil
    }()

    /// Every scenario; an outline gives one for each row of its examples.
    static func all(in folder: URL) throws -> [TCKScenario] {
        var scenarios: [TCKScenario] = []
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() where file.pathExtension == "feature" {
            var reader = ScenarioReader()
            let text = try String(contentsOf: file, encoding: .utf8)
            for line in text.components(separatedBy: "\n") + ["Scenario: end"] {
                if line.trimmingCharacters(in: .whitespaces).hasPrefix("Scenario") {
                    scenarios += reader.scenarios(in: file.lastPathComponent)
                    reader = ScenarioReader()
                }
                reader.read(line)
            }
        }
        return scenarios
    }
}

/// Gathers the lines of one scenario.
private struct ScenarioReader {
    private var title = ""
    private var queries: [String] = []
    private var error: (String, String, String)?
    private var procedures: [String: ProcedureSignature] = [:]
    private var rows: [[String]] = []
    private var inExamples = false
    private var text: [String]?

    mutating func read(_ line: String) {
        let trimmed = line.trimmingCharacters(in: .whitespaces)
        if trimmed == "\"\"\"" {
            if let lines = text { queries.append(lines.joined(separator: "\n")) }
            text = text == nil ? [] : nil
        } else if text != nil {
            text?.append(line)
        } else if trimmed.hasPrefix("Scenario") {
            title = trimmed
        } else if trimmed.hasPrefix("Examples") {
            inExamples = true
        } else if inExamples, trimmed.hasPrefix("|") {
            rows.append(Self.cells(trimmed))
        } else if trimmed.contains("should be raised"),
            let match = trimmed.firstMatch(of: /(\w+) should be raised at ([a-z ]+): (\S+)/)
        {
            error = (String(match.1), String(match.2), String(match.3))
        } else if trimmed.contains("a procedure"),
            let match = trimmed.firstMatch(
                of: /there exists a procedure ([\w.]+)\((.*?)\) :: \((.*?)\)/)
        {
            let name = String(match.1)
            procedures[name] = ProcedureSignature(
                name: name, inputs: Self.fields(match.2), outputs: Self.fields(match.3))
        }
    }

    func scenarios(in file: String) -> [TCKScenario] {
        guard !queries.isEmpty else { return [] }
        return (rows.isEmpty ? [[]] : Array(rows.dropFirst())).map { row in
            let queries = queries.map { query in
                zip(rows.first ?? [], row).reduce(query) {
                    $0.replacingOccurrences(of: "<\($1.0)>", with: $1.1)
                }
            }
            return TCKScenario(
                place: "\(file): \(title)", queries: queries, error: error, procedures: procedures)
        }
    }

    private static func fields(_ text: Substring) -> [ProcedureSignature.Field] {
        text.split(separator: ",").compactMap { field in
            guard let words = field.firstMatch(of: /(\w+) :: (\w+)\??/),
                let type = ProcedureSignature.FieldType(rawValue: String(words.2))
            else { return nil }
            return ProcedureSignature.Field(name: String(words.1), type: type)
        }
    }

    /// The cells of a row of a table; `\|` and `\\` stand for themselves.
    private static func cells(_ row: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in row.dropFirst() {
            if isEscaped {
                cell += character == "|" || character == "\\" ? "\(character)" : "\\\(character)"
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "|" {
                cells.append(cell.trimmingCharacters(in: .whitespaces))
                cell = ""
            } else {
                cell.append(character)
            }
        }
        return cells
    }
}
