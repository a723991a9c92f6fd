import Testing
import Values

@testable import QueryEngine

struct RegularExpressionTests {
    @Test(arguments: [
        ("abc", "abc", true), ("abc", "abcd", false), ("a.c", "abc", true), ("a.c", "a\nc", false),
        ("(?s)a.c", "a\nc", true), (".*", "", true), ("a*b+c?", "aabb", true), ("a|b", "b", true),
        ("(ab)+", "abab", true), ("(ab)+", "aba", false), ("[a-c]+", "abcba", true),
        ("[^a-c]", "d", true), ("[]a]", "]", true), ("[a\\-z]", "-", true),
        ("\\d{2,3}", "123", true),
        ("\\d{2,3}", "1234", false), ("\\d{2}", "1", false), ("\\d{2,}", "12345", true),
        ("(?i)ADA", "ada", true), ("(?i)straße", "STRAßE", true), ("(?i:a)B", "AB", true),
        ("(?i:a)B", "ab", false), ("\\w+@\\w+\\.\\w+", "ada@acme.com", true), ("^a$", "a", true),
        ("\\Qa.b\\E", "a.b", true), ("\\Qa.b\\E", "axb", false), ("a\\.b", "a.b", true),
        ("\\p{Lu}\\p{Ll}+", "Ärger", true), ("\\P{L}", "1", true), ("\\bfoo\\b.*", "foo bar", true),
        ("\\u0041\\x42", "AB", true), ("(?<name>a)b", "ab", true), ("a+?b", "aab", true),
        ("Sch(m|n)idt", "Schnidt", true), (".*[Bb]erlin.*", "in Berlin!", true), ("", "", true),
        ("(a*)*", "aaa", true), ("(|a)+", "aa", true), ("x{0}", "", true), ("😀.", "😀é", true),
    ])
    func `a pattern matches the whole text`(
        pattern: String, text: String, matches: Bool
    ) throws {
        let program = try RegularExpression(pattern)
        #expect(try program.matches(text) {} == matches)
    }

    @Test(arguments: [
        "(", ")", "[a", "a{2,1}", "*a", "a{9999}", "(?=a)", "(?<!a)", "(?>a)", "a*+", "\\1",
        "((a{1000}){1000}){1000}", "[z-a]", "\\", "(?x)a", "[a&&b]", "\\p{Klingon}",
        String(repeating: "(", count: 5000),
    ])
    func `a pattern that is wrong or not supported is an error`(pattern: String) {
        let text = ExpressionText(parameters: ["pattern": .string(pattern)])
        #expect(text.text("'a' =~ $pattern") == "ArgumentError: InvalidRegularExpression")
    }

    @Test func `no pattern takes more than linear time`() throws {
        let text = String(repeating: "a", count: 20_000) + "!"
        #expect(try RegularExpression("(a+)+").matches(text) {} == false)
        #expect(try RegularExpression("(a|aa)*b").matches(text) {} == false)
    }

    @Test func `what is no text does not match and does not fail`() {
        #expect(ExpressionText().text("1 =~ 'a'") == "null")
        #expect(ExpressionText().text("null =~ 'a'") == "null")
        #expect(ExpressionText().text("'a' =~ null") == "null")
    }
}
