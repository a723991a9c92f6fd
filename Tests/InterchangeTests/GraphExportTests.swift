import Interchange
import Testing
import Values

@Suite struct GraphExportTests {
    /// A graph with a property of every type and with names that need care.
    private static func graph() throws -> ([Node], [Relationship]) {
        let zone = try TypedJSON.value(
            #"{"$type":"ZonedDateTime","_value":"2026-06-30T12:00+02:00[Europe/Stockholm]"}"#)
        let offset = try TypedJSON.value(
            #"{"$type":"OffsetDateTime","_value":"-0044-03-15T12:00:00.000000001-05:30"}"#)
        let properties: [String: Value] = [
            "a": true, "b": .integer(.min), "c": 1.0, "d": .float(.nan), "e": .float(-.infinity),
            "f": "it's \\ \"é\" \u{1}\n", "g": [1, 2.0, "x", []], "h": ["$type": "x", "y": [nil]],
            "i": .date(try LocalDate(parsing: "-0044-03-15")),
            "j": .localTime(try LocalTime(parsing: "23:59:59.999999999")),
            "k": .time(try ZonedTime(parsing: "01:00-18:00")),
            "l": .localDateTime(try LocalDateTime(parsing: "+123456-01-01T00:00")),
            "m": zone, "n": offset, "o": .duration(try Duration(parsing: "P-1Y14M-3DT-4.5S")),
            "p": .float(1e300), "q": .float(-0.0), "odd `key`": .float(.leastNonzeroMagnitude),
            "match": "",
        ]
        let nodes = [
            Node(
                id: NodeID(rawValue: 3),
                content: .init(labels: ["A", "b c"], properties: properties)),
            Node(id: NodeID(rawValue: 9), content: .init(labels: [], properties: [:])),
        ]
        let relationships = [
            Relationship(
                id: RelationshipID(rawValue: 0),
                content: .init(
                    type: "KNOWS", source: nodes[0].id, target: nodes[1].id,
                    properties: ["since": .date(try LocalDate(parsing: "2020"))])),
            Relationship(
                id: RelationshipID(rawValue: 1),
                content: .init(
                    type: "odd type", source: nodes[1].id, target: nodes[1].id, properties: [:])),
        ]
        return (nodes, relationships)
    }

    @Test func `JSON lines bring back an equal graph`() throws {
        let (nodes, relationships) = try Self.graph()
        var text = ""
        let writer = GraphLinesWriter()
        for node in nodes { writer.write(node, into: &text) }
        for relationship in relationships { writer.write(relationship, into: &text) }
        let file = TemporaryFile(text, name: "graph.jsonl")
        let (sink, report) = try ImportPlan(files: [ImportFile(file.path)]).graph()
        #expect(report.badRows == [])
        #expect(report.rows == 4)
        #expect(sink.nodes.map { Set($0.labels) } == nodes.map { Set($0.labels) })
        for (stored, node) in zip(sink.nodes, nodes) {
            #expect(stored.properties == node.properties)
            // Equivalence takes 1 for 1.0; the text does not.
            #expect(
                Value.map(stored.properties).description == Value.map(node.properties).description)
        }
        #expect(sink.relationships.map(\.type) == ["KNOWS", "odd type"])
        #expect(sink.relationships.map(\.from.rawValue) == [0, 1])
        #expect(sink.relationships.map(\.to.rawValue) == [1, 1])
        #expect(sink.relationships[0].properties.description == "[\"since\": 2020-01-01]")
    }

    @Test func `lines of other tools and bad lines are told apart`() throws {
        let file = TemporaryFile(
            """
            {"labels": ["P"], "id": "x", "type": "node"}

            {"type": "relationship", "kind": "T", "start": "x", "end": "x"}
            {"type": "relationship", "kind": "T", "start": "x", "end": "y"}
            {"type": "node", "id": "x"}
            {"type": "node", "labels": 3}
            {"type": "edge"}
            {"type": "relationship", "start": 1, "end": 2}
            {"type": "node", "properties": {"a": {"$type": "Date", "_value": "x"}}}
            [1, 2
            nonsense
            {"type": "node"}
            """, name: "graph.jsonl")
        let (sink, report) = try ImportPlan(files: [ImportFile(file.path)]).graph()
        #expect(sink.nodes.count == 2)
        #expect(sink.relationships.count == 1)
        let messages = report.badRows.map {
            "\($0.error.place?.line ?? 0):\($0.error.place?.column ?? 0): \($0.error.message)"
        }
        #expect(
            messages == [
                "5:1: the id \"x\" is given twice", "6:1: labels are a list of texts",
                "7:1: there is no line of the type 'edge'",
                "8:1: a relationship has a kind, a start and an end", "9:1: 'x' is no date",
                "10:6: a comma or ] is missing", "11:1: this is no JSON value",
                "4:1: there is no node \"y\"",
            ])
    }

