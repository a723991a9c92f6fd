import Testing
import Values

struct ReadableTests {
    @Test func `what is short stays as it is`() {
        let text = "The variable `a` is not defined."
        #expect(text.readable == text)
        let words = Array(repeating: "words", count: 100).joined(separator: " ")
        #expect(words.readable == words)
    }

    @Test(arguments: ["a", "ä", "e\u{301}", "👩‍👩‍👧"])
    func `a long name is cut, and its quotation mark stays`(letter: String) {
        let name = String(repeating: letter, count: 100_000)
        let text = "The variable `\(name)` is not defined, and '\(name)'.".readable
        #expect(text.unicodeScalars.count < 150)
        #expect(text.contains("…` is not defined"))
        #expect(text.hasSuffix("…'."))
    }

    @Test func `a long name of short words is cut`() {
        let name = Array(repeating: "ab", count: 100_000).joined(separator: " ")
        let text = "There is no index '\(name)'.".readable
        #expect(text.unicodeScalars.count < 800)
        #expect(text.hasPrefix("There is no index 'ab ab") && text.hasSuffix("ab ab'."))
    }
}
