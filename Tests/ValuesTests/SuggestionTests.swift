import Testing
import Values

struct SuggestionTests {
    @Test(arguments: [
        ("MACTH", "MATCH"), ("retrun", "RETURN"), ("WORK_AT", "WORKS_AT"), ("Wher", "WHERE"),
        ("x", nil), ("kn", nil), ("completely", nil), ("", nil),
        (String(repeating: "a", count: 100), nil),
    ])
    func `the nearest word within two slips is proposed`(word: String, nearest: String?) {
        let known = ["WHERE", "MATCH", "RETURN", "WORKS_AT", "KNOWS"]
        #expect(Suggestion.closest(to: word, among: known) == nearest)
    }

    @Test func `the answer does not rest on the order of the candidates`() {
        let known = ["nane", "same", "fame"]
        #expect(Suggestion.closest(to: "name", among: known) == "fame")
        #expect(Suggestion.closest(to: "name", among: known.reversed()) == "fame")
    }

    @Test func `a word is not proposed for itself`() {
        #expect(Suggestion.closest(to: "name", among: ["name"]) == nil)
    }
}
