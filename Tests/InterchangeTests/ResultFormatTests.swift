import Interchange
import Testing
import Values

@Suite struct ResultFormatTests {
    static let ada = Node(
        id: NodeID(rawValue: 1),
        content: .init(labels: ["Party", "Person"], properties: ["name": "Ada"]))
    static let bo = Node(
        id: NodeID(rawValue: 2), content: .init(labels: ["Person"], properties: [:]))
    static let knows = Relationship(
        id: RelationshipID(rawValue: 5),
        content: .init(
            type: "KNOWS", source: bo.id, target: ada.id, properties: ["strength": 0.5]))

    private static func text(
        _ format: ResultFormat, _ columns: [String], _ rows: [[Value]],
        counters: [(name: String, count: Int)] = []
    ) -> String {
        var writer = ResultWriter(format)
        var text = ""
        writer.begin(columns, into: &text)
        for row in rows { writer.row(row, into: &text) }
        writer.end(counters: counters, into: &text)
        return text
    }

    private static let columns = ["name", "n", "what"]
    private static let rows: [[Value]] = [
        ["Ada", 1, .node(ada)], ["日本 | \"x\"", 22, ["a", nil, ["k": 1.5]]],
        [nil, nil, .path(Path(nodes: [ada, bo], relationships: [knows]))],
    ]

