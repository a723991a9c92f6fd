import QuerySyntax
import Testing

/// Repetitions, selectors and modes of paths.
struct PathTests {
    @Test(arguments: [
        ("(a)-[:T]->+(b)", "(a)-[:T *1..]->(b)"),
        (
            "(a)-[r]->*(b)<--{2}(c)--{,3}(d)-->{4,}()",
            "(a)-[r *0..]->(b)<-[*2..2]-(c)-[*0..3]-(d)-[*4..]->()"
        ),
        ("(a)-->?(b)", "(a)-[*0..1?]->(b)"),
        (
            "(a)((b)-[r]->(c) WHERE r.x = 1){1,5}(d)",
            "(a)((b)-[r]->(c) where ((. r x) = 1)){1,5}(d)"
        ),
        ("((a)-->(b))+", "((a)-[]->(b)){1,}"),
        ("((a)-->(b))+((c)<--(d)){ 2 , }", "((a)-[]->(b)){1,}((c)<-[]-(d)){2,}"),
        ("((a)-->(b)<--(c)) (d)-->(e)", "((a)-[]->(b)<-[]-(c))(d)-[]->(e)"),
        ("(q = (a)-->(b))?", "(q = (a)-[]->(b)){0,1?}"),
        ("(a)-->((b)-->(c))*", "(a)-[]->((b)-[]->(c)){0,}"),
        ("(((a)-->(b))+ (c)){2}", "(((a)-[]->(b)){1,}(c)){2,2}"),
        ("p = ALL (a)-->(b)", "p = all (a)-[]->(b)"),
        ("ALL SHORTEST (a)-->+(b)", "shortest 1 groups (a)-[*1..]->(b)"),
        ("ANY SHORTEST PATH (a)-->+(b)", "shortest 1 (a)-[*1..]->(b)"),
        ("any (a)-->+(b)", "any 1 (a)-[*1..]->(b)"),
        ("any 3 walk paths (a)-->+(b)", "any 3 walk (a)-[*1..]->(b)"),
        ("SHORTEST 2 TRAIL (a)-->+(b)", "shortest 2 trail (a)-[*1..]->(b)"),
        ("SHORTEST $k PATHS (a)-->+(b)", "shortest $k (a)-[*1..]->(b)"),
        ("SHORTEST 2 PATHS GROUPS (a)-->+(b)", "shortest 2 groups (a)-[*1..]->(b)"),
        ("SHORTEST GROUP (a)-->+(b)", "shortest 1 groups (a)-[*1..]->(b)"),
        ("ACYCLIC PATH (a)-->+(b)", "acyclic (a)-[*1..]->(b)"),
        ("p = SIMPLE (a)-->+(b)", "p = simple (a)-[*1..]->(b)"),
        ("shortest = (path)-->(groups)", "shortest = (path)-[]->(groups)"),
    ])
    func `a path`(written: String, expected: String) throws {
        let statement = try QueryParser.parse("MATCH \(written) RETURN 1")
        #expect(Dump.text(statement) == "match \(expected); return 1 `1`")
        let again = try QueryParser.parse(statement.description)
        #expect(Dump.text(again) == Dump.text(statement))
        #expect(again.description == statement.description)
    }

    @Test(arguments: [
        (
            "MATCH (a) WHERE (a)-[:T]->+(b) RETURN 1",
            "match (a) where (a)-[:T *1..]->(b); return 1 `1`"
        ),
        (
            "RETURN [(a)-[r]->{1,2}(b) | b]",
            "return [(a)-[r *1..2]->(b) | b] `[(a)-[r]->{1,2}(b) | b]`"
        ),
        (
            "MATCH (a) WHERE EXISTS { ANY SHORTEST (a)-->+(b) } RETURN 1",
            "match (a) where (EXISTS shortest 1 (a)-[*1..]->(b)); return 1 `1`"
        ),
        (
            "MATCH (a) WHERE COUNT { ((a)-->(b))+ } = 1 RETURN 1",
            "match (a) where ((COUNT ((a)-[]->(b)){1,}) = 1); return 1 `1`"
        ),
    ])
    func `a path inside an expression`(written: String, expected: String) throws {
        #expect(try Dump.text(QueryParser.parse(written)) == expected)
    }

    @Test(arguments: [
        "((a)-[r]->(b)-->(c) WHERE r.x){1,5}(d)-[:T]->+(e)--{2}()", "(a)-->?()<--{3,}()--*(b)",
        "p = ANY 2 WALK (q = (a)-->(b)){,3}", "SHORTEST $k TRAIL GROUPS (a)-->*(b)",
        "ALL SHORTEST ACYCLIC (a)-->*(b)", "ANY SHORTEST (a)-->*(b)",
    ])
    func `a path is printed as the standard writes it`(path: String) throws {
        let printed = try QueryParser.parse("MATCH \(path) RETURN 1").description
        #expect(printed.contains(path.replacing("{,3}", with: "{0,3}")))
    }

    @Test(arguments: [
        ("(a)-[*1..2]->{3}(b)", "InvalidRelationshipPattern"),
        ("(a)-->{3,1}(b)", "InvalidRelationshipPattern"),
        ("(a)-->{-1}(b)", "UnexpectedSyntax"),
        ("(a)-->{1.5}(b)", "InvalidRelationshipPattern"),
        ("(a)-->{99999999999999999999}(b)", "IntegerOverflow"),
        ("(a)-->{}(b)", "UnexpectedSyntax"),
        ("(a)-->{1,2(b)", "UnexpectedSyntax"),
        ("(a)-->+", "UnexpectedSyntax"),
        ("(a)+", "UnexpectedSyntax"),
        ("(a)(b)", "UnexpectedSyntax"),
        ("((a)-->(b)", "UnexpectedSyntax"),
        ("(p = a)", "UnexpectedSyntax"),
        ("SHORTEST (a)-->+(b)", "UnexpectedSyntax"),
        ("SHORTEST 0 (a)-->+(b)", "UnexpectedSyntax"),
        ("ANY 2 GROUPS (a)-->+(b)", "UnexpectedSyntax"),
        ("TRAIL SHORTEST 1 (a)-->+(b)", "UnexpectedSyntax"),
        ("ANY SHORTEST shortestPath((a)-[*]->(b))", "UnexpectedSyntax"),
        ("\(String(repeating: "(", count: 10_000))", "NestingTooDeep"),
    ])
    func `what is no path`(written: String, detail: String) {
        let error = #expect(throws: QueryError.self) {
            try QueryParser.parse("MATCH \(written) RETURN 1")
        }
        #expect(error?.detail == detail)
        #expect(error?.span != nil)
    }
}
