import Foundation
import Kith
import Testing

/// The questions that Kith is for, asked of the network that comes with it.
struct QuestionsTests {
    /// A saved query and the rows it must give, as the file Questions.md has them.
    struct Question: CustomTestStringConvertible, Sendable {
        var name: String
        var table: [String]
        var testDescription: String { name }
    }

    static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let questions: [Question] = {
        let file = package.appending(path: "Tests/KithTests/Questions.md")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.components(separatedBy: "\n## ").dropFirst().map { section in
            let lines = section.split(separator: "\n").map(String.init)
            return Question(
                name: lines[0], table: lines.dropFirst().filter { $0.hasPrefix("|") })
        }
    }()

    static let database: Result<Database, any Error> = Result {
        let database = try Database.inMemory()
        try database.importFiles([package.appending(path: "Fixtures/helios").path])
        return database
    }

    @Test(arguments: questions)
    func `a question gets the right rows`(question: Question) throws {
        let database = try Self.database.get()
        let path = Self.package.appending(path: "Queries/\(question.name).cypher").path
        let query = try SavedQuery(contentsOf: path)
        let result = try database.query(query.text, parameters: query.completed([:]))
        // Strings inside lists are quoted in a result and bare in the file.
        let cells = [result.columns] + result.rows.map { $0.map(\.displayText) }
        let lines = cells.map { row in
            "| " + row.joined(separator: " | ").replacing("'", with: "") + " |"
        }
        let expected = question.table.filter { !$0.hasPrefix("|--") }
        if query.text.contains("ORDER BY"), question.name != "blockers-and-levers" {
            #expect(lines == expected)
        } else {
            #expect(lines.first == expected.first)
            #expect(lines.sorted() == expected.sorted())
        }
    }

    @Test func `there are questions`() {
        #expect(Self.questions.count >= 19)
    }

    @Test(arguments: ["power-map", "org-chart", "account-tree", "warm-paths", "distribution-chain"])
    func `a saved diagram is drawn and is the same each time`(name: String) throws {
        let database = try Self.database.get()
        let path = Self.package.appending(path: "Queries/\(name).cypher").path
        let query = try SavedQuery(contentsOf: path)
        let parameters = try query.completed([:])
        let first = try database.diagram(query.text, parameters: parameters)
        let second = try database.diagram(query.text, parameters: parameters)
        #expect(first.nodeCount > 0)
        #expect(first.dot == second.dot)
    }
}
