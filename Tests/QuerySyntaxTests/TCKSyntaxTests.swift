import QuerySyntax
import TCK
import Testing

struct TCKSyntaxTests {
    /// The faults that the grammar alone can see.
    static let faultsOfGrammar: Set = [
        "InvalidNumberLiteral", "InvalidUnicodeLiteral", "InvalidUnicodeCharacter",
        "IntegerOverflow",
        "FloatingPointOverflow", "InvalidRelationshipPattern",
    ]

    @Test(.enabled(if: Kit.folder != nil, "no TCK: set KITH_TCK to its folder"))
    func `every query of the TCK parses, or fails as it must`() throws {
        let queries = try TCKQuery.all(in: try #require(Kit.folder))
        #expect(queries.count > 1000)
        for query in queries {
            do {
                _ = try QueryParser.parse(query.text)
                let fault = query.syntaxError ?? ""
                #expect(
                    !Self.faultsOfGrammar.contains(fault), "\(query.place)\n\(query.text)")
                if fault == "UnexpectedSyntax" {
                    // Where a pattern may stand as an expression is not a matter of grammar.
                    #expect(query.text.contains(")-") || query.text.contains(")<-"), "\(query)")
                }
            } catch {
                #expect(error.phase == .compileTime && error.kind == .syntaxError)
                #expect(
                    error.detail == query.syntaxError,
                    "\(query.place)\n\(error.rendered(in: query.text))")
            }
        }
    }
}