    @Test func `a script makes the graph statement by statement`() throws {
        let (nodes, relationships) = try Self.graph()
        var writer = CypherScriptWriter()
        var text = ""
        writer.begin(into: &text)
        for node in nodes { try writer.write(node, into: &text) }
        for relationship in relationships { try writer.write(relationship, into: &text) }
        writer.end(into: &text)
        #expect(
            text == #"""
                CREATE INDEX _kithExport IF NOT EXISTS FOR (n:_kithExport) ON (n._kithExport);
                CREATE
                  (:_kithExport:A:`b c` {_kithExport: 3, a: true, b: (-9223372036854775807 - 1), c: 1.0, d: (0.0 / 0.0), e: (-1.0 / 0.0), f: 'it\'s \\ "é" \u0001\n', g: [1, 2.0, 'x', []], h: {`$type`: 'x', y: [null]}, i: date('-0044-03-15'), j: localtime('23:59:59.999999999'), k: time('01:00-18:00'), l: localdatetime('+123456-01-01T00:00'), m: datetime('2026-06-30T12:00+02:00[Europe/Stockholm]'), `match`: '', n: datetime('-0044-03-15T12:00:00.000000001-05:30'), o: duration('P2M-3DT-4.5S'), `odd ``key```: 5e-324, p: 1e300, q: -0.0}),
                  (:_kithExport {_kithExport: 9});
                UNWIND [
                  [3, 9, {since: date('2020-01-01')}]
                ] AS row
                MATCH (a:_kithExport {_kithExport: row[0]})
                MATCH (b:_kithExport {_kithExport: row[1]})
                CREATE (a)-[r:KNOWS]->(b)
                SET r = row[2];
                UNWIND [
                  [9, 9, {}]
                ] AS row
                MATCH (a:_kithExport {_kithExport: row[0]})
                MATCH (b:_kithExport {_kithExport: row[1]})
                CREATE (a)-[r:`odd type`]->(b)
                SET r = row[2];
                MATCH (n:_kithExport) REMOVE n:_kithExport, n._kithExport;
                DROP INDEX _kithExport;

                """#)
    }

    @Test func `a script goes in batches`() throws {
        var writer = CypherScriptWriter()
        var text = ""
        writer.begin(into: &text)
        for index in 0..<1_000 {
            let content = Node.Content(labels: ["A"], properties: [:])
            try writer.write(
                Node(id: NodeID(rawValue: UInt32(index)), content: content), into: &text)
        }
        writer.end(into: &text)
        #expect(text.matches(of: /CREATE\n/).count == 5)
    }

    @Test func `a graph that uses the name of the script's marker is refused`() {
        var writer = CypherScriptWriter()
        var text = ""
        let content = Node.Content(labels: [CypherScriptWriter.marker], properties: [:])
        #expect(throws: InterchangeError.self) {
            try writer.write(Node(id: NodeID(rawValue: 1), content: content), into: &text)
        }
    }
}