    @Test func `a table is aligned by what a terminal shows`() {
        #expect(
            Self.text(.table, Self.columns, Self.rows) == """
                ┌────────────┬──────┬─────────────────────────────────────────────────────────────────────┐
                │ name       │    n │ what                                                                │
                ├────────────┼──────┼─────────────────────────────────────────────────────────────────────┤
                │ Ada        │    1 │ (:Party:Person {name: 'Ada'})                                       │
                │ 日本 | "x" │   22 │ ['a', null, {k: 1.5}]                                               │
                │ null       │ null │ <(:Party:Person {name: 'Ada'})<-[:KNOWS {strength: 0.5}]-(:Person)> │
                └────────────┴──────┴─────────────────────────────────────────────────────────────────────┘

                """)
    }

    @Test func `a table without rows shows its columns, one without columns nothing`() {
        #expect(Self.text(.table, ["a"], []) == "┌───┐\n│ a │\n├───┤\n└───┘\n")
        #expect(Self.text(.table, [], []).isEmpty)
    }

    @Test(arguments: [
        ("a\u{1B}[31mred", "a\\u{1B}[31mred"), ("two\nlines\t\r", "two\\nlines\\t\\r"),
        ("\u{202E}abc", "\\u{202E}abc"), ("\u{9B}0m\u{2028}", "\\u{9B}0m\\u{2028}"),
        ("é ß 👍", "é ß 👍"),
    ])
    func `a cell cannot steer the terminal`(text: String, shown: String) {
        let table = Self.text(.table, ["c"], [[.string(text)]])
        #expect(table.contains("│ \(shown)"))
        #expect(!table.contains("\u{1B}") && !table.contains("\u{202E}"))
    }

    @Test(arguments: [
        ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
        ("🇩🇪", 2), ("❤️", 2), ("", 0), ("ſ", 1),
    ])
    func `the width of a cell is that of its characters`(text: String, width: Int) {
        let rule = Self.text(.table, [""], [[.string(text)]]).prefix { $0 != "\n" }
        #expect(rule.count == width + 4)
    }

    @Test func `a long result flows through a table and nothing is cut`() {
        var writer = ResultWriter(.table)
        var text = ""
        writer.begin(["n"], into: &text)
        for index in 0..<1_000 { writer.row([.integer(Int64(index))], into: &text) }
        #expect(text.hasSuffix("│ 999 │\n"))
        writer.row([.integer(1_234_567)], into: &text)
        #expect(text.hasSuffix("│ 1234567 │\n"))
    }

    @Test func `CSV keeps null, empty text and nested values apart`() throws {
        let text = Self.text(
            .csv, Self.columns,
            Self.rows + [
                ["", -1, .float(.nan)],
                ["=1+1", true, .date(try LocalDate(parsing: "2026-06-30"))],
            ])
        #expect(
            text == """
                name,n,what
                Ada,1,"{""id"":1,""labels"":[""Party"",""Person""],""properties"":{""name"":""Ada""}}"
                "日本 | ""x""\",22,"[""a"",null,{""k"":1.5}]"
                ,,"{""nodes"":[{""id"":1,""labels"":[""Party"",""Person""],""properties"":{""name"":""Ada""}},{""id"":2,""labels"":[""Person""],""properties"":{}}],""relationships"":[{""id"":5,""type"":""KNOWS"",""start"":2,""end"":1,""properties"":{""strength"":0.5}}]}"
                "",-1,NaN
                =1+1,true,2026-06-30

                """)
    }

    @Test func `JSON is one array, JSON lines an object a line`() throws {
        let rows: [[Value]] = [["Ada", 1, 1.0], [nil, true, ["x"]]]
        #expect(
            Self.text(.json, Self.columns, rows) == """
                [
                  {"name":"Ada","n":1,"what":1.0},
                  {"name":null,"n":true,"what":["x"]}
                ]

                """)
        #expect(Self.text(.json, Self.columns, []) == "[]\n")
        #expect(
            Self.text(.jsonl, Self.columns, rows) == """
                {"name":"Ada","n":1,"what":1.0}
                {"name":null,"n":true,"what":["x"]}

                """)
        guard case .list(let elements) = try JSON.value(Self.text(.json, Self.columns, Self.rows))
        else {
            Issue.record("it is no list")
            return
        }
        #expect(elements.count == 3)
    }

    @Test func `typed JSON has the shape of the query API`() throws {
        let text = Self.text(
            .typedJSON, ["n", "r", "p"],
            [
                [.node(Self.ada), .relationship(Self.knows), 1],
                [nil, true, .path(Path(nodes: [Self.ada, Self.bo], relationships: [Self.knows]))],
            ], counters: [("nodesCreated", 2), ("propertiesSet", 0)])
        let ada =
            #"{"$type":"Node","_value":{"_element_id":"1","_labels":["Party","Person"],"_properties":{"name":{"$type":"String","_value":"Ada"}}}}"#
        let bo =
            #"{"$type":"Node","_value":{"_element_id":"2","_labels":["Person"],"_properties":{}}}"#
        let knows =
            #"{"$type":"Relationship","_value":{"_element_id":"5","_start_node_element_id":"2","_end_node_element_id":"1","_type":"KNOWS","_properties":{"strength":{"$type":"Float","_value":"0.5"}}}}"#
        #expect(
            text == #"{"data":{"fields":["n","r","p"],"values":[["# + ada + "," + knows
                + #",{"$type":"Integer","_value":"1"}],[{"$type":"Null","_value":null},"#
                + #"{"$type":"Boolean","_value":true},{"$type":"Path","_value":["#
                + ada + "," + knows + "," + bo
                + #"]}]]},"counters":{"containsUpdates":true,"nodesCreated":2,"propertiesSet":0}}"#
                + "\n")
        #expect(throws: Never.self) { try JSON.value(text) }
    }

    @Test func `Markdown escapes what has a meaning`() {
        let text = Self.text(
            .markdown, ["a|b", "c"], [["x|y\n<script>", "*b* _i_ `c` [l](u) \\"], [nil, 1.5]])
        #expect(
            text == """
                | a\\|b | c |
                | --- | --- |
                | x\\|y<br>&lt;script> | \\*b\\* \\_i\\_ \\`c\\` \\[l\\](u) \\\\ |
                | null | 1.5 |

                """)
    }

    @Test func `every format has a name`() {
        #expect(
            ResultFormat.allCases.map(\.rawValue) == [
                "table", "csv", "json", "jsonl", "typed-json", "markdown",
            ])
    }
}
