import QuerySyntax
import Testing

struct RandomTokenTests {
    private static let pieces = [
        "MATCH", "OPTIONAL", "WHERE", "RETURN", "WITH", "CREATE", "MERGE", "SET", "REMOVE",
        "DELETE",
        "FOREACH", "CALL", "YIELD", "UNWIND", "UNION", "ALL", "AS", "ON", "ORDER", "BY", "SKIP",
        "LIMIT", "AND", "OR", "XOR", "NOT", "IN", "IS", "NULL", "STARTS", "ENDS", "CONTAINS",
        "CASE",
        "WHEN", "THEN", "ELSE", "END", "EXISTS", "COUNT", "COLLECT", "any", "reduce", "DISTINCT",
        "shortestPath", "SHORTEST", "GROUPS", "TRAIL", "{1,2}", "?", "EXPLAIN", "DIAGRAM",
        "CONSTRAINT", "INDEX", "FOR", "REQUIRE", "IF", "SHOW",
        "DROP", "n", "a", "`q q`", "é", "$p", "$", "1", "2.5", "0x1F", "1e999",
        "9223372036854775808",
        "'s'", "\"t\\u00e9\"", "'\\uD800'", "'", "`", "(", ")", "[", "]", "{", "}", ",", ".", "..",
        ":", ";", "|", "&", "!", "+", "-", "*", "/", "%", "^", "=", "<>", "<", "<=", ">", ">=",
        "=~",
        "+=", "//", "/*", "*/", "\n", "—", "😀", "\u{0}", "\u{301}", "#", "\\", "-->", "<--", "-[",
        "]->", "(n)", "(a:B)", "{x: 1}",
    ]

    @Test func `no mixture of tokens makes the parser or its messages fail`() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SplitMix(state: seed)
        var accepted = 0
        for round in 0..<20_000 {
            let length = Int.random(in: 1...24, using: &generator)
            let joint = Bool.random(using: &generator) ? " " : ""
            let tokens = (0..<length).map { _ in Self.pieces.randomElement(using: &generator) ?? ""
            }
            let text =
                (["", "RETURN ", "MATCH (n) WHERE "][round % 3]) + tokens.joined(separator: joint)
            do {
                _ = try QueryParser.parse(text)
                accepted += 1
            } catch {
                let shown = error.rendered(in: text)
                #expect(!shown.isEmpty && !error.message.isEmpty, "seed \(seed): \(text)")
                if let span = error.span {
                    #expect(
                        span.lowerBound >= 0 && span.lowerBound <= span.upperBound
                            && span.upperBound <= max(text.utf8.count, 1), "seed \(seed): \(text)")
                }
            }
            for part in QueryScript(text) { _ = try? QueryParser.parse(part.text) }
        }
        #expect(accepted > 0, "seed \(seed)")
    }

    /// A small generator that can be seeded.
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
