import Kith
import Testing

/// The text of `docs/diagnostics.md`.
enum DiagnosticsPage {
    private static let setup = """
        CREATE CONSTRAINT one FOR (p:Person) REQUIRE p.id IS UNIQUE;
        CREATE (:Organization {name: 'Kith'})<-[:WORKS_AT]-(:Person {name: 'Ada', age: 36, id: 1})
          -[:KNOWS {since: date('2020-01-01')}]->(:Person {name: 'Bob'})
        """

    /// Every example is run against a database of its own.
    static func text() throws -> String {
        var text = """
            # Errors and warnings

            Every error and every warning has a code, which stays: `--error-format json` gives
            an error's as `detail` and a warning's as `code`. This page is made by
            running its examples, with

            ```cypher
            \(setup)
            ```

            ## Errors

            """
        for (code, query) in examples(errors) {
            text += section(code, query, try report(of: query, code))
        }
        text += "\n### Errors that need more than a query\n\n"
        for (code, sentence) in examples(withoutExample) { text += "- `\(code)`: \(sentence)\n" }
        text += "\n## Warnings\n\n"
        text += "A warning never changes a result. `--no-warnings` silences them.\n"
        for (code, query) in examples(warnings) {
            text += section(code, query, try report(ofWarning: query, code))
        }
        return text
    }

    private static func section(_ code: String, _ query: String, _ report: String) -> String {
        "\n### `\(code)`\n\n```cypher\n\(query)\n```\n\n```text\n\(report)\n```\n"
    }

    private static func database() throws -> Database {
        let database = try Database.inMemory()
        for statement in setup.split(separator: ";") { try database.query(String(statement)) }
        return database
    }

    private static func report(of query: String, _ code: String) throws -> String {
        do {
            try database().query(query)
            Issue.record("no error: \(query)")
            return ""
        } catch let error as KithError {
            guard case .query(let cause) = error.cause else { throw error }
            #expect(cause.detail == code, "\(query)")
            return error.rendered
        }
    }

    private static func report(ofWarning query: String, _ code: String) throws -> String {
        let warnings = try database().query(query).warnings
        #expect(warnings.map(\.code.rawValue) == [code], "\(query)")
        return warnings.map { $0.rendered(in: query) }.joined(separator: "\n")
    }

    private static func examples(_ lines: String) -> [(code: String, text: String)] {
        lines.split(separator: "\n").map { line in
            let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
            return (parts[0], parts[1])
        }
    }

    private static let warnings = """
        AgainstDirection: MATCH (:Person)<-[:WORKS_AT]-(:Organization) RETURN count(*)
        ComparisonWithNull: MATCH (p:Person) WHERE p.age = null RETURN p
        CrossProduct: MATCH (p:Person), (o:Organization) RETURN p, o
        MissingColon: MATCH (p:Person)-[WORKS_AT]->(o) RETURN p
        ShadowedVariable: MATCH (p:Person) CALL { MATCH (p)-[:WORKS_AT]->(o) RETURN o } RETURN p, o
        UnboundedPath: MATCH path = (:Person)-[*]-(:Organization) RETURN path
        UnknownLabel: MATCH (p:Persn) RETURN p
        UnknownPropertyKey: MATCH (p:Person) RETURN p.nmae
        UnknownRelationshipType: MATCH (p)-[:WORK_AT]->(o) RETURN o
        """

    private static let withoutExample = """
        FileNotFound: A file of `LOAD CSV` is not in the folder.
        FileNotReadable: A file of `LOAD CSV` could not be read.
        FileOutsideFolder: A file of `LOAD CSV` is not below the folder that may be read.
        Interrupted: The query was stopped, as by Ctrl-C.
        MemoryLimit: The rows that the query keeps are more than `--max-memory` allows.
        NameTooLong: A label, type or key is longer than 16,384 bytes.
        NestingLimit: A reduction nests lists too deeply.
        NestingTooDeep: The text nests too many expressions or clauses.
        PlanTooDeep: The query has too many steps one within the other.
        QueryTooLong: The query has too many clauses and patterns.
        ReadOnly: A query that writes was run where nothing may be written.
        RowLimit: The query returns more rows than `--max-rows` allows.
        SearchFailed: The index of words could not be read.
        TimeLimit: The query ran longer than `--timeout` allows.
        TooManyEntities: There is no room for more nodes or relationships in one file.
        UnboundVariable: A variable was read before it had a value, which is a fault of Kith.
        """

