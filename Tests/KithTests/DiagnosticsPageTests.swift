import Foundation
import Kith
import Testing

/// The page that lists every code of errors and warnings: made by running the examples, and held
/// against the code.
///
/// With `KITH_WRITE_DOCS=1` the page is written anew, as `make docs` does.
struct DiagnosticsPageTests {
    private static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let page = package.appending(path: "docs/diagnostics.md")

    @Test func `the page of diagnostics is what the examples give`() throws {
        let text = try DiagnosticsPage.text()
        if ProcessInfo.processInfo.environment["KITH_WRITE_DOCS"] != nil {
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: Self.page, encoding: .utf8)
        #expect(written == text, "make docs writes the page anew")
    }

    @Test func `the page has every code that the sources raise`() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        var codes = Set(QueryWarning.Code.allCases.map(\.rawValue))
        for module in ["QuerySyntax", "QueryPlan", "QueryEngine", "Kith"] {
            let folder = Self.package.appending(path: "Sources/" + module)
            let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            for file in files where file.hasSuffix(".swift") {
                let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
                codes.formUnion(Self.codes(in: source))
            }
        }
        #expect(codes.count > 60)
        for code in codes.sorted() { #expect(text.contains("`\(code)`"), "\(code)") }
    }

    /// The words in quotation marks that are codes, by what stands before them.
    private static func codes(in source: String) -> [String] {
        let lines = source.components(separatedBy: "\n")
        let triggers = [
            ".compileTime", ".runtime", "yntax(", "yntaxError(", "detail: ", "rror, \"",
        ]
        return lines.indices.flatMap { index -> [String] in
            let words = lines[index].split(separator: "\"", omittingEmptySubsequences: false)
            let found = words.indices.filter { $0 % 2 == 1 && isCode(words[$0]) }
            guard !found.isEmpty else { return [] }
            let context = lines[max(0, index - 2)...index].joined(separator: " ")
            guard triggers.contains(where: { context.contains($0) }) else { return [] }
            return found.map { String(words[$0]) }
        }
    }

    /// True for words that begin with capitals and are written together.
    private static func isCode(_ text: Substring) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        return first.isUppercase && last.isLowercase && text.allSatisfy(\.isLetter)
            && text.count(where: \.isUppercase) > 1
    }
}
