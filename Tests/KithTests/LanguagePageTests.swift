import Foundation
import Kith
import Testing

/// The examples of docs/language.md, asked of the sample company.
struct LanguagePageTests {
    /// A query of the page and the table behind it; empty where it has none.
    struct Example {
        var query: String
        var table: String
    }

    static let examples: [Example] = {
        let page = QuestionsTests.package.appending(path: "docs/language.md")
        guard let text = try? String(contentsOf: page, encoding: .utf8) else { return [] }
        return text.components(separatedBy: "```cypher\n").dropFirst().compactMap { part in
            let halves = part.components(separatedBy: "```\n")
            guard halves.count == 2 else { return nil }
            let lines = halves[1].split(separator: "\n", omittingEmptySubsequences: false)
                .drop(while: \.isEmpty).prefix { $0.hasPrefix("|") }
            return Example(query: halves[0], table: lines.map { $0 + "\n" }.joined())
        }
    }()

    @Test func `each example of the page gives what stands behind it`() throws {
        #expect(Self.examples.count >= 14)
        let database = try Database.inMemory()
        try database.importFiles([QuestionsTests.package.appending(path: "Fixtures/helios").path])
        for example in Self.examples {
            let result = try database.query(example.query)
            var writer = ResultWriter(.markdown)
            var table = ""
            writer.begin(result.columns, into: &table)
            for row in result.rows { writer.row(row, into: &table) }
            writer.end(into: &table)
            #expect(table == example.table, "\(example.query)")
        }
    }
}