    private static let errors = """
        AmbiguousAggregationExpression: MATCH (n) RETURN n.age + n.size + count(*)
        ColumnNameConflict: RETURN 1 AS a, 2 AS a
        ConstraintViolation: CREATE (:Person {id: 1}), (:Person {id: 1})
        CreatingVarLength: CREATE (a)-[:KNOWS*2]->(b)
        DeleteConnectedNode: MATCH (p:Person {name: 'Ada'}) DELETE p
        DeletedEntityAccess: MATCH (p:Person {name: 'Ada'}) DETACH DELETE p RETURN p.name
        DifferentColumnsInUnion: RETURN 1 AS a UNION RETURN 2 AS b
        DivisionByZero: RETURN 1 / 0
        FilesNotAllowed: LOAD CSV FROM 'people.csv' AS row RETURN row
        FloatingPointOverflow: RETURN 1e999
        IntegerOverflow: RETURN 9223372036854775808
        InvalidAggregation: MATCH (n) WHERE count(n) > 1 RETURN n
        InvalidArgumentPassingMode: MATCH (n) CALL path.cheapest YIELD path RETURN path
        InvalidArgumentType: MATCH (n) RETURN type(n)
        InvalidArgumentValue: CALL path.cheapestToAll(null, {combine: 'max'})
        InvalidClauseComposition: RETURN 1 MATCH (n)
        InvalidDelete: MATCH (n) DELETE n:Person
        InvalidNumberLiteral: RETURN 0x1G
        InvalidNumberOfArguments: RETURN size('a', 'b')
        InvalidParameterUse: MATCH (n $map) RETURN n
        InvalidPropertyType: CREATE ({friends: [{name: 'Ada'}]})
        InvalidRegularExpression: RETURN 'a' =~ '('
        InvalidRelationshipPattern: MATCH (a)-[:KNOWS..2]->(b) RETURN a
        InvalidUnicodeCharacter: RETURN 1 — 1
        InvalidUnicodeLiteral: RETURN '\\uH'
        InvalidWeight: MATCH (a {id: 1}) CALL path.cheapestToAll(a, {weight: 'since'}) YIELD cost RETURN 1
        ListElementAccessByNonInteger: WITH [1, 2] AS list, 'x' AS place RETURN list[place]
        MapElementAccessByNonString: WITH {a: 1} AS map, 1 AS key RETURN map[key]
        MergeReadOwnWrites: MERGE (:Person {name: null})
        MissingNode: OPTIONAL MATCH (a:Nobody) CREATE (a)-[:KNOWS]->(:Person)
        MissingParameter: RETURN $name
        NameEmpty: MATCH (n) SET n[''] = 1
        NegativeIntegerArgument: MATCH (n) RETURN n SKIP -1
        NestedAggregation: RETURN count(count(*))
        NoExpressionAlias: WITH 1 + 1 RETURN 1
        NoSingleRelationshipType: CREATE (a)-[:A|B]->(b)
        NoVariablesInScope: MATCH () RETURN *
        NonConstantExpression: MATCH (n) RETURN n LIMIT n.age
        NumberOutOfRange: RETURN range(1, 10, 0)
        ProcedureNotFound: CALL path.cheapst(null, null)
        RelationshipUniquenessViolation: MATCH (a)-[r]->()-[r]->(b) RETURN r
        RequiresDirectedRelationship: CREATE (a)-[:KNOWS]-(b)
        SchemaExists: CREATE CONSTRAINT other FOR (p:Person) REQUIRE p.id IS UNIQUE
        SchemaNotFound: DROP CONSTRAINT other
        UnboundedWalk: MATCH p = WALK (a)-[*]->(b) RETURN p
        UndefinedVariable: MATCH (person) RETURN persn.name
        UnexpectedSyntax: MATCH (n RETURN n
        UnknownDiagramKind: DIAGRAM orgchrt MATCH (n) RETURN n
        UnknownFunction: RETURN toUper('a')
        UnknownOption: CALL influence.pageRank({dampling: 0.8})
        UnknownType: CREATE CONSTRAINT FOR (p:Person) REQUIRE p.age IS :: INTEGRE
        VariableAlreadyBound: MATCH (a) CREATE (a)
        VariableTypeConflict: MATCH (a)-[a]->(b) RETURN a
        """
}
