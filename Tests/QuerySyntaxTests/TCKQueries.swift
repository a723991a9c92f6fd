import Foundation

/// The queries of the openCypher TCK, as text, with the error that each is expected to raise.
struct TCKQuery: Sendable {
    var text: String
    var place: String
    /// The detail of a compile-time SyntaxError, where one is expected.
    var syntaxError: String?

    /// The folder named by `KITH_TCK`, else the copy beside the repository; nil if there is none.
    static let folder: URL? = {
        let environment = ProcessInfo.processInfo.environment["KITH_TCK"]
        let beside = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "../../../shared/conformance/tck")
        let folder = environment.map { URL(fileURLWithPath: $0) } ?? beside
        let features = folder.appending(path: "features").standardizedFileURL
        return FileManager.default.fileExists(atPath: features.path) ? features : nil
    }()

    /// Every query of every scenario; an outline gives one for each row of its examples.
    static func all(in folder: URL) throws -> [TCKQuery] {
        var queries: [TCKQuery] = []
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() where file.pathExtension == "feature" {
            let lines = try String(contentsOf: file, encoding: .utf8)
                .components(separatedBy: "\n")
            var scenario: [String] = []
            for line in lines + ["Scenario: end"] {
                if line.trimmingCharacters(in: .whitespaces).hasPrefix("Scenario") {
                    queries += queriesOf(scenario, in: file.lastPathComponent)
                    scenario = []
                }
                scenario.append(line)
            }
        }
        return queries
    }

    private static func queriesOf(_ scenario: [String], in file: String) -> [TCKQuery] {
        var texts: [(query: String, isMain: Bool)] = []
        var rows: [[String]] = []
        var inExamples = false
        var error: String?
        var step = ""
        var body: [String]?
        for line in scenario {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if trimmed == "\"\"\"" {
                if let lines = body {
                    texts.append((lines.joined(separator: "\n"), step.contains("executing query")))
                    body = nil
                } else {
                    body = []
                }
            } else if body != nil {
                body?.append(line)
            } else if trimmed.hasPrefix("Examples") {
                inExamples = true
            } else if inExamples, trimmed.hasPrefix("|") {
                rows.append(cells(trimmed))
            } else {
                step = trimmed
                let marker = "SyntaxError should be raised at compile time: "
                if let range = trimmed.range(of: marker) {
                    error = String(trimmed[range.upperBound...])
                }
            }
        }
        let place = file + ": " + (scenario.first?.trimmingCharacters(in: .whitespaces) ?? "")
        var queries: [TCKQuery] = []
        for row in rows.isEmpty ? [[]] : Array(rows.dropFirst()) {
            for (text, isMain) in texts {
                var text = text
                for (name, value) in zip(rows.first ?? [], row) {
                    text = text.replacingOccurrences(of: "<\(name)>", with: value)
                }
                queries.append(
                    TCKQuery(text: text, place: place, syntaxError: isMain ? error : nil))
            }
        }
        return queries
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
