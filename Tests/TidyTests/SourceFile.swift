import Foundation
import Testing

/// A file of the package as text, cut up just far enough to check its shape.
struct SourceFile: CustomTestStringConvertible, Sendable {
    var path: String
    var lines: [Substring]
    var testDescription: String { path }

    /// The folder below Sources or Tests.
    var target: String { String(path.split(separator: "/")[1]) }

    /// The modules that the file imports.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ").filter {
                !["package", "public", "internal", "private", "@testable", "@_exported"]
                    .contains($0)
            }
            return words.first == "import"
                ? words.last.map { String($0.split(separator: ".")[0]) } : nil
        }
    }

    /// From a line that opens a function to the first line that closes it at the same indentation.
    var functions: [Range<Int>] {
        lines.indices.compactMap { start in
            let line = lines[start]
            guard line.contains("func ") || line.contains(" init("), line.hasSuffix("{") else {
                return nil
            }
            let indent = line.prefix { $0 == " " }
            let end = lines[start...].firstIndex { $0.hasPrefix(indent + "}") }
            return end.map { start..<$0 + 1 }
        }
    }

    /// The package's folder.
    static let root: URL = {
        var url = URL(filePath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url
    }()

    /// All Swift files below a folder of the package, in the order of their paths.
    static func all(below folder: String) -> [SourceFile] {
        let paths =
            FileManager.default.enumerator(atPath: root.appending(path: folder).path)?
            .compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            let url = root.appending(path: "\(folder)/\(path)")
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
            return SourceFile(
                path: "\(folder)/\(path)",
                lines: text.split(separator: "\n", omittingEmptySubsequences: false))
        }
    }
}
